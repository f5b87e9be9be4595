package answer

import "mandategraph/graph"

// Pinpoints writes the parts that a citation points at; null where none are known.
type Pinpoints struct {
	Column
	Fields []PinpointField
}

// PinpointField is a field of a pinpoint.
type PinpointField struct {
	Key  string
	Text func(graph.Pinpoint) string
}

func (p Pinpoints) write(out *output, at int) {
	encoded, _ := p.at(at).([]string)
	points := graph.DecodePinpoints(encoded)
	if points == nil {
		out.null()
		return
	}
	out.text = append(out.text, '[')
	for i, point := range points {
		if i > 0 {
			out.text = append(out.text, ',')
		}
		p.point(out, point)
	}
	out.text = append(out.text, ']')
}

func (p Pinpoints) point(out *output, point graph.Pinpoint) {
	var o Object
	for _, f := range p.Fields {
		o.Add(f.Key, Constant(f.Text(point)))
	}
	o.write(out, 0)
}
