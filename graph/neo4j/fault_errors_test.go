package neo4j

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// TestFaultCodes: what the driver says becomes a code, and none of its words, the user's name or the password becomes part of the message.
func TestFaultCodes(t *testing.T) {
	const words = "words-of-the-driver"
	answer := func(code string) error { return &neo4j.Neo4jError{Code: code, Msg: words} }
	lost := &neo4j.ConnectivityError{Inner: errors.New(words)}
	own := graph.Errorf(graph.Invalid, "our own")
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	for _, test := range []struct {
		name string
		ctx  context.Context
		err  error
		want graph.Code
	}{
		{"our own", nil, own, graph.Invalid},
		{"the deadline", late, lost, graph.Limit},
		{"the caller", canceled, lost, graph.Unavailable},
		{"no connection", nil, lost, graph.Unavailable},
		{"retries that ended", nil, &neo4j.TransactionExecutionLimit{Cause: words, Errors: []error{lost}}, graph.Unavailable},
		{"retries that ended in nothing", nil, &neo4j.TransactionExecutionLimit{Cause: words}, graph.Unavailable},
		{"retries that ended in an answer", nil, &neo4j.TransactionExecutionLimit{Errors: []error{lost, answer("Neo.TransientError.General.MemoryPoolOutOfMemoryError")}}, graph.Limit},
		{"wrong password", nil, answer("Neo.ClientError.Security.Unauthorized"), graph.Unavailable},
		{"too many wrong passwords", nil, answer("Neo.ClientError.Security.AuthenticationRateLimit"), graph.Unavailable},
		{"a user without the right", nil, answer("Neo.ClientError.Security.Forbidden"), graph.Unavailable},
		{"no such database", nil, answer("Neo.ClientError.Database.DatabaseNotFound"), graph.Unavailable},
		{"a database that starts", nil, answer("Neo.TransientError.Database.DatabaseUnavailable"), graph.Unavailable},
		{"another leader", nil, answer("Neo.ClientError.Cluster.NotALeader"), graph.Unavailable},
		{"a deadlock", nil, answer("Neo.TransientError.Transaction.DeadlockDetected"), graph.Unavailable},
		{"a transaction ended by a stop", nil, answer("Neo.ClientError.Transaction.Terminated"), graph.Unavailable},
		{"a lock ended by a stop", nil, answer("Neo.ClientError.Transaction.LockClientStopped"), graph.Unavailable},
		{"too long", nil, answer("Neo.ClientError.Transaction.TransactionTimedOut"), graph.Limit},
		{"too long, as the client set it", nil, answer("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"), graph.Limit},
		{"out of memory", nil, answer("Neo.TransientError.General.OutOfMemoryError"), graph.Limit},
		{"a faulty statement", nil, answer("Neo.ClientError.Statement.SyntaxError"), graph.Internal},
		{"a fault of the server", nil, answer("Neo.DatabaseError.General.UnknownError"), graph.Internal},
		{"misuse", nil, &neo4j.UsageError{Message: words}, graph.Internal},
		{"use after the end", nil, &neo4j.UsageError{Message: "Trying to use a closed pool"}, graph.Unavailable},
		{"anything else", nil, io.ErrUnexpectedEOF, graph.Internal},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := nowhere(t)
			ctx := test.ctx
			if ctx == nil {
				ctx = t.Context()
			}
			err := s.fault(ctx, test.err, "reading")
			if got := graph.CodeOf(err); got != test.want {
				t.Errorf("%s, not %s: %v", got, test.want, err)
			}
			for _, secret := range []string{words, "the-user", "the-password", "EOF"} {
				if strings.Contains(err.Error(), secret) {
					t.Errorf("the message says %s: %v", secret, err)
				}
			}
		})
	}
}

// nowhere is a store without a server.
func nowhere(t *testing.T) *Store {
	driver, err := neo4j.NewDriverWithContext("bolt://127.0.0.1:1", neo4j.BasicAuth("the-user", "the-password", ""))
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{driver: driver, database: "neo4j"}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestFaultOfNothing(t *testing.T) {
	if err := nowhere(t).fault(t.Context(), nil, "reading"); err != nil {
		t.Error(err)
	}
}
