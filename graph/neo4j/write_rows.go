package neo4j

import (
	"context"
	"maps"
	"slices"

	"mandategraph/graph"
)

// step is a kind of statement that writes; they run in the order of the constants: an edge goes before its ends, and comes after them.
type step int

const (
	dropEdge step = iota
	dropNode
	makeNode
	setNode
	supportNode
	makeEdge
	setEdge
	supportEdge
	setSource
	stepCount
)

// cypher writes the statement of a step for a type of node or a kind of edge, which is a name of the ontology. It names the indexes, as
// the database would read all edges of a kind for each row where the graph was small when it planned the statement.
func (s step) cypher(name string) string {
	const each = "CYPHER 5 UNWIND $p.rows AS r "
	node, edge := "MATCH (n:Node {id: r.id}) USING INDEX SEEK n:Node(id) ", "MATCH ()-[e:"+name+" {id: r.id}]->() USING INDEX SEEK e:"+name+"(id) "
	return each + [stepCount]string{
		dropEdge:    edge + "DELETE e",
		dropNode:    node + "DELETE n",
		makeNode:    "CREATE (n:Node:" + name + ") SET n = r.p",
		setNode:     node + "SET n = r.p",
		supportNode: node + "SET n += r.p",
		makeEdge:    "MATCH (a:Node {id: r.from}) USING INDEX SEEK a:Node(id) MATCH (b:Node {id: r.to}) USING INDEX SEEK b:Node(id) CREATE (a)-[e:" + name + "]->(b) SET e = r.p",
		setEdge:     edge + "SET e = r.p",
		supportEdge: edge + "SET e += r.p",
		setSource:   "MERGE (s:_Source {id: r.id}) SET s = r.p",
	}[s] + " RETURN count(*)"
}

// writes are the rows to write, by step and by type or kind.
type writes [stepCount]map[string][]any

func (w *writes) add(s step, name string, row map[string]any) {
	if w[s] == nil {
		w[s] = map[string][]any{}
	}
	w[s][name] = append(w[s][name], row)
}

// run writes the rows.
func (w *writes) run(ctx context.Context, tx runner) error {
	for s := range stepCount {
		for _, name := range slices.Sorted(maps.Keys(w[s])) {
			if err := s.run(ctx, tx, name, w[s][name]); err != nil {
				return err
			}
		}
	}
	return nil
}

// run writes the rows of one step. A row that met nothing would be lost in silence, so they are counted.
func (s step) run(ctx context.Context, tx runner, name string, rows []any) error {
	size, met := chunk, 0
	if s == dropEdge || s == dropNode {
		size = dropChunk
	}
	err := inChunks(ctx, tx, size, s.cypher(name), rows, func(v []any) error {
		met += int(intOf(v[0]))
		return nil
	})
	if err == nil && met != len(rows) {
		err = graph.Failed(graph.Internal, nil, "the database is not as this program left it: of %d rows to write, %d have their place", len(rows), met)
	}
	return err
}
