package neo4j

import (
	"cmp"
	"context"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph/plan"
)

// patience is how long a reader goes on that meets a commit each time. It outlasts the lease of a writer that died.
const patience = lease + 5*time.Second

// Execute is of plan.Store. Each root is one statement.
//
// The database has no snapshots: a statement may see one half of a commit and not the other. Each statement therefore ends with
// reading the mark, which every commit changes before and after; what was read counts only if the mark is the one that was
// settled before. Otherwise the plan runs again.
func (s *Store) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	if len(p.Roots) == 0 {
		return []*plan.Result{}, s.usable(ctx)
	}
	wait, end := firstWait, time.Now().Add(patience)
	for again := false; ; again = true {
		plain, err := s.withVariants(ctx, p)
		if err != nil {
			return nil, err
		}
		a, err := s.ask(ctx, p.Name, Statements(plain, s.stats.known()))
		if err != nil {
			return nil, err
		}
		if s.marks.settled(a.server, a.marks) {
			results, err := a.results(plain)
			return p.Owns(results), err
		}
		if again && time.Now().After(end) { // the first read of a store cannot count yet, however long it took
			return nil, errMixed("reading")
		}
		if err := s.atRest(ctx, wait); err != nil {
			return nil, err
		}
		wait = min(2*wait, lastWait)
	}
}

// answer is what the statements of a plan brought.
type answer struct {
	server string
	roots  []any
	marks  []int64
}

func (a *answer) results(p *plan.Plan) ([]*plan.Result, error) {
	r := &reader{most: p.Rows}
	results := make([]*plan.Result, len(p.Roots))
	for i, root := range p.Roots {
		var err error
		if results[i], err = readRoot(root, a.roots[i], r); err != nil {
			return nil, err
		}
	}
	return results, nil
}

// ask runs the statements; several share a transaction, so that they meet one server.
func (s *Store) ask(ctx context.Context, name string, all []Statement) (a answer, err error) {
	operation := strings.TrimSpace("read " + name)
	err = s.reading(ctx, "reading", func(session neo4j.SessionWithContext) error {
		a = answer{}
		if len(all) == 1 {
			return a.add(ctx, &all[0], func(text string, params map[string]any) (neo4j.ResultWithContext, error) {
				return session.Run(ctx, text, params, s.txConfig(ctx, operation))
			})
		}
		tx, err := session.BeginTransaction(ctx, s.txConfig(ctx, operation))
		if err != nil {
			return err
		}
		defer release(ctx, tx)
		for i := range all {
			err := a.add(ctx, &all[i], func(text string, params map[string]any) (neo4j.ResultWithContext, error) {
				return tx.Run(ctx, text, params)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	return a, err
}

type runFunc func(text string, params map[string]any) (neo4j.ResultWithContext, error)

// add runs a statement and keeps its one record.
func (a *answer) add(ctx context.Context, st *Statement, run runFunc) error {
	res, err := run(st.Text, st.Params)
	if err != nil {
		return err
	}
	if !res.Next(ctx) {
		return cmp.Or(res.Err(), errUnprepared)
	}
	record := res.Record()
	summary, err := res.Consume(ctx)
	if err != nil {
		return err
	}
	mark, _ := record.Values[1].(int64)
	a.server = summary.Server().Address()
	a.roots, a.marks = append(a.roots, record.Values[0]), append(a.marks, mark)
	return nil
}
