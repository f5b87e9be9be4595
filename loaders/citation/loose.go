package citation

import (
	"strings"

	"mandategraph/graph"
)

// readLoose takes a number that no cue governs directly: one further down a list whose members have long descriptions
// ("its resolutions 46/152 of …, on the creation of …, 47/91 of …"), or one whose shape says enough.
func (s *scanner) readLoose(i int, list *group) {
	it := s.at(i)
	running := it.numbers[0].Running
	dated := s.is(i+1, "of") && s.at(i+2).kind == itemBare && s.isMonth(i+3)
	separated := s.is(i-1, ",", ";", "and", "or", "in", "its")
	switch {
	case list != nil && (list.plural || dated || running) && (separated || dated || running):
		s.join1(i, list)
	case running && strings.Trim(it.numbers[0].Session, "IVXLCSE-") == "" && len(graph.Symbols(it.numbers[0], "")) > 0:
		s.alone(i)
	case running && (s.cueInSentence(i) || s.ctx.Speaker == "body:SC"), dated && s.cueInSentence(i):
		s.alone(i)
	}
}

// join1 adds the number to a list of the same sentence.
func (s *scanner) join1(i int, list *group) {
	count := len(list.members)
	s.readMember(list, i)
	for _, m := range list.members[count:] {
		m.far = true
	}
}

// alone makes a group of a number without a cue.
func (s *scanner) alone(i int) {
	g := &group{cue: -1, what: graph.IsResolution, first: i}
	if s.at(i-1).kind == itemBody {
		g.before, g.first = s.namings(i-1), i-1
	}
	s.readMember(g, i)
	s.groups = append(s.groups, g)
}

// cueInSentence reports whether a word such as "resolution" stands before item i in its sentence.
func (s *scanner) cueInSentence(i int) bool {
	j := s.items[i].lastCue
	return j >= 0 && s.items[j].sentence == s.items[i].sentence
}
