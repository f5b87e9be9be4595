package lexicon

import (
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// context is what a text has to speak of for some labels to name their topic: "victims" beside crimes, not beside earthquakes.
type context struct {
	words  map[string]bool // stems
	starts []string        // of words with any ending
}

func newContext(words []string) context {
	c := context{words: map[string]bool{}}
	for _, w := range words {
		if start, open := strings.CutSuffix(strings.ToLower(w), "*"); open {
			c.starts = append(c.starts, start)
		} else {
			c.words[stem(strings.ToLower(w))] = true
		}
	}
	return c
}

func (c *context) in(tokens []token.Token) bool {
	return slices.ContainsFunc(tokens, func(t token.Token) bool {
		return t.Kind == token.Word && (c.words[stem(t.Fold)] ||
			slices.ContainsFunc(c.starts, func(start string) bool { return strings.HasPrefix(t.Fold, start) }))
	})
}

// findContexts notes the labels that name their topic only in a context.
func (l *Lexicon) findContexts(b *graph.Batch) {
	l.contextOf = map[*Term]int{}
	known := map[string]int{}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		labels, _ := n.Props.Get(graph.PropContextLabels).([]string)
		words, _ := n.Props.Get(graph.PropContext).([]string)
		if n.Type != graph.TypeTopic || len(labels) == 0 {
			continue
		}
		key := strings.Join(words, "|")
		at, ok := known[key]
		if !ok {
			at = len(l.contexts)
			known[key] = at
			l.contexts = append(l.contexts, newContext(words))
		}
		term := &Term{n.ID, n.Props.Text(graph.PropKind), labels}
		l.contextOf[term] = at
		l.addTopic(term)
	}
}

// Setting is what the texts around a text speak of, such as the title of its resolution.
type Setting []bool // by context

// SettingOf returns what a title speaks of.
func (l *Lexicon) SettingOf(title string) Setting {
	if l == nil || len(l.contexts) == 0 {
		return nil
	}
	tokens := token.Split(title)
	s := make(Setting, len(l.contexts))
	for i := range l.contexts {
		s[i] = l.contexts[i].in(tokens)
	}
	return s
}

// Scope is a text and its setting, of which contexts are looked for once.
type Scope struct {
	lexicon *Lexicon
	tokens  []token.Token
	setting Setting
	known   []answer
}

type answer uint8

const (
	open answer = iota
	yes
	no
)

// Scope returns the scope of a text with these tokens in a setting.
func (l *Lexicon) Scope(tokens []token.Token, s Setting) *Scope {
	return &Scope{lexicon: l, tokens: tokens, setting: s}
}

// Counts reports whether a label of the term names its topic here.
func (s *Scope) Counts(term *Term) bool {
	at, needs := s.lexicon.contextOf[term]
	if !needs || at < len(s.setting) && s.setting[at] {
		return true
	}
	if s.known == nil {
		s.known = make([]answer, len(s.lexicon.contexts))
	}
	if s.known[at] == open {
		s.known[at] = no
		if s.lexicon.contexts[at].in(s.tokens) {
			s.known[at] = yes
		}
	}
	return s.known[at] == yes
}
