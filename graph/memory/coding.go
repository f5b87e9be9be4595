package memory

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"mandategraph/graph"
)

// coding numbers the values of a property, from 1 in their order. It is made when somebody first groups by it: a number for each node is
// smaller and faster to count by than its value.
type coding struct {
	codes  []uint32      // by ordinal; 0 where nothing is known
	values []graph.Value // by code
}

// codings are kept with a snapshot.
type codings struct {
	mu  sync.Mutex
	all map[coded]*coding
}

type coded struct {
	prop graph.Prop
	year bool // of a date
}

func (s *snapshot) coding(p graph.Prop, year bool) *coding {
	s.codings.mu.Lock()
	defer s.codings.mu.Unlock()
	c := s.codings.all[coded{p, year}]
	if c == nil {
		c = s.code(p, year)
		if s.codings.all == nil {
			s.codings.all = map[coded]*coding{}
		}
		s.codings.all[coded{p, year}] = c
	}
	return c
}

func (s *snapshot) code(p graph.Prop, year bool) *coding {
	c := &coding{codes: make([]uint32, len(s.ids)), values: []graph.Value{nil}}
	known := map[graph.Value]uint32{}
	for n := range c.codes {
		v := s.value(uint32(n), p)
		if v == nil {
			continue
		}
		if day, ok := v.(string); ok && year {
			v = day[:min(len(day), len("2006"))]
		}
		code, ok := known[v]
		if !ok {
			code = uint32(len(c.values))
			known[v], c.values = code, append(c.values, v)
		}
		c.codes[n] = code
	}
	c.sort()
	return c
}

// sort numbers the values anew, in their order.
func (c *coding) sort() {
	old := make([]uint32, len(c.values))
	for i := range old {
		old[i] = uint32(i)
	}
	slices.SortFunc(old[1:], func(a, b uint32) int { return compareValues(c.values[a], c.values[b]) })
	values, renamed := make([]graph.Value, len(old)), make([]uint32, len(old))
	for i, code := range old {
		values[i], renamed[code] = c.values[code], uint32(i)
	}
	c.values = values
	for n, code := range c.codes {
		c.codes[n] = renamed[code]
	}
}

// compareValues orders values of one kind.
func compareValues(a, b graph.Value) int {
	switch a := a.(type) {
	case int64:
		return cmp.Compare(a, b.(int64))
	case bool:
		if a == b.(bool) {
			return 0
		} else if a {
			return 1
		}
		return -1
	}
	return strings.Compare(a.(string), b.(string))
}
