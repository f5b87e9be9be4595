package neo4j

import (
	"fmt"

	"mandategraph/graph"
)

// resolution makes one with its provisions; every fifteenth is only cited, and has neither a date nor a title.
func (d *goldenGraph) resolution(n int) {
	symbol := fmt.Sprintf("R/%d", n)
	id := "resolution:" + symbol
	if n%15 == 0 {
		d.b.Nodes = append(d.b.Nodes, graph.Node{ID: id, Type: graph.TypeResolution, Known: graph.CitedOnly})
	} else {
		d.node(id, d.describe(n, symbol)...)
	}
	d.edge(graph.EdgeAdoptedBy, id, fmt.Sprintf("body:b%d", d.skewed(goldenBodies)), "")
	d.about(id, "", 3)
	for p := 1; p <= goldenProvisions; p++ {
		d.provision(n, p)
	}
	if n > 20 {
		d.edge(graph.EdgeFollowsUp, id, fmt.Sprintf("resolution:R/%d", n-20), "op1")
	}
}

func (d *goldenGraph) describe(n int, symbol string) []any {
	props := []any{
		graph.PropSymbol, symbol, graph.PropName, "Resolution " + symbol, graph.PropKind, []string{"RESOLUTION", "DECISION"}[n%2],
		graph.PropTitle, d.words(4), graph.PropSession, fmt.Sprint(n / 10), graph.PropDateStart, fmt.Sprintf("%d-12-%02d", 2000+n/20, 1+n/10%2),
	}
	if n%3 == 0 {
		props = append(props, graph.PropManner, "VOTE", graph.PropVotesFor, int64(100+n%90), graph.PropVotesAgainst, int64(n%7))
	}
	if n%10 == 0 {
		props = append(props, graph.PropChapterVII, true)
	}
	return props
}

func (d *goldenGraph) provision(n, p int) {
	kind, place := "OPERATIVE", fmt.Sprintf("op%d", p-3)
	if p <= 3 {
		kind, place = "PREAMBULAR", fmt.Sprintf("pp%d", p)
	}
	id := fmt.Sprintf("provision:R/%d#%s", n, place)
	d.node(id, graph.PropKind, kind, graph.PropPlace, place, graph.PropName, fmt.Sprintf("R/%d, %s", n, place), graph.PropPosition, int64(p))
	d.edge(graph.EdgeContains, fmt.Sprintf("resolution:R/%d", n), id, place)
	d.cites(id, place)
	if p%4 == 0 {
		d.about(id, place, 2)
		d.text(id, fmt.Sprintf("R/%d", n), place)
	}
	if p == goldenProvisions {
		d.edge(graph.EdgeAddressedTo, id, fmt.Sprintf("body:b%d", d.skewed(goldenBodies)), place)
	}
}

// cites makes up to three citations; one in eight is there twice, at another place.
func (d *goldenGraph) cites(id, place string) {
	lemmas := []string{"recall", "reaffirm", "note", "welcome"}
	for range d.draw(4) {
		to, lemma := fmt.Sprintf("resolution:R/%d", d.skewed(goldenResolutions)), lemmas[d.draw(4)]
		d.edge(graph.EdgeCites, id, to, place, graph.PropLemma, lemma, graph.PropPinpoints, []string{fmt.Sprintf("op%d", 1+d.draw(7))})
		if d.draw(8) == 0 {
			d.edge(graph.EdgeCites, id, to, place+".a", graph.PropLemma, lemma)
		}
	}
	if d.draw(10) == 0 {
		d.edge(graph.EdgeCites, id, fmt.Sprintf("commitment:pact#%d", d.skewed(goldenCommitments)), place, graph.PropLemma, "recall")
	}
}
