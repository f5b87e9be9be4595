package storetest

import (
	"mandategraph/graph"
)

// ids are those of the graph, and some that no node has.
func (p *planner) ids() []string {
	return append([]string{"", "document:none", "nothing"}, idsOf(p.graph.Nodes)...)
}

// types is mostly all of them, else a few, mostly of the graph.
func (p *planner) types() graph.TypeSet {
	if chance(p.T, 70, "any type") {
		return graph.AllTypes
	}
	types := graph.TypesOf(draw(p.T, graph.AllTypes.Types(), "type"))
	for range between(p.T, 1, 3, "types") {
		types |= graph.TypesOf(p.graph.Nodes[p.index(len(p.graph.Nodes))].Type)
	}
	return types
}

// kinds are one at random and a few of the graph.
func (p *planner) kinds() graph.EdgeSet {
	kinds := graph.EdgesOf(p.kind())
	for range between(p.T, 0, 3, "kinds") {
		kinds |= graph.EdgesOf(p.kind())
	}
	return kinds
}

func (p *planner) kind() graph.EdgeType {
	if n := len(p.graph.Edges); n > 0 && chance(p.T, 80, "kind of the graph") {
		return p.graph.Edges[p.index(n)].Type
	}
	return graph.EdgeType(p.index(len(graph.Edges)))
}

func (p *planner) direction() graph.Direction {
	return draw(p.T, []graph.Direction{graph.Out, graph.In}, "direction")
}

// nodeInfos are the properties that nodes of the types can have, those of every node first.
func nodeInfos(types graph.TypeSet) []graph.PropInfo {
	infos := []graph.PropInfo{
		{Prop: graph.PropID, Kind: graph.KindString}, {Prop: graph.PropType, Kind: graph.KindString},
		{Prop: graph.PropLabel, Kind: graph.KindString}, {Prop: graph.PropKnown, Kind: graph.KindString},
	}
	for _, t := range types.Types() {
		infos = append(infos, graph.Nodes[t].Props...)
	}
	return infos
}

// edgeInfos are the properties that edges of the kinds can have.
func edgeInfos(kinds graph.EdgeSet) []graph.PropInfo {
	infos := append([]graph.PropInfo{{Prop: graph.PropID, Kind: graph.KindString}}, graph.EvidenceProps...)
	for _, k := range kinds.Kinds() {
		infos = append(infos, graph.Edges[k].Props...)
	}
	return infos
}
