package memory

import (
	"cmp"
	"slices"

	"mandategraph/graph/plan"
)

// grouping counts nodes by the values of keys. A value is a code: the node's ordinal where the key reads ids, else its place in a list.
type grouping struct {
	*query
	*plan.Group
	keys   []keyReader
	res    *plan.Groups
	counts map[uint64]*tally // by the codes of a group
	found  [plan.MaxKeys][]uint32
}

// tally is one group of a parent.
type tally struct {
	codes uint64
	n     int32
	first []uint32 // nodes, as many as are asked for
}

func (q *query) groupings(s *plan.Select) []grouping {
	all := make([]grouping, len(s.Groups))
	for i := range all {
		g := &s.Groups[i]
		all[i] = grouping{query: q, Group: g, res: plan.NewGroups(g), counts: map[uint64]*tally{}}
		for _, k := range g.By {
			all[i].keys = append(all[i].keys, q.keyReader(k))
		}
	}
	return all
}

// group adds the groups of a parent's rows, which are those of the lists.
func (s *selection) group() {
	if len(s.groups) == 0 {
		return
	}
	nodes := s.distinct()
	for i := range s.groups {
		s.groups[i].add(nodes)
	}
}

// fewRows is how many times fewer rows than nodes are rather sorted than marked in a set of all nodes.
const fewRows = 64

// distinct returns the nodes of the lists, each once, in the order of ids.
func (s *selection) distinct() []uint32 {
	nodes := s.nodes[:0]
	for i := range s.lists {
		for j := range s.lists[i].n {
			node, _ := s.lists[i].at(j)
			nodes = append(nodes, node)
		}
	}
	if len(nodes) < len(s.ids)/fewRows {
		s.nodes = sortedSet(nodes)
		return s.nodes
	}
	set := newBitset(len(s.ids))
	for _, n := range nodes {
		set.set(n)
	}
	nodes = nodes[:0]
	for n := range set.all() {
		nodes = append(nodes, n)
	}
	s.nodes = nodes
	return nodes
}

func (g *grouping) add(nodes []uint32) {
	clear(g.counts)
	none := int32(0)
	for _, n := range nodes {
		if g.stopped(1) {
			return
		}
		if !g.node(n) {
			none++
		}
	}
	g.put()
	if g.None {
		g.res.None = append(g.res.None, none)
	}
}

// node counts a node in its groups, and reports whether it has any.
func (g *grouping) node(n uint32) bool {
	for i := range g.keys {
		if g.found[i] = g.keys[i].read(g.found[i][:0], n); len(g.found[i]) == 0 {
			return false
		}
	}
	for _, a := range g.found[0] {
		if len(g.keys) == 1 {
			g.count(uint64(a), n)
		}
		for _, b := range g.found[1] {
			g.count(uint64(a)<<32|uint64(b), n)
		}
	}
	return true
}

func (g *grouping) count(codes uint64, node uint32) {
	t := g.counts[codes]
	if t == nil {
		t = &tally{codes: codes}
		g.counts[codes] = t
	}
	t.n++
	if len(t.first) < g.First {
		t.first = append(t.first, node)
	}
}

// codes returns the code of each key.
func (g *grouping) codes(t *tally) [plan.MaxKeys]uint32 {
	if len(g.keys) == 1 {
		return [...]uint32{uint32(t.codes), 0}
	}
	return [...]uint32{uint32(t.codes >> 32), uint32(t.codes)}
}

// put puts the groups of a parent in order and those out that are asked for.
func (g *grouping) put() {
	all := make([]*tally, 0, len(g.counts))
	for _, t := range g.counts {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *tally) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.codes, b.codes)) })
	kept := all[:min(len(all), g.Most)]
	for _, t := range kept {
		codes := g.codes(t)
		for i := range g.keys {
			g.keys[i].put(g.res, i, codes[i])
		}
		g.res.Count = append(g.res.Count, t.n)
		if g.First > 0 {
			g.res.IDs = append(g.res.IDs, g.idsOf(t.first))
		}
	}
	g.res.First = append(g.res.First, int32(g.res.Len()))
	g.res.More = append(g.res.More, int32(len(all)-len(kept)))
	g.query.count += len(kept)
}

func (g *grouping) idsOf(nodes []uint32) []string {
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		ids[i] = g.ids[n]
	}
	return ids
}
