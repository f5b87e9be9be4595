package search

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

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
		if row, ok := q.Within(l.edits).Row(); ok && !row.In(rows) {
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
