package graph

import "strconv"

// Edge is one piece of evidence for a relation between two nodes.
type Edge struct {
	Type     EdgeType
	From, To string // ids of nodes
	Evidence Evidence
	Props    Props // of its kind, beyond the evidence
}

// Evidence says why an edge is believed.
type Evidence struct {
	Source     string // id of the Document that says so; required
	Text       string // id of the Text that Start and End count in; "" without a loaded text
	Language   string // "EN"
	Place      string // "op11", "day3.p11", "fn4"
	Quote      string
	Start, End int // code points in the Text; both 0 without a Text
	Method     Method
	Rule       string  // the name of the rule that found it
	Confidence float64 // 0 to 1
}

// ID returns the edge's id: kind, ends, source and place, and with a wording the start and the wording's language, since a place may
// have several. Two edges with one id are one edge.
func (e *Edge) ID() string {
	var buffer [256]byte
	return string(e.AppendID(buffer[:0]))
}

// AppendID appends the edge's id to b: stores make the ids of all edges at once.
func (e *Edge) AppendID(b []byte) []byte {
	for _, part := range [...]string{e.Type.String(), e.From, e.To, e.Evidence.Source, e.Evidence.Place} {
		b = append(append(b, part...), '|')
	}
	if e.Evidence.Text != "" {
		b = append(strconv.AppendInt(b, int64(e.Evidence.Start), 10), '|')
		b = append(b, e.Evidence.Language...)
	}
	return b
}

// Value returns the value of p, also of the id and the evidence; nil where nothing is known.
func (e *Edge) Value(p Prop) Value {
	if p == PropID {
		return e.ID()
	}
	if v, ok := e.Evidence.value(p); ok {
		if empty(v) {
			return nil
		}
		return v
	}
	return e.Props.Get(p)
}

func (v *Evidence) value(p Prop) (Value, bool) {
	switch p {
	case PropSourceID:
		return v.Source, true
	case PropTextID:
		return v.Text, true
	case PropLanguage:
		return v.Language, true
	case PropPlace:
		return v.Place, true
	case PropQuote:
		return v.Quote, true
	case PropStart:
		return v.offset(v.Start), true
	case PropEnd:
		return v.offset(v.End), true
	case PropMethod:
		return string(v.Method), true
	case PropRule:
		return v.Rule, true
	case PropConfidence:
		return v.Confidence, true
	}
	return nil, false
}

func (v *Evidence) offset(n int) Value {
	if v.Text == "" {
		return nil
	}
	return int64(n)
}
