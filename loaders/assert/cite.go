package assert

import (
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
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
