package neo4j

import (
	"context"

	"mandategraph/graph"
)

// source is a source as it is stored.
type source struct {
	hash                string
	nodes, cited, edges []string // ids of what it asserts; not read where it says the same again
}

type sources map[string]source

func (s sources) hash(id string) (string, bool) {
	found, ok := s[id]
	return found.hash, ok
}

// say tells whether the sources of the batches are stored with the batches' hashes.
func (s sources) say(batches []*graph.Batch) bool {
	for _, b := range batches {
		if hash, ok := s.hash(b.Source.ID); !ok || hash != b.Source.Hash {
			return false
		}
	}
	return true
}

// lockSources takes the lock of writers, which the end of the transaction gives back, and only then reads: the database shows what is
// committed at that moment.
const lockSources = `CYPHER 5 MATCH (l:_Store {key: 0}) SET l.lock = true WITH l
	RETURN l.schema, l.derived, l.digest, COLLECT {
		UNWIND $p.sources AS r MATCH (s:_Source {id: r.id}) USING INDEX SEEK s:_Source(id)
		RETURN CASE WHEN s.hash = r.hash THEN s{.id, .hash} ELSE s{.id, .hash, .nodes, .cited, .edges} END
	}`

// lockFor takes the lock, looks that the database is as this program wants it, and reads the sources of the batches.
func lockFor(ctx context.Context, tx runner, batches []*graph.Batch) (sources, error) {
	hashes := map[string]string{}
	for _, b := range batches {
		hashes[b.Source.ID] = b.Source.Hash
	}
	asked := make([]any, 0, len(hashes))
	for id, hash := range hashes {
		asked = append(asked, map[string]any{"id": id, "hash": hash})
	}
	result, err := tx.Run(ctx, lockSources, params(map[string]any{"sources": asked}))
	if err != nil {
		return nil, err
	}
	var v edition
	found := sources{}
	for result.Next(ctx) {
		values := result.Record().Values
		v = editionOf(values)
		found.add(values[3])
	}
	if err := result.Err(); err != nil {
		return nil, err
	}
	return found, v.check()
}

func (s sources) add(stored any) {
	list, _ := stored.([]any)
	for _, x := range list {
		m, _ := x.(map[string]any)
		s[textOf(m["id"])] = source{textOf(m["hash"]), stringsOf(m["nodes"]), stringsOf(m["cited"]), stringsOf(m["edges"])}
	}
}
