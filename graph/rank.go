package graph

import "strings"

// The rank of an edge says what is shown first of many: what operative paragraphs say before preambles and footnotes, then by how
// strong the words are, then by the years that the symbols at both ends tell: of those who speak the earliest first, as their words were
// taken up one after the other; of those who are spoken of the latest first, which are closest to who speaks. It is made of the edge alone,
// so that a store can keep it beside the edge, and of a fixed number of characters: part, strength, one year up, one year down.

// strengths are the steps of strength, the strongest first: what carries a text over or gives it force, the verbs by what they do
// (as the enum Force of the API), then all else that was said, then citations without a verb.
var strengths = [...][]string{
	{"adopt", "approve", "authorize", "convene", "decide", "endorse", "establish", "extend", "mandate", "renew"},
	{"comply", "demand", "direct", "implement", "request"},
	{"call upon", "urge"},
	{"encourage", "invite", "recommend", "support"},
	{"affirm", "emphasize", "highlight", "reaffirm", "reiterate", "stress", "underline", "underscore"},
	{"acknowledge", "bear in mind", "recall", "recognize", "welcome"},
	{"consider", "express", "note", "refer", "take note"},
}

const (
	carried    = '0' // carried over, endorsed, recommended, amended, followed up
	firstVerb  = '1' // of the first step of strengths
	otherVerb  = firstVerb + byte(len(strengths))
	withoutAny = otherVerb + 1
)

var strengthOf = func() map[string]byte {
	m := map[string]byte{}
	for i, lemmas := range strengths {
		for _, l := range lemmas {
			m[l] = firstVerb + byte(i)
		}
	}
	return m
}()

// EdgeRank is a rank as a number, which orders as the key does.
type EdgeRank uint64

// Ranked is what the rank of an edge is made of.
type Ranked struct {
	Type         EdgeType
	Place        string
	Lemma, Grade string // "" where there is none
	From, To     int    // the years that the symbols at both ends tell, as YearOf does
}

// Rank is the rank of such an edge.
func (r Ranked) Rank() EdgeRank {
	return EdgeRank(r.part())<<40 | EdgeRank(r.strength())<<32 | EdgeRank(countedUp(r.From))<<16 | EdgeRank(unknownYear-r.To)
}

// Key is the sort key of the edges of a rank.
func (r EdgeRank) Key() string {
	return string([]byte{byte(r >> 40), byte(r >> 32)}) + itoa(int64(r>>16&0xffff)) + itoa(int64(r&0xffff))
}

func (e *Edge) rank() string {
	return Ranked{Type: e.Type, Place: e.Evidence.Place, Lemma: e.Props.Text(PropLemma), Grade: e.Props.Text(PropGrade),
		From: YearOf(e.From), To: YearOf(e.To)}.Rank().Key()
}

// part is 0 for what a text says, 1 for how it leads up to that, 2 for its footnotes, 3 for what is no more than talk about it.
func (r *Ranked) part() byte {
	switch {
	case r.Type == EdgeElaborates, r.Type == EdgeDiscusses:
		return '3'
	case strings.Contains(r.Place, "fn"):
		return '2'
	case strings.HasPrefix(r.Place, "pp"), strings.Contains(r.Place, ".pp"), strings.HasPrefix(r.Place, "intro"): // draft.pp3 is a preamble too
		return '1'
	}
	return '0'
}

func (r *Ranked) strength() byte {
	switch r.Type {
	case EdgeReiterates, EdgeEndorses, EdgeRecommends, EdgeDraftOf, EdgeAmends, EdgeFollowsUp:
		if r.Grade == "PARTIAL" {
			return firstVerb + 3
		}
		return carried
	}
	if s, ok := strengthOf[r.Lemma]; ok {
		return s
	}
	if r.Lemma != "" {
		return otherVerb
	}
	return withoutAny
}

// unknownYear stands for a year that is not known among those that come the earliest first, and for the last among the others.
const unknownYear = 9999

// countedUp is a year so that earlier ones come first; 0, which is not known, comes last.
func countedUp(year int) int {
	if year == 0 {
		return unknownYear
	}
	return year
}

// firstAssembly is the year before the first session of the General Assembly began in full; session n begins n years later.
const firstAssembly = 1945

// YearOf returns the year that the symbol in an id tells, 0 where it tells none: the year itself, or that in which the session of the
// General Assembly began.
func YearOf(id string) int {
	_, key, _ := strings.Cut(id, ":")
	key, _, _ = strings.Cut(key, "#")
	if _, in, ok := strings.Cut(key, "("); ok {
		in, _, _ = strings.Cut(in, ")")
		return within(max(yearIn(in), firstAssembly+roman(in)))
	}
	parts := strings.SplitN(key, "/", 5)
	for at, part := range parts {
		switch n := atoi(part); {
		case len(part) == 4 && n > 0:
			return within(n)
		case n > 0 && parts[0] == "A" && at <= 2:
			return within(firstAssembly + n)
		}
	}
	return 0
}

// within leaves only years in which the United Nations adopts texts.
func within(year int) int {
	if year <= firstAssembly || year > farYear {
		return 0
	}
	return year
}
