package series

import "mandategraph/graph"

// assert writes that a text follows up an earlier one.
func (p *pair) assert(b *graph.Batch) {
	v := p.evidence
	v.Method = graph.ByDeriving
	for _, id := range []string{p.later.id, p.earlier.id} {
		b.Nodes = append(b.Nodes, graph.Node{ID: id, Type: graph.TypeResolution, Known: graph.CitedOnly})
	}
	b.Nodes = append(b.Nodes, graph.Node{ID: v.Source, Type: graph.TypeDocument, Known: graph.CitedOnly})
	if v.Text != "" {
		b.Nodes = append(b.Nodes, graph.Node{ID: v.Text, Type: graph.TypeText, Known: graph.CitedOnly})
	}
	b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeFollowsUp, From: p.later.id, To: p.earlier.id, Evidence: v})
}
