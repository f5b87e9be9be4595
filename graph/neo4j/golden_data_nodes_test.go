package neo4j

import (
	"fmt"

	"mandategraph/graph"
)

func (d *goldenGraph) documents() {
	for n := 1; n <= goldenDocuments; n++ {
		d.node(fmt.Sprintf("document:d%d", n), graph.PropKind, "NOTE", graph.PropName, fmt.Sprintf("Note %d", n), graph.PropTitle, d.words(3))
	}
}

func (d *goldenGraph) bodies() {
	for n := 1; n <= goldenBodies; n++ {
		d.node(fmt.Sprintf("body:b%d", n), graph.PropKind, "COMMISSION", graph.PropName, fmt.Sprintf("Harbour board %d", n), graph.PropOtherNames, []string{d.words(2), d.words(2)})
		if n > 1 {
			d.edge(graph.EdgeSubsidiaryOf, fmt.Sprintf("body:b%d", n), fmt.Sprintf("body:b%d", n/2), "")
		}
	}
}

func (d *goldenGraph) topics() {
	kinds := []string{"CRIME", "COOPERATION", "MEASURE", "ACTOR"}
	for n := 1; n <= goldenTopics; n++ {
		id, label := fmt.Sprintf("topic:t%d", n), goldenWords[n%len(goldenWords)]
		d.node(id, graph.PropKind, kinds[n%4], graph.PropPrefLabel, label, graph.PropAltLabels, []string{"old " + label, d.words(2)})
		if n > 4 {
			d.edge(graph.EdgeBroader, id, fmt.Sprintf("topic:t%d", n/4), "")
		}
	}
}

// commitments are those of one pact, in pillars and clusters, each with a wording.
func (d *goldenGraph) commitments() {
	d.node("instrument:pact", graph.PropKind, "DECLARATION", graph.PropTitle, "Pact of Piers", graph.PropDateStart, "2001-05-05")
	for p := 1; p <= 4; p++ {
		pillar := fmt.Sprintf("pillar:pact#%d", p)
		d.node(pillar, graph.PropNumber, fmt.Sprint(p), graph.PropTitle, d.words(2), graph.PropPosition, int64(p))
		d.edge(graph.EdgeContains, "instrument:pact", pillar, fmt.Sprint(p))
		for c := 1; c <= 3; c++ {
			cluster := fmt.Sprintf("cluster:pact#%d-%d", p, c)
			d.node(cluster, graph.PropTitle, d.words(2), graph.PropPosition, int64(3*p+c))
			d.edge(graph.EdgeContains, pillar, cluster, fmt.Sprint(c))
		}
	}
	for n := 1; n <= goldenCommitments; n++ {
		id, place := fmt.Sprintf("commitment:pact#%d", n), fmt.Sprintf("para %d", n)
		d.node(id, graph.PropParagraph, int64(n), graph.PropName, "Pact, "+place, graph.PropSummary, d.words(6))
		d.edge(graph.EdgeContains, fmt.Sprintf("cluster:pact#%d-%d", 1+n%4, 1+n%3), id, place)
		d.about(id, place, 2)
		d.text(id, "pact", place)
	}
}

func (d *goldenGraph) text(of, document, place string) {
	id := "text:EN/" + document + "#" + place
	d.node(id, graph.PropLanguage, "EN", graph.PropContent, d.words(14), graph.PropPlace, place, graph.PropName, document+" "+place)
	d.edge(graph.EdgeHasText, of, id, place)
}

func (d *goldenGraph) about(id, place string, most int) {
	for range 1 + d.draw(most) {
		d.edge(graph.EdgeAbout, id, fmt.Sprintf("topic:t%d", d.skewed(goldenTopics)), place, graph.PropBasis, []string{"NAMED", "IMPLIED"}[d.draw(2)])
	}
}

// passages say more about commitments, and cite.
func (d *goldenGraph) passages() {
	for n := 1; n <= goldenPassages; n++ {
		document, place := fmt.Sprintf("d%d", 1+n%goldenDocuments), fmt.Sprintf("p%d", n)
		id := "passage:" + document + "#" + place
		d.node(id, graph.PropPlace, place, graph.PropName, "Paragraph "+place, graph.PropPosition, int64(n), graph.PropSummary, d.words(5))
		d.edge(graph.EdgeContains, "document:"+document, id, place)
		d.edge(graph.EdgeElaborates, id, fmt.Sprintf("commitment:pact#%d", d.skewed(goldenCommitments)), place)
		d.cites(id, place)
		d.text(id, document, place)
	}
}
