package link

import (
	"cmp"
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// byTitle is a reference that prints only a title, and the places where it stands.
type byTitle struct {
	id, title, body string
	from            []string // who cites
	evidence        []graph.Evidence
}

// titles settles references by title alone, where exactly one text of the body that is read has this title. Of a series with one title, one
// for each session, none is meant more than another, so it stays open.
func titles(ctx context.Context, store plan.Store, b *graph.Batch) error {
	references, err := readByTitle(ctx, store)
	if err != nil || len(references) == 0 {
		return err
	}
	all, err := readAdopted(ctx, store, "")
	if err != nil {
		return err
	}
	titled := map[string][]string{}
	for body, list := range all {
		for _, a := range list {
			if a.title == "" {
				continue
			}
			key := body + "|" + plainTitle(a.title)
			titled[key] = append(titled[key], a.id)
		}
	}
	for i := range references {
		r := &references[i]
		if found := titled[r.body+"|"+plainTitle(r.title)]; len(found) == 1 {
			r.assert(b, found[0])
		}
	}
	return nil
}

// readByTitle reads the open references by title of a known body.
func readByTitle(ctx context.Context, store plan.Store) ([]byTitle, error) {
	mentions := hop(graph.EdgeMentions, graph.In, graph.AllTypes)
	mentions.Edge = asIn
	results, err := store.Execute(ctx, &plan.Plan{Name: "link: references by title", Roots: []*plan.Select{{
		From: plan.All{}, Types: graph.TypesOf(graph.TypeReference), Where: plan.Compare{Prop: graph.PropReason, Value: "TITLE_ONLY"},
		Columns: []graph.Prop{graph.PropTitle, graph.PropBodyID}, Children: []*plan.Select{mentions},
	}}})
	if err != nil {
		return nil, err
	}
	var all []byTitle
	r := results[0]
	for i, id := range r.IDs {
		t := byTitle{id: id, title: text(r.Columns[0][i]), body: text(r.Columns[1][i])}
		for from, to := r.Children[0].Rows(i); from < to; from++ {
			t.from = append(t.from, r.Children[0].IDs[from])
			t.evidence = append(t.evidence, evidenceOf(r.Children[0].Edge, from))
		}
		if t.title != "" && t.body != "" {
			all = append(all, t)
		}
	}
	slices.SortFunc(all, func(a, b byTitle) int { return cmp.Compare(a.id, b.id) })
	return all, nil
}

// assert writes that each of those who mention the reference cite the text, and what the reference is.
func (t *byTitle) assert(b *graph.Batch, target string) {
	b.Nodes = append(b.Nodes, graph.Node{ID: t.id, Type: graph.TypeReference, Known: graph.CitedOnly, Props: graph.Props{}.Set(graph.PropSettledAs, target)})
	node(b, graph.TypeResolution, target)
	for i, from := range t.from {
		kind, ok := graph.TypeOfID(from)
		if !ok {
			continue
		}
		v := t.evidence[i]
		v.Rule, v.Confidence = "title", 0.9
		node(b, kind, from)
		stubs(b, v)
		b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeCites, From: from, To: target, Evidence: v})
	}
}
