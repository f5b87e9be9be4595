package walk

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// sibling is a text of a series.
type sibling struct{ id, date string }

// mostSiblings is how many texts of a body are looked at for those with one title.
const mostSiblings = 20_000

// series puts the series of the one text in its place: what FOLLOWS_UP joins it with, else what its body adopted under its title; in the
// order of their dates, the latest Most of them.
func (r *comparer) series() error {
	all, err := r.followed()
	if err == nil && len(all) == 1 {
		all, err = r.titled(all[0])
	}
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b sibling) int {
		return cmp.Or(cmp.Compare(a.date, b.date), cmp.Compare(graph.Natural(a.id), graph.Natural(b.id)))
	})
	if over := len(all) - r.Most; over > 0 {
		all = all[over:]
		r.why[Results] = true
	}
	r.Texts = nil
	for _, s := range all {
		r.Texts = append(r.Texts, s.id)
	}
	return nil
}

// followed follows FOLLOWS_UP both ways, a statement a level.
func (r *comparer) followed() (all []sibling, err error) {
	frontier := plan.IDs(r.Texts)
	seen := map[string]bool{r.Texts[0]: true}
	for len(frontier) > 0 {
		root := &plan.Select{From: frontier, Types: wholes, Columns: []graph.Prop{graph.PropDateStart}}
		for _, d := range []graph.Direction{graph.Out, graph.In} {
			root.Children = append(root.Children, &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeFollowsUp), Dir: d}, Types: wholes,
				Order: plan.Order{Key: graph.OrderRank}, Distinct: true, Page: plan.Page{Limit: mostSeries}})
		}
		results, err := r.read("compare: series", mostComparedRows, root)
		if err != nil {
			return nil, err
		}
		frontier = nil
		for row, id := range results[0].IDs {
			all = append(all, sibling{id, text(results[0], graph.PropDateStart, row)})
			for _, hop := range results[0].Children {
				from, to := hop.Rows(row)
				for _, near := range hop.IDs[from:to] {
					if !seen[near] && len(seen) < 4*mostSeries {
						seen[near] = true
						frontier = append(frontier, near)
					}
				}
			}
		}
	}
	if len(all) == 0 {
		return nil, graph.Errorf(graph.NotFound, "the graph has no %q", r.Texts[0])
	}
	return all, nil
}

// titled reads what the body of a text adopted under the same title.
func (r *comparer) titled(of sibling) ([]sibling, error) {
	columns := []graph.Prop{graph.PropTitle, graph.PropDateStart}
	adopted := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeAdoptedBy), Dir: graph.In}, Types: wholes, Order: plan.Order{Key: graph.OrderPlace},
		Where: plan.Not{Cond: plan.IsNull{Prop: graph.PropTitle}}, Distinct: true, Page: plan.Page{Limit: mostSiblings}, More: true, Columns: columns}
	body := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeAdoptedBy)}, Types: graph.TypesOf(graph.TypeBody), Order: plan.Order{Key: graph.OrderPlace},
		Page: plan.Page{Limit: 1}, Children: []*plan.Select{adopted}}
	results, err := r.read("compare: titles", mostComparedRows, &plan.Select{From: plan.IDs{of.id}, Types: wholes, Columns: columns, Children: []*plan.Select{body}})
	if err != nil {
		return nil, err
	}
	all := []sibling{of}
	if len(results[0].IDs) == 0 { // it was taken back meanwhile, which what reads the texts says
		return all, nil
	}
	title := titleOf(text(results[0], graph.PropTitle, 0))
	found := results[0].Children[0].Children[0]
	for row, id := range found.IDs {
		if id != of.id && title != "" && titleOf(text(found, graph.PropTitle, row)) == title {
			all = append(all, sibling{id, text(found, graph.PropDateStart, row)})
		}
	}
	for _, more := range found.More {
		r.why[Work] = r.why[Work] || more
	}
	return all, nil
}

// titleOf is a title without what changes from year to year: case, punctuation, numbers and the names of months.
func titleOf(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	words = slices.DeleteFunc(words, func(w string) bool {
		_, err := time.Parse("January", w)
		return err == nil || strings.ContainsFunc(w, unicode.IsNumber)
	})
	return strings.Join(words, " ")
}
