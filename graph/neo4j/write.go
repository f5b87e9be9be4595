package neo4j

import (
	"context"
	"errors"
	"sync"

	"mandategraph/graph"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// keeper is what a Store remembers for writing and for its statistics. Its zero value is ready.
type keeper struct {
	gate  gate
	stats stats
}

// gate lets one writer in. Writers of one process wait here rather than in the database, where each would hold a connection and none
// might be left for the mark.
type gate struct {
	once sync.Once
	full chan struct{}
}

func (g *gate) enter(ctx context.Context) error {
	g.once.Do(func() { g.full = make(chan struct{}, 1) })
	select {
	case g.full <- struct{}{}:
		return graph.GivenUp(ctx)
	case <-ctx.Done():
		return graph.GivenUp(ctx)
	}
}

func (g *gate) leave() { <-g.full }

// writing is the work of a transaction. It may be called again, and says whether there is something to commit.
type writing func(ctx context.Context, tx runner) (changed bool, err error)

// tries is how often a transaction is run whose connection was lost in the commit; the driver itself tries again all other failures.
const tries = 3

// write runs work in a transaction between two counts of the mark.
func (s *Store) write(ctx context.Context, operation string, work writing) (err error) {
	if err := s.usable(ctx); err != nil {
		return err
	}
	if err := s.gate.enter(ctx); err != nil {
		return err
	}
	defer s.gate.leave()
	var odd int64 // the mark of the commit that was begun
	for range tries {
		var lost bool
		if lost, err = s.writeOnce(ctx, operation, work, &odd); !lost {
			break
		}
	}
	return s.fault(ctx, err, "writing to the graph")
}

// writeOnce also tells whether the connection was lost when all but the commit was done, so that nobody knows whether it took place
// or still goes on. Then the mark stays odd: the next try, or the next writer, gets the lock when it is over, and counts on.
func (s *Store) writeOnce(ctx context.Context, operation string, work writing, odd *int64) (lost bool, err error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer release(ctx, session)
	_, err = session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		changed, err := work(ctx, tx)
		if err != nil || !changed {
			return nil, err
		}
		n, err := s.begin(ctx)
		if err == nil {
			*odd = n
		}
		return nil, err
	}, s.txConfig(ctx, operation))
	_, answered := errors.AsType[*neo4j.Neo4jError](err)
	if lost = *odd != 0 && err != nil && !answered; !lost && *odd != 0 {
		_ = s.done(ctx, *odd) // a failure is none of the writing, which is over; and readers wait no longer than the lease
	}
	return lost && ctx.Err() == nil, err
}

// params makes the one parameter that every statement has: the server plans again for each size of a flat one.
func params(p map[string]any) map[string]any { return map[string]any{"p": p} }

// chunk is how many rows a statement gets at once. Rows that take away are only ids and go together: looking up the next ones gets slow
// in a transaction that has taken away many.
const (
	chunk     = 4000
	dropChunk = 20 * chunk
)

// inChunks runs a statement over rows, some at a time, and gives what it returns.
func inChunks[T any](ctx context.Context, tx runner, size int, cypher string, rows []T, each func([]any) error) error {
	for len(rows) > 0 {
		n := min(size, len(rows))
		result, err := tx.Run(ctx, cypher, params(map[string]any{"rows": rows[:n]}))
		if err != nil {
			return err
		}
		for result.Next(ctx) {
			if err := each(result.Record().Values); err != nil {
				return err
			}
		}
		if err := result.Err(); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// release ends a session or a transaction, also where the caller gave up. What it would say was said before: by the commit, or by
// the last row that was read.
func release(ctx context.Context, c interface{ Close(context.Context) error }) {
	_ = c.Close(context.WithoutCancel(ctx))
}
