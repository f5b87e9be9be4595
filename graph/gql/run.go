package gql

import (
	"context"
	"errors"
	"math"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// cost is what an operation was expected to read and what it did.
type cost struct {
	Predicted  float64 `json:"predicted"`  // rows, by the plan's estimate
	Actual     int     `json:"actual"`     // rows
	Statements int     `json:"statements"` // one for each root field that reads nodes
}

type costKey struct{}

// run executes what was compiled and binds the results to the sites. An operation that reads nothing has no cost.
func (p planner) run(ctx context.Context, c *compiler) (*cost, error) {
	if err := p.limits.weigh(&c.read); err != nil {
		return nil, err
	}
	if err := p.describe(ctx, c); err != nil {
		return nil, err
	}
	if err := p.walk(ctx, c); err != nil || len(c.read.Roots) == 0 {
		return nil, err
	}
	stat, err := p.recent(ctx)
	if err != nil {
		return nil, err
	}
	spent := &cost{Predicted: math.Ceil(c.read.Cost(stat)), Statements: len(c.read.Roots)}
	if spent.Predicted > float64(p.limits.Rows) {
		return nil, graph.Errorf(graph.Limit, "the operation would read about %.0f rows; at most %d are allowed, ask for smaller pages",
			spent.Predicted, p.limits.Rows)
	}
	c.read.Rows = p.limits.Rows
	results, err := p.store.Execute(ctx, &c.read)
	if err != nil {
		return nil, p.overdue(ctx, err)
	}
	rows := map[*plan.Select]*plan.Result{}
	for _, r := range results {
		spent.Actual += r.Size()
		index(r, rows)
	}
	if err := p.limits.countCells(c, rows); err != nil {
		return nil, err
	}
	bind(c.root, rows)
	return spent, nil
}

// facetFields is how many fields a value of a facet has.
const facetFields = 4

// countCells refuses an answer with more fields than the limits, before it is written.
func (l Limits) countCells(c *compiler, rows map[*plan.Select]*plan.Result) error {
	cells := 0
	for sel, r := range rows {
		cells += r.Len() * c.fields[sel]
		for _, g := range r.Groups {
			cells += g.Len() * facetFields
		}
	}
	if cells > l.Cells {
		return graph.Errorf(graph.Limit, "the answer would have %d fields; at most %d are allowed, ask for smaller pages or fewer fields", cells, l.Cells)
	}
	return nil
}

// overdue says what the deadline was where it is the cause.
func (p planner) overdue(ctx context.Context, err error) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return graph.Errorf(graph.Limit, "the operation was stopped after %s; ask for less", p.limits.Deadline)
	}
	return err
}

func index(r *plan.Result, rows map[*plan.Select]*plan.Result) {
	rows[r.Select] = r
	for _, c := range r.Children {
		index(c, rows)
	}
}

func bind(site *model.Site, rows map[*plan.Select]*plan.Result) {
	if site.Select != nil {
		site.Result = rows[site.Select]
		settle(site)
	}
	for _, sub := range site.Sites {
		bind(sub, rows)
	}
}

// describe gives `info` a fresh description of the store.
func (p planner) describe(ctx context.Context, c *compiler) error {
	if len(c.infos) == 0 {
		return nil
	}
	stat, err := p.store.Stat(ctx)
	for _, site := range c.infos {
		site.Extra = stat
	}
	return err
}

// statAge is for how long a description serves the estimates, which need no fresher one: asking for it may be a statement.
const statAge = 30 * time.Second

type dated struct {
	stat *plan.Stat
	when time.Time
}

// recent returns a description of the store that is at most statAge old, or an older one while another operation asks for it or
// the store has none: an estimate is not worth a failure.
func (e *Engine) recent(ctx context.Context) (*plan.Stat, error) {
	d := e.stat.Load()
	if d != nil && (time.Since(d.when) < statAge || !e.asking.TryLock()) {
		return d.stat, nil
	}
	if d != nil {
		defer e.asking.Unlock()
	}
	stat, err := e.store.Stat(ctx)
	switch {
	case err == nil:
		e.stat.Store(&dated{stat, time.Now()})
	case d != nil:
		return d.stat, nil
	}
	return stat, err
}
