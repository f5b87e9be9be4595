package link

import (
	"cmp"
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// pair is a draft and the text that was adopted from it.
type pair struct {
	draft
	to         string
	rule       string
	confidence float64
}

// matchDrafts finds for each draft the one text that was adopted from it: of those with its title, the one that shares most of its paragraphs.
func matchDrafts(ctx context.Context, store plan.Store, drafts []draft) ([]pair, error) {
	first := slices.MinFunc(drafts, func(a, b draft) int { return cmp.Compare(a.date, b.date) })
	all, err := readAdopted(ctx, store, first.date)
	if err != nil {
		return nil, err
	}
	found := make([][]adopted, len(drafts))
	var ids []string
	for i := range drafts {
		found[i] = drafts[i].couldBe(all[drafts[i].body])
		for _, a := range found[i] {
			ids = append(ids, a.id)
		}
		if found[i] != nil {
			ids = append(ids, drafts[i].id)
		}
	}
	wordings, err := readWordings(ctx, store, ids)
	if err != nil {
		return nil, err
	}
	var pairs []pair
	for i := range drafts {
		if p, ok := best(drafts[i], found[i], wordings); ok {
			pairs = append(pairs, p)
		}
	}
	return pairs, nil
}

// The share of a draft's paragraphs that the adopted text has word for word; committees change some.
const (
	sureShare  = 0.5
	leastShare = 0.15
)

// best returns the text that shares most; without its paragraphs only a sole one, and with less confidence.
func best(d draft, found []adopted, wordings map[string][]string) (pair, bool) {
	if len(found) == 0 {
		return pair{}, false
	}
	shares := make([]float64, len(found))
	for i, a := range found {
		shares[i] = share(wordings[d.id], wordings[a.id])
	}
	i := slices.Index(shares, slices.Max(shares))
	p := pair{draft: d, to: found[i].id, rule: "title-and-paragraphs", confidence: 0.99}
	switch {
	case shares[i] >= sureShare:
	case shares[i] >= leastShare:
		p.confidence = 0.9
	case len(found) == 1 && len(wordings[found[i].id]) == 0:
		p.rule, p.confidence = "title-and-date", 0.85
	default:
		return pair{}, false
	}
	return p, true
}

// share returns which part of the first texts are among the second.
func share(draft, adopted []string) float64 {
	if len(draft) == 0 {
		return 0
	}
	has := map[string]bool{}
	for _, s := range adopted {
		has[plainTitle(s)] = true
	}
	n := 0
	for _, s := range draft {
		if has[plainTitle(s)] {
			n++
		}
	}
	return float64(n) / float64(len(draft))
}

// readWordings returns the English paragraphs of resolutions and drafts.
func readWordings(ctx context.Context, store plan.Store, ids []string) (map[string][]string, error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if len(ids) == 0 {
		return nil, nil
	}
	texts := hop(graph.EdgeHasText, graph.Out, graph.TypesOf(graph.TypeText), graph.PropContent)
	texts.Where = plan.Compare{Prop: graph.PropLanguage, Value: "EN"}
	texts.Page.Limit = 1
	parts := hop(graph.EdgeContains, graph.Out, graph.TypesOf(graph.TypeProvision))
	parts.Distinct, parts.Children = true, []*plan.Select{texts}
	parts.Where = plan.In{Prop: graph.PropKind, Values: []graph.Value{"PREAMBULAR", "OPERATIVE"}}
	results, err := store.Execute(ctx, &plan.Plan{Name: "link: paragraphs", Roots: []*plan.Select{
		{From: plan.IDs(ids), Types: resolutions, Children: []*plan.Select{parts}}}})
	if err != nil {
		return nil, err
	}
	r, all := results[0], map[string][]string{}
	for i, id := range r.IDs {
		from, to := r.Children[0].Rows(i)
		for ; from < to; from++ {
			first, end := r.Children[0].Children[0].Rows(from)
			for ; first < end; first++ {
				all[id] = append(all[id], text(r.Children[0].Children[0].Columns[0][first]))
			}
		}
	}
	return all, nil
}

// assert writes DRAFT_OF from the draft, and RECOMMENDS from who recommended it, to what was adopted.
func (p *pair) assert(b *graph.Batch) {
	for _, id := range []string{p.id, p.to, p.by} {
		node(b, graph.TypeResolution, id)
	}
	node(b, graph.TypeDocument, p.source)
	v := graph.Evidence{Source: p.source, Place: p.place, Method: graph.ByDeriving, Rule: p.rule, Confidence: p.confidence}
	b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeDraftOf, From: p.id, To: p.to, Evidence: v},
		graph.Edge{Type: graph.EdgeRecommends, From: p.by, To: p.to, Evidence: v})
}
