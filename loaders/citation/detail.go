package citation

import "strconv"

var monthNumbers = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true}

func (s *scanner) isMonth(i int) bool { return s.at(i).kind == itemWord && monthNumbers[s.at(i).word] }

// readDetails reads what belongs to a number in a list: a title, a date, a remark in parentheses, pinpoints, the body behind it.
func (s *scanner) readDetails(m *member, at int) int {
	for {
		next := s.readDetail(m, at)
		if next == at {
			return at
		}
		at = next
	}
}

func (s *scanner) readDetail(m *member, i int) int {
	at := i
	if s.is(at, ",") {
		at++
	}
	it := s.at(at)
	switch {
	case it.kind == itemNote:
		return at + 1
	case it.kind == itemTitle:
		m.title = it.text
		return at + 1
	case s.is(at, "entitled", "titled"):
		return s.readEntitled(m, i, at+1)
	case it.kind == itemPart && s.is(at+1, "of") && s.at(at+2).kind == itemNumber: // of the next number
		return i
	case it.kind == itemPart:
		return at + 1
	case it.kind == itemOpen && at == i:
		return s.skipParentheses(i)
	case s.is(at, "of", "adopted", "in", "by", "on", "from"):
		return s.readOrigin(m, i, at)
	}
	return i
}

func (s *scanner) readEntitled(m *member, from, at int) int {
	if s.is(at, ":", ",") {
		at++
	}
	if s.at(at).kind != itemTitle {
		return from
	}
	m.title = s.at(at).text
	return at + 1
}

const maxParentheses = 60 // items

// skipParentheses returns the item behind the parentheses that open at item i, or i where they do not close in the sentence.
func (s *scanner) skipParentheses(i int) int {
	for j := i + 1; j < i+maxParentheses; j++ {
		it := s.at(j)
		if it.kind == itemClose && it.depth == s.items[i].depth {
			return j + 1
		}
		if it.kind == itemStop {
			return i
		}
	}
	return i
}

// readOrigin reads "of 16 December 2021", "in 2022", "adopted by the Conference", "of the Commission"; it returns from where nothing of it stands at item at.
func (s *scanner) readOrigin(m *member, from, at int) int {
	adopter := false // a body behind these words adopted it; what stands in, on or from a body need not be its own
	for s.is(at, "adopted", "of", "in", "on", "by", "from", "the", "at", "during") {
		adopter = adopter || s.is(at, "of", "by", "adopted")
		at++
	}
	at = s.skipMeeting(at)
	switch it := s.at(at); {
	case it.kind == itemBody && adopter && s.at(at+1).kind != itemCue:
		m.after = s.namings(at)
		return at + 1
	case it.kind == itemBare:
		return s.readDate(m, from, at)
	case s.isMonth(at) && s.yearAt(at+1) > 0:
		m.year = s.yearAt(at + 1)
		return at + 2
	}
	return from
}

// skipMeeting goes behind "tenth meeting of the", as in "decision X/2 of the tenth meeting of the Conference".
func (s *scanner) skipMeeting(i int) int {
	for j := i; j < i+maxOrdinal && s.at(j).kind == itemWord; j++ {
		if !s.is(j, "meeting", "session") {
			continue
		}
		if !s.is(j+1, "of") {
			return i
		}
		if s.is(j+2, "the") {
			return j + 3
		}
		return j + 2
	}
	return i
}

const maxOrdinal = 6 // words of "resumed twenty-seventh session"

func (s *scanner) readDate(m *member, from, at int) int {
	if year := s.yearAt(at); year > 0 && !s.isMonth(at+1) {
		m.year, m.loosely = year, !s.is(at-1, "of")
		return at + 1
	}
	if s.isMonth(at+1) && s.yearAt(at+2) > 0 {
		m.year = s.yearAt(at + 2)
		return at + 3
	}
	return from
}

func (s *scanner) yearAt(i int) int {
	it := s.at(i)
	if it.kind != itemBare || len(it.word) != 4 {
		return 0
	}
	year, err := strconv.Atoi(it.word)
	if err != nil || year < 1945 || year > 2100 {
		return 0
	}
	return year
}
