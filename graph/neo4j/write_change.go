package neo4j

import (
	"context"
	"maps"
	"slices"

	"mandategraph/graph"
)

// writes returns what has to be written; what is stored as it should be is left alone.
func (c *change) writes(ctx context.Context) (*writes, error) {
	w := &writes{}
	made := &later{}
	for _, id := range slices.Sorted(maps.Keys(c.nodes)) {
		if err := c.nodes[id].write(w, made); err != nil {
			return nil, err
		}
	}
	for k := range c.edges {
		for _, id := range slices.Sorted(maps.Keys(c.edges[k])) {
			if err := c.edges[k][id].write(w, made); err != nil {
				return nil, err
			}
		}
	}
	for _, b := range c.news {
		w.add(setSource, "", sourceRow(b))
	}
	made.run(ctx)
	return w, graph.GivenUp(ctx)
}

func (n *nodeChange) write(w *writes, made *later) error {
	if n.only() && n.full { // what is shown is others' business
		n.writeCited(w)
		return nil
	}
	next, ok, err := n.next()
	t := next.shown.Type.String()
	switch {
	case err != nil:
		return err
	case !ok && n.exists:
		w.add(dropNode, "", map[string]any{"id": n.id})
	case !ok:
	case !n.exists:
		w.add(makeNode, t, made.row(n.id, next.row))
	case n.only():
		n.writeCited(w)
	case !sameNode(&next.shown, &n.old.shown):
		w.add(setNode, "", made.row(n.id, next.row))
	case next.cited != n.old.cited || !slices.Equal(next.lines, n.old.lines):
		row := map[string]any{propClaims: nil, propCited: nil}
		next.support(row)
		w.add(supportNode, "", map[string]any{"id": n.id, "p": row})
	}
	return nil
}

// writeCited writes no more than how many sources cite the node.
func (n *nodeChange) writeCited(w *writes) {
	var cited any
	if sum := n.old.cited + n.cited; sum > 0 {
		cited = sum
	}
	w.add(supportNode, "", map[string]any{"id": n.id, "p": map[string]any{propCited: cited}})
}

func (e *edgeChange) write(w *writes, made *later) error {
	next, ok, err := e.next()
	kind := e.kind.String()
	create := func() {
		row := made.row(e.id, func() map[string]any { return next.row(e.id) })
		row["from"], row["to"] = next.shown.From, next.shown.To
		w.add(makeEdge, kind, row)
	}
	switch {
	case err != nil:
		return err
	case !ok && e.exists:
		w.add(dropEdge, kind, map[string]any{"id": e.id})
	case !ok:
	case !e.exists:
		create()
	case next.shown.From != e.old.shown.From || next.shown.To != e.old.shown.To:
		w.add(dropEdge, kind, map[string]any{"id": e.id})
		create()
	case !sameEdge(&next.shown, &e.old.shown):
		w.add(setEdge, kind, made.row(e.id, func() map[string]any { return next.row(e.id) }))
	case !slices.Equal(next.lines, e.old.lines):
		w.add(supportEdge, kind, map[string]any{"id": e.id, "p": map[string]any{propClaims: next.lines}})
	}
	return nil
}

// sourceRow is a source as it is stored: with all that has to be taken back when it says something else.
func sourceRow(b *graph.Batch) map[string]any {
	var full, cited, edges []string
	for i := range b.Nodes {
		if n := &b.Nodes[i]; isBare(n) {
			cited = append(cited, n.ID)
		} else {
			full = append(full, n.ID)
		}
	}
	for i := range b.Edges {
		edges = append(edges, b.Edges[i].ID())
	}
	p := map[string]any{"id": b.Source.ID, "rank": int(b.Source.Rank), "hash": b.Source.Hash, "edition": b.Source.Edition}
	for name, ids := range map[string][]string{"nodes": full, "cited": cited, "edges": edges} {
		if len(ids) > 0 {
			p[name] = ids
		}
	}
	return map[string]any{"id": b.Source.ID, "p": p}
}
