package storetest

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func showGroups(b *strings.Builder, g *plan.Groups, indent string) {
	for parent := range len(g.First) - 1 {
		fmt.Fprintf(b, "%s- groups of parent %d, %d more", indent, parent, g.More[parent])
		if g.None != nil {
			fmt.Fprintf(b, ", %d nodes in none", g.None[parent])
		}
		b.WriteByte('\n')
		from, to := g.Of(parent)
		for i := from; i < to; i++ {
			fmt.Fprintf(b, "%s  %s\n", indent, showGroup(g, i))
		}
	}
}

func showGroup(g *plan.Groups, i int) string {
	var parts []string
	for k, values := range g.Values {
		parts = append(parts, fmt.Sprintf("%#v", values[i]))
		if g.Labels[k] != nil {
			parts = append(parts, fmt.Sprintf("(%q)", g.Labels[k][i]))
		}
	}
	parts = append(parts, fmt.Sprintf("%d nodes", g.Count[i]))
	if g.IDs != nil {
		parts = append(parts, fmt.Sprintf("%q", g.IDs[i]))
	}
	return strings.Join(parts, " ")
}

// shapeGroups reports groups whose columns do not fit together.
func shapeGroups(s *plan.Group, g *plan.Groups, parents int) error {
	n := g.Len()
	for _, l := range []struct {
		name      string
		have, can int
	}{
		{"First", len(g.First), parents + 1},
		{"IDs", len(g.IDs), count(s.First > 0, n)},
		{"More", len(g.More), parents},
		{"None", len(g.None), count(s.None, parents)},
		{"Values", len(g.Values), len(s.By)},
		{"Labels", len(g.Labels), len(s.By)},
	} {
		if l.have != l.can {
			return fmt.Errorf("%s has %d entries, not %d", l.name, l.have, l.can)
		}
	}
	for i, k := range s.By {
		if len(g.Values[i]) != n || len(g.Labels[i]) != count(k.Prop == graph.PropID, n) {
			return fmt.Errorf("key %d has %d values and %d labels, not %d", i, len(g.Values[i]), len(g.Labels[i]), n)
		}
	}
	if g.First[0] != 0 || int(g.First[parents]) != n {
		return fmt.Errorf("the bounds in First are %v over %d groups", g.First, n)
	}
	return nil
}
