package storetest

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// show writes results as text, with everything that the contract fixes, so that equal texts are equal results.
func show(results []*plan.Result) string {
	var b strings.Builder
	for _, r := range results {
		showResult(&b, r, "")
	}
	return b.String()
}

func showResult(b *strings.Builder, r *plan.Result, indent string) {
	if err := shape(r); err != nil {
		fmt.Fprintf(b, "%sbroken result: %v\n", indent, err)
		return
	}
	fmt.Fprintf(b, "%s%d parents, %d rows\n", indent, len(r.First)-1, r.Len())
	for parent := range len(r.First) - 1 {
		from, to := r.Rows(parent)
		fmt.Fprintf(b, "%s- parent %d: rows %d to %d%s\n", indent, parent, from, to, summary(r, parent))
		for i := from; i < to; i++ {
			fmt.Fprintf(b, "%s  %s\n", indent, showRow(r, i))
		}
	}
	for _, g := range r.Groups {
		showGroups(b, g, indent)
	}
	for _, c := range r.Children {
		showResult(b, c, indent+"    ")
	}
}

func summary(r *plan.Result, parent int) (s string) {
	if r.Total != nil {
		s += fmt.Sprintf(", total %d", r.Total[parent])
	}
	if r.Targets != nil {
		s += fmt.Sprintf(", targets %d", r.Targets[parent])
	}
	if r.More != nil {
		s += fmt.Sprintf(", more %t", r.More[parent])
	}
	return s
}

func showRow(r *plan.Result, i int) string {
	parts := []string{fmt.Sprintf("%s %q key %q", r.Types[i], r.IDs[i], r.Keys[i])}
	for c, p := range r.Select.Columns {
		parts = append(parts, fmt.Sprintf("%s=%#v", p, r.Columns[c][i]))
	}
	if r.Edges != nil {
		parts = append(parts, fmt.Sprintf("edge %q", r.Edges[i]))
	}
	for c, p := range r.Select.Edge {
		parts = append(parts, fmt.Sprintf("%s=%#v", p, r.Edge[c][i]))
	}
	return strings.Join(parts, " ")
}

// shape reports a result whose parts do not fit together, which could not be read by position.
func shape(r *plan.Result) error {
	s, rows, parents := r.Select, len(r.IDs), len(r.First)-1
	_, hop := s.From.(plan.Hop)
	for _, l := range []struct {
		name      string
		have, can int
	}{
		{"Types", len(r.Types), rows},
		{"Keys", len(r.Keys), rows},
		{"Edges", len(r.Edges), count(hop, rows)},
		{"Total", len(r.Total), count(s.Total, parents)},
		{"Targets", len(r.Targets), count(s.Targets, parents)},
		{"More", len(r.More), count(s.More, parents)},
		{"Columns", len(r.Columns), len(s.Columns)},
		{"Edge", len(r.Edge), len(s.Edge)},
		{"Groups", len(r.Groups), len(s.Groups)},
		{"Children", len(r.Children), len(s.Children)},
	} {
		if l.have != l.can {
			return fmt.Errorf("%s has %d entries, not %d", l.name, l.have, l.can)
		}
	}
	for i := range r.Groups {
		if err := shapeGroups(&s.Groups[i], r.Groups[i], parents); err != nil {
			return fmt.Errorf("group %d: %w", i, err)
		}
	}
	return shapeRows(r, rows)
}

func shapeRows(r *plan.Result, rows int) error {
	for _, columns := range [][][]graph.Value{r.Columns, r.Edge} {
		for i, c := range columns {
			if len(c) != rows {
				return fmt.Errorf("column %d has %d entries, not %d", i, len(c), rows)
			}
		}
	}
	if len(r.First) == 0 || r.First[0] != 0 || int(r.First[len(r.First)-1]) != rows {
		return fmt.Errorf("the bounds in First are %v over %d rows", r.First, rows)
	}
	for i, c := range r.Children {
		if c.Select != r.Select.Children[i] || len(c.First) != rows+1 {
			return fmt.Errorf("child %d is of another selection, or its First has %d entries over %d rows", i, len(c.First), rows)
		}
	}
	return nil
}

func count(has bool, n int) int {
	if has {
		return n
	}
	return 0
}
