package facet

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Filter writes the filter of the API, as an operation has it, by which a list of nodes of one type holds just those that have the values of some keys:
// from a cell of a table a reader goes on to what is in it.
func Filter(of graph.NodeType, keys []plan.Key, values []string) string {
	parts := make([]string, len(keys))
	for i, k := range keys {
		parts[i] = oneOf(k, of, values[i])
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return "{and: [" + strings.Join(parts, ", ") + "]}"
}

// oneOf holds where one of the ways leads to the value.
func oneOf(k plan.Key, of graph.NodeType, value string) string {
	ways := k.Ways
	if len(ways) == 0 {
		ways = []plan.Way{{}}
	}
	var all []string
	for _, w := range ways {
		all = append(all, along(k, w, of, value)...)
	}
	return either(all)
}

func either(all []string) string {
	if len(all) == 1 {
		return all[0]
	}
	return "{or: [" + strings.Join(all, ", ") + "]}"
}

// along holds where a way leads to the value: of several kinds of edges or types of far nodes one filter each.
func along(k plan.Key, way plan.Way, from graph.NodeType, value string) (all []string) {
	if len(way) == 0 {
		return []string{"{" + is(k, value) + "}"}
	}
	t := way[0]
	for _, kind := range t.Kinds.Kinds() {
		near, far := kind.Ends(t.Dir)
		if !near.Has(from) {
			continue
		}
		if t.Types != 0 {
			far &= t.Types
		}
		field := graph.Edges[kind].Out
		if t.Dir == graph.In {
			field = graph.Edges[kind].In
		}
		for _, next := range far.Types() {
			for _, behind := range along(k, way[1:], next, value) {
				all = append(all, fmt.Sprintf("{%s: {some: {node: {%s: %s}}}}", field, graph.Nodes[next].Prefix, behind))
			}
		}
	}
	return all
}

// is compares what a key reads.
func is(k plan.Key, value string) string {
	switch {
	case k.Year:
		return fmt.Sprintf("date: {from: \"%s-01-01\", until: \"%s-12-31\"}", value, value)
	case k.Prop == graph.PropID:
		return fmt.Sprintf("id: {eq: %q}", value)
	}
	return fmt.Sprintf("%s: {eq: %s}", k.Prop, value)
}
