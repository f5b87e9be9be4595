package neo4j

import (
	"context"
	"maps"
	"slices"

	"mandategraph/graph"
)

const (
	readNodes = `CYPHER 5 UNWIND $p.rows AS id MATCH (n:Node {id: id}) USING INDEX SEEK n:Node(id) RETURN collect(` + readNode + `)`
	readCited = `CYPHER 5 UNWIND $p.rows AS id MATCH (n:Node {id: id}) USING INDEX SEEK n:Node(id) RETURN collect({id: id, _cited: n._cited, full: n._claims IS NOT NULL})`
)

// readEdges reads edges of a kind by their ids.
func readEdges(kind graph.EdgeType) string {
	return `CYPHER 5 UNWIND $p.rows AS id MATCH (a)-[e:` + kind.String() + ` {id: id}]->(b) USING INDEX SEEK e:` + kind.String() + `(id) RETURN collect(` + readEdge + `)`
}

// read fills in what is stored of the nodes and edges that may change.
func (c *change) read(ctx context.Context, tx runner) error {
	var full, cited []string
	for _, id := range slices.Sorted(maps.Keys(c.nodes)) {
		switch n := c.nodes[id]; {
		case !n.only():
			full = append(full, id)
		case n.cited != 0:
			cited = append(cited, id)
		default:
			delete(c.nodes, id) // it is cited as it was
		}
	}
	if err := readMaps(ctx, tx, readNodes, full, c.foundNode); err != nil {
		return err
	}
	if err := readMaps(ctx, tx, readCited, cited, c.foundCited); err != nil {
		return err
	}
	for k := range c.edges {
		kind := graph.EdgeType(k)
		ids := slices.Sorted(maps.Keys(c.edges[k]))
		found := func(stored map[string]any) error { return c.foundEdge(kind, stored) }
		if err := readMaps(ctx, tx, readEdges(kind), ids, found); err != nil {
			return err
		}
	}
	return nil
}

// readMaps gives what a statement collects over rows.
func readMaps(ctx context.Context, tx runner, cypher string, rows []string, each func(map[string]any) error) error {
	return inChunks(ctx, tx, chunk, cypher, rows, func(values []any) error { return eachMap(values[0], each) })
}

// eachMap gives the maps of a list that the database collected.
func eachMap(list any, each func(map[string]any) error) error {
	maps, _ := list.([]any)
	for _, x := range maps {
		m, _ := x.(map[string]any)
		if err := each(m); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) foundNode(stored map[string]any) (err error) {
	if n := c.nodes[textOf(stored["id"])]; n != nil {
		n.exists = true
		n.old, err = stateOf(stored)
	}
	return err
}

func (c *change) foundCited(stored map[string]any) error {
	if n := c.nodes[textOf(stored["id"])]; n != nil {
		n.exists, n.old.cited = true, int(intOf(stored[propCited]))
		n.full, _ = stored["full"].(bool)
	}
	return nil
}

func (c *change) foundEdge(kind graph.EdgeType, stored map[string]any) (err error) {
	if e := c.edges[kind][textOf(stored["id"])]; e != nil {
		e.exists = true
		e.old, err = edgeStateOf(kind, stored)
	}
	return err
}
