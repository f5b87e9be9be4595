package bench

import (
	"fmt"

	"mandategraph/graph"
)

// draft is the batch of a document in the making.
type draft struct {
	b                *graph.Batch
	symbol, document string
	id               string // of the resolution
	seen             map[string]bool
	cited            []string // symbols
}

// span is where something stands in a text, in code points.
type span struct{ start, end int }

// provision is a part of the document; wording, a text of it.
type (
	provision struct{ id, place, name string }
	wording   struct{ id, content string }
)

func newDraft(symbol, edition string) *draft {
	d := &draft{symbol: symbol, document: "document:" + symbol, id: "resolution:" + symbol, seen: map[string]bool{}}
	d.b = &graph.Batch{Source: graph.Source{ID: d.document + "/EN", Rank: graph.RankOfficial, Hash: "hash of " + symbol, Edition: edition}}
	d.node(d.document, graph.PropKind, "RESOLUTION", graph.PropName, symbol, graph.PropSymbol, symbol)
	return d
}

func (d *draft) node(id string, pairs ...any) {
	d.seen[id] = true
	add(d.b, id, pairs...)
}

func (d *draft) resolution(title string) {
	d.node(d.id, graph.PropKind, "RESOLUTION", graph.PropSymbol, d.symbol, graph.PropName, "Resolution "+d.symbol, graph.PropTitle, title)
	d.structure(graph.EdgeAdoptedBy, d.id, "body:GA", "")
}

func (d *draft) provision(kind, place string, position int64) provision {
	p := provision{"provision:" + d.symbol + "#" + place, place, d.symbol + ", " + place}
	d.node(p.id, graph.PropKind, kind, graph.PropPlace, place, graph.PropName, p.name, graph.PropPosition, position)
	d.structure(graph.EdgeContains, d.id, p.id, place)
	return p
}

func (d *draft) wording(p provision, content string) wording {
	w := wording{"text:EN/" + d.symbol + "#" + p.place, content}
	d.node(w.id, graph.PropLanguage, "EN", graph.PropContent, content, graph.PropPlace, p.place, graph.PropName, p.name)
	d.structure(graph.EdgeHasText, p.id, w.id, p.place)
	return w
}

func (d *draft) cite(p provision, w wording, at span, symbol string) {
	to := "resolution:" + symbol
	d.edge(graph.EdgeCites, p.id, to, d.evidence(p, w, at), graph.Props{}.Set(graph.PropVerb, "Recalling").Set(graph.PropLemma, "recall").
		Set(graph.PropPinpoints, []string{"paragraph 4", "annex"}[:at.start%3%2]))
	if once := "adopted " + to; !d.seen[once] {
		d.seen[once] = true
		d.edge(graph.EdgeAdoptedBy, to, fmt.Sprint("body:B", len(symbol)%5), d.evidence(p, w, at), nil)
	}
}

func (d *draft) mention(p provision, w wording, at span) {
	id := fmt.Sprintf("reference:%s#%s@%d", d.symbol, p.place, at.start)
	if d.seen[id] {
		return
	}
	d.node(id, graph.PropKind, "RESOLUTION", graph.PropName, w.content[at.start:at.end], graph.PropReason, "UNKNOWN_BODY")
	d.edge(graph.EdgeMentions, p.id, id, d.evidence(p, w, at), nil)
}

func (d *draft) about(p provision, w wording, at span, topic string) {
	d.edge(graph.EdgeAbout, p.id, topic, d.evidence(p, w, at), graph.Props{}.Set(graph.PropBasis, "NAMED"))
}

func (d *draft) evidence(p provision, w wording, at span) graph.Evidence {
	return graph.Evidence{Text: w.id, Language: "EN", Place: p.place, Quote: w.content[at.start:at.end], Start: at.start, End: at.end,
		Method: graph.ByPattern, Rule: "symbol", Confidence: 0.95}
}

func (d *draft) structure(kind graph.EdgeType, from, to, place string) {
	d.edge(kind, from, to, graph.Evidence{Place: place, Method: graph.ByPattern, Rule: "structure", Confidence: 1}, nil)
}

// edge asserts an edge, and of its end no more than what the id says where the document says nothing of it.
func (d *draft) edge(kind graph.EdgeType, from, to string, v graph.Evidence, props graph.Props) {
	if !d.seen[to] {
		d.stub(to)
	}
	v.Source = d.document
	d.b.Edges = append(d.b.Edges, graph.Edge{Type: kind, From: from, To: to, Evidence: v, Props: props})
}

func (d *draft) stub(id string) {
	d.seen[id] = true
	n := graph.Node{ID: id, Known: graph.CitedOnly}
	n.Type, _ = graph.TypeOfID(id)
	if n.Type == graph.TypeResolution {
		symbol := id[len("resolution:"):]
		n.Props = n.Props.Set(graph.PropSymbol, symbol).Set(graph.PropKind, "RESOLUTION").Set(graph.PropURL, "https://undocs.org/en/"+symbol)
	}
	d.b.Nodes = append(d.b.Nodes, n)
}
