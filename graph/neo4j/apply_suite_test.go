package neo4j

import (
	"context"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

// written is a store that answers plans in memory from what Scan gives, so that the contract's suite tries the writing side alone.
type written struct{ *Store }

// Execute is of plan.Store.
func (w written) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	n := &storetest.Naive{}
	for range 100 {
		n.Nodes, n.Edges = nil, nil
		err := w.Scan(ctx,
			func(x *graph.Node) error { n.Nodes = append(n.Nodes, *x); return nil },
			func(x *graph.Edge) error { n.Edges = append(n.Edges, *x); return nil })
		if err == nil {
			return counted(p, n.Execute(p))
		}
		if ctx.Err() != nil || graph.CodeOf(err) != graph.Unavailable {
			return nil, err
		}
	}
	return nil, errMixed("a plan")
}

func counted(p *plan.Plan, results []*plan.Result) ([]*plan.Result, error) {
	rows := 0
	for _, r := range results {
		rows += r.Size()
	}
	if p.Rows > 0 && rows > p.Rows {
		return nil, graph.Errorf(graph.Limit, "too many rows")
	}
	return results, nil
}

func TestWritingSuite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) plan.Store { return written{server(t)} })
}
