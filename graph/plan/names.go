package plan

import (
	"strings"

	"mandategraph/graph"
)

// typeNames prints the set of all types as "any", so that goldens do not change when a type is added.
func typeNames(s graph.TypeSet) string {
	switch s & graph.AllTypes {
	case 0:
		return "none"
	case graph.AllTypes:
		return "any"
	}
	return join((s & graph.AllTypes).Types(), "|", graph.NodeType.String)
}

func kindNames(s graph.EdgeSet) string {
	switch s & allKinds {
	case 0:
		return "none"
	case allKinds:
		return "any"
	}
	return join((s & allKinds).Kinds(), "|", graph.EdgeType.String)
}

func join[T any](all []T, sep string, text func(T) string) string {
	parts := make([]string, len(all))
	for i, x := range all {
		parts[i] = text(x)
	}
	return strings.Join(parts, sep)
}
