package citation

import (
	"slices"

	"mandategraph/graph"
)

// naming is a name of a body in the text: the bodies that it can mean. It is empty for a body that is not known here.
type naming = []string

// bodyRule finds the names that bear on a reference, as far as one piece of context goes, those that count most first; none where it says nothing.
type bodyRule struct {
	name       string
	confidence float64
	explicit   bool // the text names the body at the number itself: no other rule may overrule it
	names      func(s *scanner, g *group, m *member) []naming
}

// bodyRules are tried in this order; the first that leaves exactly one body decides.
var bodyRules = []bodyRule{
	{"body-after-number", 0.98, true, func(_ *scanner, _ *group, m *member) []naming { return m.after }},
	{"body-within-list", 0.97, true, (*scanner).withinList},
	{"body-before-cue", 0.99, true, func(_ *scanner, g *group, _ *member) []naming { return g.before }},
	{"body-after-list", 0.95, true, (*scanner).afterList},
	{"report-of-body", 0.95, false, (*scanner).reportOf},
	{"its-subject", 0.95, false, (*scanner).possessor},
	{"subject-of-sentence", 0.93, false, (*scanner).subjects},
	{"body-of-context", 0.97, false, func(s *scanner, _ *group, _ *member) []naming { return s.listed }},
	{"subject-behind", 0.9, false, (*scanner).subjectBehind},
	{"earlier-in-text", 0.85, false, (*scanner).earlier},
	{"speaker", 0.9, false, func(s *scanner, _ *group, _ *member) []naming { return s.speaker }},
}

// known returns the naming of a body that the context knows by its id; none for "".
func known(id string) []naming {
	if b := graph.BodiesNamed(id); b != nil {
		return []naming{b}
	}
	return nil
}

// settle finds the body of a member and adds the reference.
func (s *scanner) settle(g *group, m *member, first bool) {
	p := s.newPending(g, m, first)
	for _, rule := range bodyRules {
		names := rule.names(s, g, m)
		for i, bodies := range names {
			found := s.fitting(bodies, g, m)
			switch {
			case len(found) == 1:
				p.resolve(found[0], rule.name, rule.confidence)
				return
			case len(found) > 1 || rule.explicit && i == len(names)-1:
				p.open(found, rule.name)
				return
			}
		}
	}
	found := dateFits(graph.Symbols(m.number, g.what), m.year)
	if len(found) == 1 {
		p.resolve(found[0], "only-body-with-number", 0.9)
		return
	}
	p.open(found, "undecided")
}

// fitting returns the symbols that the number can be of those bodies.
func (s *scanner) fitting(bodies naming, g *group, m *member) []graph.Symbol {
	if len(bodies) == 0 {
		return nil
	}
	return dateFits(graph.Symbols(m.number, g.what, bodies...), m.year)
}

// firstYears are the years in which sessions of bodies with regular sessions begin, as far as they follow from the session's number.
var firstYears = map[string]struct{ zero, span int }{"body:GA": {1945, 1}, "body:CCPCJ": {1991, 0}, "body:CND": {1957, 0}}

// dateFits drops the symbols whose session was not in the year of the date.
func dateFits(found []graph.Symbol, year int) []graph.Symbol {
	if year == 0 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(x graph.Symbol) bool {
		f, ok := firstYears[x.Body()]
		session := sessionNumber(x.Session())
		return ok && session > 30 && (year < f.zero+session || year > f.zero+session+f.span)
	})
}

func sessionNumber(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// withinList: a body named between the numbers of a list counts for those behind it.
func (s *scanner) withinList(_ *group, m *member) []naming { return m.before }

// afterList: a body named behind a later number of the list counts for those before it too.
func (s *scanner) afterList(_ *group, m *member) []naming { return m.afterLater }
