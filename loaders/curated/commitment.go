package curated

import (
	"strconv"

	"mandategraph/graph"
)

const (
	kyoto     = "instrument:kyoto"
	kyotoText = "document:A/RES/76/181" // its annex carries the declaration
	gistWords = 15
)

// readGist reads a row of kyoto-gists.tsv: the paragraphs of the Kyoto Declaration from 1, without a gap.
func readGist(r *row) {
	n := r.number("paragraph")
	if want := len(r.b.gists) + 1; n != want {
		r.fault("paragraph", "%q is out of order; paragraph %d comes here", r.text("paragraph"), want)
		return
	}
	r.b.gists = append(r.b.gists, r)
	r.need("gist")
	r.add("paragraph", commitment(n), graph.TypeCommitment, graph.Props(nil).
		Set(graph.PropParagraph, int64(n)).
		Set(graph.PropName, r.b.names[kyoto]+", paragraph "+strconv.Itoa(n)).
		Set(graph.PropSummary, r.words("gist", gistWords)))
}

func commitment(n int) string { return "commitment:kyoto#" + strconv.Itoa(n) }

func (b *builder) isParagraph(n int) bool { return n >= 1 && n <= len(b.gists) }

// inAnnex is where the declaration has its paragraph n.
func inAnnex(n int) witness { return witness{kyotoText, "annex." + strconv.Itoa(n)} }

// placeCommitments hangs each paragraph on the cluster, else on the pillar that it stands in; opening and closing paragraphs
// stand in the declaration itself.
func (b *builder) placeCommitments() {
	b.refuseOpenParts()
	for i, at := range b.gists {
		n, whole := i+1, kyoto
		for _, p := range b.parts { // clusters come after their pillars
			if p.first <= n && n <= p.last {
				at, whole = p.row, p.id
			}
		}
		at.draw(graph.EdgeContains, whole, commitment(n), "id", inAnnex(n), nil, "")
	}
}
