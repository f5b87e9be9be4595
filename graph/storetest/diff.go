package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Differ runs a plan on a store and on the oracle, and describes the difference; "" is none.
func Differ(ctx context.Context, s plan.Store, oracle *Naive, p *plan.Plan) string {
	if err := p.Validate(); err != nil {
		return fmt.Sprintf("the suite made a plan that is refused: %v\n%s", err, p)
	}
	asked := p.String()
	got, err := s.Execute(ctx, p)
	if err != nil {
		return fmt.Sprintf("Execute: %v\n%s", err, p)
	}
	if p.String() != asked {
		return fmt.Sprintf("Execute changed the plan\n%s\ninto\n%s", asked, p)
	}
	if len(got) != len(p.Roots) {
		return fmt.Sprintf("%d results for %d roots\n%s", len(got), len(p.Roots), p)
	}
	for i, r := range got {
		if r.Select != p.Roots[i] || len(r.First) != 2 {
			return fmt.Sprintf("result %d is of another selection than root %d, or its First is %v\n%s", i, i, r.First, p)
		}
	}
	if d := cmp.Diff(show(oracle.Execute(p)), show(got)); d != "" {
		return fmt.Sprintf("plan:\n%s\nresults (- oracle, + store):\n%s", p, d)
	}
	return ""
}

// scanned is all that Scan gives, as text.
func scanned(ctx context.Context, s plan.Store) (string, error) {
	n := &Naive{}
	err := s.Scan(ctx, n.Keep, n.KeepEdge)
	return n.String(), err
}

// Keep adds a copy of a node that Scan gave.
func (n *Naive) Keep(x *graph.Node) error {
	n.Nodes = append(n.Nodes, *x)
	kept := &n.Nodes[len(n.Nodes)-1]
	kept.Props = slices.Clone(kept.Props)
	return nil
}

// KeepEdge adds a copy of an edge that Scan gave.
func (n *Naive) KeepEdge(x *graph.Edge) error {
	n.Edges = append(n.Edges, *x)
	kept := &n.Edges[len(n.Edges)-1]
	kept.Props = slices.Clone(kept.Props)
	return nil
}

// String lists the nodes and edges, one a line, with all that is shown of them.
func (n *Naive) String() string {
	var b strings.Builder
	for _, x := range n.Nodes {
		fmt.Fprintf(&b, "%s %q %s %s\n", x.Type, x.ID, x.Known, showProps(x.Props))
	}
	for _, e := range n.Edges {
		fmt.Fprintf(&b, "%s %q > %q %+v %s\n", e.Type, e.From, e.To, e.Evidence, showProps(e.Props))
	}
	return b.String()
}

func showProps(props graph.Props) (s string) {
	for _, p := range props {
		s += fmt.Sprintf(" %s=%#v", p.Prop, p.Value)
	}
	return s
}
