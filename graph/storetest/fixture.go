package storetest

import (
	"mandategraph/graph"
)

// The small graph of the table cases. Three sources assert it; every edge has the note as its evidence.
//
//	body:b <──ADOPTED_BY── resolution:r9 ──CITES pp3──> resolution:r10 ──CITES op2──> resolution:r2
//	                         │      └──────CITES op11─────^    │
//	                       ABOUT                             ABOUT
//	                         v                                 v
//	                     topic:fraud ─────BROADER─────> topic:crime
//
//	official  asserts the resolutions, the body and what is between them
//	curated   asserts the topics, both ABOUT, and less well r9 and r10
//	derived   asserts the op11 citation again, less sure, and r2 as cited only
func fixture() (official, curated, derived *graph.Batch) {
	official = batch("official", graph.RankOfficial, "1",
		[]graph.Node{note(), body("b"), resolution("r9", "nine", "2021-12-16"), resolution("r10", "ten", "2021-12-16"), resolution("r2", "", "")},
		[]graph.Edge{
			edge(graph.EdgeAdoptedBy, "resolution:r9", "body:b", "op1"),
			edge(graph.EdgeCites, "resolution:r9", "resolution:r10", "pp3"),
			edge(graph.EdgeCites, "resolution:r9", "resolution:r10", "op11"),
			edge(graph.EdgeCites, "resolution:r10", "resolution:r2", "op2"),
		})
	curated = batch("curated", graph.RankCurated, "1",
		[]graph.Node{note(), topic("fraud"), topic("crime"), resolution("r9", "nine, says the editor", "2020-01-01"), cited("resolution:r10")},
		[]graph.Edge{
			edge(graph.EdgeAbout, "resolution:r9", "topic:fraud", ""),
			edge(graph.EdgeAbout, "resolution:r10", "topic:crime", ""),
			edge(graph.EdgeBroader, "topic:fraud", "topic:crime", ""),
		})
	again := edge(graph.EdgeCites, "resolution:r9", "resolution:r10", "op11")
	again.Evidence.Confidence, again.Evidence.Quote = 0.5, "a guess"
	derived = batch("derived", graph.RankDerived, "1",
		[]graph.Node{note(), cited("resolution:r9"), cited("resolution:r10"), cited("resolution:r2")}, []graph.Edge{again})
	return official, curated, derived
}

func batch(source string, rank graph.Rank, hash string, nodes []graph.Node, edges []graph.Edge) *graph.Batch {
	b := &graph.Batch{Source: graph.Source{ID: source, Rank: rank, Hash: hash}, Nodes: nodes, Edges: edges}
	if err := b.Normalize(); err != nil {
		panic(err)
	}
	return b
}

// with is the same source with other assertions.
func with(b *graph.Batch, hash string, nodes []graph.Node, edges []graph.Edge) *graph.Batch {
	return batch(b.Source.ID, b.Source.Rank, hash, nodes, edges)
}

// emptied is the same source when it no longer says anything.
func emptied(b *graph.Batch) *graph.Batch { return with(b, "emptied", nil, nil) }

const noteID = "document:note"

func note() graph.Node {
	return graph.Node{ID: noteID, Type: graph.TypeDocument, Known: graph.Curated,
		Props: graph.Props(nil).Set(graph.PropKind, "NOTE").Set(graph.PropName, "The note")}
}

func body(key string) graph.Node {
	return graph.Node{ID: "body:" + key, Type: graph.TypeBody, Known: graph.Curated,
		Props: graph.Props(nil).Set(graph.PropKind, "COMMISSION").Set(graph.PropName, key)}
}

func topic(key string) graph.Node {
	return graph.Node{ID: "topic:" + key, Type: graph.TypeTopic, Known: graph.Curated,
		Props: graph.Props(nil).Set(graph.PropKind, "CRIME").Set(graph.PropPrefLabel, key).Set(graph.PropAltLabels, []string{key + "s", "more " + key})}
}

func resolution(key, title, day string) graph.Node {
	return graph.Node{ID: "resolution:" + key, Type: graph.TypeResolution, Known: graph.Loaded,
		Props: graph.Props(nil).Set(graph.PropSymbol, key).Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, key).
			Set(graph.PropTitle, title).Set(graph.PropDateStart, day)}
}

// cited is a resolution of which only the id is known.
func cited(id string) graph.Node {
	return graph.Node{ID: id, Type: graph.TypeResolution, Known: graph.CitedOnly}
}

func edge(kind graph.EdgeType, from, to, place string) graph.Edge {
	return graph.Edge{Type: kind, From: from, To: to,
		Evidence: graph.Evidence{Source: noteID, Place: place, Method: graph.ByPattern, Confidence: 1}}
}
