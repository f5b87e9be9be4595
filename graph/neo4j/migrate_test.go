package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
)

// migrated makes the schema once for all tests of a server.
var migrated sync.Once

// server opens a store on the server for tests, prepared and empty; without one the test is skipped.
func server(t testing.TB) *Store {
	t.Helper()
	s := unprepared(t)
	var err error
	migrated.Do(func() { _, err = s.Migrate(t.Context()) })
	if err != nil {
		t.Fatal(err)
	}
	s.clear(t)
	return s
}

func unprepared(t testing.TB) *Store {
	t.Helper()
	at := neo4jtest.Server(t)
	o := DefaultOptions
	o.URL, o.Username, o.Password, o.Database = at.URL, at.Username, at.Password, "neo4j"
	s, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}

	t.Cleanup(func() { _ = s.Close() })
	return s
}

// clear takes away all but the schema.
func (s *Store) clear(t testing.TB) {
	t.Helper()
	for _, cypher := range neo4jtest.Clearing {
		s.exec(t, cypher)
	}
}

// exec runs a statement of a test's own and returns the first value that it gives.
func (s *Store) exec(t testing.TB, cypher string) (first any) {
	t.Helper()
	ctx := context.Background()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, cypher, nil)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	for result.Next(ctx) {
		if first == nil {
			first = result.Record().Values[0]
		}
	}
	if err := result.Err(); err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	return first
}

func TestMigrate(t *testing.T) {
	s := unprepared(t)
	for _, x := range indexes() {
		s.exec(t, indexFound{name: x.name, constraint: x.unique}.String())
	}
	s.exec(t, "MATCH (n) DETACH DELETE n")
	s.exec(t, "CREATE INDEX mandategraph_old IF NOT EXISTS FOR (n:Old) ON (n.x)")
	s.exec(t, "CREATE INDEX mandategraph_topic_label IF NOT EXISTS FOR (n:Topic) ON (n.other)")
	if err := s.Ready(t.Context()); graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "mandategraph store migrate") {
		t.Errorf("Ready of an empty database gives %v", err)
	}
	start := time.Now()
	did, err := s.Migrate(t.Context())
	if err != nil || !slices.Contains(did, "dropped the index mandategraph_old") || !slices.Contains(did, "dropped the index mandategraph_topic_label") {
		t.Errorf("Migrate: %q, %v", did, err)
	}
	t.Logf("Migrate took %v", time.Since(start))
	if err := s.Ready(t.Context()); err != nil {
		t.Errorf("Ready after Migrate: %v", err)
	}
	start = time.Now()
	if did, err := s.Migrate(t.Context()); err != nil || len(did) > 0 {
		t.Errorf("Migrate again: %q, %v", did, err)
	}
	t.Logf("Migrate again took %v", time.Since(start))
	s.exec(t, "DROP INDEX mandategraph_topic_date")
	if err := s.Ready(t.Context()); graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "mandategraph_topic_date") {
		t.Errorf("Ready without an index gives %v", err)
	}
	if did, err := s.Migrate(t.Context()); err != nil || len(did) != 1 {
		t.Errorf("Migrate of one index: %q, %v", did, err)
	}
}

func TestMigrateRefusesNewer(t *testing.T) {
	s := server(t)
	s.exec(t, "MATCH (s:_Store) SET s.schema = 99")
	defer s.exec(t, fmt.Sprint("MATCH (s:_Store) SET s.schema = ", schemaVersion))
	_, errMigrate := s.Migrate(t.Context())
	_, errApply := s.Apply(t.Context())
	for what, err := range map[string]error{"Migrate": errMigrate, "Ready": s.Ready(t.Context()), "Apply": errApply} {
		if graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), "update this program") {
			t.Errorf("%s of a newer database gives %v", what, err)
		}
	}
}

// A database of the schema before editions is neither read nor written until it is migrated.
func TestOlderSchemaIsMigrated(t *testing.T) {
	s := server(t)
	s.exec(t, "MATCH (s:_Store) SET s.schema = 1, s.digest = ''")
	_, errApply := s.Apply(t.Context())
	for what, err := range map[string]error{"Ready": s.Ready(t.Context()), "Apply": errApply} {
		if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "store migrate") {
			t.Errorf("%s of an older database gives %v", what, err)
		}
	}
	if did, err := s.Migrate(t.Context()); err != nil || len(did) != 1 {
		t.Errorf("Migrate: %q, %v", did, err)
	}
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
}
