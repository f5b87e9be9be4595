package storetest

import (
	"slices"

	"pgregory.net/rapid"

	"mandategraph/graph"
)

// joining lists the kinds of edges that can lead from one type to another, loops too.
func joining(from, to graph.NodeType) (kinds []graph.EdgeType) {
	for k, info := range graph.Edges {
		if info.From.Has(from) && info.To.Has(to) {
			kinds = append(kinds, graph.EdgeType(k))
		}
	}
	return kinds
}

// link is an edge that the ontology allows between two nodes.
type link struct {
	from, to string
	kind     graph.EdgeType
}

func links(nodes []graph.Node) (all []link) {
	for _, from := range nodes {
		for _, to := range nodes {
			for _, k := range joining(from.Type, to.Type) {
				all = append(all, link{from.ID, to.ID, k})
			}
		}
	}
	return all
}

// edges draws edges between the nodes. What they join is taken from few links, so that some are parallel.
func (d *drawing) edges(nodes []graph.Node) (edges []graph.Edge) {
	possible := links(nodes)
	if len(possible) == 0 {
		return nil
	}
	few := some(d.T, possible, 1, 12, "links")
	for range between(d.T, 0, 24, "edges") {
		l := draw(d.T, few, "link")
		e := graph.Edge{Type: l.kind, From: l.from, To: l.to, Evidence: d.evidence(nodes)}
		e.Props = d.props(graph.Edges[e.Type].Props, true)
		edges = append(edges, e)
	}
	return edges
}

func (d *drawing) evidence(nodes []graph.Node) graph.Evidence {
	v := graph.Evidence{
		Source:     d.document(nodes),
		Language:   draw(d.T, []string{"", "EN", "FR"}, "language"),
		Place:      draw(d.T, randomPlaces, "place"),
		Quote:      draw(d.T, append([]string{""}, randomStrings...), "quote"),
		Method:     draw(d.T, []graph.Method{graph.ByLink, graph.ByPattern}, "method"),
		Rule:       draw(d.T, []string{"", "rule"}, "rule"),
		Confidence: draw(d.T, randomScores, "confidence"),
	}
	if texts := ofType(nodes, graph.TypeText); len(texts) > 0 && rapid.Bool().Draw(d.T, "placed") {
		v.Text = draw(d.T, texts, "text")
		v.Start = between(d.T, 0, 12, "start")
		v.End = v.Start + between(d.T, 0, 2, "length")
	}
	return v
}

func (d *drawing) document(nodes []graph.Node) string {
	return draw(d.T, ofType(nodes, graph.TypeDocument), "source")
}

func ofType(nodes []graph.Node, t graph.NodeType) []string {
	return idsOf(slices.DeleteFunc(slices.Clone(nodes), func(n graph.Node) bool { return n.Type != t }))
}

func idsOf(nodes []graph.Node) (ids []string) {
	for _, n := range nodes {
		ids = append(ids, n.ID)
	}
	return ids
}
