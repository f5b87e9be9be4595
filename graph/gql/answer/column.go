package answer

import (
	"math"
	"strconv"

	"mandategraph/graph"
)

// A Column holds a property of each row; nil where the plan did not ask for it. What is not known is null, and so is a value of a kind
// that the property does not have.
type Column []graph.Value

func (c Column) at(row int) graph.Value {
	if c == nil {
		return nil
	}
	return c[row]
}

// Strings holds a text of each row: ids.
type Strings []string

func (s Strings) write(out *output, at int) { out.text = appendString(out.text, s[at]) }

// Text writes a string; where none is known, Else.
type Text struct {
	Column
	Else Part
}

func (t Text) write(out *output, at int) {
	if s, ok := t.at(at).(string); ok {
		out.text = appendString(out.text, s)
		return
	}
	t.Else.write(out, at)
}

// Whole writes a whole number.
type Whole struct{ Column }

func (w Whole) write(out *output, at int) {
	n, ok := w.at(at).(int64)
	if !ok {
		out.null()
		return
	}
	out.text = strconv.AppendInt(out.text, n, 10)
}

// Number writes a number; where none is known, Else.
type Number struct {
	Column
	Else Part
}

func (n Number) write(out *output, at int) {
	f, ok := n.at(at).(float64)
	switch {
	case !ok:
		n.Else.write(out, at)
	case math.IsInf(f, 0), math.IsNaN(f):
		out.fail(graph.Errorf(graph.Internal, "the store answered with the number %g, for which JSON has no text", f))
	default:
		out.text = strconv.AppendFloat(out.text, f, 'g', -1, 64)
	}
}

// Zero is the number 0.
type Zero struct{}

func (Zero) write(out *output, _ int) { out.add("0") }

// Flag writes true or false.
type Flag struct{ Column }

func (f Flag) write(out *output, at int) {
	yes, ok := f.at(at).(bool)
	if !ok {
		out.null()
		return
	}
	out.text = strconv.AppendBool(out.text, yes)
}

// List writes a list of strings.
type List struct{ Column }

func (l List) write(out *output, at int) {
	all, _ := l.at(at).([]string)
	if all == nil {
		out.null()
		return
	}
	out.text = append(out.text, '[')
	for i, s := range all {
		if i > 0 {
			out.text = append(out.text, ',')
		}
		out.text = appendString(out.text, s)
	}
	out.text = append(out.text, ']')
}

// Where writes a part where a string is known in the column, and null elsewhere.
type Where struct {
	Column
	Part Part
}

func (w Where) write(out *output, at int) {
	if _, ok := w.at(at).(string); !ok {
		out.null()
		return
	}
	w.Part.write(out, at)
}
