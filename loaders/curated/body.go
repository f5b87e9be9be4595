package curated

import (
	"strings"

	"mandategraph/graph"
)

// readBody reads a row of bodies.tsv.
func readBody(r *row) {
	name := r.need("name")
	id := r.define(graph.TypeBody, graph.Props(nil).
		Set(graph.PropKind, r.enum("kind", graph.TypeBody, graph.PropKind)).
		Set(graph.PropAbbreviation, r.text("abbreviation")).
		Set(graph.PropName, name).
		Set(graph.PropOtherNames, r.list("other_names")))
	r.b.names[id] = name
	if parent := r.text("parent"); parent != "" {
		r.link(graph.EdgeSubsidiaryOf, id, parent, "parent")
	}
}

// publisher returns the names of the bodies in a column as one line.
func (r *row) publisher(column string) string {
	var names []string
	for _, id := range r.list(column) {
		r.b.uses = append(r.b.uses, use{r, column, id})
		names = append(names, r.b.names[id])
	}
	return strings.Join(names, "; ")
}
