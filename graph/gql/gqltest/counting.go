package gqltest

import (
	"context"
	"sync/atomic"

	"mandategraph/graph/plan"
)

// Counting is a store that counts what it is asked: the roots of plans, each of which is one statement.
type Counting struct {
	plan.Store
	Roots atomic.Int64
}

// Execute counts the plan's roots and passes it on.
func (c *Counting) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	c.Roots.Add(int64(len(p.Roots)))
	return c.Store.Execute(ctx, p)
}
