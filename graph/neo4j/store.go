package neo4j

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Store keeps the graph in a Neo4j database; see plan.Store for the contract.
type Store struct {
	driver   neo4j.DriverWithContext
	database string
	fetch    int           // records that a server sends at a time
	retry    time.Duration // how long a read goes on that meets no server
	marks    marks
	keeper
	closed atomic.Bool
}

var _ plan.Store = (*Store)(nil)

var errClosed = graph.Errorf(graph.Unavailable, "the store is closed")

// usable reports whether the store may still be used.
func (s *Store) usable(ctx context.Context) error {
	if s.closed.Load() {
		return errClosed
	}
	return graph.GivenUp(ctx)
}

// Close ends the connections; closing again does nothing.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	return s.driver.Close(context.Background())
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.database, FetchSize: s.fetch})
}

// txConfig names the operation, for those who look at what the database does, and passes the deadline on: the server ends what
// runs longer.
func (s *Store) txConfig(ctx context.Context, operation string) func(*neo4j.TransactionConfig) {
	return func(c *neo4j.TransactionConfig) {
		c.Metadata = map[string]any{"app": "mandategraph", "operation": operation}
		if d, ok := ctx.Deadline(); ok {
			c.Timeout = max(time.Until(d), time.Millisecond)
		}
	}
}

// How long a reader waits before it tries again, at first and at most.
const (
	firstWait = 2 * time.Millisecond
	lastWait  = 250 * time.Millisecond
)

// reading runs work in a session that may only read: on a cluster it goes to a replica, and a server refuses to write in it.
// Work that met no server, or one that was just going, is run again until the retry time or the deadline is over. (The driver's
// own retries begin with a second of waiting.) It ends a little before the deadline rather than at it: that the server is gone says
// more than that there was no time.
func (s *Store) reading(ctx context.Context, what string, work func(neo4j.SessionWithContext) error) error {
	end := time.Now().Add(s.retry)
	for wait := firstWait; ; wait = min(2*wait, lastWait) {
		if err := s.usable(ctx); err != nil {
			return err
		}
		err := s.once(ctx, work)
		if err == nil || !neo4j.IsRetryable(err) || time.Now().Add(wait).After(end) {
			return s.fault(ctx, err, what)
		}
		if d, ok := ctx.Deadline(); ok && time.Until(d) < 2*wait {
			return s.fault(ctx, err, what)
		}
		if err := pause(ctx, wait); err != nil {
			return err
		}
	}
}

func (s *Store) once(ctx context.Context, work func(neo4j.SessionWithContext) error) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer release(ctx, session)
	return work(session)
}

// pause waits, unless ctx ends before.
func pause(ctx context.Context, wait time.Duration) error {
	select {
	case <-ctx.Done():
		return graph.GivenUp(ctx)
	case <-time.After(wait):
		return nil
	}
}

// readTx runs work in a reading transaction; it may be called again.
func (s *Store) readTx(ctx context.Context, operation, what string, work func(runner) error) error {
	return s.reading(ctx, what, func(session neo4j.SessionWithContext) error {
		tx, err := session.BeginTransaction(ctx, s.txConfig(ctx, operation))
		if err != nil {
			return err
		}
		defer release(ctx, tx)
		return work(tx)
	})
}

// runner runs statements: a transaction of either kind.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
}
