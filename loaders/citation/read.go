package citation

import (
	"mandategraph/loaders/token"
)

// reader tries to read an item at token i; it returns the token after it, or i.
type reader func(s *scanner, i int) (item, int)

// The readers that can read something at a token of some kind. They are tried in this order; the first that reads something wins.
var (
	wordReaders   = []reader{readLink, readSupplement, readName, readCue, readPart}
	nameReaders   = []reader{readLink, readSymbol, readNumber, readSupplement, readName, readCue, readPart, readShared, readShort} // at a word with a capital
	numberReaders = []reader{readNumber}
	markReaders   = []reader{readTitle, readMark} // also at the marks of footnotes
)

func readersAt(t *token.Token) []reader {
	switch {
	case t.Kind == token.Number:
		return numberReaders
	case t.Kind != token.Word:
		return markReaders
	case t.Upper():
		return nameReaders
	}
	return wordReaders
}

// readItems turns tokens into items, from left to right.
func (s *scanner) readItems() {
	sentence, depth := 0, 0
	body, name, cue := -1, -1, -1
	for i := 0; i < len(s.tokens); {
		it, end := s.readItem(i)
		it.first, it.end, it.sentence, it.depth = i, end, sentence, depth
		it.lastBody, it.lastName, it.lastCue, it.nextBody = body, name, cue, -1
		switch it.kind {
		case itemBody:
			body = len(s.items)
		case itemName:
			name = len(s.items)
		case itemCue:
			cue = len(s.items)
		case itemOpen:
			depth++
		case itemClose:
			depth = max(depth-1, 0)
			it.depth = depth
		case itemStop:
			sentence, depth = sentence+1, 0
		case itemNote:
			s.marks = append(s.marks, NoteMark{Number: it.word, Offset: s.tokens[i].Start, Body: s.bodyBefore()})
			s.markItems = append(s.markItems, len(s.items))
		}
		s.items = append(s.items, it)
		i = end
	}
	next := -1
	for i := len(s.items) - 1; i >= 0; i-- {
		s.items[i].nextBody = next
		if s.items[i].kind == itemBody {
			next = i
		}
	}
}

func (s *scanner) readItem(i int) (item, int) {
	for _, read := range readersAt(&s.tokens[i]) {
		if it, end := read(s, i); end > i {
			return it, end
		}
	}
	it := item{kind: itemWord, word: s.tokens[i].Fold}
	if s.tokens[i].Kind == token.Number {
		it.kind = itemBare
	}
	return it, i + 1
}

// bodyBefore returns the id of the body whose name has just been read.
func (s *scanner) bodyBefore() string {
	if last := s.at(len(s.items) - 1); last.kind == itemBody {
		return last.id
	}
	return ""
}

// tok returns token i, or an empty mark beyond the ends.
func (s *scanner) tok(i int) *token.Token {
	if i < 0 || i >= len(s.tokens) {
		return &noToken
	}
	return &s.tokens[i]
}

var noToken = token.Token{Kind: token.Mark, Space: true}

// glued reports whether token i stands at the one before it without a space.
func (s *scanner) glued(i int) bool { return i > 0 && i < len(s.tokens) && !s.tokens[i].Space }

func readMark(s *scanner, i int) (item, int) {
	t := s.tok(i)
	if number, end := s.noteMark(i); end > i {
		return item{kind: itemNote, word: number}, end
	}
	switch {
	case t.Kind != token.Mark:
		return item{}, i
	case t.Fold == "(" || t.Fold == "[":
		return item{kind: itemOpen}, i + 1
	case t.Fold == ")" || t.Fold == "]":
		return item{kind: itemClose}, i + 1
	case s.isStop(i):
		return item{kind: itemStop}, i + 1
	}
	return item{kind: itemMark, word: t.Fold}, i + 1
}

const longestMark = 3 // digits

// noteMark reads the mark of a footnote at token i: superscript digits, [1], [^1].
func (s *scanner) noteMark(i int) (number string, end int) {
	if t := s.tok(i); t.Kind == token.Note && len(t.Fold) <= longestMark {
		return s.tok(i).Fold, i + 1
	}
	if s.tok(i).Fold != "[" {
		return "", i
	}
	j := i + 1
	if s.tok(j).Fold == "^" && s.glued(j) {
		j++
	}
	if t := s.tok(j); t.Kind != token.Number || len(t.Text) > longestMark || !s.glued(j) || s.tok(j+1).Fold != "]" || !s.glued(j+1) {
		return "", i
	}
	return s.tok(j).Text, j + 2
}

// abbreviations end with a full stop that ends no sentence.
var abbreviations = map[string]bool{"para": true, "paras": true, "art": true, "arts": true, "sect": true, "chap": true, "no": true, "nos": true,
	"vol": true, "vols": true, "cf": true, "e": true, "g": true, "i": true, "res": true, "dec": true, "suppl": true, "op": true, "mr": true, "ms": true, "st": true}

// isStop reports whether a mark ends a sentence: what follows begins with a capital, a figure or a quotation mark, after a space.
func (s *scanner) isStop(i int) bool {
	t := s.tok(i)
	if t.Fold == "?" || t.Fold == "!" {
		return true
	}
	if t.Fold != "." || abbreviations[s.tok(i-1).Fold] && s.glued(i) {
		return false
	}
	next := i + 1
	for _, end := s.noteMark(next); end > next; _, end = s.noteMark(next) {
		next = end
	}
	if next >= len(s.tokens) {
		return true
	}
	n := s.tok(next)
	return n.Space && (n.Upper() || n.Kind == token.Number || n.Fold == `"` || n.Fold == "(")
}
