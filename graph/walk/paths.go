package walk

import (
	"cmp"
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Paths asks how two things hang together: the ways from one to the other, whichever way the edges on them run.
type Paths struct {
	From, To string        // ids
	Kinds    graph.EdgeSet // the edges that are followed; zero for JoiningKinds
	Most     int           // edges on a path
	First    int           // paths, the shortest first
	Rows     int           // that are read for them
}

// JoiningKinds are the edges by which texts hang together: those of a trace, and what is a part of what. Most resolutions are two edges
// apart over the body that adopted them and over a topic, which says little; who wants these kinds names them.
const JoiningKinds = CitingKinds | 1<<graph.EdgeContains

// The bounds of paths, and what is taken where nothing is asked for.
const (
	usualMost, mostMost   = 4, 6
	usualPaths, mostPaths = 10, 100
	mostNeighbours        = 1000    // of a node that are followed; those of a hub are mostly found from their own side
	mostTries             = 200_000 // steps of the search among what was read
)

// Pathed is what was found.
type Pathed struct {
	Nodes     []Node // those on the paths, From and To first; their depth is how far they are from From
	Links     []Step // the edges on the paths: of those between two nodes the best by graph.OrderRank
	Paths     []Path
	Truncated []Reason
}

// Path is one way. No node comes twice.
type Path struct {
	Nodes  []int // in Pathed.Nodes
	Links  []int // in Pathed.Links, one less than Nodes
	Weight int   // the sum of what its edges weigh: less where operative paragraphs say it, and with strong verbs
}

// Run searches. Paths come by length, then by weight, then by the ids of their nodes. Errors: Invalid for what cannot be asked, NotFound
// where one of the ends does not exist, and those of Execute.
func (p Paths) Run(ctx context.Context, store plan.Store) (*Pathed, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	p.settle()
	s := newSearcher(ctx, store, p)
	if err := s.search(); err != nil {
		return nil, err
	}
	return s.answer(s.paths())
}

// Check says why the paths cannot be asked for; nil where they can.
func (p Paths) Check() error {
	for _, n := range []struct {
		name        string
		value, most int
	}{{"maxLength", p.Most, mostMost}, {"first", p.First, mostPaths}, {"rows", p.Rows, mostRows}} {
		if n.value < 0 || n.value > n.most {
			return graph.Errorf(graph.Invalid, "%s is %d; paths take 1 to %d", n.name, n.value, n.most)
		}
	}
	if p.From == p.To || p.From == "" || p.To == "" {
		return graph.Errorf(graph.Invalid, "paths lead from one thing to another; give two different ids")
	}
	return nil
}

func (p *Paths) settle() {
	p.Most, p.First, p.Rows = cmp.Or(p.Most, usualMost), cmp.Or(p.First, usualPaths), cmp.Or(p.Rows, usualPathRows)
	if p.Kinds == 0 {
		p.Kinds = JoiningKinds
	}
}
