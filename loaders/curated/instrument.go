package curated

import (
	"cmp"

	"mandategraph/graph"
)

// readInstrument reads a row of instruments.tsv.
func readInstrument(r *row) {
	title := r.need("title")
	id := r.define(graph.TypeInstrument, graph.Props(nil).
		Set(graph.PropKind, r.enum("kind", graph.TypeInstrument, graph.PropKind)).
		Set(graph.PropTitle, title).
		Set(graph.PropShortName, r.text("short_name")).
		Set(graph.PropOtherNames, r.list("other_names")).
		SetPeriod(r.period("adopted", "status")))
	r.b.names[id] = cmp.Or(r.text("short_name"), title)
	if body := r.text("adopted_by"); body != "" {
		r.link(graph.EdgeAdoptedBy, id, body, "adopted_by")
	}
	r.linkFrom(graph.EdgeContains, "parent", id)
	// a resolution that adopts an instrument gives its approval to it, whether or not it carries the text
	r.linkFrom(graph.EdgeEndorses, "adopting_resolution", id)
}
