package neo4j

import (
	"cmp"
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// The database gives readers no snapshot: one that reads beside a commit may see a half of it. So a writer counts up the one node
// (:_Mark) twice, right before its commit to an odd number and after it to an even one, each time in a transaction of its own.
// What was read between two looks at the mark that found the same even number is of one state.
//
// A writer that dies between leaves the number odd. After a lease the readers take such a number for an even one: by then its
// transaction is over, this way or that.
const lease = 10 * time.Second

// The mark is locked by a write before it is read, since what was read without the lock may be of the past when it is written.
const (
	markBegin = `CYPHER 5 MATCH (m:_Mark {key: 0}) SET m.lock = true WITH m SET m.n = m.n + 1 + m.n % 2, m.at = timestamp() RETURN m.n AS n`
	markDone  = `CYPHER 5 MATCH (m:_Mark {key: 0}) SET m.lock = true WITH m SET m.n = CASE WHEN m.n = $p.odd THEN m.n + 1 ELSE m.n END`
	markRenew = `CYPHER 5 MATCH (m:_Mark {key: 0}) SET m.lock = true WITH m WHERE m.n = $p.odd SET m.at = timestamp()`
	markRead  = `CYPHER 5 MATCH (m:_Mark {key: 0}) RETURN m.n AS n, timestamp() - m.at AS age`
)

// begin says that a commit follows, and returns the number by which to end it. Who begins holds the lock of writers.
func (s *Store) begin(ctx context.Context) (odd int64, err error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer release(ctx, session)
	result, err := session.Run(ctx, markBegin, nil, s.txConfig(ctx, "begin"))
	if err != nil {
		return 0, err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return 0, err
	}
	return intOf(record.Values[0]), nil
}

// done says that the commit that was begun with the odd number is over. It must be said even where the caller gave up.
func (s *Store) done(ctx context.Context, odd int64) (err error) {
	for range 3 {
		if err = s.touch(ctx, markDone, odd); err == nil {
			break
		}
	}
	return err
}

// renew keeps a mark young while its commit is under way, lest readers take a long one for that of a writer that died.
func (s *Store) renew(ctx context.Context, odd int64) (stop func()) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	go func() {
		for pause(ctx, lease/3) == nil {
			_ = s.touch(ctx, markRenew, odd) // the next time will do
		}
	}()
	return cancel
}

// touch changes the mark if it still is the odd number, also where the caller gave up.
func (s *Store) touch(ctx context.Context, cypher string, odd int64) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer release(ctx, session)
	result, err := session.Run(ctx, cypher, params(map[string]any{"odd": odd}), s.txConfig(ctx, "mark"))
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}

// mark is what a reader finds of the mark.
type mark struct {
	n      int64
	age    time.Duration
	server string
}

// settled tells whether no commit is under way.
func (m mark) settled() bool { return m.n%2 == 0 || m.age > lease }

// look reads the mark.
func look(ctx context.Context, tx runner) (mark, error) {
	result, err := tx.Run(ctx, markRead, nil)
	if err != nil {
		return mark{}, err
	}
	if !result.Next(ctx) {
		return mark{}, cmp.Or(result.Err(), errUnprepared)
	}
	record := result.Record()
	summary, err := result.Consume(ctx)
	if err != nil {
		return mark{}, err
	}
	return mark{intOf(record.Values[0]), time.Duration(intOf(record.Values[1])) * time.Millisecond, summary.Server().Address()}, nil
}

// settle waits until no commit is under way, and returns the mark.
func settle(ctx context.Context, tx runner) (mark, error) {
	for {
		m, err := look(ctx, tx)
		if err != nil || m.settled() {
			return m, err
		}
		if err := pause(ctx, firstWait); err != nil {
			return m, err
		}
	}
}

func errMixed(what string) error {
	return graph.Failed(graph.Unavailable, nil, "%s: the graph was written to while it was read; try again", what)
}
