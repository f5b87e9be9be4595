package answer

import (
	"strconv"

	"mandategraph/graph/plan"
)

// Count writes how many there are for a row of the parent; 0 where nobody counted.
type Count []int32

func (c Count) write(out *output, parent int) {
	n := int32(0)
	if c != nil {
		n = c[parent]
	}
	out.text = strconv.AppendInt(out.text, int64(n), 10)
}

// Cursor writes where a row stands in its list.
type Cursor struct {
	Result *plan.Result
	Encode func(plan.Keyset) string
}

func (c Cursor) write(out *output, at int) {
	out.text = appendString(out.text, c.Encode(c.Result.Keyset(at)))
}

// End writes the cursor of the first or the last row that belongs to a row of the parent; null where there is none.
type End struct {
	Cursor
	Last bool
}

func (e End) write(out *output, parent int) {
	from, to := e.Result.Rows(parent)
	switch {
	case from == to:
		out.null()
	case e.Last:
		e.Cursor.write(out, to-1)
	default:
		e.Cursor.write(out, from)
	}
}

// More writes whether there are rows after, or before, those that belong to a row of the parent.
type More struct {
	Result *plan.Result
	After  bool
}

func (m More) write(out *output, parent int) {
	there, after := m.Result.Beyond(parent)
	if m.After {
		there = after
	}
	out.text = strconv.AppendBool(out.text, there)
}
