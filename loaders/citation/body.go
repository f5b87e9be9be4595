package citation

import (
	"slices"
	"strconv"

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
	{"others-of-body", 0.9, false, (*scanner).othersOf},
	{"adopted-by-body", 0.9, false, (*scanner).adopterBehind},
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
	if s.foreignSubject(g) && m.before == nil && m.after == nil {
		p.open(nil, "its-of-body-not-known")
		return
	}
	if len(g.before) > 0 && len(g.before[0]) == 0 && m.before == nil { // a body of no known numbers: what "the Commission" behind the number means too
		p.open(nil, "body-before-cue")
		return
	}
	if m.bearsYear() && graph.CouncilYear(m.number.Serial) != 0 && graph.Symbols(m.number, m.kind(g), "SC") == nil {
		s.settleMisprint(g, m, p)
		return
	}
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
	all := s.notLater(graph.Symbols(m.number, m.kind(g)))
	found := dateFits(all, m.year)
	switch {
	case len(found) == 1 && (s.believedUnnamed(found[0]) || len(all) > 1 && g.what == graph.IsResolution): // of several, the date leaves one
		p.resolve(found[0], "only-body-with-number", 0.9)
	case len(found) == 0 && len(all) > 1:
		p.open(all, "undecided")
	default:
		p.open(found, "undecided")
	}
}

// settleMisprint settles a number of the Security Council with a year that is not its own, where the Council is who is meant and the year is
// a misprint of the right one: the number alone says which resolution it is. Otherwise that is a candidate.
func (s *scanner) settleMisprint(g *group, m *member, p *pending) {
	meant := graph.Symbols(graph.Number{Serial: m.number.Serial}, graph.IsResolution, "SC")[0]
	for _, rule := range bodyRules {
		if names := rule.names(s, g, m); len(names) > 0 {
			if slices.Contains(names[0], "SC") && misprinted(m.number.Session, strconv.Itoa(meant.Year())) {
				p.resolve(meant, rule.name+"-year-misprinted", 0.8)
				return
			}
			break
		}
	}
	p.open(nil, "year-of-another")
	p.ref.Candidates = []string{meant.String()}
}

// misprinted reports whether a year is a misprint of another: the one next to it, one wrong figure, or two that changed places.
func misprinted(printed, year string) bool {
	a, _ := strconv.Atoi(printed)
	b, _ := strconv.Atoi(year)
	if a-b == 1 || b-a == 1 {
		return true
	}
	wrong, figures := 0, []byte(printed)
	for i := range figures {
		if figures[i] != year[i] {
			wrong++
		}
	}
	return wrong == 1 || wrong == 2 && sameFigures(printed, year)
}

func sameFigures(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// believedUnnamed reports whether a number that only one body of the table has may be taken for it although no body is named: many bodies
// that are not in the table number decisions by sessions, and the regional commissions number in Roman sessions as the Council once did.
// Where a body speaks, it names the others that it cites.
func (s *scanner) believedUnnamed(x graph.Symbol) bool {
	switch x.Body() {
	case "body:GA", "body:SC":
		return true
	case "body:ECOSOC":
		return x.Year() != 0
	}
	return x.Kind() != graph.IsDecision && s.ctx.Speaker == ""
}

// fitting returns the symbols that the number can be of those bodies. A year that may be another one than that of the adoption does not
// outweigh the name of the body.
func (s *scanner) fitting(bodies naming, g *group, m *member) []graph.Symbol {
	if len(bodies) == 0 {
		return nil
	}
	all := s.notLater(graph.Symbols(m.number, m.kind(g), bodies...))
	if found := dateFits(all, m.year); len(found) > 0 || !m.loosely || len(all) > 1 {
		return found
	}
	return all
}

// withinList: a body named between the numbers of a list counts for those behind it.
func (s *scanner) withinList(_ *group, m *member) []naming { return m.before }

// afterList: a body named behind a later number of the list counts for those before it too.
func (s *scanner) afterList(_ *group, m *member) []naming { return m.afterLater }
