package memory

import (
	"context"
	"errors"
	"fmt"

	"mandategraph/graph"
)

// fail makes an error whose cause is kept for the log and not shown.
func fail(code graph.Code, cause error, format string, args ...any) error {
	return &graph.Error{Code: code, Message: fmt.Sprintf(format, args...), Cause: cause}
}

var errClosed = graph.Errorf(graph.Unavailable, "the store is closed")

// givenUp says why work stopped before its end; nil while it should go on.
func givenUp(ctx context.Context) error {
	err := ctx.Err()
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return fail(graph.Limit, err, "the deadline passed before the work was done; ask for less or allow more time")
	}
	return fail(graph.Unavailable, err, "the caller gave up")
}
