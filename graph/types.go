package graph

import (
	"math/bits"
	"strings"
)

// NodeType is a type of node; the constants and Nodes, their table, are generated from schema/.
type NodeType uint8

// EdgeType is a kind of edge; the constants and Edges, their table, are generated from schema/.
type EdgeType uint8

// Prop is a property of nodes or edges; a name has the same kind of value wherever it occurs.
type Prop uint8

// Kind is the kind of value that a property holds.
type Kind uint8

// The kinds of values.
const (
	KindString  Kind = iota // string
	KindInt                 // int64
	KindFloat               // float64
	KindBool                // bool
	KindStrings             // []string
	KindDate                // string, YYYY-MM-DD
)

// Weight says where a hit in a searched property stands on the ranking ladder.
type Weight uint8

// The steps of the ladder, the best last. Zero means that the property is not searched.
const (
	WeightNone Weight = iota
	WeightText
	WeightTitle
	WeightSymbol
)

// PropInfo describes a property of a type of node or a kind of edge.
type PropInfo struct {
	Prop     Prop
	Kind     Kind
	Required bool
	Enum     []string // the values allowed; nil where it is free
	Search   Weight
}

// NodeInfo describes a type of node.
type NodeInfo struct {
	Name      string // as in GraphQL and as the label in Neo4j
	Prefix    string // of ids
	Plural    string // the list at the root of the API
	Label     []Prop // the first that is not empty names the node
	Number    Prop   // whose natural order is OrderNumber; PropID where none is declared
	Position  Prop   // order within the document; PropID where none is declared
	Props     []PropInfo
	Shortcuts []Shortcut
}

// Shortcut is a field of a type of node that reads one neighbour along a kind of edge, the first by evidence.
type Shortcut struct {
	Field string // the name in the API
	Kind  EdgeType
	Dir   Direction
	Type  NodeType // of the neighbour
}

// EdgeInfo describes a kind of edge.
type EdgeInfo struct {
	Name     string // as the relationship type in Neo4j
	Out, In  string // what a reader calls it from either end
	From, To TypeSet
	Props    []PropInfo // beyond those of the evidence
}

// Direction is the way in which an edge is followed.
type Direction uint8

// The two directions.
const (
	Out Direction = iota // from the edge's start to its end
	In
)

// String returns the name of the type, such as "Resolution".
func (t NodeType) String() string { return Nodes[t].Name }

// String returns the name of the kind, such as "CITES".
func (t EdgeType) String() string { return Edges[t].Name }

// NodeTypeNamed returns the type of node with the name, such as "Resolution", whatever its case.
func NodeTypeNamed(name string) (NodeType, bool) {
	for t, info := range Nodes {
		if strings.EqualFold(info.Name, name) {
			return NodeType(t), true
		}
	}
	return 0, false
}

// EdgeTypeNamed returns the kind of edge with the name, such as "FOLLOWS_UP", whatever its case, and with hyphens too.
func EdgeTypeNamed(name string) (EdgeType, bool) {
	name = strings.ReplaceAll(name, "-", "_")
	for k, info := range Edges {
		if strings.EqualFold(info.Name, name) {
			return EdgeType(k), true
		}
	}
	return 0, false
}

// String returns the name of the property as in GraphQL.
func (p Prop) String() string { return propNames[p] }

// String returns "out" or "in".
func (d Direction) String() string { return [...]string{"out", "in"}[d] }

// TypeSet is a set of types of nodes; zero is empty.
type TypeSet uint32

// AllTypes is the set of all types of nodes.
const AllTypes TypeSet = 1<<len(Nodes) - 1

// TypesOf returns the set of the given types.
func TypesOf(types ...NodeType) (s TypeSet) {
	for _, t := range types {
		s |= 1 << t
	}
	return s
}

// Has reports whether t is in the set.
func (s TypeSet) Has(t NodeType) bool { return s>>t&1 == 1 }

// Len returns the number of types in the set.
func (s TypeSet) Len() int { return bits.OnesCount32(uint32(s)) }

// Types returns the types of the set in their order.
func (s TypeSet) Types() []NodeType { return members[NodeType](uint32(s)) }

// EdgeSet is a set of kinds of edges; zero is empty.
type EdgeSet uint32

// EdgesOf returns the set of the given kinds.
func EdgesOf(kinds ...EdgeType) (s EdgeSet) {
	for _, k := range kinds {
		s |= 1 << k
	}
	return s
}

// Has reports whether k is in the set.
func (s EdgeSet) Has(k EdgeType) bool { return s>>k&1 == 1 }

// Kinds returns the kinds of the set in their order.
func (s EdgeSet) Kinds() []EdgeType { return members[EdgeType](uint32(s)) }

func members[T ~uint8](set uint32) []T {
	all := make([]T, 0, bits.OnesCount32(set))
	for ; set != 0; set &= set - 1 {
		all = append(all, T(bits.TrailingZeros32(set)))
	}
	return all
}

// NodeTypeOf returns the type of exactly that name, as stores write it.
func NodeTypeOf(name string) (NodeType, bool) {
	for t, info := range Nodes {
		if info.Name == name {
			return NodeType(t), true
		}
	}
	return 0, false
}

// EdgeTypeOf returns the kind of exactly that name.
func EdgeTypeOf(name string) (EdgeType, bool) {
	for t, info := range Edges {
		if info.Name == name {
			return EdgeType(t), true
		}
	}
	return 0, false
}

// PropOf returns the property of that name.
func PropOf(name string) (Prop, bool) {
	for p, n := range propNames {
		if n == name {
			return Prop(p), true
		}
	}
	return 0, false
}

// kinds holds the kind of value of each property; a name has one wherever it occurs.
var kinds = func() (all [propCount]Kind) {
	for _, n := range Nodes {
		for _, p := range n.Props {
			all[p.Prop] = p.Kind
		}
	}
	for _, e := range Edges {
		for _, p := range e.Props {
			all[p.Prop] = p.Kind
		}
	}
	for _, p := range EvidenceProps {
		all[p.Prop] = p.Kind
	}
	return all
}()

// KindOf returns the kind of value that p holds.
func KindOf(p Prop) Kind { return kinds[p] }

// Ends returns the types that an edge of kind k leaves (Out) or enters (In) when followed in direction d: the near end.
func (t EdgeType) Ends(d Direction) (near, far TypeSet) {
	if d == Out {
		return Edges[t].From, Edges[t].To
	}
	return Edges[t].To, Edges[t].From
}
