package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Store keeps the graph in a database.
type Store struct {
	driver   neo4j.DriverWithContext
	database string
	keeper
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.database, FetchSize: 1000})
}

func (s *Store) txConfig(ctx context.Context, operation string) func(*neo4j.TransactionConfig) {
	return func(c *neo4j.TransactionConfig) {
		c.Metadata = map[string]any{"app": "mandategraph", "operation": operation}
		if d, ok := ctx.Deadline(); ok {
			c.Timeout = max(time.Until(d), time.Millisecond)
		}
	}
}

// Close lets go of the connections.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }
