package assert

import (
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// Cite asserts what a reference in a text of from says: CITES where it is settled;
// MENTIONS of a Reference where it is open. Link is the address to which editors linked the reference; "" for none.
func (b *Builder) Cite(from string, t Text, r *citation.Reference, link string) {
	v := graph.Evidence{Text: t.ID, Place: t.Place, Quote: r.Quote, Start: r.Start, End: r.End, Method: r.Method, Rule: r.Rule, Confidence: r.Confidence}
	if r.Target == "" {
		b.mention(from, t, v, r)
		return
	}
	b.stubWithTitle(r)
	b.Edge(graph.EdgeCites, from, r.Target, v, graph.Props{}.Set(graph.PropVerb, r.Verb).Set(graph.PropLemma, r.Lemma).
		Set(graph.PropPinpoints, graph.EncodePinpoints(r.Pinpoints)).Set(graph.PropLink, link))
	if r.Kind == citation.Article {
		instrument, _, _ := strings.Cut(strings.TrimPrefix(r.Target, "article:"), "#")
		b.once(graph.EdgeContains, "instrument:"+instrument, r.Target, v)
	}
}

// once asserts an edge that a document says again with each citation, with the evidence of the first.
func (b *Builder) once(t graph.EdgeType, from, to string, v graph.Evidence) {
	key := t.String() + "|" + from + "|" + to
	if b.seen[key] {
		return
	}
	b.seen[key] = true
	b.Edge(t, from, to, v, nil)
}

// stubWithTitle asserts a resolution that is cited with its title under that title.
func (b *Builder) stubWithTitle(r *citation.Reference) {
	if r.Symbol.IsZero() || r.Title == "" || b.seen[r.Target] {
		return
	}
	b.Node(graph.TypeResolution, r.Target, graph.CitedOnly, stubProps(graph.TypeResolution, r.Symbol.String()).Set(graph.PropTitle, r.Title))
}

const longestName = 12 // words

func (b *Builder) mention(from string, t Text, v graph.Evidence, r *citation.Reference) {
	id := "reference:" + strings.TrimPrefix(b.Document, "document:") + "#" + t.Place + "@" + strconv.Itoa(r.Start)
	kind := r.Kind
	if kind == citation.Statement {
		kind = citation.Resolution
	}
	b.Node(graph.TypeReference, id, graph.Loaded, graph.Props{}.Set(graph.PropKind, string(kind)).Set(graph.PropName, shorten(r.Quote)).
		Set(graph.PropTitle, r.Title).Set(graph.PropCandidates, r.Candidates).Set(graph.PropBodyID, r.Body).Set(graph.PropReason, string(r.Reason)))
	b.Edge(graph.EdgeMentions, from, id, v, nil)
}

func shorten(s string) string {
	words := strings.Fields(s)
	if len(words) <= longestName {
		return s
	}
	return strings.Join(words[:longestName], " ") + " …"
}

// Named is a topic that a text names.
type Named struct {
	Topic      string // id
	Start, End int    // code points
	Rule       string
}

// Topics returns the topics that a text names, each once: where it is emphasized, else where it stands first. What stands within a name
// of an instrument, body or tool does not count.
func Topics(l *lexicon.Lexicon, content string, emphasized func(start, end int) bool) []Named {
	return TopicsIn(l, token.Split(content), emphasized)
}

// TopicsIn does what Topics does where the tokens of the text are known already.
func TopicsIn(l *lexicon.Lexicon, tokens []token.Token, emphasized func(start, end int) bool) []Named {
	var all []Named
	index := map[string]int{}
	for _, m := range l.TopicsIn(tokens, l.Names(tokens)) {
		start, end := tokens[m.First].Start, tokens[m.End-1].End
		rule := "label"
		if emphasized != nil && emphasized(start, end) {
			rule = "emphasized-label"
		}
		for _, term := range m.Terms {
			i, known := index[term.ID]
			switch {
			case !known:
				index[term.ID] = len(all)
				all = append(all, Named{term.ID, start, end, rule})
			case all[i].Rule == "label" && rule != "label":
				all[i] = Named{term.ID, start, end, rule}
			}
		}
	}
	return all
}

// About asserts that a text names a topic.
func (b *Builder) About(t Text, n Named) {
	b.Edge(graph.EdgeAbout, t.Owner, n.Topic, t.At(n.Start, n.End, graph.ByLexicon, n.Rule, 0.95), graph.Props{}.Set(graph.PropBasis, "NAMED"))
}
