package link

import (
	"context"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// asIn are the properties of an edge that tell where it stands.
var asIn = []graph.Prop{graph.PropSourceID, graph.PropTextID, graph.PropLanguage, graph.PropPlace, graph.PropQuote, graph.PropStart, graph.PropEnd}

// adopters says of each text that others only cite who adopted it, which follows from its symbol. The evidence is one of the citations: if
// each citing text said so, the most cited ones would have a thousand bodies to read, all the same.
func adopters(ctx context.Context, store plan.Store, b *graph.Batch) error {
	cited := hop(graph.EdgeCites, graph.In, graph.AllTypes)
	cited.Edge, cited.Page.Limit = asIn, 1
	results, err := store.Execute(ctx, &plan.Plan{Name: "link: adopters", Roots: []*plan.Select{{
		From: plan.All{}, Types: resolutions, Where: plan.Compare{Prop: graph.PropKnown, Value: string(graph.CitedOnly)},
		Children: []*plan.Select{cited},
	}}})
	if err != nil {
		return err
	}
	r := results[0]
	for i, id := range r.IDs {
		symbols := graph.ParseSymbol(strings.TrimPrefix(id, "resolution:"), "")
		from, to := r.Children[0].Rows(i)
		if len(symbols) != 1 || from == to {
			continue
		}
		body := symbols[0].Body()
		node(b, graph.TypeResolution, id)
		node(b, graph.TypeBody, body)
		v := evidenceOf(r.Children[0].Edge, from)
		stubs(b, v)
		b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeAdoptedBy, From: id, To: body, Evidence: v})
	}
	return nil
}

// evidenceOf returns where the edge of a row stands.
func evidenceOf(columns [][]graph.Value, row int) graph.Evidence {
	at := func(i int) graph.Value { return columns[i][row] }
	start, _ := at(5).(int64)
	end, _ := at(6).(int64)
	return graph.Evidence{Source: text(at(0)), Text: text(at(1)), Language: text(at(2)), Place: text(at(3)), Quote: text(at(4)),
		Start: int(start), End: int(end), Method: graph.ByDeriving, Rule: "body-of-symbol", Confidence: 0.99}
}

// stubs asserts that there are the document and the wording in which something stands.
func stubs(b *graph.Batch, v graph.Evidence) {
	node(b, graph.TypeDocument, v.Source)
	if v.Text != "" {
		node(b, graph.TypeText, v.Text)
	}
}
