package graph

import "slices"

// family is how one body numbers what it adopts. The canonical form of what has no official symbol is made here.
type family struct {
	body      string   // abbreviation
	names     []string // in full and short, lower case
	typed     []string // what people type for it, although in print it is the name of something else: "uncac"
	shared    []string // names that other bodies have too: "conference"
	sessions  span     // of slash numbers: 76/181
	years     span     // of slash numbers: 2021/24
	romans    span     // of running numbers: 2625 (XXV)
	most      int      // the highest serial of a slash number; 0 where none is known
	special   bool     // special and emergency sessions: S-32/1
	arabic    bool     // sessions of slash numbers were Roman once: XII/16 is 12/16
	unnamed   limits   // the numbers that may be of this body where no body is named; none by default
	decisions int      // the lowest serial that can only be a decision; 0 where there is none
	decided   span     // serials of decisions with slash numbers, where they have their own
	forms     []form
	itself    []string // body, as BodiesNamed gives it
}

// span is a range of sessions or years; the zero span is empty.
type span struct{ first, last int }

// limits bound the numbers that are believed without a body's name.
type limits struct {
	sessions span
	serial   int // the highest
}

// form is a way to write a symbol: {s} stands for the session, {n} for serial and letter.
type form struct {
	kind    ResolutionKind
	running bool
	pattern string
}

func (s span) has(n int) bool { return s.first <= n && n <= s.last && n > 0 }

const (
	conferences = "CONF" // resolutions of a conference under the symbol of its report: A/CONF.177/20/RES/1
	farYear     = 2100
)

// form returns the pattern of the canonical symbol: the first of that kind and shape.
func (f *family) form(kind ResolutionKind, running bool) string {
	i := slices.IndexFunc(f.forms, func(x form) bool { return x.kind == kind && x.running == running })
	if i < 0 {
		return ""
	}
	return f.forms[i].pattern
}

func familyOf(body string) *family {
	for i := range families { // a copy of each, as slices.IndexFunc makes, costs more than the search
		if families[i].body == body {
			return &families[i]
		}
	}
	return nil
}

func init() {
	for i := range families {
		families[i].itself = []string{families[i].body}
	}
}

// slashForms are the forms of a body whose symbols are made here: PREFIX/RES/10/4 and PREFIX/DEC/10/4.
func slashForms(prefix string) []form {
	return []form{
		{IsResolution, false, prefix + "/RES/{s}/{n}"},
		{IsDecision, false, prefix + "/DEC/{s}/{n}"},
	}
}

// decisionForms are the forms of a body that adopts decisions only.
func decisionForms(prefix string) []form { return slashForms(prefix)[1:] }

// runningForms add the forms of old numbers: PREFIX/RES/8(XXIII).
func runningForms(prefix string) []form {
	return append(slashForms(prefix),
		form{IsResolution, true, prefix + "/RES/{n}({s})"},
		form{IsDecision, true, prefix + "/DEC/{n}({s})"})
}
