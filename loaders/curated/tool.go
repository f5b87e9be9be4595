package curated

import "mandategraph/graph"

// readTool reads a row of tools.tsv.
func readTool(r *row) {
	id := r.define(graph.TypeTool, graph.Props(nil).
		Set(graph.PropKind, r.enum("kind", graph.TypeTool, graph.PropKind)).
		Set(graph.PropName, r.need("name")).
		Set(graph.PropOtherNames, r.list("other_names")).
		Set(graph.PropPublisher, r.publisher("by")))
	r.linkAll(graph.EdgeAbout, id, "topics")
	r.elaborate(id)
}

// elaborate joins the thing of the row to the paragraphs of the Kyoto Declaration that it says more about.
func (r *row) elaborate(id string) {
	for _, n := range r.paragraphs("commitments") {
		r.link(graph.EdgeElaborates, id, commitment(n), "commitments")
	}
}
