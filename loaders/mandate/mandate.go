// Package mandate reads what a paragraph of a resolution does: the phrase that it opens with, whom it asks, by when, and by what means.
// The lists are those of drafting in the United Nations, in English.
package mandate

import (
	"regexp"

	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// Context is what is known of a paragraph besides its words.
type Context struct {
	Lexicon    *lexicon.Lexicon  // names of those who are asked; may be nil
	Speaker    string            // id of the body that speaks
	Adopted    string            // the day, as in 2024-12-02; "" where it is not known
	Terms      map[string]string // what short names mean in the document: "commission" → body:CCPCJ; more are learnt from full names
	Preambular bool
	Of         *Mandate // that of the paragraph that this one is a part of; nil for none
}

// Mandate is what a paragraph does. What is not printed, or not in the lists, is zero.
type Mandate struct {
	Verb       string // the leading phrase as printed; "" in a part of a paragraph that has none of its own
	Lemma      string
	Force      Force
	Addressees []Addressee
	Deadline   string // as printed
	DueBy      string // the last day, as in 2024-12-31
	Reporting  bool
	Funding    string // the clause as printed
}

// Addressee is somebody who is asked.
type Addressee struct {
	ID         string // of its body
	Start, End int    // code points
	Rule       string

	plural bool
}

// Read reads a paragraph. Tokens are those of the text.
func Read(text string, tokens []token.Token, ctx Context) Mandate {
	var m Mandate
	p, ok := leading(tokens, ctx.Of != nil, ctx.Preambular)
	if ok {
		m.Verb, m.Lemma, m.Force = p.printed(text, tokens), p.lemma, p.force
	} else if ctx.Of != nil {
		m.Lemma, m.Force, p.force = ctx.Of.Lemma, ctx.Of.Force, ctx.Of.Force
	}
	asks := askings(tokens, p, ok, ctx.Preambular)
	m.addressees(tokens, asks, &ctx)
	if ctx.Preambular {
		m.Force = Preambular
		return m
	}
	if len(asks) > 0 || m.Force.asks() {
		said := text
		if len(asks) > 0 && asks[0].rule == ruleFurther {
			said = cut(text, tokens[asks[0].first].Start, tokens[len(tokens)-1].End) // what is only noted before is asked of nobody
		}
		m.due(said, &ctx)
		m.reports(said)
		m.Funding = gifts.first(said)
	}
	if clause := funding.first(text); clause != "" && m.Force != "" {
		m.Funding = clause
	}
	return m
}

// inserted is what may stand within a phrase and is no part of it.
var inserted = regexp.MustCompile(`,? in (?:this|that) (?:regard|context|respect|connection)\b,?`)

// printed returns the phrase as printed, without what is inserted.
func (p *phrase) printed(text string, tokens []token.Token) string {
	s := cut(text, tokens[p.first].Start, tokens[p.end-1].End)
	if p.end-p.first > 4 {
		s = inserted.ReplaceAllString(s, "")
	}
	return s
}

// cut returns the code points of s from start to end.
func cut(s string, start, end int) string {
	at, from := 0, 0
	for i := range s {
		if at == start {
			from = i
		}
		if at == end {
			return s[from:i]
		}
		at++
	}
	return s[from:]
}
