// Package gql answers GraphQL operations: it bounds an operation, compiles it to a plan, runs the plan on a store, and writes the answer
// from the columns of the results. What no plan answers, introspection above all, the generated executor does. The store is never
// asked while an answer is written, so the number of statements does not depend on the size of the answer.
package gql

import (
	"context"
	"log/slog"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph/gql/generated"
	"mandategraph/graph/gql/resolver"
	"mandategraph/graph/plan"
)

// Engine answers operations on one store. It is safe for concurrent use.
type Engine struct {
	store     plan.Store
	limits    Limits
	log       *slog.Logger
	schema    graphql.ExecutableSchema
	satisfies map[string][]string
	stat      atomic.Pointer[dated]
	asking    sync.Mutex // held by the operation that asks for a description while there is an older one
	oracle    bool       // of tests: the generated executor writes all answers
}

// New makes an engine. Faults of the program are told to the log, never to the client.
func New(store plan.Store, limits Limits, log *slog.Logger) *Engine {
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: &resolver.Resolver{}})
	e := &Engine{store: store, limits: limits, log: log, satisfies: satisfying(schema.Schema())}
	e.schema = written{schema, e}
	return e
}

// satisfying returns for each object type the names that a type condition may give it.
func satisfying(schema *ast.Schema) map[string][]string {
	names := map[string][]string{}
	for name, def := range schema.Types {
		if def.Kind == ast.Object {
			names[name] = append([]string{name}, def.Interfaces...)
		}
	}
	return names
}

// Executor is what a gqlgen server or executor offers to be set up with.
type Executor interface {
	Use(extension graphql.HandlerExtension)
	SetErrorPresenter(f graphql.ErrorPresenterFunc)
	SetRecoverFunc(f graphql.RecoverFunc)
	SetParserTokenLimit(limit int)
	SetQueryCache(cache graphql.Cache[*ast.QueryDocument])
}

// parsedOperations is how many parsed and validated operations are kept.
const parsedOperations = 1000

// Schema returns the executable schema, to be handed to a gqlgen server that Setup has set up.
func (e *Engine) Schema() graphql.ExecutableSchema { return e.schema }

// Setup gives a gqlgen server or executor the engine's limits, compiler and errors.
func (e *Engine) Setup(s Executor) {
	parsed := lru.New[*ast.QueryDocument](parsedOperations)
	s.SetQueryCache(parsed)
	s.SetParserTokenLimit(e.limits.Tokens)
	s.SetErrorPresenter(e.present)
	s.SetRecoverFunc(e.recovered)
	s.Use(extension.Introspection{})
	s.Use(planner{e, parsed})
}

// Do answers one operation in process.
func (e *Engine) Do(ctx context.Context, params *graphql.RawParams) *graphql.Response {
	return e.Runner().Do(ctx, params)
}

// Runner answers operations in process; unlike Do it keeps what it parsed.
type Runner struct{ exec *executor.Executor }

// Runner returns a runner.
func (e *Engine) Runner() Runner {
	exec := executor.New(e.schema)
	e.Setup(exec)
	return Runner{exec}
}

// Do answers one operation.
func (r Runner) Do(ctx context.Context, params *graphql.RawParams) *graphql.Response {
	ctx = graphql.StartOperationTrace(ctx)
	op, errs := r.exec.CreateOperationContext(ctx, params)
	if errs != nil {
		return r.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs)
	}
	respond, ctx := r.exec.DispatchOperation(ctx, op)
	return respond(ctx)
}

func itoa(n int) string { return strconv.Itoa(n) }

// Explain returns the plan that an operation compiles to, without running it.
func (e *Engine) Explain(ctx context.Context, params *graphql.RawParams) (*plan.Plan, error) {
	op, errs := e.Runner().exec.CreateOperationContext(graphql.StartOperationTrace(ctx), params)
	if errs != nil {
		return nil, errs
	}
	c := e.compiler(ctx, op)
	err := c.operation()
	return &c.read, err
}
