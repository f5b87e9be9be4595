package neo4j

import (
	"context"
	"errors"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// fault turns an error of the driver into one of the graph, without a word of the driver's; what says what was being done.
func (s *Store) fault(ctx context.Context, err error, what string) error {
	if err == nil {
		return nil
	}
	if own, ok := errors.AsType[*graph.Error](err); ok {
		return own
	}
	if over := graph.GivenUp(ctx); over != nil {
		return graph.Failed(graph.CodeOf(over), err, "%s: %s", what, over)
	}
	last := lastTry(err)
	if answer, ok := errors.AsType[*neo4j.Neo4jError](last); ok {
		return s.answered(answer, err, what)
	}
	if closed(last) {
		return graph.Failed(graph.Unavailable, err, "the store is closed")
	}
	if unreached(last) {
		return graph.Failed(graph.Unavailable, err, "%s: the database at %s cannot be reached; see that it runs%s, and check the address", what, s.address(), s.andSpeaks())
	}
	return graph.Failed(graph.Internal, err, "%s: the database driver failed", what)
}

// answered is an error that the server sent.
func (s *Store) answered(e *neo4j.Neo4jError, err error, what string) error {
	switch code := e.Code; {
	case strings.HasPrefix(code, "Neo.ClientError.Security.Forbidden"):
		return graph.Failed(graph.Unavailable, err, "%s: the user may not do this; give it the role that allows it", what)
	case code == "Neo.ClientError.Security.AuthenticationRateLimit":
		return graph.Failed(graph.Unavailable, err, "%s: the database has seen too many wrong passwords; wait a few seconds", what)
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		return graph.Failed(graph.Unavailable, err, "%s: user or password is wrong; set NEO4J_USERNAME and NEO4J_PASSWORD", what)
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		return graph.Failed(graph.Unavailable, err, "%s: there is no database %q; set NEO4J_DATABASE", what, s.database)
	case strings.Contains(code, ".TransactionTimedOut"):
		return graph.Failed(graph.Limit, err, "%s: it took longer than the database allows; ask for less", what)
	case strings.Contains(code, "OutOfMemory") || strings.Contains(code, "MemoryLimit"):
		return graph.Failed(graph.Limit, err, "%s: it takes more memory than the database has; ask for less or write less at once", what)
	case strings.HasPrefix(code, "Neo.TransientError."), strings.HasPrefix(code, "Neo.ClientError.Cluster."), stopped[code]:
		return graph.Failed(graph.Unavailable, err, "%s: the database at %s is busy; try again", what, s.address())
	}
	return graph.Failed(graph.Internal, err, "%s: the database at %s refused a statement", what, s.address())
}

// stopped are the errors of a transaction that the server ends because it stops. The driver changes their class to that of faults of the
// client, so that nobody tries again who ended the transaction himself; nobody of ours does.
var stopped = map[string]bool{
	"Neo.ClientError.Transaction.Terminated":        true,
	"Neo.ClientError.Transaction.LockClientStopped": true,
}

// lastTry is what ended the last of several tries of the driver's.
func lastTry(err error) error {
	if limit, ok := errors.AsType[*neo4j.TransactionExecutionLimit](err); ok && len(limit.Errors) > 0 {
		return limit.Errors[len(limit.Errors)-1]
	}
	return err
}

// closed tells whether the driver was used after its end. It has no type of its own for that.
func closed(err error) bool {
	misuse, ok := errors.AsType[*neo4j.UsageError](err)
	return ok && strings.Contains(strings.ToLower(misuse.Message), "closed")
}

// unreached tells whether the driver had no server to speak to, or lost it.
func unreached(err error) bool {
	_, lost := errors.AsType[*neo4j.ConnectivityError](err)
	_, spent := errors.AsType[*neo4j.TransactionExecutionLimit](err)
	return lost || spent || neo4j.IsRetryable(err)
}

// andSpeaks is what else a server must do that is not reached, by the address.
func (s *Store) andSpeaks() string {
	u := s.driver.Target()
	if strings.Contains(u.Scheme, "+s") {
		return " and speaks TLS"
	}
	return ""
}

// address is host and port of the server.
func (s *Store) address() string {
	u := s.driver.Target()
	return u.Host
}
