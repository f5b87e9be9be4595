package memory

import (
	"context"

	"mandategraph/graph"
)

// change is the making of the next state.
type change struct {
	*state
	catalog *catalog
	before  map[string]seen     // nodes that may show something else after
	written map[string]*segment // by source; nil for one that goes
}

// seen is a node as what was loaded showed it.
type seen struct {
	number uint32
	node   graph.Node
	exists bool
}

func newChange(s *state, c *catalog) *change {
	return &change{state: s.clone(), catalog: c, before: map[string]seen{}, written: map[string]*segment{}}
}

// run applies the batches, which are normalized, one after the other.
func (c *change) run(ctx context.Context, batches []*graph.Batch) error {
	for _, b := range batches {
		if err := c.look(b); err != nil {
			return err
		}
	}
	for _, b := range batches {
		if err := graph.GivenUp(ctx); err != nil {
			return err
		}
		if err := c.put(b); err != nil {
			return err
		}
	}
	return c.index(ctx)
}

// look remembers the nodes of which the source spoke or will speak.
func (c *change) look(b *graph.Batch) error {
	if old := c.loaded[b.Source.ID]; old != nil {
		o, err := c.catalog.outline(old)
		if err != nil {
			return err
		}
		for i := range o.nodes {
			if err := c.remember(o.id(i)); err != nil {
				return err
			}
		}
	}
	for i := range b.Nodes {
		if err := c.remember(b.Nodes[i].ID); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) remember(id string) (err error) {
	if _, ok := c.before[id]; !ok {
		c.before[id], err = c.catalog.see(id)
	}
	return err
}

// put replaces what the source asserted. Where it says again what the base says, the file has nothing of it.
func (c *change) put(b *graph.Batch) error {
	var g *segment
	if base := c.base.source(b.Source.ID); base == nil || base.Hash != b.Source.Hash {
		var err error
		if g, err = pack(b, c.catalog.numbers(b, &c.next)); err != nil {
			return err
		}
	}
	if old := c.loaded[b.Source.ID]; old != nil {
		if err := c.catalog.remove(old); err != nil {
			return err
		}
	}
	delete(c.loaded, b.Source.ID)
	if g != nil {
		if err := c.catalog.add(g); err != nil {
			return err
		}
		c.loaded[b.Source.ID] = g
	}
	c.written[b.Source.ID] = g
	return nil
}

// index brings the postings up to date for the nodes whose searched words changed.
func (c *change) index(ctx context.Context) error {
	var moved []*rewording
	for id, old := range c.before {
		now, err := c.catalog.see(id)
		if err != nil {
			return err
		}
		if !sameWords(&old, &now) {
			moved = append(moved, &rewording{old: old, now: now})
		}
	}
	if err := analyze(ctx, moved); err != nil {
		return err
	}
	c.postings = c.postings.with(movements(moved))
	return nil
}

// sameWords reports whether two views of a node have the same values to search, which spares their analysis.
func sameWords(a, b *seen) bool {
	if a.exists != b.exists || a.number != b.number {
		return false
	}
	if a.node.Type == graph.TypeText && a.node.Props.Get(graph.PropLanguage) != b.node.Props.Get(graph.PropLanguage) {
		return false
	}
	for _, info := range graph.Nodes[a.node.Type].Props {
		if info.Search != graph.WeightNone && !sameValue(a.node.Props.Get(info.Prop), b.node.Props.Get(info.Prop)) {
			return false
		}
	}
	return true
}
