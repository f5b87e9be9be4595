package neo4j

import (
	"cmp"
	"context"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// The order is that of an index. The database walks it only where the statement says that the column is there, and where the row has
// a name of its own; else it sorts all rows before it gives the first.
const scanNodes = `CYPHER 5 MATCH (n:Node) WHERE n.id IS NOT NULL
	RETURN n{.*, _label: null, _date: null, _number: null, _latest: null, _words: null, _titles: null, _claims: null} AS row ORDER BY n.id`

func scanEdges(kind graph.EdgeType) string {
	return `CYPHER 5 MATCH (a)-[e:` + kind.String() + `]->(b) WHERE e.id IS NOT NULL
	RETURN e{.*, _place: null, _rank: null, _claims: null, from: a.id, to: b.id} AS row ORDER BY e.id`
}

// kindsByID are the kinds in the order of the ids of their edges.
var kindsByID = func() []graph.EdgeType {
	kinds := make([]graph.EdgeType, len(graph.Edges))
	for k := range kinds {
		kinds[k] = graph.EdgeType(k)
	}
	slices.SortFunc(kinds, func(a, b graph.EdgeType) int { return cmp.Compare(a.String()+"|", b.String()+"|") })
	return kinds
}()

// Scan is of plan.Store. It is Unavailable where the graph was written to meanwhile: of the database it gets no snapshot.
func (s *Store) Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	var ended error
	err := s.reading(ctx, whatScan, func(session neo4j.SessionWithContext) error {
		tx, err := session.BeginTransaction(ctx, s.txConfig(ctx, "scan"))
		if err != nil {
			return err
		}
		defer release(ctx, tx)
		before, err := settle(ctx, tx)
		if err != nil {
			return err
		}
		c := &scanning{store: s, tx: tx}
		ended = c.run(ctx, before, node, edge) // from here on nothing is run again: what was given is not taken back
		return nil
	})
	return cmp.Or(err, ended)
}

const whatScan = "reading the whole graph"

// scanning is one call of Scan.
type scanning struct {
	store *Store
	tx    runner
}

func (c *scanning) run(ctx context.Context, before mark, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	if err := c.nodes(ctx, node); err != nil {
		return err
	}
	for _, k := range kindsByID {
		if err := c.edges(ctx, k, edge); err != nil {
			return err
		}
	}
	after, err := look(ctx, c.tx)
	if err == nil && after.n != before.n {
		err = errMixed(whatScan)
	}
	return c.store.fault(ctx, err, whatScan)
}

func (c *scanning) nodes(ctx context.Context, give func(*graph.Node) error) error {
	if give == nil {
		return nil
	}
	return c.each(ctx, scanNodes, func(stored map[string]any) error {
		n, err := nodeOf(stored)
		if err != nil {
			return err
		}
		return give(&n)
	})
}

func (c *scanning) edges(ctx context.Context, kind graph.EdgeType, give func(*graph.Edge) error) error {
	if give == nil {
		return nil
	}
	return c.each(ctx, scanEdges(kind), func(stored map[string]any) error {
		e := edgeOf(kind, stored)
		return give(&e)
	})
}

// each gives the rows of a statement. Errors of the function are the caller's own and stay as they are.
func (c *scanning) each(ctx context.Context, cypher string, give func(map[string]any) error) error {
	result, err := c.tx.Run(ctx, cypher, nil)
	if err != nil {
		return c.store.fault(ctx, err, whatScan)
	}
	for result.Next(ctx) {
		if over := graph.GivenUp(ctx); over != nil {
			return over
		}
		stored, _ := result.Record().Values[0].(map[string]any)
		if err := give(stored); err != nil {
			return err
		}
	}
	return c.store.fault(ctx, result.Err(), whatScan)
}
