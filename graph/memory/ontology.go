package memory

import "mandategraph/graph"

// The sizes of tables by type, kind and property.
const (
	typeCount = len(graph.Nodes)
	kindCount = len(graph.Edges)
)

// The ontology by name.
var (
	ontologyTypes = byName[graph.NodeType](typeCount)
	ontologyKinds = byName[graph.EdgeType](kindCount)
	ontologyProps = propsByName()
	propCount     = maxProp() + 1
)

func byName[T interface {
	~uint8
	String() string
}](n int) map[string]T {
	m := make(map[string]T, n)
	for i := range n {
		m[T(i).String()] = T(i)
	}
	return m
}

func propsByName() map[string]graph.Prop {
	m := map[string]graph.Prop{}
	eachProp(func(p graph.Prop) { m[p.String()] = p })
	return m
}

func maxProp() (last int) {
	eachProp(func(p graph.Prop) { last = max(last, int(p)) })
	return last
}

func eachProp(do func(graph.Prop)) {
	for _, p := range [...]graph.Prop{graph.PropID, graph.PropType, graph.PropLabel, graph.PropKnown} {
		do(p)
	}
	for _, info := range graph.Nodes {
		eachInfo(info.Props, do)
	}
	for _, info := range graph.Edges {
		eachInfo(info.Props, do)
	}
}

func eachInfo(infos []graph.PropInfo, do func(graph.Prop)) {
	for _, info := range infos {
		do(info.Prop)
	}
}
