package memory

import (
	"slices"

	"mandategraph/graph"
)

// catalog is what a writer knows beside the state: which loaded sources assert each node. It follows the state from Apply to
// Apply; after a failed one it is made anew.
type catalog struct{ nodes map[string]*entry }

// entry is a node of what was loaded.
type entry struct {
	number uint32
	claims []claim // in no order
}

type claim struct {
	g     *segment
	index uint32
}

func newCatalog(s *state) *catalog {
	c := &catalog{nodes: map[string]*entry{}}
	for _, g := range s.loaded {
		c.add(g)
	}
	return c
}

func (c *catalog) add(g *segment) {
	for i := range g.nodes {
		id := g.id(uint32(i))
		e := c.nodes[id]
		if e == nil {
			e = &entry{number: g.nodes[i].number}
			c.nodes[id] = e
		}
		e.claims = append(e.claims, claim{g, uint32(i)})
	}
}

func (c *catalog) remove(g *segment) {
	for i := range g.nodes {
		id := g.id(uint32(i))
		e := c.nodes[id]
		e.claims = slices.DeleteFunc(e.claims, func(x claim) bool { return x.g == g })
		if len(e.claims) == 0 {
			delete(c.nodes, id)
		}
	}
}

// numbers returns the numbers of a batch's nodes; new ones get the next, which no node ever had.
func (c *catalog) numbers(b *graph.Batch, next *uint32) []uint32 {
	out := make([]uint32, len(b.Nodes))
	for i := range b.Nodes {
		if e := c.nodes[b.Nodes[i].ID]; e != nil {
			out[i] = e.number
			continue
		}
		out[i] = *next
		*next++
	}
	return out
}

// see returns a node as what was loaded shows it.
func (c *catalog) see(id string) seen {
	e := c.nodes[id]
	if e == nil {
		return seen{}
	}
	if len(e.claims) == 1 {
		return seen{e.number, e.claims[0].g.node(e.claims[0].index), true}
	}
	return seen{e.number, e.merge(), true}
}

func (e *entry) merge() graph.Node {
	nodes := make([]graph.Node, len(e.claims))
	all := make([]graph.Claim, len(e.claims))
	for i, c := range e.claims {
		nodes[i] = c.g.node(c.index)
		all[i] = graph.Claim{Source: &c.g.source, Node: &nodes[i]}
	}
	return graph.MergeNode(all)
}
