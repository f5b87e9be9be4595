package storetest

import (
	"fmt"
	"math"
	"strings"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// differStat compares counts and degrees; what is missing counts as zero. Version and sources are compared elsewhere.
func differStat(got, want *plan.Stat) string { return cmp.Diff(showStat(want), showStat(got)) }

func showStat(s *plan.Stat) string {
	var b strings.Builder
	for t := range graph.Nodes {
		fmt.Fprintf(&b, "%s %d\n", graph.NodeType(t), s.Nodes[graph.NodeType(t)])
	}
	for k := range graph.Edges {
		kind := graph.EdgeType(k)
		fmt.Fprintf(&b, "%s %d\n", kind, s.Edges[kind])
		for t := range graph.Nodes {
			for _, dir := range [...]graph.Direction{graph.Out, graph.In} {
				showDegree(&b, s, plan.Degree{Type: graph.NodeType(t), Kind: kind, Dir: dir})
			}
		}
	}
	return b.String()
}

// showDegree leaves out zeros and rounds the mean: a store may add it up in any order.
func showDegree(b *strings.Builder, s *plan.Stat, at plan.Degree) {
	if d := s.Degrees[at]; d.Max > 0 || d.Mean != 0 {
		fmt.Fprintf(b, "%s %s %s: mean %v, max %d\n", at.Type, at.Dir, at.Kind, math.Round(d.Mean*1e6)/1e6, d.Max)
	}
}
