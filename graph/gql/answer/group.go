package answer

import "mandategraph/graph/plan"

// Each writes a list of parts.
type Each []Part

func (e Each) write(out *output, at int) {
	out.text = append(out.text, '[')
	for i, part := range e {
		if i > 0 {
			out.text = append(out.text, ',')
		}
		part.write(out, at)
	}
	out.text = append(out.text, ']')
}

// Groups writes the list of those groups that belong to a row of the parent.
type Groups struct {
	Groups *plan.Groups
	Each   Part // of a group
}

func (g Groups) write(out *output, parent int) {
	from, to := g.Groups.Of(parent)
	out.text = append(out.text, '[')
	for at := from; at < to; at++ {
		if at > from {
			out.text = append(out.text, ',')
		}
		g.Each.write(out, at)
	}
	out.text = append(out.text, ']')
}
