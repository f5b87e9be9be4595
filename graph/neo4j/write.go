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
	var c commits
	for range tries {
		var lost bool
		if lost, err = s.writeOnce(ctx, operation, work, &c); !lost {
			break
		}
	}
	return s.fault(ctx, err, "writing to the graph")
}

// commits is what one call of write knows of the commits that it began.
type commits struct {
	odd    int64 // the mark of the last, 0 before the first
	sent   bool  // whether this run of the work came as far as its commit
	unsure bool  // whether a commit may still go on: its answer was lost, and the lock was not held since
}

// find looks for a commit that someone began and did not end. Whoever holds the lock may end it, and nobody else may come along to do so:
// the same load again, after one whose answer was lost, has nothing to write.
func (c *commits) find(ctx context.Context, tx runner) error {
	m, err := look(ctx, tx)
	if m.n%2 != 0 {
		c.odd = m.n
	}
	return err
}

// writeOnce also tells whether the connection was lost when all but the commit was done, so that nobody knows whether it took place
// or still goes on. Then the mark stays odd until someone holds the lock, which the database gives only when that commit is over: the
// next try, or the next writer. A try that fails without the lock, in whatever way, has learned nothing of it.
func (s *Store) writeOnce(ctx context.Context, operation string, work writing, c *commits) (lost bool, err error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer release(ctx, session)
	rest := func() {}
	_, err = session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		rest()
		c.sent = false // the driver runs this again only where the server refused the commit, or was not asked for one
		changed, err := work(ctx, tx)
		if err != nil {
			return nil, err
		}
		c.unsure = false // the lock is held
		if !changed {
			return nil, c.find(ctx, tx)
		}
		n, err := s.begin(ctx)
		if err == nil {
			c.odd, c.sent = n, true
			rest = s.renew(ctx, n)
		}
		return nil, err
	}, s.txConfig(ctx, operation))
	rest()
	_, answered := errors.AsType[*neo4j.Neo4jError](err)
	lost = c.sent && err != nil && !answered
	c.unsure = c.unsure || lost
	if c.odd != 0 && !c.unsure {
		_ = s.done(ctx, c.odd) // a failure is none of the writing, which is over; and readers wait no longer than the lease
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
