package curated

import (
	"regexp"

	"mandategraph/graph"
)

// witness is a document and the place where it says so.
type witness struct{ source, place string }

// places are the shapes of places: title, op11, op11(a), pp3, annex.61, annex.pp3, day3.p9, day1.q7, intro.p2, fn4, pp76/fn30;
// the place of what only the editors know is the file.
var places = regexp.MustCompile(`^(title|(draft\.)?annex|[a-z-]+\.tsv|((annex|intro|day\d+)\.)?(pp|op|p|q|fn)?\d+(\([a-z]+\))*(/fn\d+)?)$`)

// checkEvidence checks the source and the place of a row as far as they are given.
func (r *row) checkEvidence() {
	r.refer("source")
	if place := r.text("place"); place != "" && !places.MatchString(place) {
		r.fault("place", "%q is no place; write one such as title, op11, pp3, annex.61, day3.p9, day1.q7, fn4", place)
	}
}

// witness returns the evidence that the row gives for an edge that a column makes; edges need it.
func (r *row) witness(column string) witness {
	w := witness{r.text("source"), r.text("place")}
	switch {
	case w.source == "":
		r.fault("source", "is empty, but %s makes an edge, which needs evidence; name the document that says so", column)
	case w.place == "":
		r.fault("place", "is empty, but %s makes an edge, which needs evidence; say where in %s", column, w.source)
	}
	return w
}

// link draws an edge with the evidence of the row.
func (r *row) link(kind graph.EdgeType, from, to, column string) {
	r.draw(kind, from, to, column, r.witness(column), nil, "")
}

// linkAll draws an edge to each id in a column.
func (r *row) linkAll(kind graph.EdgeType, from, column string) {
	for _, to := range r.list(column) {
		r.link(kind, from, to, column)
	}
}

// linkFrom draws an edge from the id in a column, if there is one.
func (r *row) linkFrom(kind graph.EdgeType, column, to string) {
	if from := r.text(column); from != "" {
		r.link(kind, from, to, column)
	}
}

// draw draws an edge; its ends are checked when all files are read.
func (r *row) draw(kind graph.EdgeType, from, to, column string, w witness, props graph.Props, quote string) {
	if from == "" || to == "" {
		return
	}
	if kind == graph.EdgeAbout {
		props = props.Set(graph.PropBasis, string(graph.ByEditor))
	}
	language := ""
	if quote != "" {
		language = "EN"
	}
	r.b.edges = append(r.b.edges, drawn{r, column, graph.Edge{Type: kind, From: from, To: to, Props: props, Evidence: graph.Evidence{
		Source: w.source, Place: w.place, Quote: quote, Language: language, Method: graph.ByEditor, Rule: r.file, Confidence: 1,
	}}})
}
