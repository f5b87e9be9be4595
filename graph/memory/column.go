package memory

import (
	"sync"

	"mandategraph/graph"
)

// column holds the values of a property of all nodes of a type. Those of an image are made when somebody first asks: most are of no answer.
type column struct {
	values []graph.Value        // by ordinal less the type's first; nil where the values are late, or there are none
	late   func() []graph.Value // nil where there are none
}

func lateColumn(values func() []graph.Value) column { return column{late: sync.OnceValue(values)} }

// value returns one of the values; nil where nothing is known.
func (c *column) value(i uint32) graph.Value {
	switch {
	case c.values != nil:
		return c.values[i]
	case c.late != nil:
		return c.late()[i]
	}
	return nil
}
