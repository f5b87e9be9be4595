package memory

import (
	"slices"

	"mandategraph/graph"
)

// catalog is what a writer knows beside the state: which loaded sources assert each node. It follows the state from Apply to
// Apply; after a failed one it is made anew.
type catalog struct {
	nodes    map[string]*entry
	outlines map[*segment]*outline // of segments that the change at hand reads; many look at the same ones
}

// entry is a node of what was loaded.
type entry struct {
	number uint32
	claims []claim // in no order
}

// claim is what a source asserts of a node. Where several do, the nodes are kept at hand, and equal ones are one.
type claim struct {
	g     *segment
	index uint32
	node  *graph.Node // nil where nobody has looked
}

func newCatalog(s *state) (*catalog, error) {
	c := &catalog{nodes: map[string]*entry{}, outlines: map[*segment]*outline{}}
	for _, g := range s.loaded {
		if err := c.add(g); err != nil {
			return nil, err
		}
		c.rest()
	}
	return c, nil
}

// rest forgets what only the change at hand needed.
func (c *catalog) rest() { clear(c.outlines) }

func (c *catalog) outline(g *segment) (*outline, error) {
	if o := c.outlines[g]; o != nil {
		return o, nil
	}
	o, err := outlineOf(g)
	if err == nil {
		c.outlines[g] = o
	}
	return o, err
}

func (c *catalog) add(g *segment) error {
	o, err := c.outline(g)
	if err != nil {
		return err
	}
	for i := range o.nodes {
		id := o.id(i)
		e := c.nodes[id]
		if e == nil {
			e = &entry{number: o.nodes[i].number}
			c.nodes[id] = e
		}
		added := claim{g: g, index: uint32(i)}
		if len(e.claims) > 0 || smallType(o.nodes[i].typ) {
			if err := c.share(e, &added); err != nil {
				return err
			}
		}
		e.claims = append(e.claims, added)
	}
	return nil
}

// smallType tells of types whose nodes are small and asserted by many: they are read when they come, rather than when the next one does.
func smallType(t graph.NodeType) bool { return t != graph.TypeText && t != graph.TypeProvision }

// share reads the node of a claim that is to be one of several; where another says the same, it becomes that one's node.
func (c *catalog) share(e *entry, added *claim) error {
	if err := c.read(added); err != nil {
		return err
	}
	for i := range e.claims {
		other := &e.claims[i]
		if err := c.read(other); err != nil {
			return err
		}
		if sameNode(other.node, added.node) {
			added.node = other.node
			return nil
		}
	}
	return nil
}

func (c *catalog) read(x *claim) error {
	if x.node != nil {
		return nil
	}
	o, err := c.outline(x.g)
	if err == nil {
		n := o.node(int(x.index))
		x.node = &n
	}
	return err
}

func (c *catalog) remove(g *segment) error {
	o, err := c.outline(g)
	if err != nil {
		return err
	}
	for i := range o.nodes {
		id := o.id(i)
		e := c.nodes[id]
		e.claims = slices.DeleteFunc(e.claims, func(x claim) bool { return x.g == g })
		if len(e.claims) == 0 {
			delete(c.nodes, id)
		}
	}
	return nil
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
func (c *catalog) see(id string) (seen, error) {
	e := c.nodes[id]
	if e == nil {
		return seen{}, nil
	}
	if len(e.claims) == 1 {
		only := e.claims[0]
		if err := c.read(&only); err != nil {
			return seen{}, err
		}
		return seen{e.number, *only.node, true}, nil
	}
	return seen{e.number, e.merge(), true}, nil
}

// merge needs of those who say the same only the most trusted.
func (e *entry) merge() graph.Node {
	var all []graph.Claim
	for i := range e.claims {
		x := &e.claims[i]
		at := slices.IndexFunc(all, func(c graph.Claim) bool { return c.Node == x.node })
		if at < 0 {
			all = append(all, graph.Claim{Source: &x.g.source, Node: x.node})
		} else if x.g.source.MoreTrusted(all[at].Source) {
			all[at].Source = &x.g.source
		}
	}
	return graph.MergeNode(all)
}
