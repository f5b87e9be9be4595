package walk

import (
	"cmp"
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Subgraph asks what surrounds some things: they, their best neighbours, the neighbours of these and so on, and all edges among them.
type Subgraph struct {
	Around  []string      // ids; of those that do not exist the others go on
	Depth   int           // levels around them; 0 for their own edges alone
	Kinds   graph.EdgeSet // the edges that are followed and shown; zero for ShownKinds
	Types   graph.TypeSet // the neighbours that are shown; zero for ShownTypes
	PerNode int           // neighbours of each, the best by graph.OrderRank
	Limit   int           // nodes
	RollUp  RollUp
	Rows    int // that a level may read, and the end
}

// RollUp says what stands for its parts.
type RollUp uint8

// The ways. A body and a session stand for the resolutions among the Limit that were found.
const (
	ByNone       RollUp = iota
	ByResolution        // resolutions, instruments and documents for their paragraphs
	ByBody              // bodies for what they adopted
	BySession           // sessions of bodies for what was adopted in them
)

// What is shown where nothing is asked for: texts and open references are properties of what they belong to rather than neighbours.
const (
	ShownKinds graph.EdgeSet = allKinds &^ (1<<graph.EdgeHasText | 1<<graph.EdgeMentions)
	ShownTypes               = graph.AllTypes &^ (1<<graph.TypeText | 1<<graph.TypeReference)
)

const (
	mostAround                  = mostLimit
	deepestSubgraph             = 4
	usualPerNode, mostPerNode   = 25, 200
	usualLimit, mostLimit       = 200, 2000
	usualGraphRows              = 50_000
	mostOwnEdges, mostEvidences = 500, 20
)

// Grown is a subgraph. No edge leads to a node that is not there.
type Grown struct {
	Nodes     []Vertex
	Edges     []Arc // by id
	Truncated []Reason
}

// Vertex is a node of a subgraph.
type Vertex struct {
	Node
	Degree    int // neighbours in the graph, by the kinds and types that are shown; those on both ends of edges count twice; of what stands for others at least
	Neighbors int // of these, those that are not in the subgraph: Remaining neighbours
	Members   int // how many nodes it stands for; 1 for one that stands for itself
}

// Arc is an edge of a subgraph: all edges of one kind from one node to another.
type Arc struct {
	ID             string // kind, source and target: the same whenever the two are shown
	Source, Target int    // in Grown.Nodes
	Kind           graph.EdgeType
	Weight         int      // how many pieces of evidence there are
	Evidence       []string // ids of edges in order, of at most mostEvidences
}

// Run grows the subgraph. Errors: Invalid for what cannot be asked, NotFound where nothing of Around exists, and those of Execute.
func (s Subgraph) Run(ctx context.Context, store plan.Store) (*Grown, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	s.settle()
	g := &grower{Subgraph: s, reader: reader{ctx: ctx, store: store}, at: map[string]int{}, why: map[Reason]bool{}}
	return g.grow()
}

// Check says why the subgraph cannot be asked for; nil where it can.
func (s Subgraph) Check() error {
	for _, n := range []struct {
		name        string
		value, most int
	}{{"depth", s.Depth, deepestSubgraph}, {"perNode", s.PerNode, mostPerNode}, {"limit", s.Limit, mostLimit}, {"rows", s.Rows, mostRows}} {
		if n.value < 0 || n.value > n.most {
			return graph.Errorf(graph.Invalid, "%s is %d; a subgraph takes at most %d", n.name, n.value, n.most)
		}
	}
	if len(s.Around) == 0 || len(s.Around) > mostAround {
		return graph.Errorf(graph.Invalid, "a subgraph lies around 1 to %d ids, not %d", mostAround, len(s.Around))
	}
	return nil
}

func (s *Subgraph) settle() {
	s.PerNode, s.Limit, s.Rows = cmp.Or(s.PerNode, usualPerNode), cmp.Or(s.Limit, max(usualLimit, len(s.Around))), cmp.Or(s.Rows, usualGraphRows)
	s.Kinds, s.Types = cmp.Or(s.Kinds, ShownKinds), cmp.Or(s.Types, ShownTypes)
	if s.RollUp != ByNone {
		s.Kinds &^= graph.EdgesOf(graph.EdgeContains)
	}
}
