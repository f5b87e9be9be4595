package memory

import (
	"slices"

	"mandategraph/graph"
)

// sameNode reports whether two sources assert the same of a node.
func sameNode(a, b *graph.Node) bool {
	return a == b || a.Known == b.Known && slices.EqualFunc(a.Props, b.Props, func(x, y graph.Property) bool {
		return x.Prop == y.Prop && sameValue(x.Value, y.Value)
	})
}

func sameValue(a, b graph.Value) bool {
	list, ok := a.([]string)
	other, too := b.([]string)
	if ok || too {
		return ok == too && slices.Equal(list, other)
	}
	return a == b
}
