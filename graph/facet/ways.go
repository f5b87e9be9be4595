package facet

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var (
	bodies      = graph.TypesOf(graph.TypeBody)
	topics      = graph.TypesOf(graph.TypeTopic)
	provisions  = graph.TypesOf(graph.TypeProvision)
	resolutions = graph.TypesOf(graph.TypeResolution)
	instruments = graph.TypesOf(graph.TypeInstrument)
	articles    = graph.TypesOf(graph.TypeArticle)
	commitments = graph.TypesOf(graph.TypeCommitment)
	clusters    = graph.TypesOf(graph.TypeCluster)
	pillars     = graph.TypesOf(graph.TypePillar)
	meetings    = graph.TypesOf(graph.TypeMeeting)
	texts       = graph.TypesOf(graph.TypeText)

	adopted  = resolutions | instruments           // what bodies adopt
	parts    = provisions | commitments | articles // whose wholes are that
	speaking = graph.EdgesOf(graph.EdgeCites, graph.EdgeReiterates, graph.EdgeElaborates, graph.EdgeDiscusses)
)

// The ways to what is no property of all that have it. A paragraph has what its resolution or declaration has, a wording what it is a wording of.
var (
	years = append(self(having(graph.PropDateStart)),
		way{parts, path(partOf(adopted))},
		way{texts, path(wordingOf(adopted))},
		way{texts, path(wordingOf(parts), partOf(adopted))})

	ofBody = append(self(bodies),
		way{adopted, path(out(graph.EdgeAdoptedBy))},
		way{parts, path(partOf(adopted), out(graph.EdgeAdoptedBy))},
		way{meetings, path(partOf(bodies))},
		way{texts, path(wordingOf(adopted), out(graph.EdgeAdoptedBy))},
		way{texts, path(wordingOf(parts), partOf(adopted), out(graph.EdgeAdoptedBy))})

	ofTopic = []way{
		{near(graph.EdgeAbout), path(out(graph.EdgeAbout))},
		{texts, path(plan.Turn{Kinds: graph.EdgesOf(graph.EdgeHasText), Dir: graph.In}, out(graph.EdgeAbout))},
	}

	// A text speaks of a commitment where it cites it, carries its wording over, says more about it or discusses it; a resolution does where one
	// of its paragraphs does. Of a cluster or pillar it speaks with each commitment in it, or as a whole.
	ofCommitment = append(self(commitments),
		way{speakers, path(speaksOf(commitments))},
		way{resolutions, path(contains(provisions), speaksOf(commitments))})

	ofCluster = append(self(clusters),
		way{commitments, path(partOf(clusters))},
		way{speakers, path(speaksOf(clusters))},
		way{speakers, path(speaksOf(commitments), partOf(clusters))},
		way{resolutions, path(contains(provisions), speaksOf(commitments), partOf(clusters))})

	ofPillar = append(self(pillars),
		way{clusters, path(partOf(pillars))},
		way{commitments, path(partOf(clusters), partOf(pillars))},
		way{speakers, path(speaksOf(pillars))},
		way{speakers, path(speaksOf(clusters), partOf(pillars))},
		way{speakers, path(speaksOf(commitments), partOf(clusters), partOf(pillars))},
		way{resolutions, path(contains(provisions), speaksOf(commitments), partOf(clusters), partOf(pillars))})

	ofInstrument = append(self(instruments),
		way{articles | commitments | pillars, path(partOf(instruments))},
		way{clusters, path(partOf(pillars), partOf(instruments))},
		way{commitments, path(partOf(clusters), partOf(pillars), partOf(instruments))})

	speakers = (near(graph.EdgeCites) | near(graph.EdgeReiterates) | near(graph.EdgeElaborates) | near(graph.EdgeDiscusses)) &^ (commitments | clusters | pillars)
)

func self(types graph.TypeSet) []way { return []way{{from: types}} }

func path(turns ...plan.Turn) plan.Way { return turns }

func out(kind graph.EdgeType) plan.Turn { return plan.Turn{Kinds: graph.EdgesOf(kind)} }

func partOf(wholes graph.TypeSet) plan.Turn {
	return plan.Turn{Kinds: graph.EdgesOf(graph.EdgeContains), Dir: graph.In, Types: wholes}
}

func contains(parts graph.TypeSet) plan.Turn {
	return plan.Turn{Kinds: graph.EdgesOf(graph.EdgeContains), Types: parts}
}

func wordingOf(things graph.TypeSet) plan.Turn {
	return plan.Turn{Kinds: graph.EdgesOf(graph.EdgeHasText), Dir: graph.In, Types: things}
}

func speaksOf(things graph.TypeSet) plan.Turn { return plan.Turn{Kinds: speaking, Types: things} }

// near are the types that edges of a kind leave.
func near(kind graph.EdgeType) graph.TypeSet { return graph.Edges[kind].From }

// having are the types that have a property.
func having(p graph.Prop) (types graph.TypeSet) {
	for t, info := range graph.Nodes {
		for _, x := range info.Props {
			if x.Prop == p {
				types |= graph.TypesOf(graph.NodeType(t))
			}
		}
	}
	return types
}
