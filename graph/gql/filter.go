package gql

import (
	"maps"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// conditions reads a filter of the API: an object whose keys all must hold. Keys are read in order, so that equal filters
// give equal plans.
type conditions struct {
	// key reads a key that is not and, or, not.
	key func(name string, value any) (plan.Cond, error)
	// enter, where there is one, gives the conditions for a filter and for those within it.
	enter func(filter map[string]any) conditions
}

func (c conditions) read(filter map[string]any) (plan.Cond, error) {
	if filter == nil {
		return nil, nil
	}
	if c.enter != nil {
		c = c.enter(filter)
	}
	all := plan.And{}
	for _, name := range slices.Sorted(maps.Keys(filter)) {
		if filter[name] == nil || name == includeNarrower {
			continue // an argument given as null is one not given; the other says how node is meant
		}
		cond, err := c.one(name, filter[name])
		if err != nil {
			return nil, err
		}
		all = append(all, cond)
	}
	if len(all) == 1 {
		return all[0], nil
	}
	return all, nil
}

func (c conditions) one(name string, value any) (plan.Cond, error) {
	switch name {
	case "and":
		list, err := c.list(value)
		return plan.And(list), err
	case "or":
		list, err := c.list(value)
		return plan.Or(list), err
	case "not":
		m, _ := value.(map[string]any)
		cond, err := c.read(m)
		return plan.Not{Cond: cond}, err
	}
	return c.key(name, value)
}

func (c conditions) list(value any) ([]plan.Cond, error) {
	items := listOf(value)
	list := make([]plan.Cond, 0, len(items))
	for _, item := range items {
		m, _ := item.(map[string]any)
		cond, err := c.read(m)
		if err != nil {
			return nil, err
		}
		if cond != nil {
			list = append(list, cond)
		}
	}
	return list, nil
}

// typeCond reads the filter of one type of node, such as ResolutionFilter.
func typeCond(filter map[string]any, t graph.NodeType) (plan.Cond, error) {
	if t == graph.TypeText {
		return textConds("").read(filter)
	}
	return conditions{key: typeKey(t, "")}.read(filter)
}

// typeKey reads the keys of the filter of one type of node; words to look for are read in the language, or in each of them.
func typeKey(t graph.NodeType, language string) func(name string, value any) (plan.Cond, error) {
	return func(name string, value any) (plan.Cond, error) {
		m, _ := value.(map[string]any)
		switch field := nodeFields[t][name].(type) {
		case propField:
			return valueCond(field.prop, m)
		case periodField:
			return periodCond(m)
		case edgeField:
			return quantified(m, field)
		}
		return commonCond(name, value, language)
	}
}

// nodeCond reads a NodeFilter: a filter on nodes of several types. A key with a type's name holds only for nodes of that type.
func nodeCond(filter map[string]any) (plan.Cond, error) {
	return conditions{key: func(name string, value any) (plan.Cond, error) {
		t, ok := typeByKey[name]
		if !ok {
			return commonCond(name, value, "")
		}
		m, _ := value.(map[string]any)
		cond, err := typeCond(m, t)
		return plan.And{plan.Is{Types: graph.TypesOf(t)}, cond}, err
	}}.read(filter)
}

// typeByKey finds a type by its key in a NodeFilter: its name with a small first letter.
var typeByKey = func() map[string]graph.NodeType {
	m := map[string]graph.NodeType{}
	for t, info := range graph.Nodes {
		m[strings.ToLower(info.Name[:1])+info.Name[1:]] = graph.NodeType(t)
	}
	return m
}()

func commonCond(name string, value any, language string) (plan.Cond, error) {
	m, _ := value.(map[string]any)
	switch name {
	case "matches":
		s, _ := value.(string)
		return matchCond(s, language)
	case "type":
		return isCond(m)
	}
	p, ok := graph.PropOf(name)
	if !ok {
		return nil, graph.Errorf(graph.Internal, "the filter %q is not known to the compiler", name)
	}
	return valueCond(p, m)
}

// isCond reads the filter on a node's type.
func isCond(filter map[string]any) (plan.Cond, error) {
	return conditions{key: func(op string, value any) (plan.Cond, error) {
		if op == "isNull" && value == true {
			return plan.Or{}, nil // every node has a type
		} else if op == "isNull" {
			return plan.And{}, nil
		}
		var types graph.TypeSet
		for _, n := range listOf(value) {
			s, _ := n.(string)
			if t, ok := graph.NodeTypeOf(s); ok {
				types |= graph.TypesOf(t)
			}
		}
		return plan.Is{Types: types}, nil
	}}.read(filter)
}

// quantified reads some, none, all.
func quantified(filter map[string]any, field edgeField) (plan.Cond, error) {
	quantifiers := map[string]plan.Quantifier{"some": plan.Some, "none": plan.None, "all": plan.Every}
	return conditions{key: func(name string, value any) (plan.Cond, error) {
		m, _ := value.(map[string]any)
		edge, node, err := edgeParts(m, field)
		along := plan.Along{Quantifier: quantifiers[name], Kind: field.kind, Dir: field.dir, Edge: edge, Node: node}
		if includesNarrower(m) && field.dir == graph.In {
			return ofNarrower(along), err
		}
		return along, err
	}}.read(filter)
}

// far reads a filter on the node at the far end of an edge: of its type where there is just one, else a NodeFilter.
func far(filter map[string]any, field edgeField) (plan.Cond, error) {
	if t, ok := soleType(field.kind); ok {
		return typeCond(filter, t)
	}
	return nodeCond(filter)
}

// soleType returns the type at both ends of a kind of edge if it is one and the same.
func soleType(k graph.EdgeType) (graph.NodeType, bool) {
	if both := graph.Edges[k].From | graph.Edges[k].To; both.Len() == 1 {
		return both.Types()[0], true
	}
	return 0, false
}
