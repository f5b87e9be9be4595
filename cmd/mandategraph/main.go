// Command mandategraph loads documents into the graph and answers questions about it.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"mandategraph/graph"
)

// The exit codes.
const (
	exitInternal    = 1
	exitInvalid     = 2
	exitPartly      = 3
	exitNotFound    = 4
	exitUnavailable = 5
)

// errPartly ends a command that did part of its work; what it did not do has been reported.
var errPartly = errors.New("not everything was done; see the report")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the first signal asks to finish, a second one kills
	err := newRoot().ExecuteContext(ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "mandategraph:", err)
		os.Exit(exitCode(err))
	}
}

func exitCode(err error) int {
	if errors.Is(err, errPartly) {
		return exitPartly
	}
	if _, ours := errors.AsType[*graph.Error](err); !ours {
		return exitInternal
	}
	switch graph.CodeOf(err) {
	case graph.Invalid, graph.Limit:
		return exitInvalid
	case graph.NotFound:
		return exitNotFound
	case graph.Unavailable:
		return exitUnavailable
	}
	return exitInternal
}
