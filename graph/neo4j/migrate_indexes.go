package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// indexWait is how many seconds the database has to build its indexes. A deadline of the caller's ends it earlier.
const indexWait = 3600

// migrateIndexes brings the indexes to what is wanted, in one transaction, since each costs much more than a statement.
func (s *Store) migrateIndexes(ctx context.Context) (did []string, err error) {
	var want []index
	var stale []indexFound
	err = s.readTx(ctx, "indexes", whatSchema, func(tx runner) error {
		found, err := foundIn(ctx, tx)
		want, stale = missing(found)
		return err
	})
	if err != nil {
		return nil, err
	}
	var drop, create []string
	for _, f := range stale {
		drop, did = append(drop, f.String()), append(did, "dropped the index "+f.name)
	}
	for _, x := range want {
		create = append(create, x.String())
	}
	if err := s.define(ctx, drop); err != nil {
		return nil, err
	}
	if err := s.define(ctx, create); err != nil {
		return did, err
	}
	if len(want) > 0 {
		did = append(did, fmt.Sprintf("created %d indexes", len(want)))
	}
	return did, s.awaitIndexes(ctx)
}

// define runs statements of the schema in one transaction; the database keeps those apart from others.
func (s *Store) define(ctx context.Context, statements []string) error {
	if len(statements) == 0 {
		return nil
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer release(ctx, session)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		for _, statement := range statements {
			result, err := tx.Run(ctx, statement, nil)
			if err == nil {
				_, err = result.Consume(ctx)
			}
			if err != nil {
				return nil, err
			}
		}
		return nil, nil
	}, s.txConfig(ctx, "migrate"))
	return err
}

func (s *Store) awaitIndexes(ctx context.Context) error {
	err := s.readTx(ctx, "indexes", whatSchema, func(tx runner) error {
		result, err := tx.Run(ctx, `CYPHER 5 CALL db.awaitIndexes($p.seconds)`, params(map[string]any{"seconds": indexWait}))
		if err == nil {
			_, err = result.Consume(ctx)
		}
		return err
	})
	return err
}

func foundIn(ctx context.Context, tx runner) (found []indexFound, err error) {
	result, err := tx.Run(ctx, showIndexes, nil)
	if err != nil {
		return nil, err
	}
	for result.Next(ctx) {
		found = append(found, foundOf(result.Record().Values))
	}
	return found, result.Err()
}
