package draw

import (
	"io"

	"mandategraph/graph/walk"
)

// SubgraphDocument is a subgraph as JSON has it.
type SubgraphDocument struct {
	Version   string       `json:"version"` // of the graph that it was taken from
	Nodes     []JSONVertex `json:"nodes"`
	Edges     []JSONArc    `json:"edges"`
	Truncated []string     `json:"truncatedBecause"`
}

// JSONVertex is a node of a subgraph.
type JSONVertex struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Label     string `json:"label"`
	Known     string `json:"known"`
	Date      string `json:"date,omitempty"`
	Degree    int    `json:"degree"`
	Remaining int    `json:"remainingNeighbours"`
	Members   int    `json:"members"`
}

// JSONArc is an edge of a subgraph.
type JSONArc struct {
	ID       string   `json:"id"`
	Source   string   `json:"source"`
	Target   string   `json:"target"`
	Type     string   `json:"type"`
	Weight   int      `json:"weight"`
	Evidence []string `json:"evidenceIds"`
}

// Subgraph writes a subgraph as JSON.
func Subgraph(out io.Writer, g *walk.Grown, version string) error {
	doc := &SubgraphDocument{Version: version, Nodes: []JSONVertex{}, Edges: []JSONArc{}, Truncated: []string{}}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		doc.Nodes = append(doc.Nodes, JSONVertex{n.ID, n.Type.String(), n.Label, string(n.Known), n.Date, n.Degree, n.Neighbors, n.Members})
	}
	for _, a := range g.Edges {
		doc.Edges = append(doc.Edges, JSONArc{a.ID, g.Nodes[a.Source].ID, g.Nodes[a.Target].ID, a.Kind.String(), a.Weight, a.Evidence})
	}
	for _, r := range g.Truncated {
		doc.Truncated = append(doc.Truncated, string(r))
	}
	return indented(out, doc)
}
