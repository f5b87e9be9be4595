package citation

import (
	"slices"
	"strconv"

	"mandategraph/graph"
)

// introWords may stand between a cue and its first number.
var introWords = []string{"no", "nos", "number", "numbers", ".", ":", ",", "such", "as", "including", "namely", "of", "the", "in", "particular", "like", "eg", "e", "g", "-"}

const maxIntro = 8

// skipIntro goes from behind the cue to the first number.
func (s *scanner) skipIntro(g *group, at int) (int, bool) {
	for j := at; j < at+maxIntro; j++ {
		it := s.at(j)
		switch {
		case s.startsMember(g, j, j == at):
			return j, true
		case it.kind == itemBody && s.is(j-1, "of", "the", "by"):
			g.before = s.namings(j)
		case it.kind == itemOpen || s.is(j, introWords...):
		default:
			return at, false
		}
	}
	return at, false
}

// startsMember reports whether item j is a number that the group can have. A plain number counts directly behind the cue or in a list
// of such numbers, for the Security Council only.
func (s *scanner) startsMember(g *group, j int, direct bool) bool {
	it := s.at(j)
	switch {
	case it.claimed:
		return false
	case it.kind == itemNumber || it.kind == itemSymbol && !it.symbol.IsZero():
		return true
	case it.kind != itemBare || !direct, s.tok(it.end).Fold == "/" && s.glued(it.end): // 2010/413/CFSP
		return false
	}
	n, err := strconv.Atoi(it.word)
	return err == nil && n >= 100 && graph.CouncilYear(n) != 0 && s.councilSpeaks(g, n) && !s.isMonth(j+1)
}

// councilSpeaks reports whether a plain number is one of the Security Council: named before it, else in its sentence, else by the context.
// "The Council" alone is enough for numbers that the other councils never reached.
func (s *scanner) councilSpeaks(g *group, n int) bool {
	names := g.before
	if names == nil && g.cue >= 0 && s.councilBehind(g.cue) {
		return true
	}
	if names == nil && g.cue >= 0 {
		m := &member{item: g.cue}
		names = slices.Concat(s.subjects(g, m), s.listed, s.speaker, s.subjectBehind(g, m))
	}
	for _, bodies := range names {
		if len(bodies) == 0 && g.before == nil { // somebody whose numbers are not known stands between
			continue
		}
		if slices.Contains(bodies, "SC") && (len(bodies) == 1 || n > othersReached) {
			return true
		}
		if g.before == nil {
			return false
		}
	}
	return false
}

// councilBehind reports whether the plain numbers behind a cue are followed by "of the Security Council".
func (s *scanner) councilBehind(cue int) bool {
	j := cue + 1
	for ; j < cue+maxPlain && (s.at(j).kind == itemBare || s.is(j, ",", "and", "or")); j++ {
	}
	if !s.is(j, "of") {
		return false
	}
	if s.is(j+1, "the") {
		j++
	}
	it := s.at(j + 1)
	return it.kind == itemBody && len(it.bodies) == 1 && it.bodies[0] == "SC"
}

const maxPlain = 60 // items of a list of plain numbers

const othersReached = 2200 // the Economic and Social Council went on to 2130 (LXIII)

// readMember reads a number and what belongs to it, and returns the item behind.
func (s *scanner) readMember(g *group, i int) int {
	it := s.at(i)
	it.claimed = true
	if it.kind == itemSymbol {
		return s.addSymbolIn(g, i)
	}
	numbers := it.numbers
	if it.kind == itemBare {
		n, _ := strconv.Atoi(it.word)
		numbers = []graph.Number{{Serial: n}}
	}
	var last *member
	for _, n := range numbers {
		last = &member{item: i, number: n, year: it.dated, before: s.lastBefore(g)}
		g.members = append(g.members, last)
	}
	next := s.readDetails(last, i+1)
	for _, m := range g.members[len(g.members)-len(numbers):] {
		m.title, m.year, m.loosely, m.after, m.next = last.title, last.year, last.loosely, last.after, next
	}
	return next
}

// lastBefore returns the body that was named last within the list.
func (s *scanner) lastBefore(g *group) []naming {
	if len(g.members) == 0 {
		return nil
	}
	return g.members[len(g.members)-1].before
}

// skipSeparator goes from behind a member to the next one, if there is one.
func (s *scanner) skipSeparator(g *group, at int) (int, bool) {
	j, parted := at, s.at(at-1).kind == itemNote && s.is(at-2, ",")
	for ; j < at+6; j++ {
		it := s.at(j)
		switch {
		case parted && s.startsMember(g, j, s.isBareList(g)):
			return j, true
		case s.is(j, ",", ";", "and", "or", "to", "&", "/"):
			parted = true
		case parted && it.kind == itemPart && s.is(j+1, "of") && s.at(j+2).kind == itemNumber: // section IV of 58/269
		case parted && s.is(j, "as", "well", "its", "in", "also", "the", "of"):
		case !parted && s.is(j, "as", "well"):
			parted = true
		case parted && it.kind == itemBody && s.at(j+1).kind == itemNumber && !s.at(j+1).claimed:
			next := s.readMember(g, j+1)
			g.members[len(g.members)-1].before = s.namings(j)
			return s.skipSeparator(g, next)
		default:
			return at, false
		}
	}
	return at, false
}

func (s *scanner) isBareList(g *group) bool {
	return len(g.members) > 0 && s.at(g.members[len(g.members)-1].item).kind == itemBare
}

// spreadAfter gives the numbers of a list the body that is named behind a later one. Numbers further down the sentence keep their own.
func (g *group) spreadAfter() {
	var later []naming
	for i := len(g.members) - 1; i >= 0; i-- {
		m := g.members[i]
		if m.after != nil {
			later = m.after
		}
		if m.far {
			later = nil
		}
		m.afterLater = later
	}
}
