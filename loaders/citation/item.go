package citation

import (
	"mandategraph/graph"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

type itemKind uint8

const (
	itemWord   itemKind = iota // any other word
	itemMark                   // comma, semicolon, colon, hyphen and the like
	itemOpen                   // opening parenthesis or bracket
	itemClose                  // its end
	itemStop                   // end of a sentence
	itemNote                   // mark of a footnote
	itemNumber                 // number of a resolution, such as 76/181 or 2195 (2014)
	itemBare                   // a plain number
	itemSymbol                 // symbol of a document
	itemCue                    // resolution, decisions
	itemBody                   // name of a body
	itemName                   // name of an instrument or tool
	itemShort                  // defined short name: the Convention
	itemPart                   // paragraph 5, articles 4 and 27
	itemTitle                  // a title in quotation marks
	itemOther                  // beginning of the name of an instrument that the lexicon does not know
)

// item is a piece of the text as the rules see it: one token or several.
type item struct {
	kind       itemKind
	first, end int // tokens
	sentence   int
	depth      int // how many parentheses are open
	word       string

	numbers []graph.Number // itemNumber; several for 57/270 A and B
	dated   int            // itemNumber: the year in parentheses behind a slash number, or 0
	symbol  graph.Symbol   // itemSymbol that is a resolution's
	text    string         // itemSymbol: as printed, without spaces; itemTitle: the title
	what    graph.ResolutionKind
	plural  bool          // itemCue
	draft   bool          // itemCue: of a draft
	bodies  []string      // itemBody: abbreviations that the name can mean; empty for a body that numbers nothing known
	id      string        // itemBody: id, where the name means one body
	cut     bool          // itemBody: the name goes on with what is read for itself
	term    *lexicon.Term // itemName
	part    *part         // itemPart
	claimed bool          // by a group or a reference
	meaning naming        // itemBody: what meantBodies found

	lastBody, nextBody, lastName, lastCue int // the nearest items of that kind before and behind this one; -1 where there is none
}

// scanner holds one text while it is read.
type scanner struct {
	ctx    Context
	runes  []rune
	tokens []token.Token
	items  []item
	marks  []NoteMark

	markItems []int // where the marks are
	groups    []*group
	refs      []*pending

	speaker, listed []naming // the bodies that the context names
}

func newScanner(text string, ctx Context) *scanner {
	s := &scanner{ctx: ctx, runes: []rune(text), tokens: ctx.Tokens, speaker: known(ctx.Speaker), listed: known(ctx.Body)}
	if s.tokens == nil {
		s.tokens = token.Split(text)
	}
	s.items = make([]item, 0, len(s.tokens))
	return s
}

// next returns a scanner of another text in the memory of one that has done its work.
func (s *scanner) next(text string) *scanner {
	n := &scanner{ctx: s.ctx, runes: s.runes[:0], tokens: token.Append(s.tokens[:0], text), items: s.items[:0], speaker: s.speaker, listed: s.listed}
	for _, r := range text {
		n.runes = append(n.runes, r)
	}
	return n
}

// quote returns the words from the first token to the one before end, and their code points.
func (s *scanner) quote(first, end int) (string, int, int) {
	from, to := s.tokens[first].Start, s.tokens[end-1].End
	return string(s.runes[from:to]), from, to
}

func (s *scanner) at(i int) *item {
	if i < 0 || i >= len(s.items) {
		return &item{kind: itemStop, sentence: -1}
	}
	return &s.items[i]
}

// is reports whether item i is one of the words or marks.
func (s *scanner) is(i int, words ...string) bool {
	it := s.at(i)
	if it.kind != itemWord && it.kind != itemMark && it.kind != itemBare {
		return false
	}
	for _, w := range words {
		if it.word == w {
			return true
		}
	}
	return false
}
