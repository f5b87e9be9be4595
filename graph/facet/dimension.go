package facet

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Dimension is something that nodes of several types have, each in its way: a paragraph is of the body that adopted its resolution.
type Dimension uint8

// The dimensions, as the API names them.
const (
	Type Dimension = iota
	Known
	Kind
	Year
	Body
	Topic
	Force
	Addressee
	Commitment
	Cluster
	Pillar
	Instrument
	Language
)

// dimension is how a dimension is read.
type dimension struct {
	name string
	prop graph.Prop
	ends graph.TypeSet // of the nodes whose ids are its values; zero where it is a property
	ways []way
}

// way leads from nodes of some types to where the dimension is read; without turns it is read there.
type way struct {
	from  graph.TypeSet
	turns plan.Way
}

var dimensions = [...]dimension{
	Type:       {name: "TYPE", prop: graph.PropType, ways: self(graph.AllTypes)},
	Known:      {name: "KNOWN", prop: graph.PropKnown, ways: self(graph.AllTypes)},
	Kind:       {name: "KIND", prop: graph.PropKind, ways: self(having(graph.PropKind))},
	Year:       {name: "YEAR", prop: graph.PropDateStart, ways: years},
	Body:       {name: "BODY", prop: graph.PropID, ends: bodies, ways: ofBody},
	Topic:      {name: "TOPIC", prop: graph.PropID, ends: topics, ways: ofTopic},
	Force:      {name: "FORCE", prop: graph.PropForce, ways: append(self(provisions), way{texts, path(wordingOf(provisions))})},
	Addressee:  {name: "ADDRESSEE", prop: graph.PropID, ends: bodies, ways: []way{{near(graph.EdgeAddressedTo), path(out(graph.EdgeAddressedTo))}}},
	Commitment: {name: "COMMITMENT", prop: graph.PropID, ends: commitments, ways: ofCommitment},
	Cluster:    {name: "CLUSTER", prop: graph.PropID, ends: clusters, ways: ofCluster},
	Pillar:     {name: "PILLAR", prop: graph.PropID, ends: pillars, ways: ofPillar},
	Instrument: {name: "INSTRUMENT", prop: graph.PropID, ends: instruments, ways: ofInstrument},
	Language:   {name: "LANGUAGE", prop: graph.PropLanguage, ways: self(texts)},
}

// Named returns the dimension that the API names so.
func Named(name string) (Dimension, bool) {
	for d := range dimensions {
		if dimensions[d].name == name {
			return Dimension(d), true
		}
	}
	return 0, false
}

// Of returns the dimensions that nodes of some of the types have.
func Of(types graph.TypeSet) (all []Dimension) {
	for d := range dimensions {
		if _, ok := Dimension(d).Key(types); ok {
			all = append(all, Dimension(d))
		}
	}
	return all
}

// String returns the name in the API.
func (d Dimension) String() string { return dimensions[d].name }

// Ends returns the types of the nodes whose ids are the values; none where the values are no ids.
func (d Dimension) Ends() graph.TypeSet { return dimensions[d].ends }

// Key returns by what nodes of some types are grouped; ok is false where none of them has the dimension.
func (d Dimension) Key(types graph.TypeSet) (key plan.Key, ok bool) {
	of := &dimensions[d]
	key = plan.Key{Prop: of.prop, Year: d == Year}
	for _, w := range of.ways {
		if w.from&types != 0 {
			key.Ways = append(key.Ways, w.turns)
		}
	}
	if len(key.Ways) == 1 && len(key.Ways[0]) == 0 {
		key.Ways = nil // of the node itself
	}
	own := hasSelf(of.ways, types)
	if own && of.ends != 0 && types&^of.ends != 0 {
		key.Where = plan.Is{Types: of.ends} // a way without turns ends at any of the types
	}
	return key, own || key.Ways != nil
}

func hasSelf(ways []way, types graph.TypeSet) bool {
	for _, w := range ways {
		if len(w.turns) == 0 && w.from&types != 0 {
			return true
		}
	}
	return false
}
