package lexicon

import (
	"strings"

	"mandategraph/loaders/token"
)

// tree holds labels word by word.
type tree struct {
	next  map[string]*tree
	terms []*Term // whose label ends here
	forms bool    // some next word has to be printed in one form
}

func (t *tree) add(term *Term) {
	for _, label := range term.Labels {
		t.addLabel(term, label)
	}
}

// addLabel adds a label without its article: "the 2030 Agenda" would else be found before the longer "2030 Agenda for …", a word behind it.
func (t *tree) addLabel(term *Term, label string) {
	if isShort(label) {
		return
	}
	node := t
	for _, step := range steps(strings.TrimPrefix(label, "the ")) {
		node = node.child(step)
	}
	if node != t && (len(node.terms) == 0 || node.terms[len(node.terms)-1] != term) {
		node.terms = append(node.terms, term)
	}
}

// isShort reports whether a label is "the" and one word: in other texts that names something else.
func isShort(label string) bool {
	words := strings.Fields(strings.ToLower(label))
	return len(words) == 2 && words[0] == "the"
}

func (t *tree) child(step string) *tree {
	if t.next == nil {
		t.next = map[string]*tree{}
	}
	t.forms = t.forms || strings.HasPrefix(step, formKey)
	if t.next[step] == nil {
		t.next[step] = &tree{}
	}
	return t.next[step]
}

// steps are the keys of a label. Abbreviations keep their capitals, so that "AI" is not found in "ai"; a label in quotation marks keeps its
// form, so that "terrorists" is not found in "terrorist attack".
func steps(label string) []string {
	var keys []string
	if form, ok := strings.CutPrefix(label, `"`); ok {
		label = strings.TrimSuffix(form, `"`)
		for _, word := range token.Split(label) {
			if !silent(&word) {
				keys = append(keys, formKey+word.Fold)
			}
		}
		return keys
	}
	tokens := token.Split(label)
	for i := range tokens {
		switch tk := &tokens[i]; {
		case silent(tk):
		case tk.AllCaps() && !shouted(tokens):
			keys = append(keys, exact(tk))
		default:
			keys = append(keys, stem(tk.Fold))
		}
	}
	return keys
}

// shouted reports whether all words of a label of several words are capitals, as in a heading: then they are no abbreviations.
func shouted(tokens []token.Token) bool {
	words := 0
	for i := range tokens {
		if tokens[i].Kind != token.Word {
			continue
		}
		if !tokens[i].AllCaps() {
			return false
		}
		words++
	}
	return words > 2
}

// silent marks may be there or not: money-laundering, States' parties, “soft targets”.
func silent(t *token.Token) bool {
	return t.Kind == token.Mark && (t.Fold == "-" || t.Fold == "'" || t.Fold == `"`) || t.Kind == token.Note
}

// formKey begins the key of a word that has to be printed in this form.
const formKey = "'"

func exact(t *token.Token) string { return "=" + t.Text }

// longest returns the longest label that begins at token i and ends before end.
func (t *tree) longest(tokens []token.Token, i, end int) (Match, bool) {
	found := Match{First: i}
	t.walk(tokens, i, end, &found)
	return found, found.Terms != nil
}

func (t *tree) walk(tokens []token.Token, i, end int, found *Match) {
	if t.terms != nil && i > found.End {
		found.Terms, found.End = t.terms, i
	}
	for t.next != nil && found.First < i && i < end && silent(&tokens[i]) {
		i++
	}
	if t.next == nil || i >= end {
		return
	}
	tk := &tokens[i]
	if t.forms { // before the stem: of two labels of one length the one in this form is meant
		if node := t.next[formKey+tk.Fold]; node != nil {
			node.walk(tokens, i+1, end, found)
		}
	}
	if node := t.next[stem(tk.Fold)]; node != nil {
		node.walk(tokens, i+1, end, found)
	}
	if tk.Kind == token.Word && tk.Upper() {
		for _, key := range [...]string{"=" + tk.Text, "=" + strings.TrimSuffix(tk.Text, "s")} {
			if node := t.next[key]; node != nil {
				node.walk(tokens, i+1, end, found)
			}
		}
	}
}

func (t *tree) all(tokens []token.Token, covered []Match) []Match {
	var found []Match
	for i := 0; i < len(tokens); {
		end := len(tokens)
		for len(covered) > 0 && covered[0].End <= i {
			covered = covered[1:]
		}
		if len(covered) > 0 {
			if covered[0].First <= i {
				i = covered[0].End
				continue
			}
			end = covered[0].First
		}
		if tokens[i].Kind != token.Word && tokens[i].Kind != token.Number { // no label begins so
			i++
			continue
		}
		m, ok := t.longest(tokens, i, end)
		if !ok {
			i++
			continue
		}
		found = append(found, m)
		i = m.End
	}
	return found
}

// stem takes the plural off an English word and spells it with z where British print has s. What it gives need not be a word: both sides
// go through it.
func stem(w string) string { return withZ(singular(w)) }

func singular(w string) string {
	switch {
	case len(w) < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

const shortestWithZ = 6 // letters; shorter words such as "rise" have no other spelling

func withZ(w string) string {
	if len(w) < shortestWithZ {
		return w
	}
	for _, ending := range endingsWithZ[w[len(w)-1]] {
		if strings.HasSuffix(w, ending) {
			at := len(w) - len(ending) + 1
			return w[:at] + "z" + w[at+1:]
		}
	}
	return w
}

// endingsWithZ are the endings that have a z in other print, by their last letters.
var endingsWithZ = [256][]string{'n': {"isation"}, 'e': {"ise"}, 'd': {"ised"}, 'g': {"ising"}}
