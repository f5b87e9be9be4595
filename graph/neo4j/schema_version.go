package neo4j

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// version says by which program a database was prepared.
type version struct {
	schema, derived int64
	digest          string
}

func current() version { return version{schemaVersion, derivedVersion, digest()} }

func (v version) row() map[string]any {
	return map[string]any{"schema": v.schema, "derived": v.derived, "digest": v.digest}
}

func versionOf(values []any) version {
	return version{intOf(values[0]), intOf(values[1]), textOf(values[2])}
}

// versionIn reads the version of a database, zero where it has none.
func versionIn(ctx context.Context, tx neo4j.ManagedTransaction) (v version, err error) {
	result, err := tx.Run(ctx, readVersion, nil)
	if err != nil {
		return v, err
	}
	for result.Next(ctx) {
		v = versionOf(result.Record().Values)
	}
	return v, result.Err()
}

// newer refuses a database that a newer program prepared.
func (v version) newer() error {
	if v.schema > schemaVersion || v.derived > derivedVersion {
		return failed(graph.Invalid, nil, "the database was prepared by a newer mandategraph; update this program")
	}
	return nil
}

// check refuses a database that is not prepared for this program.
func (v version) check() error {
	if err := v.newer(); err != nil {
		return err
	}
	if v.schema == 0 {
		return failed(graph.Unavailable, nil, "the database is not prepared; run \"mandategraph store migrate\"")
	}
	if v.schema != schemaVersion || v.derived != derivedVersion {
		return failed(graph.Unavailable, nil, "the database was prepared by an older mandategraph; run \"mandategraph store migrate\"")
	}
	return nil
}
