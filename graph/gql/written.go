package gql

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql/answer"
	"mandategraph/graph/gql/model"
)

// written is the executable schema: what plans answered it writes itself, everything else the generated executor does. An operation
// that has both goes through the executor as a whole.
type written struct {
	graphql.ExecutableSchema // generated
	engine                   *Engine
}

// Exec returns what answers the operation of ctx, once.
func (w written) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	fields := graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Query"})
	operation := model.Operation(ctx)
	if operation == nil || !planned(fields) || w.engine.oracle {
		return w.ExecutableSchema.Exec(ctx)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		data, err := w.engine.write(ctx, shaper{op: op, satisfies: w.engine.satisfies}, fields, operation)
		if err != nil {
			graphql.AddError(ctx, err)
			return &graphql.Response{}
		}
		return &graphql.Response{Data: data}
	}
}

// executed are the root fields that the executor writes: they answer more than rows.
var executed = []string{"info", "resolve", "trace", "paths", "subgraph", "coverage", "timeline", "compare", "compareSeries", "graphInfo", "search", "suggest"}

// planned reports whether plans answer all root fields.
func planned(fields []graphql.CollectedField) bool {
	for _, f := range fields {
		if _, ok := roots[f.Name]; f.Name != "__typename" && (!ok || slices.Contains(executed, f.Name)) {
			return false
		}
	}
	return true
}

// write writes the data of an operation whose plan has run, and tells the response of root fields that were refused. A store that keeps
// its contract gives every value that the schema promises. Where one does not, all of the answer is doubtful: the whole is an
// internal error, and never a panic.
func (e *Engine) write(ctx context.Context, s shaper, fields []graphql.CollectedField, operation *model.Site) (_ []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = e.recovered(ctx, fault)
		}
	}()
	shape, err := s.operation(fields, operation)
	if err != nil {
		return nil, err
	}
	data, err := answer.Write(shape)
	if err != nil {
		return nil, err
	}
	for _, site := range operation.Sites {
		if site.Err != nil {
			graphql.AddError(ctx, site.Err)
		}
	}
	return data, nil
}
