package snapshot

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// largest is how many bytes a file of a snapshot may have once it is unpacked.
const largest = 128 << 20

// rows reads the rows of a packed file.
func rows(name string, packed []byte, columns int, use func(cells []string, props graph.Props) error) error {
	text, err := unpack(packed)
	if err != nil {
		return graph.Errorf(graph.Invalid, "%s%s: cannot be unpacked; make snapshot writes it anew: %w", folder, name, err)
	}
	above, values := make([]string, columns), values{}
	for row := 1; text != ""; row++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		props, err := values.split(line, above)
		if err == nil {
			err = use(above, props)
		}
		if err != nil {
			return graph.Errorf(graph.Invalid, "%s%s:%d: %w; make snapshot writes it anew", folder, name, row, err)
		}
	}
	return nil
}

func unpack(packed []byte) (string, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", err
	}
	var out strings.Builder
	out.Grow(min(unpackedSize(packed), largest))
	n, err := io.Copy(&out, io.LimitReader(z, largest+1))
	if err == nil && n > largest {
		err = graph.Errorf(graph.Invalid, "it has more than %d bytes", largest)
	}
	return out.String(), err
}

// unpackedSize is the size that the end of a packed file tells, modulo 2^32; a wrong one costs memory and no more.
func unpackedSize(packed []byte) int {
	if len(packed) < 4 {
		return 0
	}
	return int(binary.LittleEndian.Uint32(packed[len(packed)-4:]))
}

// split puts the cells of a row over those of the row above, and returns its properties.
func (v values) split(line string, above []string) (graph.Props, error) {
	more := true
	for i := range above {
		if !more {
			return nil, graph.Errorf(graph.Invalid, "the row has %d columns; it needs %d", i, len(above))
		}
		var cell string
		if cell, line, more = strings.Cut(line, "\t"); cell != ditto {
			above[i] = cell
		}
	}
	if !more {
		return nil, nil
	}
	props := make(graph.Props, 0, strings.Count(line, "\t")+1)
	for more {
		var cell string
		cell, line, more = strings.Cut(line, "\t")
		name, text, _ := strings.Cut(cell, "=")
		p, err := v.of(name, text)
		if err != nil {
			return nil, err
		}
		props = append(props, p)
	}
	return props, nil
}

// values are the last properties by name: many are as the last one of the name, and are so made once.
type values map[string]*lastValue

type lastValue struct {
	text string
	prop graph.Property
}

func (v values) of(name, text string) (graph.Property, error) {
	last := v[name]
	if last == nil {
		p, ok := propsByName[name]
		if !ok {
			return graph.Property{}, graph.Errorf(graph.Invalid, "there is no property %q", name)
		}
		last = &lastValue{prop: graph.Property{Prop: p}}
		v[name] = last
	}
	if last.prop.Value == nil || last.text != text {
		value, err := parse(graph.KindOf(last.prop.Prop), text)
		if err != nil {
			return graph.Property{}, err
		}
		last.text, last.prop.Value = text, value
	}
	return last.prop, nil
}

func parse(kind graph.Kind, text string) (graph.Value, error) {
	switch kind {
	case graph.KindInt:
		return strconv.ParseInt(text, 10, 64)
	case graph.KindFloat:
		return strconv.ParseFloat(text, 64)
	case graph.KindBool:
		return strconv.ParseBool(text)
	case graph.KindStrings:
		return strings.Split(unescape.Replace(text), listMark), nil
	}
	return text, nil
}

var (
	propsByName = func() map[string]graph.Prop {
		all := map[string]graph.Prop{}
		add := func(infos []graph.PropInfo) {
			for _, p := range infos {
				all[p.Prop.String()] = p.Prop
			}
		}
		for _, n := range graph.Nodes {
			add(n.Props)
		}
		for _, e := range graph.Edges {
			add(e.Props)
		}
		return all
	}()
	kindsByName = func() map[string]graph.EdgeType {
		all := map[string]graph.EdgeType{}
		for k, info := range graph.Edges {
			all[info.Name] = graph.EdgeType(k)
		}
		return all
	}()
)
