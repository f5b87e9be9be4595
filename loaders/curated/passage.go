package curated

import (
	"strings"

	"mandategraph/graph"
)

const summaryWords = 20

// readPassage reads a row of passages.tsv; the rows stand in the order of the document.
func readPassage(r *row) { r.passage(graph.TypePassage, nil) }

// readQuestion reads a row of questions.tsv; the rows stand in the order of the document.
func readQuestion(r *row) {
	number := r.need("number")
	if want := "day" + r.need("day") + ".q" + number; want != r.text("place") {
		r.fault("place", "is %q, but day and number make it %q; make them agree", r.text("place"), want)
	}
	r.passage(graph.TypeQuestion, graph.Props(nil).Set(graph.PropNumber, number))
}

// passage adds a piece of a document, which is the row's source, with what it is about, says more about and cites.
func (r *row) passage(t graph.NodeType, props graph.Props) {
	document, place := r.text("source"), r.text("place")
	if want := graph.Nodes[t].Prefix + ":" + key(document) + "#" + place; r.text("id") != want {
		r.fault("id", "%q does not fit source and place; write %q", r.text("id"), want)
	}
	id := r.define(t, props.
		Set(graph.PropPlace, place).
		Set(graph.PropName, r.b.names[document]+", "+place).
		Set(graph.PropPosition, r.b.position(graph.Nodes[t].Prefix+document)).
		Set(graph.PropSummary, r.words("summary", summaryWords)))
	r.link(graph.EdgeContains, document, id, "source")
	r.linkAll(graph.EdgeAbout, id, "topics")
	r.elaborate(id)
	r.cite(id)
}

// cite joins the thing of the row to what it cites: ids, each with the paragraphs meant behind " @ ".
func (r *row) cite(id string) {
	for _, item := range r.list("cites") {
		to, place, _ := strings.Cut(item, " @ ")
		props := graph.Props(nil).Set(graph.PropPinpoints, r.pinpoints("cites", place))
		r.draw(graph.EdgeCites, id, to, "cites", r.witness("cites"), props, "")
	}
}
