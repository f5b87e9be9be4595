package walk

import (
	"cmp"
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// RolledUp asks for the whole graph with resolutions, bodies or sessions for their parts, as Subgraph does around some things. It keeps
// what it makes in memory: a few thousand nodes and some ten thousand edges of the hundreds of thousands that it reads. A degree counts
// neighbours in what is rolled up.
type RolledUp struct {
	Kinds graph.EdgeSet // the edges that are shown; zero for ShownKinds
	Types graph.TypeSet // the nodes that are shown, before bodies and sessions stand for them; zero for ShownTypes
	By    RollUp        // not ByNone
}

// Run reads what there is of wholes in one statement, then every edge. Errors: Invalid where nothing is rolled up, and those of Execute and
// Scan. The two see one state of the graph where no writer comes between; no edge ever leads to a node that is not there.
func (r RolledUp) Run(ctx context.Context, store plan.Store) (*Grown, error) {
	if r.By == ByNone {
		return nil, graph.Errorf(graph.Invalid, "nothing is rolled up; name what stands for its parts")
	}
	g := &grower{Subgraph: Subgraph{Kinds: r.Kinds, Types: cmp.Or(r.Types, ShownTypes), RollUp: r.By}, reader: reader{ctx: ctx, store: store}, why: map[Reason]bool{}}
	g.settle()
	b := newBuilder(g)
	if err := b.wholes(); err != nil {
		return nil, err
	}
	err := store.Scan(ctx, nil, func(e *graph.Edge) error { b.lift(e); return nil })
	if err != nil {
		return nil, err
	}
	b.finish()
	return b.out, nil
}

// wholes makes the nodes, in the order of the ids that they stand for.
func (b *builder) wholes() error {
	s := &plan.Select{From: plan.All{}, Types: b.Types &^ rolled}
	if s.Types == 0 {
		return nil
	}
	for _, p := range append(nodeProps[:len(nodeProps):len(nodeProps)], graph.PropSession) {
		if having(s.Types, p) {
			s.Columns = append(s.Columns, p)
		}
	}
	if s.Types&wholes != 0 {
		s.Children = []*plan.Select{adopters()}
	}
	results, err := b.read("rolled up: wholes", 0, s)
	if err != nil {
		return err
	}
	groups := map[string]int{}
	for row := range results[0].IDs {
		b.vertex(results[0], row, 0, groups)
	}
	return nil
}

// having reports whether a type of the set has the property, which every type has of those before the first of its own.
func having(types graph.TypeSet, p graph.Prop) bool {
	if p <= graph.PropKnown {
		return true
	}
	for _, t := range types.Types() {
		for _, info := range graph.Nodes[t].Props {
			if info.Prop == p {
				return true
			}
		}
	}
	return false
}

// lift counts an edge to what stands for its ends.
func (b *builder) lift(e *graph.Edge) {
	if !b.Kinds.Has(e.Type) {
		return
	}
	source, ok := b.at[topOf(e.From)]
	if !ok {
		return
	}
	if target, ok := b.at[topOf(e.To)]; ok && target != source {
		b.arc(source, target, e.Type, e.ID())
	}
}

// rolled are the types that others stand for.
const rolled = parts | 1<<graph.TypeCluster | 1<<graph.TypePillar | 1<<graph.TypePassage | 1<<graph.TypeQuestion
