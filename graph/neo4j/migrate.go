package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// The node of the store and the mark. The constraints on their keys make MERGE safe beside other programs.
const (
	makeOnly = `CYPHER 5 MERGE (s:_Store {key: 0}) MERGE (m:_Mark {key: 0}) ON CREATE SET m.n = 0, m.at = timestamp()
		RETURN coalesce(s.schema, 0) AS schema, coalesce(s.derived, 0) AS derived, coalesce(s.digest, '') AS digest`
	readEdition = `CYPHER 5 MATCH (s:_Store {key: 0}) RETURN s.schema, s.derived, s.digest`
	setEdition  = `CYPHER 5 MATCH (s:_Store {key: 0}) SET s += $p.version`
)

const whatSchema = "looking at the database"

// Migrate makes the indexes that the store wants, drops those it made and wants no longer, and computes anew what an older program
// computed in another way. It says what it did. It can be repeated, and goes on where it was interrupted.
func (s *Store) Migrate(ctx context.Context) (did []string, err error) {
	did, err = s.migrate(ctx)
	return did, s.fault(ctx, err, "preparing the database")
}

func (s *Store) migrate(ctx context.Context) (did []string, err error) {
	if err := graph.GivenUp(ctx); err != nil {
		return nil, err
	}
	v, err := s.storedEdition(ctx)
	if err != nil {
		return nil, err
	}
	if err := v.newer(); err != nil {
		return nil, err
	}
	if did, err = s.migrateIndexes(ctx); err != nil {
		return did, err
	}
	v, err = s.stamp(ctx, makeOnly, nil)
	if err != nil || v == current() {
		return did, err
	}
	if v.derived != 0 && v.derived < derivedVersion {
		computed, err := s.rederive(ctx)
		if err != nil {
			return did, err
		}
		did = append(did, computed)
	}
	_, err = s.stamp(ctx, setEdition, params(map[string]any{"version": current().row()}))
	return append(did, fmt.Sprintf("the schema is of version %d", schemaVersion)), err
}

// storedEdition reads the version of a database, zero where it has none yet.
func (s *Store) storedEdition(ctx context.Context) (v edition, err error) {
	err = s.readTx(ctx, "version", whatSchema, func(tx runner) (err error) {
		v, err = editionIn(ctx, tx)
		return err
	})
	return v, err
}

// stamp runs a statement that writes the version, and reads one if it returns it.
func (s *Store) stamp(ctx context.Context, cypher string, p map[string]any) (v edition, err error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer release(ctx, session)
	_, err = session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, cypher, p)
		if err != nil {
			return nil, err
		}
		for result.Next(ctx) {
			v = editionOf(result.Record().Values)
		}
		return nil, result.Err()
	}, s.txConfig(ctx, "migrate"))
	return v, err
}

// Ready tells whether the database is as this program wants it. An Unavailable error says what to do where it is not.
func (s *Store) Ready(ctx context.Context) error {
	var found []indexFound
	var v edition
	err := s.readTx(ctx, "ready", whatSchema, func(tx runner) (err error) {
		if v, err = editionIn(ctx, tx); err != nil {
			return err
		}
		found, err = foundIn(ctx, tx)
		return err
	})
	if err != nil {
		return err
	}
	return s.fits(v, found)
}

func (s *Store) fits(v edition, found []indexFound) error {
	if err := v.check(); err != nil {
		return err
	}
	if want, _ := missing(found); len(want) > 0 {
		return graph.Failed(graph.Unavailable, nil, "the database lacks the index %s; run \"mandategraph store migrate\"", want[0].name)
	}
	for _, f := range found {
		if !f.online {
			return graph.Failed(graph.Unavailable, nil, "the database has not yet built the index %s; wait, or run \"mandategraph store migrate\"", f.name)
		}
	}
	return nil
}
