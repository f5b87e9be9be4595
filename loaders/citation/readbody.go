package citation

import (
	"slices"
	"strings"
	"sync"

	"mandategraph/graph"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// numbering knows the names of the bodies whose numbers are known; shared, the words that are names of several of them.
var numbering = sync.OnceValues(func() (*lexicon.Lexicon, map[string][]string) {
	names, shared := graph.BodyNames()
	var terms []lexicon.Term
	for body, labels := range names {
		term := lexicon.Term{ID: graph.BodyID(body), Labels: []string{body}}
		for _, label := range labels {
			term.Labels = append(term.Labels, printed(label))
		}
		terms = append(terms, term)
	}
	return lexicon.New(nil, nil, append(terms, foreignTerms()...), nil), shared
})

// beginsShared are the first words of the names that several bodies share.
var beginsShared = sync.OnceValue(func() map[string]bool {
	_, shared := numbering()
	first := map[string]bool{}
	for name := range shared {
		word, _, _ := strings.Cut(name, " ")
		first[word] = true
	}
	return first
})

// printed gives abbreviations their capitals back, so that they are not found in other words.
func printed(label string) string {
	for _, word := range []string{"assembly", "council", "commission", "conference"} {
		if strings.Contains(label, word) {
			return label
		}
	}
	return strings.ToUpper(label)
}

// readName reads the longest name of a body, an instrument or a tool.
func readName(s *scanner, i int) (item, int) {
	if s.tok(i).Kind != token.Word {
		return item{}, i
	}
	bodies, shared := numbering()
	m, ok := bodies.Name(s.tokens, i)
	if known, found := s.ctx.Lexicon.Name(s.tokens, i); found && (known.End > m.End || known.End == m.End && isForeign(m)) && (known.End > i+1 || shared[s.tok(i).Fold] == nil) {
		m, ok = known, true
	}
	if !ok || !s.tok(i).Upper() && !s.tok(m.End-1).Upper() && !s.anyUpper(i, m.End) {
		return item{}, i
	}
	term := m.Terms[0]
	if isForeign(m) {
		return item{kind: itemBody}, m.End
	}
	if !strings.HasPrefix(term.ID, "body:") {
		return item{kind: itemName, term: term}, m.End
	}
	it := item{kind: itemBody, id: term.ID, bodies: graph.BodiesNamed(term.ID)}
	if it.bodies == nil {
		end := s.innerEnd(i, m.End)
		it.cut = end < m.End
		return it, end
	}
	if s.isPieceOfName(i) {
		it.id, it.bodies = "", nil
	}
	return it, m.End
}

// innerEnd returns where the first instrument or number within the name of a body begins, so that it is read for itself:
// the Mechanism for the Review of Implementation of the … Convention, the Committee established pursuant to resolution ….
func (s *scanner) innerEnd(first, end int) int {
	for i := first + 1; i < end; i++ {
		if _, cue := cues[s.tok(i).Fold]; cue {
			return i
		}
		if m, ok := s.ctx.Lexicon.Name(s.tokens, i); ok && m.End <= end && strings.HasPrefix(m.Terms[0].ID, "instrument:") {
			return i
		}
	}
	return end
}

// anyUpper reports whether a name is printed with a capital at all: "international cooperation" is not an office of that name.
func (s *scanner) anyUpper(first, end int) bool {
	return slices.ContainsFunc(s.tokens[first:end], func(t token.Token) bool { return t.Upper() })
}

// isPieceOfName reports whether a body's name is only the end of another's: the African Union Peace and Security Council.
func (s *scanner) isPieceOfName(first int) bool {
	before := s.tok(first - 1)
	return before.Fold == "and" && s.tok(first-2).Fold == "peace" || before.Text == "European" || before.Text == "Parliamentary"
}

// readShared reads a name that several bodies share, such as "the Commission", where it stands alone with a capital.
func readShared(s *scanner, i int) (item, int) {
	_, shared := numbering()
	t := s.tok(i)
	if !t.Upper() || !beginsShared()[t.Fold] || t.Fold == "cop" && !t.AllCaps() {
		return item{}, i
	}
	end := i + 1
	bodies := shared[t.Fold]
	for size := 5; size > 1; size-- { // conference of the states parties
		if longer := shared[s.folded(i, i+size)]; longer != nil {
			bodies, end = longer, i+size
			break
		}
	}
	if bodies == nil {
		return item{}, i
	}
	if last := s.at(len(s.items) - 1); last.kind == itemBody && last.bodies == nil && last.end == i { // the African Union Assembly
		return item{kind: itemBody}, end
	}
	it := item{kind: itemBody, word: s.folded(i, end), bodies: bodies}
	if s.tok(end).Fold == "to" && s.tok(end+1).Fold == "the" && s.tok(end+2).Text == "Convention" && !s.goesOn(end+3) {
		return it, end + 3
	}
	if s.nameGoesOn(i, end) {
		return item{kind: itemBody}, s.restOfName(end) // a body that is not known here
	}
	return it, end
}

func (s *scanner) folded(first, end int) string {
	var words []string
	for i := first; i < end; i++ {
		words = append(words, s.tok(i).Fold)
	}
	return strings.Join(words, " ")
}

// nameGoesOn reports whether the words around a shared name make it another body's: the Peacebuilding Commission, the Commission on
// Sustainable Development, the Council of Europe.
func (s *scanner) nameGoesOn(first, end int) bool {
	before := s.tok(first - 1)
	if before.Kind == token.Word && before.Upper() && !s.glued(first) && s.at(len(s.items)-1).kind == itemWord && !leadsIn(before) {
		return true
	}
	return s.goesOn(end)
}

// goesOn reports whether "on …", "for …", "of …" with a capital stands at token i.
func (s *scanner) goesOn(i int) bool {
	switch s.tok(i).Fold {
	case "on", "for", "of", "to", "against":
		next := s.tok(i + 1)
		if next.Fold == "the" {
			next = s.tok(i + 2)
		}
		return next.Upper()
	}
	return false
}

const longestRest = 8 // tokens

// restOfName returns the end of "for Western Asia", "of the Red Cross and Red Crescent" at token i; a treaty's name is left to be read for itself.
func (s *scanner) restOfName(i int) int {
	if !s.goesOn(i) {
		return i
	}
	end := i
	for j := i + 1; j < i+longestRest; j++ {
		t := s.tok(j)
		switch {
		case t.Kind == token.Word && t.Upper() && shortNames[t.Fold] == "":
			end = j + 1
		case t.Fold != "the" && t.Fold != "and" && t.Fold != "of":
			return end
		}
	}
	return end
}

// leadIn are words that may stand with a capital before a shared name without being part of it; so may participles.
var leadIn = map[string]bool{"the": true, "its": true, "in": true, "by": true, "un": true, "nations": true, "former": true, "see": true, "since": true,
	"under": true, "as": true, "both": true, "per": true, "whereas": true, "and": true, "of": true, "also": true, "this": true, "each": true}

func leadsIn(t *token.Token) bool {
	return leadIn[t.Fold] || strings.HasSuffix(t.Fold, "ing") && t.Fold != "peacebuilding"
}
