package link

import (
	"context"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// draft is a draft that a text recommends to a body.
type draft struct {
	id, title, date string
	body            string
	by              string // the resolution that recommends it
	source, place   string // of the evidence for that
}

var resolutions = graph.TypesOf(graph.TypeResolution)

func hop(kind graph.EdgeType, dir graph.Direction, to graph.TypeSet, columns ...graph.Prop) *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(kind), Dir: dir}, Types: to, Columns: columns}
}

func readDrafts(ctx context.Context, store plan.Store) ([]draft, error) {
	by := hop(graph.EdgeRecommends, graph.In, resolutions)
	by.Edge = []graph.Prop{graph.PropSourceID, graph.PropPlace}
	results, err := store.Execute(ctx, &plan.Plan{Name: "link: drafts", Roots: []*plan.Select{{
		From: plan.All{}, Types: resolutions, Where: plan.Compare{Prop: graph.PropKind, Value: "DRAFT"},
		Columns:  []graph.Prop{graph.PropTitle, graph.PropDateStart},
		Children: []*plan.Select{hop(graph.EdgeAddressedTo, graph.Out, graph.TypesOf(graph.TypeBody)), by},
	}}})
	if err != nil {
		return nil, err
	}
	var drafts []draft
	r := results[0]
	for i := range r.IDs {
		d := draft{id: r.IDs[i], title: text(r.Columns[0][i]), date: text(r.Columns[1][i])}
		if from, to := r.Children[0].Rows(i); from < to {
			d.body = r.Children[0].IDs[from]
		}
		if from, to := r.Children[1].Rows(i); from < to {
			d.by, d.source, d.place = r.Children[1].IDs[from], text(r.Children[1].Edge[0][from]), text(r.Children[1].Edge[1][from])
		}
		if d.body != "" && d.by != "" && d.title != "" && d.date != "" {
			drafts = append(drafts, d)
		}
	}
	return drafts, nil
}

func text(v graph.Value) string {
	s, _ := v.(string)
	return s
}

// adopted is a text that a body adopted.
type adopted struct{ id, title, date string }

// readAdopted returns by body what was adopted since a day; with "", all, also what bears no date, as on pages of conferences.
func readAdopted(ctx context.Context, store plan.Store, since string) (map[string][]adopted, error) {
	by := hop(graph.EdgeAdoptedBy, graph.Out, graph.TypesOf(graph.TypeBody))
	by.Distinct, by.Page.Limit = true, 1 // every text that cites it says so again
	where := plan.And{plan.Compare{Prop: graph.PropKind, Value: "RESOLUTION"}}
	if since != "" {
		where = append(where, plan.Compare{Prop: graph.PropDateStart, Op: plan.MoreEq, Value: since})
	}
	results, err := store.Execute(ctx, &plan.Plan{Name: "link: adopted texts", Roots: []*plan.Select{{
		From: plan.All{}, Types: resolutions, Columns: []graph.Prop{graph.PropTitle, graph.PropDateStart}, Where: where, Children: []*plan.Select{by},
	}}})
	if err != nil {
		return nil, err
	}
	all := map[string][]adopted{}
	r := results[0]
	for i := range r.IDs {
		if from, to := r.Children[0].Rows(i); from < to {
			body := r.Children[0].IDs[from]
			all[body] = append(all[body], adopted{r.IDs[i], text(r.Columns[0][i]), text(r.Columns[1][i])})
		}
	}
	return all, nil
}

// within is how long after a draft was recommended its text is adopted, at the latest.
const within = 18 // months

// couldBe returns the texts with the draft's title that its body adopted soon after.
func (d *draft) couldBe(all []adopted) []adopted {
	until := later(d.date, within)
	var found []adopted
	for _, a := range all {
		if a.date >= d.date && a.date <= until && plainTitle(a.title) == plainTitle(d.title) {
			found = append(found, a)
		}
	}
	return found
}

func later(date string, months int) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.AddDate(0, months, 0).Format(time.DateOnly)
}

func plainTitle(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" \u00a0,.:;–—-‑'’“”\"", r) }), " ")
}
