package memory

import (
	"context"
	"maps"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Stat is of plan.Store. Its version is made of the sources, so that stores with equal sources have equal versions.
func (s *Store) Stat(ctx context.Context) (*plan.Stat, error) {
	snap, err := s.current(ctx)
	if err != nil {
		return nil, err
	}
	st := *snap.stat()
	st.Nodes, st.Edges, st.Degrees = maps.Clone(st.Nodes), maps.Clone(st.Edges), maps.Clone(st.Degrees)
	return &st, nil
}

// Sources is of plan.Store. It needs no snapshot.
func (s *Store) Sources(ctx context.Context) ([]graph.Source, error) {
	if s.closed.Load() {
		return nil, errClosed
	}
	if err := graph.GivenUp(ctx); err != nil {
		return nil, err
	}
	return s.state.Load().whoAsserts(), nil
}

func (s *snapshot) describe() *plan.Stat {
	st := &plan.Stat{
		Nodes:   map[graph.NodeType]int{},
		Edges:   map[graph.EdgeType]int{},
		Degrees: map[plan.Degree]plan.Summary{},
	}
	for t, span := range s.spans {
		if span.len() > 0 {
			st.Nodes[graph.NodeType(t)] = span.len()
		}
	}
	for k, span := range s.kinds {
		if span.len() > 0 {
			st.Edges[graph.EdgeType(k)] = span.len()
		}
	}
	st.Version = graph.Version(s.state.whoAsserts())
	s.degrees(st)
	return st
}

// degrees summarizes all kinds and directions for each type of which there are nodes.
func (s *snapshot) degrees(st *plan.Stat) {
	for t := range st.Nodes {
		for k := range s.adjacent {
			for _, d := range [...]graph.Direction{graph.Out, graph.In} {
				st.Degrees[plan.Degree{Type: t, Kind: graph.EdgeType(k), Dir: d}] = s.degree(t, graph.EdgeType(k), d)
			}
		}
	}
}

func (s *snapshot) degree(t graph.NodeType, k graph.EdgeType, d graph.Direction) (sum plan.Summary) {
	offsets := s.adjacent[k][d].offsets[t]
	if len(offsets) == 0 {
		return sum
	}
	for i := 1; i < len(offsets); i++ {
		sum.Max = max(sum.Max, int(offsets[i]-offsets[i-1]))
	}
	sum.Mean = float64(offsets[len(offsets)-1]-offsets[0]) / float64(s.spans[t].len())
	return sum
}
