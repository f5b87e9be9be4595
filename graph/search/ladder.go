package search

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Rung is a step of the ladder: what is found on a higher one comes first.
type Rung uint8

// The rungs, from the highest. On each the latest comes first, by its day or the year that its symbol tells; of one day in the order of numbers, then by id.
const (
	Symbol      Rung = iota // the query is a reference to it
	Name                    // the query is one of its names, titles or symbols, word for word
	TitlePhrase             // the words stand in one of them, or in its title in another language, one after the other
	Title                   // its names and titles, or one title in another language, meet the query
	Text                    // its names, titles and summaries meet the query, or one wording does
)

var rungNames = [...]string{"SYMBOL", "NAME", "TITLE_PHRASE", "TITLE", "TEXT"}

// String returns the rung's name, such as "TITLE_PHRASE".
func (r Rung) String() string { return rungNames[r] }

// titled are the types of things whose wordings are titles.
var titled = graph.TypesOf(graph.TypeResolution, graph.TypeInstrument, graph.TypePillar, graph.TypeCluster)

// ladder is a search as a plan: a root for each rung that may have hits. Where words may differ in some letters there are several ladders, one
// behind the other: the first takes the words as they were typed, the next those in which one letter differs, and so on.
type ladder struct {
	*Search
	query *text.Query // in the language of names, as the ladder takes it that is climbed
	words *text.Query // in that of the wordings
	edits int         // of that ladder
	notes []text.Note
	rungs []Cursor // where each root stands
	roots []*plan.Select
}

func (s *Search) ladder() *ladder {
	l := &ladder{Search: s}
	query, notes := text.Parse("EN", s.Query)
	words, _ := text.Parse(s.Language, s.Query)
	l.notes = notes
	if len(s.Meant) > 0 {
		l.add(Symbol, plan.IDs(s.Meant), nil, nil)
	}
	var found plan.Cond // on the ladders before
	for l.edits = 0; l.edits <= max(query.Edits(), words.Edits()); l.edits++ {
		l.query, l.words = query.Within(l.edits), words.Within(l.edits)
		found = l.climb(found)
	}
	if len(s.Facets) > 0 {
		l.addFacets(found)
	}
	return l
}

// climb makes the roots of one ladder, without what was found on those before, and returns what all that is found so far meets.
func (l *ladder) climb(before plan.Cond) plan.Cond {
	var above plan.Cond
	var all plan.Or
	for _, r := range [...]Rung{Name, TitlePhrase, Title, Text} {
		meets := l.condition(r)
		if meets == nil {
			continue
		}
		l.add(r, plan.All{}, meets, either(above, before))
		above = meets
		all = append(all, meets)
	}
	if len(all) > 0 && !l.words.Denies() {
		return above // the lowest rung has what those above it have
	}
	return either(all...)
}

// addFacets makes the root that counts what all rungs have in common.
func (l *ladder) addFacets(found plan.Cond) {
	var meant plan.Cond
	if found != nil {
		found = both(found, unprinted(l.Types))
	}
	if len(l.Meant) > 0 {
		meant = oneOf(graph.PropID, l.Meant)
	}
	where := append(plan.And{either(found, meant)}, l.conds()...)
	l.roots = append(l.roots, &plan.Select{From: plan.All{}, Types: l.types(), Where: where, Page: plan.Page{Limit: 1}, Groups: l.Facets})
}

// add makes the root of a rung: what meets the condition and not that of the rung above, which holds only of what meets this one too.
func (l *ladder) add(r Rung, from plan.From, meets, above plan.Cond) {
	where := l.conds()
	if meets != nil {
		where = append(plan.And{both(meets, unprinted(l.Types))}, where...)
	}
	if above != nil {
		where = append(where, plan.Not{Cond: above})
	}
	if r != Symbol && len(l.Meant) > 0 {
		where = append(where, plan.Not{Cond: oneOf(graph.PropID, l.Meant)})
	}
	sel := &plan.Select{From: from, Types: l.types(), Order: plan.Order{Key: graph.OrderLatest}, Columns: columnsOf(l.types()),
		Page: plan.Page{Limit: l.First}, More: true, Total: l.Count}
	if len(where) > 0 {
		sel.Where = where
	}
	if sel.Total {
		sel.Most = MostCounted
	}
	if l.After != nil && l.After.Edits == l.edits && l.After.Rung == r {
		sel.Page.After = &l.After.Keyset
	}
	if l.words != nil {
		sel.Children = []*plan.Select{l.wordings()}
	}
	l.rungs, l.roots = append(l.rungs, Cursor{Edits: l.edits, Rung: r}), append(l.roots, sel)
}

// mostTexts is how many wordings of a hit are shown.
const mostTexts = 2

// wordings reads the texts of a hit that meet the query.
func (l *ladder) wordings() *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText), Dir: graph.Out}, Types: graph.TypesOf(graph.TypeText),
		Where: l.text(Words(l.words, false)), Order: plan.Order{Key: graph.OrderPlace}, Distinct: true, Page: plan.Page{Limit: mostTexts},
		Columns: []graph.Prop{graph.PropContent, graph.PropLanguage, graph.PropPlace}}
}
