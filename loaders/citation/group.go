package citation

import (
	"slices"

	"mandategraph/graph"
)

// group is a cue word with the numbers that it governs: "resolutions 10/4, 10/6 (…) and 9/3".
type group struct {
	cue     int // item; -1 where the first number stands alone
	what    graph.ResolutionKind
	plural  bool
	its     bool     // "its resolution"
	before  []naming // the body named before the cue, if any
	first   int      // item with which the quote of the first member begins
	members []*member
}

// member is one number of a group.
type member struct {
	item       int
	number     graph.Number
	before     []naming // the body named before this number within the list, if any; also of the numbers behind it
	after      []naming // the body named behind the number, if any
	afterLater []naming // the body named behind a later number of the list
	title      string
	year       int  // of its date
	loosely    bool // the year stands behind "in": it may be that of something else
	far        bool
	next       int // item behind the member and what belongs to it
}

// kind returns what the number is of. What bears a number and a year in parentheses is a resolution, whatever the text calls it.
func (m *member) kind(g *group) graph.ResolutionKind {
	if g.what == graph.IsDecision && m.bearsYear() {
		return graph.IsResolution
	}
	return g.what
}

// bearsYear reports whether the number has a year in parentheses, as those of the Security Council.
func (m *member) bearsYear() bool {
	return m.number.Running && len(m.number.Session) == 4 && m.number.Session[0] <= '9'
}

// findGroups finds all resolutions, decisions, statements and documents.
func (s *scanner) findGroups() {
	var list *group // the last one that may go on further down the sentence
	for i := range s.items {
		it := &s.items[i]
		if list != nil && it.sentence != s.at(list.members[0].item).sentence {
			list = nil
		}
		switch {
		case it.claimed:
		case it.kind == itemCue && !it.draft:
			if g := s.readGroup(i); len(g.members) > 0 {
				s.groups = append(s.groups, g)
				list = g
			} else {
				s.readUnnumbered(i)
			}
		case it.kind == itemNumber:
			s.readLoose(i, list)
		case it.kind == itemSymbol:
			s.addSymbol(i)
		}
	}
	for _, g := range s.groups {
		g.spreadAfter()
		for i, m := range g.members {
			s.settle(g, m, i == 0)
		}
	}
}

// readGroup reads the list of numbers that a cue governs.
func (s *scanner) readGroup(i int) *group {
	cue := s.at(i)
	g := &group{cue: i, what: cue.what, plural: cue.plural, first: i}
	s.readOwner(g)
	at, ok := s.skipIntro(g, i+1)
	for ok {
		at = s.readMember(g, at)
		if m := g.members; len(m) > 0 && m[0].year == 0 {
			m[0].year = s.adoptedOn(i)
		}
		at, ok = s.skipSeparator(g, at)
	}
	return g
}

// adoptedOn returns the year in "the adoption on 29 November 2013 of resolution …" before the cue, or 0.
func (s *scanner) adoptedOn(cue int) int {
	year := s.yearAt(cue - 2)
	if year == 0 || !s.is(cue-1, "of") || !s.isMonth(cue-3) || !s.is(cue-5, "on") || !s.is(cue-6, "adoption", "adopted") {
		return 0
	}
	return year
}

// readOwner reads what stands before the cue: the name of the body, "its".
func (s *scanner) readOwner(g *group) {
	if cue := s.at(g.cue); cue.bodies != nil {
		g.before = []naming{cue.bodies}
		return
	}
	if s.is(g.cue-1, "presidential") {
		g.first = g.cue - 1
	}
	j := g.cue - 1
	for s.at(j).kind == itemNote || s.is(j, "presidential", "relevant", "previous", "subsequent", "recent", "own", "earlier", "various", "'", "s") {
		j--
	}
	switch it := s.at(j); {
	case it.kind == itemBody && !it.cut:
		g.before = s.namings(j)
		if j == g.cue-1 {
			g.first = j
		}
		if s.is(j-1, "and") && s.at(j-2).kind == itemBody { // the Assembly and the Council: each number is of the one that can have it
			g.before = slices.Concat(g.before, s.namings(j-2))
		}
	case s.is(j, "its", "their"):
		g.its = true
	}
}
