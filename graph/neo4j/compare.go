package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var comparisons = map[plan.Op]string{
	plan.Eq: "=", plan.Less: "<", plan.LessEq: "<=", plan.More: ">", plan.MoreEq: ">=", plan.Prefix: "STARTS WITH", plan.Contains: "CONTAINS",
}

func (c *compiler) compare(cmp plan.Compare, of thing, not bool) string {
	if cmp.Prop == graph.PropType {
		return c.is(typesThat(cmp.Op, cmp.Value.(string)), of, not)
	}
	prop, value := fmt.Sprintf("%s.%s", of.name, cmp.Prop), c.param(cmp.Value)
	switch {
	case graph.KindOf(cmp.Prop) != graph.KindStrings:
		return negated(fmt.Sprintf("%s %s %s", prop, comparisons[cmp.Op], value), not)
	case cmp.Op == plan.Eq:
		return negated(fmt.Sprintf("%s IN %s", value, prop), not)
	}
	return negated(fmt.Sprintf("any(x IN %s WHERE x %s %s)", prop, comparisons[cmp.Op], value), not)
}

func (c *compiler) in(in plan.In, of thing, not bool) string {
	if in.Prop == graph.PropType {
		types := graph.TypeSet(0)
		for _, v := range in.Values {
			types |= typesThat(plan.Eq, v.(string))
		}
		return c.is(types, of, not)
	}
	if len(in.Values) == 0 {
		return constant(not)
	}
	prop, values := fmt.Sprintf("%s.%s", of.name, in.Prop), c.param(slices.Clone(in.Values))
	if graph.KindOf(in.Prop) == graph.KindStrings {
		return negated(fmt.Sprintf("any(x IN %s WHERE x IN %s)", prop, values), not)
	}
	return negated(fmt.Sprintf("%s IN %s", prop, values), not)
}

// typesThat returns the types whose names compare so; a type is a label and no property, so it is compared here.
func typesThat(op plan.Op, value string) (types graph.TypeSet) {
	for _, t := range graph.AllTypes.Types() {
		name := t.String()
		if op == plan.Eq && name == value || op == plan.Prefix && strings.HasPrefix(name, value) || op == plan.Contains && strings.Contains(name, value) {
			types |= graph.TypesOf(t)
		}
	}
	return types
}

// words is what a node's words contain that has the terms one after the other: each word stands between spaces.
func words(m plan.Match) string {
	s := " " + strings.Join(m.Terms, " ")
	if m.Begins {
		s = "|" + s
	}
	switch {
	case m.Prefix:
		return s
	case m.Ends:
		return s + " |"
	}
	return s + " "
}
