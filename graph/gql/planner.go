package gql

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
)

// planner is the gqlgen extension that bounds, compiles and runs an operation before its answer is written.
type planner struct {
	*Engine
	parsed graphql.Cache[*ast.QueryDocument] // operations that were parsed and validated
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
	graphql.OperationInterceptor
	graphql.ResponseInterceptor
} = planner{}

// ExtensionName names the extension.
func (planner) ExtensionName() string { return "Mandategraph" }

// Validate accepts any schema.
func (planner) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters refuses an operation that is larger than the limits, before it is validated. What was parsed and validated
// before has passed already.
func (p planner) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	if n := len(params.Query); n > p.limits.Bytes {
		return p.present(ctx, graph.Errorf(graph.Limit, "the operation has %d bytes; at most %d are allowed", n, p.limits.Bytes))
	}
	if _, known := p.parsed.Get(ctx, params.Query); known {
		return nil
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, p.limits.Tokens)
	if err != nil {
		return p.present(ctx, parseError(err))
	}
	if err := p.limits.check(doc); err != nil {
		return p.present(ctx, err)
	}
	return nil
}

// InterceptOperation runs the operation's plan and hands the answer to the executor.
func (p planner) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	deadline, cancel := context.WithTimeout(ctx, p.limits.Deadline)
	defer cancel()
	answer, spent, err := p.answer(deadline, op)
	if err != nil {
		return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{p.present(ctx, err)}})
	}
	ctx = context.WithValue(ctx, costKey{}, spent)
	return next(model.WithOperation(ctx, answer))
}

// mostErrors is how many errors a response has; the rest is more of the same, and there may be as many as pairs of fields.
const mostErrors = 20

// InterceptResponse adds the cost to the response, and cuts its errors.
func (p planner) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	if spent, ok := ctx.Value(costKey{}).(*cost); ok && spent != nil {
		graphql.RegisterExtension(ctx, "cost", spent)
	}
	response := next(ctx)
	if response != nil && len(response.Errors) > mostErrors {
		response.Errors = response.Errors[:mostErrors]
	}
	return response
}

// answer compiles and runs an operation. It returns no cost where the operation reads nothing, as introspection does.
// Those who write the answer recover from their own panics; this is for those of the compiler and the stores.
func (p planner) answer(ctx context.Context, op *graphql.OperationContext) (_ *model.Site, _ *cost, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = p.recovered(ctx, fault)
		}
	}()
	if op.Operation.Operation != ast.Query {
		return nil, nil, graph.Errorf(graph.Invalid, "only queries are served; the graph is written by mandategraph load")
	}
	c := p.compiler(ctx, op)
	if err := c.operation(); err != nil {
		return nil, nil, err
	}
	c.read.Name = op.Operation.Name
	spent, err := p.run(ctx, c)
	return c.root, spent, err
}
