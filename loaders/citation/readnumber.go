package citation

import (
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// readNumber reads 76/181, S-32/1, 57/270 A and B, 2195 (2014), 217 A (III).
func readNumber(s *scanner, i int) (item, int) {
	if s.glued(i) && s.gluesNumber(i-1) {
		return item{}, i
	}
	for _, read := range [...]func(*scanner, int) (item, int){(*scanner).readSlash, (*scanner).readHealth} {
		if it, end := read(s, i); end > i {
			return it, end
		}
	}
	return s.readRunning(i)
}

// gluesNumber reports whether a number behind token i would be a piece of something longer: a path, a decimal, a word.
func (s *scanner) gluesNumber(i int) bool {
	t := s.tok(i)
	return t.Kind == token.Word || t.Fold == "/" || t.Fold == "-" && s.tok(i-1).Kind != token.Word || t.Fold == "." || t.Fold == "$"
}

func (s *scanner) readSlash(i int) (item, int) {
	session, at := "", i
	if w := s.tok(i).Text; (w == "S" || w == "ES") && s.tok(i+1).Fold == "-" && s.glued(i+1) && s.glued(i+2) {
		session, at = w+"-", i+2
	}
	first, slash, serial := s.tok(at), s.tok(at+1), s.tok(at+2)
	if first.Kind != token.Number && !isRoman(first.Text) || slash.Text != "/" || serial.Kind != token.Number || !s.glued(at+1) || !s.glued(at+2) {
		return item{}, i
	}
	end := at + 3
	if s.glued(end) && (s.tok(end).Text == "/" || s.tok(end).Kind == token.Number || s.tok(end).Fold == "-" && s.tok(end+1).Kind == token.Number && s.glued(end+1)) {
		return item{}, i // a date, a path, a range of years
	}
	number, ok := graph.ParseNumber(session + first.Text + "/" + serial.Text)
	if !ok {
		return item{}, i
	}
	letters, end := s.readLetters(end)
	it := item{kind: itemNumber, numbers: withLetters(number, letters)}
	if year := s.yearInParentheses(end); year > 0 {
		it.dated, end = year, end+3
	}
	return it, end
}

// readHealth reads 74.7 and 74(16), as the World Health Assembly numbers resolutions and decisions, where it is named before.
func (s *scanner) readHealth(i int) (item, int) {
	session, mark, serial := s.tok(i), s.tok(i+1), s.tok(i+2)
	if session.Kind != token.Number || serial.Kind != token.Number || !s.glued(i+1) || !s.glued(i+2) || !s.healthAssembly() {
		return item{}, i
	}
	end := i + 3
	switch {
	case mark.Fold == "(" && s.tok(end).Fold == ")" && s.glued(end):
		end++
	case mark.Fold != "." || s.glued(end) && s.tok(end).Kind == token.Number:
		return item{}, i
	}
	number, ok := graph.ParseNumber(session.Text + "/" + serial.Text)
	if !ok {
		return item{}, i
	}
	return item{kind: itemNumber, numbers: []graph.Number{number}}, end
}

// healthAssembly reports whether the World Health Assembly is the body that was named last in the sentence, or its records were.
func (s *scanner) healthAssembly() bool {
	for j := len(s.items) - 1; j >= max(0, len(s.items)-maxSentence) && s.items[j].kind != itemStop; j-- {
		switch it := &s.items[j]; {
		case it.kind == itemBody:
			return len(it.bodies) == 1 && it.bodies[0] == "WHA"
		case it.kind == itemSymbol && strings.HasPrefix(it.text, "WHA"):
			return true
		}
	}
	return false
}

func (s *scanner) readRunning(i int) (item, int) {
	serial := s.tok(i)
	if serial.Kind != token.Number || len(serial.Text) > 4 {
		return item{}, i
	}
	letters, at := s.readLetters(i + 1)
	if s.tok(at).Fold != "(" {
		return item{}, i
	}
	session, end := "", at+1
	if w := s.tok(end).Text; (w == "S" || w == "ES") && s.tok(end+1).Fold == "-" && s.glued(end+1) && s.glued(end+2) {
		session, end = w+"-", end+2
	}
	session += s.tok(end).Text
	if session != strings.ToUpper(session) { // an item 19 (c)
		return item{}, i
	}
	if s.tok(end+1).Fold != ")" || !s.glued(end+1) {
		return item{}, i
	}
	number, ok := graph.ParseNumber(serial.Text + "(" + session + ")")
	if !ok || !number.Running || s.tok(end).Kind == token.Number && (len(session) != 4 || number.Session < "1946" || number.Session > "2199") {
		return item{}, i
	}
	return item{kind: itemNumber, numbers: withLetters(number, letters)}, end + 2
}

const mostLetters = 26 // of one number: there are no more, and a list without end must not make as many references

// readLetters reads "B", "A and B", "A to C", "A, B and C", "A-B" behind a number.
func (s *scanner) readLetters(i int) ([]string, int) {
	if !s.isLetter(i) {
		return nil, i
	}
	letters := []string{s.letter(i)}
	for i++; ; {
		join := s.tok(i).Fold
		if join != "," && join != "and" && join != "to" && join != "-" || !s.isLetter(i+1) || len(letters) >= mostLetters {
			return letters, i
		}
		next := s.letter(i + 1)
		if join == "to" || join == "-" {
			for c := letters[len(letters)-1][0] + 1; c < next[0] && len(letters) < mostLetters-1; c++ {
				letters = append(letters, string(c))
			}
		}
		letters = append(letters, next)
		i += 2
	}
}

// isLetter reports whether token i is a capital that can distinguish resolutions of one number.
func (s *scanner) isLetter(i int) bool {
	t := s.tok(i)
	if t.Kind != token.Word || t.End-t.Start != 1 || !t.Upper() || t.Fold < "a" || t.Fold > "z" {
		return false
	}
	next := s.tok(i + 1)
	beginsSymbol := next.Text == "/" && s.glued(i+1)
	isInitial := next.Fold == "." && s.tok(i+2).Kind == token.Word && s.glued(i+2)
	return !beginsSymbol && !isInitial
}

func (s *scanner) letter(i int) string { return strings.ToUpper(s.tok(i).Fold) }

func withLetters(n graph.Number, letters []string) []graph.Number {
	if len(letters) == 0 {
		return []graph.Number{n}
	}
	all := make([]graph.Number, len(letters))
	for i, letter := range letters {
		all[i] = n
		all[i].Letter = letter
	}
	return all
}

// yearInParentheses returns the year if "(2019)" stands at token i.
func (s *scanner) yearInParentheses(i int) int {
	if s.tok(i).Fold != "(" || s.tok(i+2).Fold != ")" || len(s.tok(i+1).Text) != 4 {
		return 0
	}
	year, err := strconv.Atoi(s.tok(i + 1).Text)
	if err != nil || year < 1946 || year > 2100 {
		return 0
	}
	return year
}
