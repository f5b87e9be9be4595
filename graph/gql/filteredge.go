package gql

import (
	"maps"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// edgeParts reads a condition on edges: what it says of the edge, and, where that stands at the top, what it says of the far node.
// The two are kept apart because a store can start from a node that is pinned.
func edgeParts(filter map[string]any, field edgeField) (edge, node plan.Cond, err error) {
	onNode, _ := filter["node"].(map[string]any)
	if node, err = farOf(onNode, field, includesNarrower(filter)); err != nil {
		return nil, nil, err
	}
	rest := maps.Clone(filter)
	delete(rest, "node")
	edge, err = edgeConds(field, includesNarrower(filter)).read(rest)
	if and, ok := edge.(plan.And); ok && len(and) == 0 {
		edge = nil
	}
	return edge, node, err
}

// edgeConds reads a condition on edges as one condition, in which Far speaks of the far node. Filters within a filter that includes narrower
// topics do so too, unless they say otherwise.
func edgeConds(field edgeField, narrower bool) conditions {
	enter := func(filter map[string]any) conditions {
		if include, ok := filter[includeNarrower].(bool); ok {
			return edgeConds(field, include)
		}
		return edgeConds(field, narrower)
	}
	return conditions{enter: enter, key: func(name string, value any) (plan.Cond, error) {
		m, _ := value.(map[string]any)
		if name == "node" {
			cond, err := farOf(m, field, narrower)
			return plan.Far{Cond: cond}, err
		}
		p, ok := graph.PropOf(name)
		if !ok {
			return nil, graph.Errorf(graph.Internal, "the filter %q is not known to the compiler", name)
		}
		return valueCond(p, m)
	}}
}

// farOf reads a filter on the far node, which may hold of a broader topic instead.
func farOf(filter map[string]any, field edgeField, narrower bool) (plan.Cond, error) {
	cond, err := far(filter, field)
	if err != nil || cond == nil || !narrower || field.dir == graph.In {
		return cond, err
	}
	return withNarrower(cond), nil
}
