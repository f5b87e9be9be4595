package neo4j

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// change is what becomes of nodes and edges when sources say something else.
type change struct {
	news  []*graph.Batch
	nodes map[string]*nodeChange
	edges [len(graph.Edges)]map[string]*edgeChange
}

// said is what a source asserts from now on; nil is that it no longer does.
type said[T any] struct {
	source *graph.Source
	of     *T
}

// newChange compares what the sources said with what the batches say, each of another source.
func newChange(before sources, news []*graph.Batch) *change {
	c := &change{news: news, nodes: map[string]*nodeChange{}}
	for k := range c.edges {
		c.edges[k] = map[string]*edgeChange{}
	}
	for _, b := range news {
		old := before[b.Source.ID]
		c.say(b)
		c.takeBack(b, &old)
	}
	return c
}

// say notes what a batch asserts.
func (c *change) say(b *graph.Batch) {
	for i := range b.Nodes {
		n := &b.Nodes[i]
		to := c.node(n.ID)
		if isBare(n) {
			to.cited++
			continue
		}
		to.says = append(to.says, said[graph.Node]{&b.Source, n})
	}
	for i := range b.Edges {
		e := &b.Edges[i]
		to := c.edge(e.Type, e.ID())
		to.says = append(to.says, said[graph.Edge]{&b.Source, e})
	}
}

// takeBack notes what the source of a batch asserted before and the batch does not.
func (c *change) takeBack(b *graph.Batch, old *source) {
	for _, id := range old.nodes {
		if n := c.node(id); !asserts(n.says, &b.Source) {
			n.says = append(n.says, said[graph.Node]{&b.Source, nil})
		}
	}
	for _, id := range old.cited {
		c.node(id).cited--
	}
	for _, id := range old.edges {
		kind, ok := kindOfID(id)
		if !ok {
			continue // a kind that the ontology no longer has; its edges are not ours any more
		}
		if e := c.edge(kind, id); !asserts(e.says, &b.Source) {
			e.says = append(e.says, said[graph.Edge]{&b.Source, nil})
		}
	}
}

func asserts[T any](says []said[T], s *graph.Source) bool {
	return slices.ContainsFunc(says, func(x said[T]) bool { return x.source == s })
}

func (c *change) node(id string) *nodeChange {
	n := c.nodes[id]
	if n == nil {
		n = &nodeChange{id: id}
		c.nodes[id] = n
	}
	return n
}

func (c *change) edge(kind graph.EdgeType, id string) *edgeChange {
	e := c.edges[kind][id]
	if e == nil {
		e = &edgeChange{id: id, kind: kind}
		c.edges[kind][id] = e
	}
	return e
}

// kindOfID returns the kind with which an edge's id begins.
func kindOfID(id string) (graph.EdgeType, bool) {
	name, _, _ := strings.Cut(id, "|")
	return graph.EdgeTypeOf(name)
}
