package neo4j

import (
	"context"
	"errors"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"mandategraph/graph"
)

// away is a store whose server nobody runs.
func away(t *testing.T, address, user, password, database string) *Store {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(address, neo4j.BasicAuth(user, password, ""),
		func(c *config.Config) { c.MaxTransactionRetryTime = 300 * time.Millisecond })
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{driver: driver, database: database}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

const driverWords = "words of the driver's, with secret-word"

func TestFault(t *testing.T) {
	s := away(t, "bolt://127.0.0.1:1", "somebody", "secret-word", "minutes")
	server := func(code string) error { return &neo4j.Neo4jError{Code: code, Msg: driverWords} }
	for _, c := range []struct {
		err   error
		code  graph.Code
		words string
	}{
		{server("Neo.ClientError.Security.Unauthorized"), graph.Unavailable, "NEO4J_USERNAME and NEO4J_PASSWORD"},
		{server("Neo.ClientError.Security.AuthenticationRateLimit"), graph.Unavailable, "wait"},
		{server("Neo.ClientError.Security.Forbidden"), graph.Unavailable, "role"},
		{server("Neo.ClientError.Database.DatabaseNotFound"), graph.Unavailable, `"minutes"; set NEO4J_DATABASE`},
		{server("Neo.ClientError.Transaction.TransactionTimedOut"), graph.Limit, "longer"},
		{server("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"), graph.Limit, "longer"},
		{server("Neo.TransientError.General.MemoryPoolOutOfMemoryError"), graph.Limit, "memory"},
		{server("Neo.TransientError.General.TransactionOutOfMemoryError"), graph.Limit, "memory"},
		{server("Neo.TransientError.Transaction.DeadlockDetected"), graph.Unavailable, "127.0.0.1:1"},
		{server("Neo.ClientError.Statement.AccessMode"), graph.Internal, "refused"},
		{server("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"), graph.Internal, "refused"},
		{server("Neo.ClientError.Statement.SyntaxError"), graph.Internal, "refused"},
		{&neo4j.ConnectivityError{Inner: errors.New(driverWords)}, graph.Unavailable, "cannot be reached"},
		{&neo4j.TransactionExecutionLimit{Cause: driverWords}, graph.Unavailable, "cannot be reached"},
		{&neo4j.TransactionExecutionLimit{Errors: []error{server("Neo.TransientError.Transaction.DeadlockDetected")}}, graph.Unavailable, "busy"},
		{&neo4j.UsageError{Message: "Pool closed"}, graph.Unavailable, "the store is closed"},
		{&neo4j.UsageError{Message: driverWords}, graph.Internal, "driver failed"},
		{errors.New(driverWords), graph.Internal, "driver failed"},
		{graph.Failed(graph.Invalid, nil, "our own"), graph.Invalid, "our own"},
	} {
		got := s.fault(t.Context(), c.err, "doing this")
		if graph.CodeOf(got) != c.code || !strings.Contains(got.Error(), c.words) || strings.Contains(got.Error(), driverWords) || !errors.Is(got, c.err) {
			t.Errorf("%v gives %s: %v; want %s with %q", c.err, graph.CodeOf(got), got, c.code, c.words)
		}
		if strings.Contains(got.Error(), "somebody") || strings.Contains(got.Error(), "secret-word") {
			t.Errorf("it tells user or password: %v", got)
		}
	}
	if s.fault(t.Context(), nil, "doing this") != nil {
		t.Error("no error gives one")
	}
}

func TestFaultAfterTheCallerLeft(t *testing.T) {
	s := away(t, "bolt://127.0.0.1:1", "somebody", "secret-word", "minutes")
	late, cancelLate := context.WithTimeout(t.Context(), -time.Second)
	defer cancelLate()
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	cause := &neo4j.ConnectivityError{Inner: errors.New("x")}
	if err := s.fault(late, cause, "doing this"); graph.CodeOf(err) != graph.Limit {
		t.Errorf("after the deadline: %v", err)
	}
	if err := s.fault(gone, cause, "doing this"); graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "the caller gave up") {
		t.Errorf("once cancelled: %v", err)
	}
}

func TestFaultOfNoServer(t *testing.T) {
	s := away(t, "bolt://127.0.0.1:1", "somebody", "secret-word", "minutes")
	if err := s.Scan(t.Context(), nil, nil); graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "127.0.0.1:1 cannot be reached") {
		t.Errorf("Scan: %v", err)
	}
}

// Every call says what is wrong with the connection, and none tells user or password.
func TestFaultsOfRealServer(t *testing.T) {
	unprepared(t)
	u, _ := url.Parse(os.Getenv("MANDATEGRAPH_TEST_NEO4J"))
	password, _ := u.User.Password()
	address := u.Scheme + "://" + u.Host
	for _, c := range []struct {
		name  string
		store *Store
		words string
	}{
		{"password", away(t, address, "nobody", "wrong-word", "neo4j"), "NEO4J_PASSWORD"},
		{"database", away(t, address, u.User.Username(), password, "nowhere"), "NEO4J_DATABASE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, errMigrate := c.store.Migrate(t.Context())
			_, errApply := c.store.Apply(t.Context(), loadOf("a", 1, 0))
			_, errStat := c.store.Stat(t.Context())
			for what, err := range map[string]error{"Migrate": errMigrate, "Apply": errApply, "Stat": errStat,
				"Ready": c.store.Ready(t.Context()), "Scan": c.store.Scan(t.Context(), nil, nil)} {
				if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), c.words) || strings.Contains(err.Error(), "wrong-word") {
					t.Errorf("%s: %v", what, err)
				}
			}
		})
	}
}
