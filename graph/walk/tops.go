package walk

import (
	"strings"

	"mandategraph/graph"
)

// topOf is the id of the whole that stands for a paragraph, an article, a cluster, a pillar, a passage or a question.
func topOf(id string) string {
	key, _, ok := strings.Cut(id, "#")
	if !ok {
		return id
	}
	prefix, key, _ := strings.Cut(key, ":")
	top, ok := tops[prefix]
	if !ok {
		return id
	}
	return graph.Nodes[top].Prefix + ":" + key
}

// tops are the types of what stands for the parts, by the prefix of these.
var tops = map[string]graph.NodeType{
	graph.Nodes[graph.TypeProvision].Prefix: graph.TypeResolution, graph.Nodes[graph.TypeCommitment].Prefix: graph.TypeInstrument,
	graph.Nodes[graph.TypeArticle].Prefix: graph.TypeInstrument, graph.Nodes[graph.TypeCluster].Prefix: graph.TypeInstrument,
	graph.Nodes[graph.TypePillar].Prefix: graph.TypeInstrument, graph.Nodes[graph.TypePassage].Prefix: graph.TypeDocument,
	graph.Nodes[graph.TypeQuestion].Prefix: graph.TypeDocument,
}
