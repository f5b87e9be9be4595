package citation

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// part is a printed place in something: paragraph 5, art. 53, 57.
type part struct {
	unit   string
	points []graph.Pinpoint
}

// unitWords are the words for parts of texts; a plural, and an abbreviation, may be followed by a list.
var unitWords = map[string]struct {
	unit string
	list bool
}{
	"para": {"paragraph", true}, "paras": {"paragraph", true}, "paragraph": {"paragraph", false}, "paragraphs": {"paragraph", true},
	"op": {"paragraph", true}, "ops": {"paragraph", true},
	"art": {"article", true}, "arts": {"article", true}, "article": {"article", false}, "articles": {"article", true},
	"chap": {"chapter", true}, "chapter": {"chapter", false}, "chapters": {"chapter", true},
	"sect": {"section", true}, "section": {"section", false}, "sections": {"section", true},
	"annex": {"annex", false}, "annexes": {"annex", true}, "pillar": {"pillar", false}, "pillars": {"pillar", true},
}

// readPart reads a unit with its numbers.
func readPart(s *scanner, i int) (item, int) {
	word, ok := unitWords[s.tok(i).Fold]
	if !ok {
		return item{}, i
	}
	first := i + 1
	if s.tok(first).Fold == "." && s.glued(first) {
		first++
	}
	points, end := s.readPoints(first, word.unit, word.list)
	switch {
	case len(points) > 0:
		points[0].Raw, _, _ = s.quote(i, end)
		if len(points) > 1 {
			points[0].Raw, _, _ = s.quote(i, s.pointEnd(first, word.unit))
		}
	case s.tok(i).Fold == "annex":
		raw, _, _ := s.quote(i, i+1)
		points, end = []graph.Pinpoint{{Unit: "annex", Raw: raw}}, i+1
	default:
		return item{}, i
	}
	return item{kind: itemPart, part: &part{unit: word.unit, points: points}}, end
}

// readPoints reads the numbers behind a unit: one, or a list where the unit may have one.
func (s *scanner) readPoints(i int, unit string, list bool) ([]graph.Pinpoint, int) {
	var points []graph.Pinpoint
	for {
		point, end := s.readPoint(i, unit)
		if end == i {
			return points, i
		}
		point.Raw, _, _ = s.quote(i, end)
		points = append(points, point)
		points, end = s.readSubs(points, end)
		sep := s.tok(end).Fold
		joined := sep == "," && list || (sep == "and" || sep == "or") && (list || unit == "paragraph")
		if sep == "," && list && s.tok(end+1).Fold == "and" {
			end++
		}
		after := s.pointEnd(end+1, unit)
		if !joined || after == end+1 || monthNumbers[s.tok(after).Fold] { // paragraph 5, 12 December 2024
			return points, end
		}
		i = end + 1
	}
}

// readSubs reads further sub-paragraphs of the last point: "and (b)" behind "1 (a)".
func (s *scanner) readSubs(points []graph.Pinpoint, i int) ([]graph.Pinpoint, int) {
	for {
		last := points[len(points)-1]
		number, _, sub := strings.Cut(last.To, "(")
		sep := s.tok(i).Fold
		if !sub || sep != "," && sep != "and" && sep != "or" && sep != "to" && sep != "-" {
			return points, i
		}
		letter, end := s.readSub(i + 1)
		if end == i+1 {
			return points, i
		}
		value := number + "(" + letter + ")"
		if sep == "to" || sep == "-" {
			points[len(points)-1].To = value
		} else {
			raw, _, _ := s.quote(i+1, end)
			points = append(points, graph.Pinpoint{Unit: last.Unit, From: value, To: value, Raw: raw})
		}
		i = end
	}
}

func (s *scanner) pointEnd(i int, unit string) int {
	_, end := s.readPoint(i, unit)
	return end
}

// readPoint reads 5, 5-10, 5 to 10, 5 (a), IV.
func (s *scanner) readPoint(i int, unit string) (graph.Pinpoint, int) {
	value, end := s.readValue(i, unit)
	if end == i {
		return graph.Pinpoint{}, i
	}
	p := graph.Pinpoint{Unit: unit, From: value, To: value}
	if join := s.tok(end).Fold; join == "-" || join == "to" {
		if last, after := s.readValue(end+1, unit); after > end+1 {
			p.To, end = last, after
		}
	}
	return p, end
}

func (s *scanner) readValue(i int, unit string) (string, int) {
	t := s.tok(i)
	switch {
	case t.Kind == token.Number && len(t.Text) <= 4 && (s.tok(i+1).Text != "/" || !s.glued(i+1)) && s.yearInParentheses(i+1) == 0:
		value, end := t.Text, i+1
		if sub, after := s.readSub(end); after > end {
			value, end = value+"("+sub+")", after
		}
		return value, end
	case unit != "paragraph" && unit != "article" && t.Kind == token.Word && isRoman(t.Text):
		return t.Text, i + 1
	case unit == "section" && s.isLetter(i):
		return t.Text, i + 1
	}
	return "", i
}

// readSub reads "(a)" at token i.
func (s *scanner) readSub(i int) (string, int) {
	if s.tok(i).Fold == "(" && s.tok(i+2).Fold == ")" && s.glued(i+1) && s.isSub(i+1) {
		return s.tok(i + 1).Fold, i + 3
	}
	return "", i
}

// isSub reports whether token i can number a sub-paragraph: one letter or a short number.
func (s *scanner) isSub(i int) bool {
	t := s.tok(i)
	return t.Kind == token.Word && t.End-t.Start <= 3 || t.Kind == token.Number && len(t.Text) <= 2
}

func isRoman(s string) bool {
	for _, r := range s {
		if r != 'I' && r != 'V' && r != 'X' && r != 'L' {
			return false
		}
	}
	return s != ""
}
