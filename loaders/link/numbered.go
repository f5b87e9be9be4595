package link

import (
	"context"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// numbered says of drafts that have a symbol of their own, and whose text is loaded, what was adopted from them: the text whose head or
// record names the symbol.
func numbered(ctx context.Context, store plan.Store, b *graph.Batch) error {
	by := hop(graph.EdgeAdoptedBy, graph.Out, graph.TypesOf(graph.TypeBody))
	by.Edge, by.Page.Limit = []graph.Prop{graph.PropSourceID}, 1
	results, err := store.Execute(ctx, &plan.Plan{Name: "link: drafts with symbols", Roots: []*plan.Select{
		{From: plan.All{}, Types: resolutions, Where: plan.Compare{Prop: graph.PropKind, Value: "DRAFT"}},
		{From: plan.All{}, Types: resolutions, Where: plan.Not{Cond: plan.IsNull{Prop: graph.PropDraftSymbol}},
			Columns: []graph.Prop{graph.PropDraftSymbol}, Children: []*plan.Select{by}},
	}})
	if err != nil {
		return err
	}
	drafts := map[string]bool{}
	for _, id := range results[0].IDs {
		drafts[id] = true
	}
	r := results[1]
	for i, adopted := range r.IDs {
		symbol, _, _ := strings.Cut(text(r.Columns[0][i]), " ") // some heads go on: how it was amended
		draft := "resolution:" + strings.TrimRight(symbol, ",") + "#draft"
		from, to := r.Children[0].Rows(i)
		if !drafts[draft] || from == to {
			continue
		}
		v := graph.Evidence{Source: text(r.Children[0].Edge[0][from]), Method: graph.ByDeriving, Rule: "draft-symbol", Confidence: 0.99}
		node(b, graph.TypeResolution, draft)
		node(b, graph.TypeResolution, adopted)
		stubs(b, v)
		b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeDraftOf, From: draft, To: adopted, Evidence: v})
	}
	return nil
}
