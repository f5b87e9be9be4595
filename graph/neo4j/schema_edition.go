package neo4j

import (
	"context"

	"mandategraph/graph"
)

// edition says by which program a database was prepared.
type edition struct {
	schema, derived int64
	digest          string
}

func current() edition { return edition{schemaVersion, derivedVersion, digest()} }

func (v edition) row() map[string]any {
	return map[string]any{"schema": v.schema, "derived": v.derived, "digest": v.digest}
}

func editionOf(values []any) edition {
	return edition{intOf(values[0]), intOf(values[1]), textOf(values[2])}
}

// editionIn reads the version of a database, zero where it has none.
func editionIn(ctx context.Context, tx runner) (v edition, err error) {
	result, err := tx.Run(ctx, readEdition, nil)
	if err != nil {
		return v, err
	}
	for result.Next(ctx) {
		v = editionOf(result.Record().Values)
	}
	return v, result.Err()
}

// newer refuses a database that a newer program prepared.
func (v edition) newer() error {
	if v.schema > schemaVersion || v.derived > derivedVersion {
		return graph.Failed(graph.Invalid, nil, "the database was prepared by a newer mandategraph; update this program")
	}
	return nil
}

var errUnprepared = graph.Errorf(graph.Unavailable, "the database is not prepared; run \"mandategraph store migrate\"")

// check refuses a database that is not prepared for this program.
func (v edition) check() error {
	if err := v.newer(); err != nil {
		return err
	}
	if v.schema == 0 {
		return errUnprepared
	}
	if v.schema != schemaVersion || v.derived != derivedVersion {
		return graph.Failed(graph.Unavailable, nil, "the database was prepared by an older mandategraph; run \"mandategraph store migrate\"")
	}
	return nil
}
