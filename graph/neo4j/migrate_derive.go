package neo4j

import (
	"context"
	"fmt"

	"mandategraph/graph"
)

const (
	lockStore = `CYPHER 5 MATCH (l:_Store {key: 0}) SET l.lock = true`
	pageNodes = `CYPHER 5 MATCH (n:Node) WHERE n.id > $p.after WITH n ORDER BY n.id LIMIT $p.limit RETURN collect(` + readNode + `)`
)

func pageEdges(kind graph.EdgeType) string {
	return `CYPHER 5 MATCH (a)-[e:` + kind.String() + `]->(b) WHERE e.id > $p.after WITH a, e, b ORDER BY e.id LIMIT $p.limit RETURN collect(` + readEdge + `)`
}

// rederive computes anew what follows from the assertions that are stored. Each page is a transaction of its own; a migration that
// was interrupted begins again, since the version is written last.
func (s *Store) rederive(ctx context.Context) (did string, err error) {
	nodes, err := s.pages(ctx, pageNodes, func(w *writes, stored map[string]any) error {
		old, err := stateOf(stored)
		if err != nil {
			return err
		}
		next, _, err := merged(old.shown.ID, old.claims, old.cited)
		w.add(setNode, "", map[string]any{"id": old.shown.ID, "p": next.row()})
		return err
	})
	edges := 0
	for k := range graph.Edges {
		if err == nil {
			var n int
			n, err = s.rederiveEdges(ctx, graph.EdgeType(k))
			edges += n
		}
	}
	return fmt.Sprintf("computed %d nodes and %d edges anew", nodes, edges), err
}

func (s *Store) rederiveEdges(ctx context.Context, kind graph.EdgeType) (int, error) {
	return s.pages(ctx, pageEdges(kind), func(w *writes, stored map[string]any) error {
		old, err := edgeStateOf(kind, stored)
		if err != nil {
			return err
		}
		id := textOf(stored["id"])
		next, ok, err := mergedEdge(old.claims)
		if ok {
			w.add(setEdge, kind.String(), map[string]any{"id": id, "p": next.row(id)})
		}
		return err
	})
}

// pages gives what a statement reads, page by page in the order of ids, and writes what the function adds.
func (s *Store) pages(ctx context.Context, cypher string, each func(*writes, map[string]any) error) (all int, err error) {
	after, n := "", chunk
	for err == nil && n == chunk {
		var last string
		err = s.write(ctx, "migrate", func(ctx context.Context, tx runner) (bool, error) {
			w := &writes{}
			n, last = 0, after
			err := s.page(ctx, tx, cypher, after, func(stored map[string]any) error {
				n, last = n+1, textOf(stored["id"])
				return each(w, stored)
			})
			if err == nil {
				err = w.run(ctx, tx)
			}
			return n > 0, err
		})
		after, all = last, all+n
	}
	return all, err
}

// page takes the lock of writers and reads one page.
func (s *Store) page(ctx context.Context, tx runner, cypher, after string, each func(map[string]any) error) error {
	if err := eachRow(ctx, tx, lockStore, func([]any) {}); err != nil {
		return err
	}
	result, err := tx.Run(ctx, cypher, params(map[string]any{"after": after, "limit": chunk}))
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if err := eachMap(result.Record().Values[0], each); err != nil {
			return err
		}
	}
	return result.Err()
}
