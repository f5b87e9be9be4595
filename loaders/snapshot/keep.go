package snapshot

import (
	"mandategraph/graph"
)

// always are the kinds of edges that are kept wherever they leave a resolution or a paragraph of one.
var always = graph.EdgesOf(graph.EdgeAdoptedBy, graph.EdgeCites, graph.EdgeRecommends, graph.EdgeDraftOf, graph.EdgeFollowsUp,
	graph.EdgeEndorses, graph.EdgeAmends, graph.EdgeReiterates)

// left are properties that hold printed wording beyond names and titles, or can be had from the document only.
var left = map[graph.Prop]bool{graph.PropVerb: true, graph.PropLink: true, graph.PropHeading: true, graph.PropDeadline: true,
	graph.PropDueBy: true, graph.PropFunding: true, graph.PropReporting: true, graph.PropContent: true, graph.PropSummary: true,
	graph.PropEarlierQuote: true, graph.PropEarlierTextID: true, graph.PropEarlierStart: true, graph.PropEarlierEnd: true, graph.PropSpans: true}

// trim returns what a snapshot may keep of a document's batch: no wording and no quotes, but all paragraphs with their topics. Which of them
// are kept is known once all is derived.
func trim(b *graph.Batch) *graph.Batch {
	kept := &graph.Batch{Source: b.Source}
	for i := range b.Edges {
		if e := &b.Edges[i]; isKept(e) || isOfParagraph(e) {
			kept.Edges = append(kept.Edges, bare(e))
		}
	}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Type != graph.TypeText {
			kept.Nodes = append(kept.Nodes, plain(n))
		}
	}
	return kept
}

// keep leaves out of what was trimmed the paragraphs that no edge needs; wanted are those that other documents need.
func keep(b *graph.Batch, wanted map[string]bool) *graph.Batch {
	kept := &graph.Batch{Source: b.Source}
	needed := map[string]bool{}
	for i := range b.Edges {
		if e := &b.Edges[i]; isKept(e) {
			needed[e.From], needed[e.To], needed[e.Evidence.Source] = true, true, true
			kept.Edges = append(kept.Edges, *e)
		}
	}
	for i := range b.Edges { // the paragraphs that say something belong to their resolution, and are about something
		e := &b.Edges[i]
		switch {
		case isKept(e) || !isOfParagraph(e):
		case e.Type == graph.EdgeContains && (needed[e.To] || wanted[e.To]), e.Type == graph.EdgeAbout && (needed[e.From] || wanted[e.From]):
			needed[e.From], needed[e.To] = true, true
			kept.Edges = append(kept.Edges, *e)
		}
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if needed[n.ID] || n.Known == graph.Snapshot && (n.Type == graph.TypeResolution || n.Type == graph.TypeDocument) {
			kept.Nodes = append(kept.Nodes, *n)
		}
	}
	return kept
}

// isOfParagraph reports whether an edge says where a paragraph stands, or what it is about; these are kept where the paragraph is.
func isOfParagraph(e *graph.Edge) bool {
	from, to := typeOf(e.From), typeOf(e.To)
	return e.Type == graph.EdgeContains && from == graph.TypeResolution && to == graph.TypeProvision || e.Type == graph.EdgeAbout && from == graph.TypeProvision
}

func isKept(e *graph.Edge) bool {
	from, to := typeOf(e.From), typeOf(e.To)
	switch e.Type {
	case graph.EdgeAbout:
		return from == graph.TypeResolution
	case graph.EdgeContains:
		return from == graph.TypeInstrument && to == graph.TypeArticle
	}
	return always.Has(e.Type) && (from == graph.TypeResolution || from == graph.TypeProvision)
}

func typeOf(id string) graph.NodeType {
	t, _ := graph.TypeOfID(id)
	return t
}

// bare returns an edge without its quote and the place of the quote in a wording.
func bare(e *graph.Edge) graph.Edge {
	out := *e
	v := &out.Evidence
	v.Text, v.Language, v.Quote, v.Start, v.End = "", "", "", 0, 0
	out.Props = without(e.Props)
	return out
}

// plain returns a node without wording, known from a snapshot where it was known from its document.
func plain(n *graph.Node) graph.Node {
	out := *n
	out.Props = without(n.Props)
	if out.Known == graph.Loaded {
		out.Known = graph.Snapshot
	}
	return out
}

func without(props graph.Props) (kept graph.Props) {
	for _, p := range props {
		if !left[p.Prop] {
			kept = append(kept, p)
		}
	}
	return kept
}
