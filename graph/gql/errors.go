package gql

import (
	"context"
	"errors"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mandategraph/graph"
)

// at gives an error the place of the field that it is about.
func at(f *ast.Field, err error) error {
	if err == nil {
		return nil
	}
	if located, ok := errors.AsType[*gqlerror.Error](err); ok {
		return located
	}
	e := gqlerror.ErrorPosf(f.Position, "%s: %s", f.Alias, err)
	e.Path = ast.Path{ast.PathName(f.Alias)}
	e.Err = err
	return e
}

// recovered turns a panic of the executor into an internal error and tells the log where it was.
func (e *Engine) recovered(ctx context.Context, fault any) error {
	e.log.ErrorContext(ctx, "panic while answering", "fault", fault, "stack", string(debug.Stack()))
	return graph.Errorf(graph.Internal, "panic: %v", fault)
}

// parseError gives the parser's own bounds the code of a limit.
func parseError(err error) error {
	for _, bound := range [...]string{"token limit", "nesting depth"} {
		if strings.Contains(err.Error(), bound) {
			return graph.Errorf(graph.Limit, "%w", err)
		}
	}
	return err
}

// noRequest is how gqlgen begins the error for a body that is no request; it goes on with the whole body.
const noRequest = "json request body could not be decoded"

// present is the one place where an error becomes what a client sees: its message, its place and a code. What is not an error of
// the domain or of GraphQL itself is a fault of the program; its words stay in the log.
func (e *Engine) present(ctx context.Context, err error) *gqlerror.Error {
	out := graphql.DefaultErrorPresenter(ctx, err)
	if strings.HasPrefix(out.Message, noRequest) {
		out.Message = noRequest + ": it is one JSON object with query, and perhaps variables and operationName"
	}
	out.Message = cut(out.Message)
	domain, ok := errors.AsType[*graph.Error](err)
	switch {
	case ok && domain.Code == graph.Internal, !ok && !isGraphQL(err):
		e.log.ErrorContext(ctx, "internal error", "error", err)
		out.Message = "internal error; the server's log says more"
		setCode(out, graph.Internal)
	case ok && domain.Code == graph.Unavailable && domain.Cause != nil && !errors.Is(err, context.Canceled):
		// Its words are for those who run the store: they name its address.
		e.log.WarnContext(ctx, "the store is unavailable", "error", err, "cause", domain.Cause)
		out.Message = "the store cannot be reached now; try again"
		setCode(out, graph.Unavailable)
	case ok:
		setCode(out, domain.Code)
	default:
		setCode(out, graph.Invalid)
	}
	return out
}

func isGraphQL(err error) bool {
	e, ok := errors.AsType[*gqlerror.Error](err)
	return ok && e.Err == nil
}

func setCode(e *gqlerror.Error, code graph.Code) {
	if e.Extensions == nil {
		e.Extensions = map[string]any{}
	}
	e.Extensions["code"] = string(code)
}
