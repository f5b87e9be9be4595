package plan

import (
	"fmt"

	"mandategraph/graph"
)

// scope is what a condition or a column speaks of: the nodes of some types, or the edges of some kinds.
type scope struct {
	edges bool
	types graph.TypeSet // of nodes: theirs
	far   graph.TypeSet // of edges: the types that their far nodes can have
	name  string
	props [][]graph.PropInfo
}

// every node has these, whatever its type.
var nodeProps = []graph.PropInfo{
	{Prop: graph.PropID, Kind: graph.KindString},
	{Prop: graph.PropType, Kind: graph.KindString},
	{Prop: graph.PropLabel, Kind: graph.KindString},
	{Prop: graph.PropKnown, Kind: graph.KindString},
}

var edgeProps = append([]graph.PropInfo{{Prop: graph.PropID, Kind: graph.KindString}}, graph.EvidenceProps...)

func nodeScope(types graph.TypeSet) scope {
	s := scope{types: types, name: typeNames(types), props: [][]graph.PropInfo{nodeProps}}
	for _, t := range (types & graph.AllTypes).Types() {
		s.props = append(s.props, graph.Nodes[t].Props)
	}
	return s
}

func edgeScope(kinds graph.EdgeSet, far graph.TypeSet) scope {
	s := scope{edges: true, far: far, name: kindNames(kinds), props: [][]graph.PropInfo{edgeProps}}
	for _, k := range (kinds & allKinds).Kinds() {
		s.props = append(s.props, graph.Edges[k].Props)
	}
	return s
}

// kind returns the kind of a property's values; an error where nothing in the scope has it.
func (s scope) kind(p graph.Prop) (graph.Kind, error) {
	for _, infos := range s.props {
		for _, info := range infos {
			if info.Prop == p {
				return info.Kind, nil
			}
		}
	}
	return 0, fmt.Errorf("%s has no %s", s.name, p)
}

// all checks a list of columns.
func (s scope) all(clause string, props []graph.Prop) error {
	for _, p := range props {
		if _, err := s.kind(p); err != nil {
			return fmt.Errorf("%s: %w", clause, err)
		}
	}
	return nil
}
