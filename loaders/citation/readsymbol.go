package citation

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// symbolHeads are the first parts of symbols of documents.
var symbolHeads = map[string]bool{
	"A": true, "S": true, "E": true, "T": true, "ST": true, "RES": true, "CAC": true, "CTOC": true, "CCPCJ": true, "CND": true, "CSW": true,
	"UNEP": true, "DP": true, "HSP": true, "TD": true, "CRC": true, "CEDAW": true, "CCPR": true, "CERD": true, "CAT": true, "CRPD": true,
	"CMW": true, "CED": true, "FCCC": true, "CBD": true, "ICCD": true, "UNODC": true, "ECE": true, "IDB": true, "SPLOS": true, "ISBA": true,
	"CLCS": true, "JIU": true, "CD": true, "PRST": true, "PBC": true, "STATCOM": true, "CEB": true,
}

// readSymbol reads A/RES/76/181, S/RES/2195 (2014), E/CN.15/2024/7, WHA63.22.
func readSymbol(s *scanner, i int) (item, int) {
	if s.glued(i) && s.gluesSymbol(i-1) {
		return item{}, i
	}
	end := s.symbolEnd(i)
	if end == i {
		return item{}, i
	}
	end = s.symbolTail(i, end)
	text := s.join(i, end)
	if len(text) > longestSymbol {
		return item{}, i
	}
	it := item{kind: itemSymbol, text: text}
	if found := graph.ParseSymbol(text, ""); len(found) == 1 {
		it.symbol = found[0]
	}
	return it, end
}

// gluesSymbol reports whether a symbol behind token i would be a piece of something longer.
func (s *scanner) gluesSymbol(i int) bool {
	t := s.tok(i)
	if t.Fold == "-" && s.tok(i-1).Kind == token.Number && s.symbolBehind(i) {
		return false
	}
	return t.Kind == token.Word || t.Kind == token.Number || t.Text == "/" || t.Text == "_" || t.Text == "="
}

// symbolBehind reports whether the dash at token i parts two symbols.
func (s *scanner) symbolBehind(i int) bool {
	return symbolHeads[plainCapitals(s.tok(i+1))] && s.tok(i+2).Text == "/"
}

const longestSymbol = 100 // bytes; it becomes an id, and no printed one has half of that

const maxSymbol = 40 // tokens; bounds the work at what only begins like a symbol

// symbolEnd returns the token after the symbol without spaces that begins at i, or i.
func (s *scanner) symbolEnd(i int) int {
	head := s.tok(i)
	if head.Text == "WHA" && s.glued(i+2) && s.glued(i+3) && s.tok(i+1).Kind == token.Number && s.tok(i+3).Kind == token.Number {
		switch {
		case s.tok(i+2).Fold == ".":
			return i + 4
		case s.tok(i+2).Fold == "(" && s.tok(i+4).Fold == ")":
			return i + 5
		}
	}
	end, slashes, digits := i+1, 0, false
	if head.Text == "WHA" && s.glued(i+1) && s.tok(i+1).Kind == token.Number { // the records of an assembly: WHA69/2016/REC/1
		end++
	} else if !symbolHeads[plainCapitals(head)] {
		return i
	}
	if s.tok(end).Text != "/" || !s.glued(end) {
		return i
	}
	for ; s.glued(end) && s.inSymbol(end) && (s.tok(end).Fold != "-" || !s.symbolBehind(end)) && end < i+maxSymbol; end++ {
		t := s.tok(end)
		digits = digits || t.Kind == token.Number
		if t.Text == "/" {
			slashes++
		}
	}
	for end > i && s.tok(end-1).Kind == token.Mark {
		end--
	}
	if !digits || slashes < 2 && len(head.Text) == 1 {
		return i
	}
	return end
}

func (s *scanner) inSymbol(i int) bool {
	t := s.tok(i)
	return t.Kind == token.Number || t.Kind == token.Word || t.Text == "/" || t.Fold == "." || t.Fold == "-"
}

// symbolTail adds what stands behind a space or in parentheses: the letter of 57/270 B, the year of a Security Council resolution, an old session.
func (s *scanner) symbolTail(first, end int) int {
	if !strings.Contains(strings.ToUpper(s.join(first, end)), "RES/") {
		return end
	}
	tails := []int{end}
	if s.isLetter(end) && s.tok(end-1).Kind == token.Number {
		tails = []int{end + 1, end}
	}
	for _, tail := range tails {
		if after := s.sessionTail(first, tail); after > tail {
			return after
		}
		if tail > end && len(graph.ParseSymbol(s.join(first, tail), "")) == 1 {
			return tail
		}
	}
	return end
}

// sessionTail returns the token behind "(2014)", "(XXV)", "(S-IV)" at token end, if that completes a symbol; else end.
func (s *scanner) sessionTail(first, end int) int {
	if s.tok(end).Fold != "(" {
		return end
	}
	for close := end + 2; close <= end+4; close++ {
		if s.tok(close).Fold == ")" && len(graph.ParseSymbol(s.join(first, close+1), "")) == 1 {
			return close + 1
		}
	}
	return end
}

// join returns the tokens without spaces, marks in their plain form.
func (s *scanner) join(first, end int) string {
	var b strings.Builder
	for i := first; i < min(end, len(s.tokens)); i++ {
		if t := s.tok(i); t.Kind == token.Mark {
			b.WriteString(t.Fold)
		} else {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

func plainCapitals(t *token.Token) string {
	if !t.Upper() {
		return ""
	}
	return strings.ToUpper(t.Fold)
}

// readLink reads an address; one of the document system stands for the symbol that it names, any other says nothing.
func readLink(s *scanner, i int) (item, int) {
	scheme := s.tok(i).Fold
	if scheme != "http" && scheme != "https" || s.tok(i+1).Text != ":" || s.tok(i+2).Text != "/" || !s.glued(i+1) || !s.glued(i+2) {
		return item{}, i
	}
	end := i + 3
	for s.glued(end) && s.tok(end).Text != ">" && s.tok(end).Text != ";" {
		end++
	}
	for strings.Contains(".,)", s.tok(end-1).Text) {
		end--
	}
	it := item{kind: itemMark, word: "link"}
	if text, ok := graph.SymbolOfLink(s.join(i, end)); ok {
		it = item{kind: itemSymbol, text: strings.ReplaceAll(text, " ", "")}
		if found := graph.ParseSymbol(text, ""); len(found) == 1 {
			it.symbol = found[0]
		}
	}
	return it, end
}
