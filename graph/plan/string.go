package plan

import (
	"fmt"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// String returns the plan as text: one line a clause, indented by depth, the same for equal plans. Clauses that say nothing are
// left out. It also prints plans that Validate refuses, so that errors and logs can show them.
func (p *Plan) String() string {
	w := &writer{}
	if p.Rows != 0 {
		w.line(0, "at most", strconv.Itoa(p.Rows), "rows")
	}
	for _, s := range p.Roots {
		w.selection(s, 0)
	}
	return w.b.String()
}

type writer struct{ b strings.Builder }

// line writes one clause.
func (w *writer) line(depth int, parts ...string) {
	w.b.WriteString(strings.Repeat("  ", depth))
	w.b.WriteString(strings.Join(parts, " "))
	w.b.WriteByte('\n')
}

func (w *writer) selection(s *Select, depth int) {
	if s == nil {
		w.line(depth, "nothing")
		return
	}
	if depth > MaxDepth {
		w.line(depth, "…")
		return
	}
	w.line(depth, from(s.From))
	depth++
	w.line(depth, "types", typeNames(s.Types))
	w.conditions(s, depth)
	w.line(depth, "order", order(s.Order))
	if s.Distinct {
		w.line(depth, "distinct")
	}
	if s.Page != (Page{}) {
		w.line(depth, "page", page(s.Page))
	}
	w.props(depth, "columns", s.Columns)
	w.props(depth, "edge", s.Edge)
	w.counts(s, depth)
	w.groups(depth, s.Groups)
	for _, c := range s.Children {
		w.selection(c, depth)
	}
}

func (w *writer) conditions(s *Select, depth int) {
	if s.Only != 0 {
		w.line(depth, "only", typeNames(s.Only))
	}
	if s.Where != nil {
		w.line(depth, "where", condition(s.Where, 0))
	}
	if s.Via != nil {
		w.line(depth, "via", condition(s.Via, 0))
	}
}

func (w *writer) counts(s *Select, depth int) {
	for _, c := range [...]struct {
		clause string
		asked  bool
	}{{"total", s.Total && s.Most == 0}, {fmt.Sprintf("total up to %d", s.Most), s.Total && s.Most != 0}, {"targets", s.Targets}, {"more", s.More}} {
		if c.asked {
			w.line(depth, c.clause)
		}
	}
}

func (w *writer) props(depth int, clause string, props []graph.Prop) {
	if len(props) > 0 {
		w.line(depth, clause, join(props, " ", func(p graph.Prop) string { return fmt.Sprint(p) }))
	}
}

func from(f From) string {
	switch f := f.(type) {
	case IDs:
		return strings.TrimSpace("ids " + join(f, " ", strconv.Quote))
	case All:
		return "all"
	case Hop:
		return fmt.Sprintf("hop %s %s", f.Dir, kindNames(f.Kinds))
	case Ref:
		return fmt.Sprintf("ref %s", f.Prop)
	}
	return fmt.Sprintf("from %T", f)
}

func order(o Order) string {
	if o.Desc {
		return fmt.Sprintf("%s desc", o.Key)
	}
	return fmt.Sprint(o.Key)
}

func page(p Page) string {
	parts := []string{"all"}
	if p.Limit != 0 {
		parts = []string{"first", strconv.Itoa(p.Limit)}
	}
	if p.Backward {
		parts[0] = "last"
	}
	if p.None {
		parts = append([]string{"none"}, parts[1:]...)
	}
	if p.After != nil {
		parts = append(parts, "after", keyset(p.After))
	}
	if p.Before != nil {
		parts = append(parts, "before", keyset(p.Before))
	}
	return strings.Join(parts, " ")
}

func keyset(k *Keyset) string { return fmt.Sprintf("(%q, %q)", k.Key, k.ID) }
