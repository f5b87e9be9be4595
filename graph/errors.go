package graph

import (
	"context"
	"errors"
	"fmt"
)

// Code says what kind of failure an error is; at the edge it becomes a GraphQL extensions.code and an exit code.
type Code string

// The kinds of failure.
const (
	Invalid     Code = "invalid"     // the request or the input is wrong
	NotFound    Code = "notFound"    // what was named does not exist
	Unavailable Code = "unavailable" // the store cannot be reached, or not now
	Limit       Code = "limit"       // the request asks for too much
	Internal    Code = "internal"    // a fault of the program
)

// Error is an error with a code. Its message says what, where and what to do, and holds no word of a driver.
type Error struct {
	Code    Code
	Message string
	Cause   error // for the log; never shown to a client
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Errorf makes an error with a code. The operand of a %w is kept as the cause, and its text is part of the message.
func Errorf(code Code, format string, args ...any) error {
	wrapped := fmt.Errorf(format, args...)
	return &Error{Code: code, Message: wrapped.Error(), Cause: errors.Unwrap(wrapped)}
}

// Failed makes an error whose cause is kept for the log and not shown.
func Failed(code Code, cause error, format string, args ...any) error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...), Cause: cause}
}

// GivenUp says why work stopped before its end; nil while it should go on.
func GivenUp(ctx context.Context) error {
	err := ctx.Err()
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return Failed(Limit, err, "the deadline passed before the work was done; ask for less or allow more time")
	}
	return Failed(Unavailable, err, "the caller gave up")
}

// CodeOf returns the code of the first Error in err's chain, or Internal.
func CodeOf(err error) Code {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}
