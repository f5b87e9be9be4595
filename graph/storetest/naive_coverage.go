package storetest

import (
	"fmt"
	"maps"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/walk"
)

// naiveCoverage fills tables by asking of each node of the graph which rows and columns it has, in plain words.
type naiveCoverage struct {
	*Naive
	walk.Coverage
}

// cells lists the cells where something meets, with all ids, a line each.
func (n *naiveCoverage) cells() (all []string) {
	met := map[string]map[string][]string{}
	for i := range n.Nodes {
		node := &n.Nodes[i]
		if !n.counts(node) {
			continue
		}
		for _, row := range n.has(node, n.Rows) {
			for _, column := range n.has(node, n.Columns) {
				cell := row + " × " + column
				if met[cell] == nil {
					met[cell] = map[string][]string{}
				}
				met[cell][node.Type.String()] = append(met[cell][node.Type.String()], node.ID)
			}
		}
	}
	for _, cell := range slices.Sorted(maps.Keys(met)) {
		all = append(all, fmt.Sprintf("%s: %v", cell, met[cell]))
	}
	return all
}

// counts tells whether a node is counted, and meets the filter.
func (n *naiveCoverage) counts(node *graph.Node) bool {
	text := node.Type == graph.TypeProvision || node.Type == graph.TypeResolution
	if !text && (node.Type != graph.TypeCommitment || len(n.Bodies) > 0) {
		return false
	}
	if len(n.Bodies) > 0 && !slices.ContainsFunc(n.has(node, facet.Body), func(b string) bool { return slices.Contains(n.Bodies, b) }) {
		return false
	}
	return true
}

// has returns the values that a node has of an axis, each once.
func (n *naiveCoverage) has(node *graph.Node, d facet.Dimension) []string {
	values := n.values(node, d)
	slices.Sort(values)
	return slices.DeleteFunc(slices.Compact(values), func(v string) bool { return d == facet.Body && len(n.Bodies) > 0 && !slices.Contains(n.Bodies, v) })
}

func (n *naiveCoverage) values(node *graph.Node, d facet.Dimension) []string {
	switch {
	case node.Type == graph.TypeCommitment:
		return n.ofCommitment(node, d)
	case d == facet.Commitment, d == facet.Cluster, d == facet.Pillar:
		var all []string
		for _, c := range n.commitments(node) {
			all = append(all, n.ofCommitment(c, d)...)
		}
		return all
	}
	return n.ofText(node, d)
}

// ofText is what a paragraph or resolution has. A resolution has the topics and forces of its paragraphs.
func (n *naiveCoverage) ofText(node *graph.Node, d facet.Dimension) (all []string) {
	wholes, texts := n.parents(node, graph.TypeResolution, graph.TypeInstrument), []*graph.Node{node}
	if node.Type == graph.TypeResolution {
		wholes, texts = texts, append(texts, n.paragraphs(node)...)
	}
	switch d {
	case facet.Topic:
		for _, x := range texts {
			all = append(all, n.ids(x, graph.EdgeAbout)...)
		}
	case facet.Force:
		for _, x := range texts {
			all = append(all, textsOf(x.Value(graph.PropForce))...)
		}
	case facet.Body:
		for _, x := range wholes {
			all = append(all, n.ids(x, graph.EdgeAdoptedBy)...)
		}
	case facet.Year:
		for _, x := range wholes {
			for _, day := range textsOf(x.Value(graph.PropDateStart)) {
				all = append(all, day[:4])
			}
		}
	}
	return all
}

// ofCommitment is what a commitment has: of bodies, years and forces those of the texts that meet it themselves.
func (n *naiveCoverage) ofCommitment(c *graph.Node, d facet.Dimension) (all []string) {
	clusters := n.parents(c, graph.TypeCluster)
	switch d {
	case facet.Commitment:
		return []string{c.ID}
	case facet.Cluster:
		return idsOfAll(clusters)
	case facet.Pillar:
		for _, x := range clusters {
			all = append(all, idsOfAll(n.parents(x, graph.TypePillar))...)
		}
		return all
	case facet.Topic:
		return n.ids(c, graph.EdgeAbout)
	}
	for i := range n.Nodes {
		x := &n.Nodes[i]
		isText := x.Type == graph.TypeProvision || x.Type == graph.TypeResolution && d != facet.Force
		if isText && slices.Contains(n.met(x), c.ID) {
			all = append(all, n.ofText(x, d)...)
		}
	}
	return all
}

// commitments are those that a text meets, a resolution with its paragraphs.
func (n *naiveCoverage) commitments(text *graph.Node) (all []*graph.Node) {
	texts := []*graph.Node{text}
	if text.Type == graph.TypeResolution {
		texts = append(texts, n.paragraphs(text)...)
	}
	for _, x := range texts {
		for _, id := range n.met(x) {
			all = append(all, n.node(id))
		}
	}
	return all
}

// met are the ids of the commitments that a text meets itself.
func (n *naiveCoverage) met(text *graph.Node) (all []string) {
	topics := n.ids(text, graph.EdgeAbout)
	for i := range n.Nodes {
		c := &n.Nodes[i]
		if c.Type != graph.TypeCommitment {
			continue
		}
		spoken := slices.ContainsFunc([]graph.EdgeType{graph.EdgeCites, graph.EdgeReiterates, graph.EdgeElaborates, graph.EdgeDiscusses},
			func(k graph.EdgeType) bool { return slices.Contains(n.ids(text, k), c.ID) })
		shared := slices.ContainsFunc(n.ids(c, graph.EdgeAbout), func(t string) bool { return slices.Contains(topics, t) })
		if n.Links&facet.Spoken != 0 && spoken || n.Links&facet.SameTopic != 0 && shared {
			all = append(all, c.ID)
		}
	}
	return all
}

func (n *naiveCoverage) paragraphs(r *graph.Node) (all []*graph.Node) {
	for _, x := range n.neighbours(r.ID, graph.EdgesOf(graph.EdgeContains), graph.Out) {
		if x.node.Type == graph.TypeProvision {
			all = append(all, x.node)
		}
	}
	return all
}

func (n *naiveCoverage) parents(x *graph.Node, types ...graph.NodeType) (all []*graph.Node) {
	for _, r := range n.neighbours(x.ID, graph.EdgesOf(graph.EdgeContains), graph.In) {
		if slices.Contains(types, r.node.Type) {
			all = append(all, r.node)
		}
	}
	return all
}

// ids are those of the nodes that edges of a kind lead to.
func (n *naiveCoverage) ids(x *graph.Node, kind graph.EdgeType) (all []string) {
	for _, r := range n.neighbours(x.ID, graph.EdgesOf(kind), graph.Out) {
		all = append(all, r.node.ID)
	}
	return all
}

func idsOfAll(nodes []*graph.Node) (all []string) {
	for _, n := range nodes {
		all = append(all, n.ID)
	}
	return all
}

func textsOf(v graph.Value) []string {
	if s, ok := v.(string); ok {
		return []string{s}
	}
	return nil
}
