package plan

import (
	"math"
	"strings"

	"mandategraph/graph"
)

// Cost estimates how many rows the plan brings back, over all its levels, from the counts and mean degrees of a store and the
// limits of pages. Conditions count as if all rows met them, so that a plan is not let through for a filter that keeps everything.
func (p *Plan) Cost(s *Stat) float64 {
	e := estimator{s}
	var sum float64
	for _, root := range p.Roots {
		sum += e.below(root, e.start(root), 1, 0)
	}
	return sum
}

// spread is a number of rows for each type of node.
type spread [len(graph.Nodes)]float64

func (s *spread) sum() (n float64) {
	for _, x := range s {
		n += x
	}
	return n
}

// cap scales the rows down to what a page takes.
func (s *spread) cap(p Page) {
	n, most := s.sum(), float64(p.Limit)
	if !p.None && most == 0 || n <= most {
		return
	}
	for t := range s {
		s[t] *= most / n
	}
}

type estimator struct{ stat *Stat }

// below returns the rows of a selection and of all below it, given the parents that it has; its groups count as rows.
func (e estimator) below(s *Select, rows spread, parents float64, depth int) float64 {
	own := rows.sum()
	sum := own + parents*e.groups(s)
	if depth >= MaxDepth {
		return sum
	}
	for _, c := range s.Children {
		sum += e.below(c, e.child(c, &rows), own, depth+1)
	}
	return sum
}

// groups returns the groups of one parent: all that may come, but no more than there are values to read.
func (e estimator) groups(s *Select) (sum float64) {
	for i := range s.Groups {
		g := &s.Groups[i]
		values := 1.0
		for _, k := range g.By {
			values *= e.values(k, s.Types)
		}
		sum += math.Min(float64(g.Most), values)
	}
	return sum
}

// values returns how many values a key may have: one for each node that has an id, and a list's length of others.
func (e estimator) values(k Key, types graph.TypeSet) float64 {
	if k.Prop != graph.PropID {
		return usualValues
	}
	nodes := e.nodes(k.reached(types))
	return math.Max(1, nodes.sum())
}

// usualValues is about how many values a closed list has, and years the archives have.
const usualValues = 100

func (e estimator) start(s *Select) (rows spread) {
	switch f := s.From.(type) {
	case IDs:
		rows = countIDs(f, s.Types)
	case All:
		rows = e.nodes(s.Types)
	}
	rows.cap(s.Page)
	return rows
}

// countIDs knows the type of an id by its prefix.
func countIDs(ids []string, types graph.TypeSet) (rows spread) {
	for _, id := range ids {
		prefix, _, _ := strings.Cut(id, ":")
		for _, t := range types.Types() {
			if graph.Nodes[t].Prefix == prefix {
				rows[t]++
			}
		}
	}
	return rows
}

func (e estimator) nodes(types graph.TypeSet) (rows spread) {
	for _, t := range types.Types() {
		rows[t] = float64(e.stat.Nodes[t])
	}
	return rows
}

// child adds up what each parent brings; the limit holds for each parent apart.
func (e estimator) child(s *Select, parents *spread) (rows spread) {
	for t, n := range parents {
		if n == 0 || s.Only != 0 && !s.Only.Has(graph.NodeType(t)) {
			continue
		}
		each := e.each(s, graph.NodeType(t))
		each.cap(s.Page)
		for far := range each {
			rows[far] += n * each[far]
		}
	}
	return rows
}

// each returns the rows for one parent of a type.
func (e estimator) each(s *Select, parent graph.NodeType) (rows spread) {
	switch f := s.From.(type) {
	case Hop:
		for _, k := range f.Kinds.Kinds() {
			e.follow(&rows, s.Types, k, Degree{parent, k, f.Dir})
		}
	case Ref:
		rows = e.nodes(s.Types)
		rows.cap(Page{Limit: 1})
	}
	return rows
}

// follow adds the far ends of one kind of edge. The types at the far end share the mean degree as they share all edges of the
// kind, which their own degrees the other way round tell.
func (e estimator) follow(rows *spread, types graph.TypeSet, k graph.EdgeType, at Degree) {
	mean := e.stat.Degrees[at].Mean
	var ends spread
	for t := range ends {
		back := Degree{graph.NodeType(t), k, graph.Out + graph.In - at.Dir}
		ends[t] = float64(e.stat.Nodes[back.Type]) * e.stat.Degrees[back].Mean
	}
	all := ends.sum()
	if all == 0 {
		return
	}
	for _, t := range types.Types() {
		rows[t] += mean * ends[t] / all
	}
}
