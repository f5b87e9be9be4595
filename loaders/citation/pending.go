package citation

import (
	"cmp"
	"regexp"
	"slices"

	"mandategraph/graph"
)

// pending is a reference while parts are still being attached to it.
type pending struct {
	ref        Reference
	first, end int // items of the quote
	next       int // item behind what belongs to it
	dropped    bool
}

func (s *scanner) newPending(g *group, m *member, first bool) *pending {
	p := &pending{first: m.item, end: m.item + 1, next: m.next}
	if first {
		p.first = g.first
	}
	p.ref = Reference{Kind: Kind(g.what), Title: m.title, Method: graph.ByPattern}
	s.refs = append(s.refs, p)
	return p
}

func (p *pending) resolve(symbol graph.Symbol, rule string, confidence float64) {
	p.ref.Kind, p.ref.Symbol, p.ref.Target, p.ref.Body = Kind(symbol.Kind()), symbol, symbol.ID(), symbol.Body()
	p.ref.Rule, p.ref.Confidence = rule, confidence
}

// open leaves a reference open between several symbols, or with none.
func (p *pending) open(found []graph.Symbol, rule string) {
	p.ref.Reason, p.ref.Rule, p.ref.Confidence = UnknownBody, rule, 0.5
	for _, symbol := range found {
		p.ref.Candidates = append(p.ref.Candidates, symbol.String())
		p.ref.Reason = Ambiguous
	}
}

// addSymbol adds the reference of a symbol that stands outside lists.
func (s *scanner) addSymbol(i int) { s.symbolReference(i, i) }

// addSymbolIn adds the reference of a symbol in a list, and returns the item behind what belongs to it.
func (s *scanner) addSymbolIn(g *group, i int) int {
	first := i
	if i == g.cue+1 && g.cue >= 0 {
		first = g.first
	}
	return s.symbolReference(first, i)
}

// misprint is what a symbol of a resolution begins with; where that is no symbol that is known, it is no document's either.
var misprint = regexp.MustCompile(`^(?:[ASE]/RES|[ASE]/PRST|[ASE]/DEC)`)

func (s *scanner) symbolReference(first, i int) int {
	it := s.at(i)
	it.claimed = true
	p := &pending{first: first, end: i + 1}
	switch {
	case it.symbol.IsZero() && misprint.MatchString(it.text):
		p.ref.Kind, p.next = Resolution, i+1
		p.open(nil, "symbol-misprinted")
	case it.symbol.IsZero():
		p.ref = Reference{Kind: Document, Target: "document:" + it.text, Rule: "document-symbol", Confidence: 0.97}
		p.next = i + 1
	default:
		m := &member{item: i}
		p.next = s.readDetails(m, i+1)
		p.ref.Title = m.title
		p.resolve(it.symbol, "symbol", 0.99)
	}
	if s.is(p.next, ":") && s.at(p.next+1).kind == itemName && p.ref.Title == "" { // the symbol and the name under which its text is known
		p.next += 2
	}
	p.ref.Method = graph.ByPattern
	s.refs = append(s.refs, p)
	return p.next
}

// found returns the references in the order of the text.
func (s *scanner) found() Found {
	slices.SortStableFunc(s.refs, func(a, b *pending) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.end, b.end)) })
	all := make([]Reference, 0, len(s.refs))
	for _, p := range s.refs {
		if p.dropped {
			continue
		}
		r := &p.ref
		r.Quote, r.Start, r.End = s.quote(s.items[p.first].first, s.items[p.end-1].end)
		r.Verb, r.Lemma = s.verbBefore(p.first)
		all = append(all, *r)
	}
	s.markBodies()
	return Found{all, s.marks}
}

// markBodies gives the mark of a footnote behind a number the body of that number.
func (s *scanner) markBodies() {
	owners := s.owners()
	for k, i := range s.markItems {
		if i > 0 && s.marks[k].Body == "" && owners[i-1] != nil && !owners[i-1].ref.Symbol.IsZero() {
			s.marks[k].Body = owners[i-1].ref.Body
		}
	}
}
