package curated

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// matches are the relations of a heading to a topic, and the property of the topic that holds the heading: seen from there, what is
// narrower is wider.
var matches = []struct {
	relation string
	prop     graph.Prop
}{
	{"exactMatch", graph.PropExactMatch},
	{"closeMatch", graph.PropCloseMatch},
	{"broadMatch", graph.PropNarrowMatch},
	{"narrowMatch", graph.PropBroadMatch},
}

// heading is a librarians' heading and the topic that it matches.
type heading struct {
	row         *row
	prop        graph.Prop // of the topic
	topic, text string
}

// readSubject reads a row of subjects.tsv.
func readSubject(r *row) {
	var relations []string
	for _, m := range matches {
		relations = append(relations, m.relation)
	}
	h := heading{row: r, text: r.need("heading"), topic: r.refer("topic")}
	if h.topic == "" {
		r.need("topic")
		return
	}
	relation := r.oneOf("relation", relations)
	for _, other := range r.b.headings {
		if other.topic == h.topic && strings.EqualFold(other.text, h.text) {
			r.fault("heading", "%q has a match with %s already at %s; keep one of the two", h.text, h.topic, other.row)
		}
	}
	if i := slices.Index(relations, relation); i >= 0 {
		h.prop = matches[i].prop
		r.b.headings = append(r.b.headings, h)
	}
}

// placeHeadings gives the topics the headings that match them.
func (b *builder) placeHeadings() {
	for i := range b.batch.Nodes {
		n := &b.batch.Nodes[i]
		if n.Type != graph.TypeTopic {
			continue
		}
		for _, m := range matches {
			var texts []string
			for _, h := range b.headings {
				if h.topic == n.ID && h.prop == m.prop {
					texts = append(texts, h.text)
				}
			}
			n.Props = n.Props.Set(m.prop, texts)
		}
	}
}
