package curated

import (
	"strings"

	"mandategraph/graph"
)

const quoteWords = 12

// readLink reads a row of links.tsv: an edge with its evidence.
func readLink(r *row) {
	kind, ok := graph.EdgeTypeOf(r.need("type"))
	if !ok {
		r.fault("type", "%q is no kind of edge; write one of %s", r.text("type"), edgeNames())
		return
	}
	from, to := r.end("from"), r.end("to")
	points := r.pinpoints("pinpoint", r.text("pinpoint"))
	var props graph.Props
	if kind == graph.EdgeCites { // of other kinds the place of the evidence says where
		props = props.Set(graph.PropPinpoints, points)
	}
	r.draw(kind, from, to, "to", r.witness("type"), props, r.words("quote", quoteWords))
}

// end returns the id at an end of the edge. A paragraph of a resolution needs no row of its own: it is added here.
func (r *row) end(column string) string {
	id := r.need(column)
	if _, known := r.b.defined[id]; !known && strings.HasPrefix(id, "provision:") {
		r.provision(column, id)
	}
	return id
}

func (r *row) provision(column, id string) {
	symbol, place, _ := strings.Cut(key(id), "#")
	kind := provisionKind(place)
	if kind == "" {
		r.fault(column, "%q is no id of a paragraph; write it as provision:A/RES/76/181#op11", id)
		return
	}
	r.add(column, id, graph.TypeProvision, graph.Props(nil).
		Set(graph.PropKind, kind).
		Set(graph.PropPlace, place).
		Set(graph.PropName, symbol+", "+place))
	r.link(graph.EdgeContains, "resolution:"+symbol, id, column)
}

// provisionKind returns the part of a resolution in which a place lies; "" where it is no such place.
func provisionKind(place string) string {
	switch {
	case !places.MatchString(place):
		return ""
	case strings.Contains(place, "fn"):
		return "FOOTNOTE"
	case strings.HasPrefix(place, "annex."):
		return "ANNEX"
	case strings.HasPrefix(place, "pp"):
		return "PREAMBULAR"
	case strings.HasPrefix(place, "op"):
		return "OPERATIVE"
	}
	return ""
}

func edgeNames() string {
	var names []string
	for _, info := range graph.Edges {
		names = append(names, info.Name)
	}
	return strings.Join(names, ", ")
}
