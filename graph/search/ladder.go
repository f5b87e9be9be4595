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

// ladder is a search as a plan: a root for each rung that may have hits.
type ladder struct {
	*Search
	query *text.Query // in the language of names
	words *text.Query // in that of the wordings
	notes []text.Note
	rungs []Rung
	roots []*plan.Select
}

func (s *Search) ladder() *ladder {
	l := &ladder{Search: s}
	l.query, l.notes = text.Parse("EN", s.Query)
	l.words, _ = text.Parse(s.Language, s.Query)
	if len(s.Meant) > 0 {
		l.add(Symbol, plan.IDs(s.Meant), nil, nil)
	}
	var above plan.Cond
	for _, r := range [...]Rung{Name, TitlePhrase, Title, Text} {
		meets := l.condition(r)
		if meets == nil {
			continue
		}
		l.add(r, plan.All{}, meets, above)
		above = meets
	}
	if len(s.Facets) > 0 {
		l.addFacets(above)
	}
	return l
}

// addFacets makes the root that counts what all rungs have in common: the lowest one has all but what is meant as a reference.
func (l *ladder) addFacets(lowest plan.Cond) {
	var meant plan.Cond
	if len(l.Meant) > 0 {
		meant = oneOf(graph.PropID, l.Meant)
	}
	where := append(plan.And{either(lowest, meant)}, l.Filter.conds()...)
	l.roots = append(l.roots, &plan.Select{From: plan.All{}, Types: l.types(), Where: where, Page: plan.Page{Limit: 1}, Groups: l.Facets})
}

// add makes the root of a rung: what meets the condition and not that of the rung above, which holds only of what meets this one too.
func (l *ladder) add(r Rung, from plan.From, meets, above plan.Cond) {
	where := l.Filter.conds()
	if meets != nil {
		where = append(plan.And{meets}, where...)
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
	if l.After != nil && l.After.Rung == r {
		sel.Page.After = &l.After.Keyset
	}
	if l.words != nil {
		sel.Children = []*plan.Select{l.wordings()}
	}
	l.rungs, l.roots = append(l.rungs, r), append(l.roots, sel)
}

// mostTexts is how many wordings of a hit are shown.
const mostTexts = 2

// wordings reads the texts of a hit that meet the query.
func (l *ladder) wordings() *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText), Dir: graph.Out}, Types: graph.TypesOf(graph.TypeText),
		Where: l.text(Words(l.words, false)), Order: plan.Order{Key: graph.OrderPlace}, Distinct: true, Page: plan.Page{Limit: mostTexts},
		Columns: []graph.Prop{graph.PropContent, graph.PropLanguage, graph.PropPlace}}
}

// condition is what things on a rung and on those above it meet; nil where the rung has nothing.
func (l *ladder) condition(r Rung) plan.Cond {
	if l.words == nil && l.query == nil {
		return nil
	}
	switch r {
	case Name:
		return l.name()
	case TitlePhrase:
		return l.titlePhrase()
	case Title:
		return either(l.own(Words(l.query, true)), l.titleText(Words(l.words, false)))
	}
	return either(l.own(Words(l.query, false)), l.wording(Words(l.words, false)))
}

func (l *ladder) name() plan.Cond {
	row, ok := l.query.Row()
	if !ok || row.Prefix {
		return nil
	}
	return l.own(plan.Match{Terms: row.Terms, Titles: true, Begins: true, Ends: true})
}

// titlePhrase holds where a title has all words in a row. Of one word that is what the next rung is.
func (l *ladder) titlePhrase() plan.Cond {
	row, ok := l.query.Row()
	if !ok || len(row.Terms) < 2 {
		return nil
	}
	own := l.own(plan.Match{Terms: row.Terms, Prefix: row.Prefix, Titles: true})
	return either(own, l.titleText(anyOf(l.rows(), plan.Match{})))
}

// rows are the words in a row as each of the languages has them.
func (l *ladder) rows() (rows []text.Phrase) {
	languages := text.Languages()
	if l.Language != "" {
		languages = []string{l.Language}
	}
	for _, language := range languages {
		q, _ := text.Parse(language, l.Query)
		if row, ok := q.Row(); ok && !row.In(rows) {
			rows = append(rows, row)
		}
	}
	return rows
}

// own is a condition on what is said of a thing itself, which is in English; nil where that language is not asked for.
func (l *ladder) own(c plan.Cond) plan.Cond {
	if l.Language != "" && l.Language != "EN" {
		return nil
	}
	return c
}

// wording holds where one wording meets the condition.
func (l *ladder) wording(c plan.Cond) plan.Cond {
	if c == nil {
		return nil
	}
	return plan.Along{Kind: graph.EdgeHasText, Dir: graph.Out, Node: l.text(c)}
}

// titleText holds where a title in one of its languages meets the condition.
func (l *ladder) titleText(c plan.Cond) plan.Cond {
	if c == nil || l.types()&titled == 0 {
		return nil
	}
	return plan.And{plan.Is{Types: titled}, l.wording(c)}
}

// text is a condition on texts, of the language that is asked for.
func (l *ladder) text(c plan.Cond) plan.Cond {
	if l.Language == "" {
		return c
	}
	return plan.And{plan.Compare{Prop: graph.PropLanguage, Op: plan.Eq, Value: l.Language}, c}
}

// either holds where one of the conditions does; those that are nil never do.
func either(conds ...plan.Cond) plan.Cond {
	var any plan.Or
	for _, c := range conds {
		if c != nil {
			any = append(any, c)
		}
	}
	switch len(any) {
	case 0:
		return nil
	case 1:
		return any[0]
	}
	return any
}
