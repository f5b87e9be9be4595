package curated

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// readContext reads a row of contexts.tsv.
func readContext(r *row) {
	name := r.need("name")
	r.need("words")
	if _, again := r.b.contexts[name]; again {
		r.fault("name", "%q stands above already; keep one of the two", name)
	}
	r.b.contexts[name] = r.list("words")
}

// readTopic reads a row of topics.tsv.
func readTopic(r *row) {
	label := r.need("label")
	id := r.define(graph.TypeTopic, graph.Props(nil).
		Set(graph.PropKind, r.enum("kind", graph.TypeTopic, graph.PropKind)).
		Set(graph.PropPrefLabel, label).
		Set(graph.PropAltLabels, r.list("alternative_labels")).
		Set(graph.PropContextLabels, r.list("labels_in_context")).
		Set(graph.PropContext, r.context()).
		Set(graph.PropDefinition, r.text("definition")))
	r.claimLabel("label", label)
	for _, column := range []string{"alternative_labels", "labels_in_context"} {
		for _, l := range r.list(column) {
			if l != label || column == "alternative_labels" { // the label itself may need the context
				r.claimLabel(column, l)
			}
		}
	}
	r.linkAll(graph.EdgeBroader, id, "broader")
	r.b.broader[id] = r.list("broader")
	r.b.topics = append(r.b.topics, r)
	for _, n := range r.paragraphs("commitments") {
		r.draw(graph.EdgeAbout, commitment(n), id, "commitments", inAnnex(n), nil, "")
	}
}

// context returns the words of the context that some labels need.
func (r *row) context() []string {
	name := r.text("context")
	words, ok := r.b.contexts[name]
	switch {
	case name == "" && r.text("labels_in_context") != "":
		r.fault("context", "is empty, but labels_in_context is not; name a row of contexts.tsv")
	case name != "" && !ok:
		r.fault("context", "%q is no row of contexts.tsv; correct the name or add the row", name)
	}
	return words
}

// claimLabel refuses a label that stands for another topic too: labels link paragraphs to topics.
func (r *row) claimLabel(column, label string) {
	folded := strings.ToLower(label)
	if first, taken := r.b.labels[folded]; taken && label != "" {
		r.fault(column, "the label %q stands for %s already at %s; keep it at one topic", label, first.text("id"), first)
	}
	r.b.labels[folded] = r
}

// refuseCycles refuses topics that are broader than themselves.
func (b *builder) refuseCycles() {
	for _, r := range b.topics {
		id := r.text("id")
		if way := b.wayTo(id, id, nil); way != nil {
			r.fault("broader", "comes back to itself: %s; take away one of the steps", strings.Join(append(way, id), ", "))
		}
	}
}

// wayTo returns the chain of broader topics from one to another, without the last; nil where there is none.
func (b *builder) wayTo(to, from string, way []string) []string {
	if slices.Contains(way, from) {
		return nil
	}
	way = append(slices.Clip(way), from)
	for _, next := range b.broader[from] {
		if next == to {
			return way
		}
		if found := b.wayTo(to, next, way); found != nil {
			return found
		}
	}
	return nil
}
