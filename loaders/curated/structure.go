package curated

import (
	"fmt"
	"strings"

	"mandategraph/graph"
)

// part is a pillar or a cluster and the paragraphs that it covers.
type part struct {
	row         *row
	id, whole   string
	first, last int
	next        int // the paragraph with which its next cluster begins
}

var partKinds = []string{"PILLAR", "CLUSTER"}

// readPart reads a row of kyoto-structure.tsv: pillars, then clusters, in the order of their paragraphs.
func readPart(r *row) {
	p := part{row: r, id: r.text("id"), whole: r.need("parent"), first: r.number("first"), last: r.number("last")}
	p.next = p.first
	if !r.b.isParagraph(p.first) || !r.b.isParagraph(p.last) || p.last < p.first {
		r.fault("first", "the Kyoto Declaration has no paragraphs %d to %d; write a range between 1 and %d", p.first, p.last, len(r.b.gists))
		return
	}
	props := graph.Props(nil).Set(graph.PropTitle, r.need("title")).
		Set(graph.PropFirst, int64(p.first)).Set(graph.PropLast, int64(p.last))
	switch r.oneOf("kind", partKinds) {
	case "PILLAR":
		r.pillar(p, props)
	case "CLUSTER":
		r.cluster(p, props)
	}
	r.link(graph.EdgeContains, p.whole, p.id, "parent")
	r.b.parts = append(r.b.parts, p)
}

func (r *row) pillar(p part, props graph.Props) {
	r.expectID("pillar:kyoto#" + r.need("number"))
	if n := len(r.b.parts); n > 0 {
		r.expectFirst(p, r.b.parts[n-1].last+1)
	}
	r.define(graph.TypePillar, props.Set(graph.PropNumber, r.text("number")).Set(graph.PropPosition, r.b.position("pillar")))
}

func (r *row) cluster(p part, props graph.Props) {
	r.expectID(fmt.Sprintf("cluster:kyoto#%d-%d", p.first, p.last))
	if whole := r.b.part(p.whole); whole == nil {
		r.fault("parent", "no pillar %q stands above; name one of the pillars", p.whole)
	} else {
		r.expectFirst(p, whole.next)
		whole.next = p.last + 1
	}
	r.define(graph.TypeCluster, props.Set(graph.PropPosition, r.b.position("cluster")))
}

func (r *row) expectID(want string) {
	if id := r.text("id"); id != want {
		r.fault("id", "%q does not fit the row; write %q", id, want)
	}
}

// expectFirst refuses gaps and overlaps.
func (r *row) expectFirst(p part, want int) {
	if p.first != want {
		r.fault("first", "is %d, but the part before ends with paragraph %d; begin with %d", p.first, want-1, want)
	}
}

// part returns the pillar with that id, or nil.
func (b *builder) part(id string) *part {
	for i := range b.parts {
		if b.parts[i].id == id && strings.HasPrefix(id, "pillar:") {
			return &b.parts[i]
		}
	}
	return nil
}

// refuseOpenParts refuses pillars whose clusters end too early or too late; a pillar without clusters is whole.
func (b *builder) refuseOpenParts() {
	for _, p := range b.parts {
		if p.next != p.first && p.next != p.last+1 {
			p.row.fault("last", "is %d, but its clusters end with paragraph %d; make them agree", p.last, p.next-1)
		}
	}
}

// position counts things of one kind from 1.
func (b *builder) position(of string) int64 {
	b.counts[of]++
	return int64(b.counts[of])
}
