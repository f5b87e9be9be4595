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
	if err := scan(ctx, len(snap.ids), node, snap.readNode); err != nil {
		return err
	}
	return scan(ctx, snap.rows.len(), edge, snap.rows.read)
}

// scan gives one after the other in the same room: else a scan would leave more garbage than the graph takes.
func scan[T any](ctx context.Context, n int, give func(*T) error, read func(i uint32, into *T)) error {
	if give == nil {
		return nil
	}
	var x T
	for i := range n {
		if i%checkEvery == 0 {
			if err := graph.GivenUp(ctx); err != nil {
				return err
			}
		}
		read(uint32(i), &x)
		if err := give(&x); err != nil {
			return err
		}
	}
	return nil
}
