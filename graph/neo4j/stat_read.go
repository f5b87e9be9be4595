package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// countAll asks for the counts of all types and kinds, which the database keeps.
var countAll = func() string {
	var parts []string
	for _, n := range graph.Nodes {
		parts = append(parts, fmt.Sprintf("MATCH (x:%s) RETURN '%s' AS name, count(x) AS n", n.Name, n.Name))
	}
	for _, e := range graph.Edges {
		parts = append(parts, fmt.Sprintf("MATCH ()-[x:%s]->() RETURN '%s' AS name, count(x) AS n", e.Name, e.Name))
	}
	return "CYPHER 5 " + strings.Join(parts, " UNION ALL ")
}()

const readSources = `CYPHER 5 MATCH (s:_Source) RETURN s.id, s.rank, s.hash, s.edition`

// Sources is of plan.Store.
func (s *Store) Sources(ctx context.Context) (all []graph.Source, _ error) {
	err := s.readTx(ctx, "sources", "listing the sources", func(tx runner) (err error) {
		if _, err = settle(ctx, tx); err == nil {
			all, err = sourcesIn(ctx, tx)
		}
		return err
	})
	return all, err
}

func sourcesIn(ctx context.Context, tx runner) (all []graph.Source, _ error) {
	err := eachRow(ctx, tx, readSources, func(v []any) {
		all = append(all, graph.Source{ID: textOf(v[0]), Rank: graph.Rank(intOf(v[1])), Hash: textOf(v[2]), Edition: textOf(v[3])})
	})
	slices.SortFunc(all, func(a, b graph.Source) int { return cmp.Compare(a.ID, b.ID) })
	return all, err
}

func describe(ctx context.Context, tx runner) (*plan.Stat, error) {
	st := &plan.Stat{Nodes: map[graph.NodeType]int{}, Edges: map[graph.EdgeType]int{}, Degrees: map[plan.Degree]plan.Summary{}}
	if err := eachRow(ctx, tx, countAll, func(v []any) { count(st, textOf(v[0]), int(intOf(v[1]))) }); err != nil {
		return nil, err
	}
	sources, err := sourcesIn(ctx, tx)
	st.Version = graph.Version(sources)
	for t := range graph.Nodes {
		if err == nil {
			err = degrees(ctx, tx, st, graph.NodeType(t))
		}
	}
	return st, err
}

func count(st *plan.Stat, name string, n int) {
	if n == 0 {
		return
	}
	if t, ok := graph.NodeTypeOf(name); ok {
		st.Nodes[t] = n
	} else if k, ok := graph.EdgeTypeOf(name); ok {
		st.Edges[k] = n
	}
}

// degrees summarizes the edges at the nodes of a type. The database keeps the degrees of nodes with many edges.
func degrees(ctx context.Context, tx runner, st *plan.Stat, t graph.NodeType) error {
	var at []plan.Degree
	for k := range graph.Edges {
		for _, d := range [...]graph.Direction{graph.Out, graph.In} {
			kind := graph.EdgeType(k)
			if near, _ := kind.Ends(d); near.Has(t) {
				at = append(at, plan.Degree{Type: t, Kind: kind, Dir: d})
			}
		}
	}
	if len(at) == 0 || st.Nodes[t] == 0 {
		return nil
	}
	return eachRow(ctx, tx, degreesOf(t, at), func(v []any) {
		for i, d := range at {
			sum, most := intOf(v[2*i]), intOf(v[2*i+1])
			st.Degrees[d] = plan.Summary{Mean: float64(sum) / float64(st.Nodes[t]), Max: int(most)}
		}
	})
}

func degreesOf(t graph.NodeType, at []plan.Degree) string {
	var counts, sums []string
	for i, d := range at {
		pattern := fmt.Sprintf("(n)-[:%s]->()", d.Kind)
		if d.Dir == graph.In {
			pattern = fmt.Sprintf("(n)<-[:%s]-()", d.Kind)
		}
		counts = append(counts, fmt.Sprintf("COUNT { %s } AS d%d", pattern, i))
		sums = append(sums, fmt.Sprintf("sum(d%d), max(d%d)", i, i))
	}
	return fmt.Sprintf("CYPHER 5 MATCH (n:%s) WITH %s RETURN %s", t, strings.Join(counts, ", "), strings.Join(sums, ", "))
}

// eachRow gives the rows of a statement without parameters.
func eachRow(ctx context.Context, tx runner, cypher string, each func([]any)) error {
	result, err := tx.Run(ctx, cypher, nil)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		each(result.Record().Values)
	}
	return result.Err()
}
