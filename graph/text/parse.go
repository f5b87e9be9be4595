package text

import "slices"

// parser puts tokens together. What it does not understand it leaves out and notes.
type parser struct {
	tokens  []token
	at      int
	in      []string // languages
	clauses int
	notes   []Note
}

func (p *parser) done() bool { return p.at == len(p.tokens) }

func (p *parser) next() tokenKind { return p.tokens[p.at].kind }

func (p *parser) note(text string) { p.notes = append(p.notes, Note{p.tokens[p.at].at, text}) }

// joined makes one query of several, which may be nil; nil of none.
func joined(by Join, parts ...*Query) *Query {
	q := &Query{Join: by}
	for _, part := range parts {
		switch {
		case part == nil:
		case part.Join == by && by == Any, part.Join == All && by == All:
			q.Parts, q.Without = append(q.Parts, part.Parts...), append(q.Without, part.Without...)
		default:
			q.Parts = append(q.Parts, part)
		}
	}
	switch {
	case len(q.Parts) == 0 && len(q.Without) == 0:
		return nil
	case len(q.Parts) == 1 && len(q.Without) == 0:
		return q.Parts[0]
	}
	return q
}

// any reads what OR joins, up to a parenthesis that closes.
func (p *parser) any(depth int) *Query {
	q := p.all(depth)
	for !p.done() && p.next() == tokenOr {
		if q == nil {
			p.note("OR joins nothing and was left out")
			p.at++
			q = p.all(depth)
			continue
		}
		or := p.at
		p.at++
		rest := p.all(depth)
		if rest == nil {
			p.notes = append(p.notes, Note{p.tokens[or].at, "OR joins nothing and was left out"})
			continue
		}
		q = joined(Any, q, rest)
	}
	return q
}

// all reads what stands side by side or is joined by AND.
func (p *parser) all(depth int) *Query {
	q := &Query{Join: All}
	for !p.done() && p.next() != tokenOr && p.next() != tokenClose {
		switch p.next() {
		case tokenAnd:
			if len(q.Parts)+len(q.Without) == 0 || !p.operandNext() {
				p.note("AND joins nothing and was left out")
			}
			p.at++
		case tokenNot:
			if denied := p.denied(depth); denied != nil {
				q.Without = append(q.Without, denied)
			}
		default:
			if part := p.one(depth); part != nil && !q.has(part) {
				q.Parts = append(q.Parts, part)
			}
		}
	}
	return joined(All, q)
}

// operandNext reports whether something that can be joined stands behind the token.
func (p *parser) operandNext() bool {
	if p.at+1 == len(p.tokens) {
		return false
	}
	k := p.tokens[p.at+1].kind
	return k == tokenWords || k == tokenOpen || k == tokenNot
}

// has reports whether a word or a phrase is there already: to type one twice says no more.
func (q *Query) has(part *Query) bool {
	return part.Join == Leaf && slices.ContainsFunc(q.Parts, func(other *Query) bool {
		return other.Join == Leaf && slices.EqualFunc(other.Readings, part.Readings, Phrase.equal)
	})
}

// denied reads what stands behind NOT.
func (p *parser) denied(depth int) *Query {
	not := p.at
	p.at++
	for !p.done() && p.next() == tokenNot { // twice is meant once
		p.at++
	}
	var q *Query
	if !p.done() && (p.next() == tokenWords || p.next() == tokenOpen) {
		q = p.one(depth)
	}
	if q == nil {
		p.notes = append(p.notes, Note{p.tokens[not].at, "NOT denies nothing and was left out"})
	}
	return q
}

// one reads a word, a phrase, or what stands in parentheses.
func (p *parser) one(depth int) *Query {
	t := p.tokens[p.at]
	if t.kind == tokenOpen {
		return p.group(depth)
	}
	if t.open {
		p.note("a quote is not closed; its words are looked for one by one")
	}
	if p.clauses == MaxClauses && hasWord(t.text) {
		p.note("there are more words than are looked for; the rest was left out")
		p.at = len(p.tokens)
		return nil
	}
	if t.fuzzy > anyEdits {
		p.note("at most two letters of a word may differ")
	}
	q := leaf(p.in, t)
	if q != nil {
		p.clauses++
		if t.fuzzy > 0 && !slices.ContainsFunc(q.Readings, func(r Phrase) bool { return r.Edits > 0 }) {
			p.note("letters may differ in a single word of three or more, without numbers; this is looked for as it stands")
		}
	}
	p.at++
	return q
}

func (p *parser) group(depth int) *Query {
	open := p.at
	if depth == maxDepth {
		p.note("parentheses are too deep; this one was left out")
		p.at++
		return nil
	}
	p.at++
	q := p.any(depth + 1)
	if p.done() {
		p.notes = append(p.notes, Note{p.tokens[open].at, "a parenthesis is not closed"})
		return q
	}
	p.at++
	if q == nil {
		p.notes = append(p.notes, Note{p.tokens[open].at, "parentheses hold nothing and were left out"})
	}
	return q
}

// positive makes a query one that looks for something wherever it denies something: who says only what is not meant, as a person does
// who types a hyphen, is taken to mean the words.
func (p *parser) positive(q *Query) *Query {
	if q == nil || q.Join == Leaf {
		return q
	}
	for _, all := range [...][]*Query{q.Parts, q.Without} {
		for i := range all {
			all[i] = p.positive(all[i])
		}
	}
	if len(q.Parts) > 0 {
		return q
	}
	p.notes = append(p.notes, Note{0, "where nothing is looked for, nothing is left out: what NOT or - denies is looked for instead"})
	return joined(All, q.Without...)
}
