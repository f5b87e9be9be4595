package curated

import (
	"strings"

	"mandategraph/graph"
)

var articleKinds = []string{"CHAPTER", "ARTICLE"}

// readArticle reads a row of articles.tsv. Every article, paragraph and chapter hangs on its instrument.
func readArticle(r *row) {
	kind, number, instrument := r.oneOf("kind", articleKinds), r.need("number"), r.need("instrument")
	unit, suffix := "article", number
	if kind == "CHAPTER" {
		unit, suffix = "chapter", "chapter-"+number
	}
	if want := "article:" + key(instrument) + "#" + suffix; r.text("id") != want {
		r.fault("id", "%q does not fit instrument and number; write %q", r.text("id"), want)
	}
	id := r.define(graph.TypeArticle, graph.Props(nil).
		Set(graph.PropNumber, number).
		Set(graph.PropName, r.b.names[instrument]+", "+unit+" "+number).
		Set(graph.PropTitle, r.text("title")))
	r.link(graph.EdgeContains, instrument, id, "instrument")
	r.articleParent(id)
}

// articleParent hangs an article on its chapter, which must be of the same instrument.
func (r *row) articleParent(id string) {
	parent := r.refer("parent")
	treaty, _, _ := strings.Cut(key(parent), "#")
	switch {
	case parent == "":
	case treaty != key(r.text("instrument")):
		r.fault("parent", "%s is of another instrument; name a part of %s", parent, r.text("instrument"))
	default:
		r.link(graph.EdgeContains, parent, id, "parent")
	}
}
