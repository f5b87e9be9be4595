package memory

import (
	"context"

	"mandategraph/graph"
)

// Scan is of plan.Store.
func (s *Store) Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	snap, err := s.current(ctx)
	if err != nil {
		return err
	}
	if err := scan(ctx, len(snap.ids), node, snap.node); err != nil {
		return err
	}
	return scan(ctx, snap.rows.len(), edge, snap.edge)
}

func scan[T any](ctx context.Context, n int, give func(*T) error, get func(uint32) T) error {
	for i := range n {
		if give == nil {
			break
		}
		if i%checkEvery == 0 {
			if err := graph.GivenUp(ctx); err != nil {
				return err
			}
		}
		x := get(uint32(i))
		if err := give(&x); err != nil {
			return err
		}
	}
	return nil
}
