// Package gqltest is the API as one suite: operations in, JSON out, over any store. Each operation in testdata has beside it the plan
// that it compiles to and the response that it must give, byte for byte.
package gqltest

import (
	"fmt"

	"mandategraph/graph"
)

// The graph of the operations, in our own words. The note is the evidence of all edges; numbers are paragraphs.
//
//	instrument:harbour ─> pillar I ─> cluster 1-2 ─> commitment 1, 2     pillar II ─> cluster 3-4 ─> commitment 3, 4
//	note ─> passage day1.p1 ──CITES──> CAC/COSP/RES/10/7 ─> COSP-UNCAC      passage p2 ──MENTIONS──> an open "10/7"
//	  │        └──ELABORATES──> commitment 1 ──ABOUT──> topic:smuggling <─BROADER─ topic:tea-smuggling
//	  └───> question day1.q1 ──ELABORATES──> commitment 2 ──ABOUT──> topic:tea-smuggling
//	A/RES/70/9 op1 ──CITES──> A/RES/70/10, A/RES/70/10 ──CITES──> CTOC/COP/RES/10/7
//	A/RES/70/9 and E/RES/2015/4 carry commitment 4, in six languages and in English; see wordings
const noteID = "document:note/harbour"

// Fixture returns the graph as one source asserts it.
func Fixture() *graph.Batch {
	f := &fixture{graph.Batch{Source: graph.Source{ID: "fixture", Rank: graph.RankOfficial, Hash: "1"}}}
	f.declaration()
	f.topics()
	f.resolutions()
	f.mandates()
	f.note()
	f.wordings()
	f.series()
	if err := f.b.Normalize(); err != nil {
		panic(err) // the fixture is part of the test
	}
	return &f.b
}

type fixture struct{ b graph.Batch }

func (f *fixture) node(id string, known graph.Known, props graph.Props) {
	t, _ := graph.TypeOfID(id)
	f.b.Nodes = append(f.b.Nodes, graph.Node{ID: id, Type: t, Known: known, Props: props})
}

func (f *fixture) edge(kind graph.EdgeType, from, to, place string) *graph.Edge {
	f.b.Edges = append(f.b.Edges, graph.Edge{Type: kind, From: from, To: to,
		Evidence: graph.Evidence{Source: noteID, Place: place, Method: graph.ByPattern, Rule: "fixture", Confidence: 1}})
	return &f.b.Edges[len(f.b.Edges)-1]
}

func set(pairs ...any) (ps graph.Props) {
	for i := 0; i < len(pairs); i += 2 {
		ps = ps.Set(pairs[i].(graph.Prop), pairs[i+1])
	}
	return ps
}

func (f *fixture) declaration() {
	f.node("instrument:harbour", graph.Curated, set(graph.PropKind, "DECLARATION", graph.PropTitle, "Harbour Declaration on Quiet Ports").SetPeriod(graph.On("2021-03-07")))
	for i, pillar := range []string{"I", "II"} {
		first := int64(2*i + 1)
		id, cluster := "pillar:harbour#"+pillar, fmt.Sprintf("cluster:harbour#%d-%d", first, first+1)
		f.node(id, graph.Curated, set(graph.PropNumber, pillar, graph.PropTitle, "Pillar "+pillar, graph.PropFirst, first, graph.PropLast, first+1, graph.PropPosition, int64(i+1)))
		f.node(cluster, graph.Curated, set(graph.PropTitle, "Cluster of "+pillar, graph.PropFirst, first, graph.PropLast, first+1, graph.PropPosition, int64(i+1)))
		f.edge(graph.EdgeContains, "instrument:harbour", id, pillar)
		f.edge(graph.EdgeContains, id, cluster, pillar)
		for n := first; n <= first+1; n++ {
			f.commitment(n, cluster)
		}
	}
}

func (f *fixture) commitment(n int64, cluster string) {
	id, place := fmt.Sprintf("commitment:harbour#%d", n), fmt.Sprintf("para %d", n)
	f.node(id, graph.Loaded, set(graph.PropParagraph, n, graph.PropName, fmt.Sprintf("Harbour Declaration, paragraph %d", n), graph.PropSummary, "Watch the piers at night"))
	f.edge(graph.EdgeContains, cluster, id, place)
	f.text(id, "EN", place, fmt.Sprintf("%d. States will watch piers, “quays” & <slips> number %d 😀 by night.", n, n))
	if n == 1 {
		f.text(id, "FR", place, "Les États surveillent les quais.")
	}
}

func (f *fixture) text(of, language, place, content string) string {
	id := "text:" + language + "/note/harbour#" + place
	f.node(id, graph.Loaded, set(graph.PropLanguage, language, graph.PropContent, content, graph.PropPlace, place, graph.PropName, place+" in "+language))
	f.edge(graph.EdgeHasText, of, id, place)
	return id
}

func (f *fixture) topics() {
	for id, label := range map[string]string{"smuggling": "smuggling", "tea-smuggling": "smuggling of tea"} {
		f.node("topic:"+id, graph.Curated, set(graph.PropKind, "CRIME", graph.PropPrefLabel, label, graph.PropAltLabels, []string{label + " by sea"}))
	}
	f.node("topic:training", graph.Curated, set(graph.PropKind, "MEASURE", graph.PropPrefLabel, "training"))
	f.edge(graph.EdgeBroader, "topic:tea-smuggling", "topic:smuggling", "")
	f.edge(graph.EdgeAbout, "commitment:harbour#1", "topic:smuggling", "para 1").Props = set(graph.PropBasis, "NAMED")
	f.edge(graph.EdgeAbout, "commitment:harbour#2", "topic:tea-smuggling", "para 2").Props = set(graph.PropBasis, "CURATED")
	f.edge(graph.EdgeAbout, "commitment:harbour#2", "topic:training", "para 2")
}
