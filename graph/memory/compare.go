package memory

import (
	"cmp"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// propOf returns the property that a comparison speaks of.
func propOf(c plan.Cond) graph.Prop {
	switch c := c.(type) {
	case plan.Compare:
		return c.Prop
	case plan.In:
		return c.Prop
	case plan.IsNull:
		return c.Prop
	}
	return graph.PropID
}

// valueTest compiles a comparison to a test of the property's value, which is nil where nothing is known.
func valueTest(c plan.Cond) func(graph.Value) bool {
	switch c := c.(type) {
	case plan.Compare:
		return compareTest(c.Op, c.Value)
	case plan.In:
		return inTest(c.Values)
	case plan.IsNull:
		return func(v graph.Value) bool { return v == nil }
	}
	return func(graph.Value) bool { return false }
}

func compareTest(op plan.Op, want graph.Value) func(graph.Value) bool {
	switch want := want.(type) {
	case string:
		return stringTest(op, want)
	case int64:
		return orderedTest(op, want)
	case float64:
		return orderedTest(op, want)
	}
	return func(v graph.Value) bool { return v == want }
}

func stringTest(op plan.Op, want string) func(graph.Value) bool {
	holds := func(s string) bool { return meets(op, cmp.Compare(s, want)) }
	switch op {
	case plan.Eq:
		holds = func(s string) bool { return s == want }
	case plan.Prefix:
		holds = func(s string) bool { return strings.HasPrefix(s, want) }
	case plan.Contains:
		holds = func(s string) bool { return strings.Contains(s, want) }
	}
	return eachString(holds)
}

// eachString tests a string, or the strings of a list, of which one must do.
func eachString(holds func(string) bool) func(graph.Value) bool {
	return func(v graph.Value) bool {
		switch v := v.(type) {
		case string:
			return holds(v)
		case []string:
			return slices.ContainsFunc(v, holds)
		}
		return false
	}
}

func orderedTest[T int64 | float64](op plan.Op, want T) func(graph.Value) bool {
	return func(v graph.Value) bool {
		have, ok := v.(T)
		return ok && meets(op, cmp.Compare(have, want))
	}
}

func meets(op plan.Op, c int) bool {
	switch op {
	case plan.Eq:
		return c == 0
	case plan.Less:
		return c < 0
	case plan.LessEq:
		return c <= 0
	case plan.More:
		return c > 0
	case plan.MoreEq:
		return c >= 0
	}
	return false
}

// manyValues is from where a set is faster than comparing one by one.
const manyValues = 8

func inTest(values []graph.Value) func(graph.Value) bool {
	if len(values) >= manyValues {
		return setTest(values)
	}
	tests := make([]func(graph.Value) bool, len(values))
	for i, want := range values {
		tests[i] = compareTest(plan.Eq, want)
	}
	return func(v graph.Value) bool {
		return slices.ContainsFunc(tests, func(t func(graph.Value) bool) bool { return t(v) })
	}
}

func setTest(values []graph.Value) func(graph.Value) bool {
	set := make(map[graph.Value]bool, len(values))
	for _, v := range values {
		set[v] = true
	}
	return func(v graph.Value) bool {
		if list, ok := v.([]string); ok {
			return slices.ContainsFunc(list, func(s string) bool { return set[s] })
		}
		return set[v]
	}
}
