package storetest

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// faults are the ways in which stores go wrong.
func faults() map[string]fault {
	of := func(change func(*plan.Select)) fault { return fault{selection: change} }
	return map[string]fault{
		"where is ignored":          of(func(s *plan.Select) { s.Where = nil }),
		"via is ignored":            of(func(s *plan.Select) { s.Via = nil }),
		"types are ignored":         of(func(s *plan.Select) { s.Types = graph.AllTypes }),
		"only is ignored":           of(func(s *plan.Select) { s.Only = 0 }),
		"desc is ignored":           of(func(s *plan.Select) { s.Order.Desc = false }),
		"backward is ignored":       of(func(s *plan.Select) { s.Page.Backward = false }),
		"after is ignored":          of(func(s *plan.Select) { s.Page.After = nil }),
		"before is ignored":         of(func(s *plan.Select) { s.Page.Before = nil }),
		"none is ignored":           of(func(s *plan.Select) { s.Page.None = false }),
		"one row too many":          of(func(s *plan.Select) { s.Page.Limit += min(s.Page.Limit, 1) }),
		"the order is by id":        of(func(s *plan.Select) { s.Order.Key = graph.OrderID }),
		"a label is a number":       of(func(s *plan.Select) { s.Order.Key = swap(s.Order.Key, graph.OrderLabel, graph.OrderNumber) }),
		"keysets lose the id":       of(func(s *plan.Select) { s.Page.After = withoutID(s.Page.After) }),
		"hops go the other way":     of(func(s *plan.Select) { s.From = turned(s.From) }),
		"one kind of several":       of(func(s *plan.Select) { s.From = firstKind(s.From) }),
		"columns change places":     of(func(s *plan.Select) { s.Columns = backwards(s.Columns) }),
		"edge columns too":          of(func(s *plan.Select) { s.Edge = backwards(s.Edge) }),
		"the total is left out":     of(func(s *plan.Select) { s.Total = false }),
		"so are the targets":        of(func(s *plan.Select) { s.Targets = false }),
		"so is more":                of(func(s *plan.Select) { s.More = false }),
		"groups lose a key":         regrouped(func(g *plan.Group) { g.By = g.By[:1] }),
		"keys change places":        regrouped(func(g *plan.Group) { slices.Reverse(g.By) }),
		"one group too few":         regrouped(func(g *plan.Group) { g.Most = max(1, g.Most-1) }),
		"one id too many":           regrouped(func(g *plan.Group) { g.First += min(g.First, 1) }),
		"none is left out":          regrouped(func(g *plan.Group) { g.None = false }),
		"days are years":            rekeyed(func(k *plan.Key) { k.Year = false }),
		"ends are not chosen":       rekeyed(func(k *plan.Key) { k.Where = nil }),
		"only the first way":        rekeyed(func(k *plan.Key) { k.Ways = k.Ways[:min(1, len(k.Ways))] }),
		"a way ends early":          returned(func(w plan.Way) plan.Way { return w[:len(w)-1] }),
		"turns to all types":        returned(func(w plan.Way) plan.Way { w[0].Types = 0; return w }),
		"turns the other way":       returned(func(w plan.Way) plan.Way { w[0].Dir = graph.In - w[0].Dir; return w }),
		"all is said of all":        of(func(s *plan.Select) { s.Total, s.Targets, s.More = true, true, true }),
		"every is some":             quantified(plan.Every, plan.Some),
		"every is none":             quantified(plan.Every, plan.None),
		"none is every":             quantified(plan.None, plan.Every),
		"some is every":             quantified(plan.Some, plan.Every),
		"less is less or equal":     compared(plan.Less, plan.LessEq),
		"more is more or equal":     compared(plan.More, plan.MoreEq),
		"prefix is contains":        compared(plan.Prefix, plan.Contains),
		"contains is prefix":        compared(plan.Contains, plan.Prefix),
		"not of null is null":       {condition: notNull},
		"the empty or holds":        {condition: emptyOr},
		"match is by prefix":        matched(func(m *plan.Match) { m.Prefix = true }),
		"match is by whole words":   matched(func(m *plan.Match) { m.Prefix = false }),
		"match has no order":        matched(func(m *plan.Match) { m.Terms = m.Terms[:1] }),
		"within is the node itself": within(func(w plan.Within) plan.Cond { return w.Node }),
		"within is one step":        within(func(w plan.Within) plan.Cond { w.Steps = 1; return w }),
		"within goes the other way": within(func(w plan.Within) plan.Cond { w.Dir = graph.Out + graph.In - w.Dir; return w }),
		"far is ignored": {condition: func(c plan.Cond) plan.Cond {
			if _, ok := c.(plan.Far); ok {
				return plan.Far{}
			}
			return c
		}},
	}
}

func swap(k, a, b graph.Order) graph.Order {
	if k == a {
		return b
	}
	return k
}

func withoutID(k *plan.Keyset) *plan.Keyset {
	if k == nil {
		return nil
	}
	return &plan.Keyset{Key: k.Key}
}

func turned(f plan.From) plan.From {
	if h, ok := f.(plan.Hop); ok {
		return plan.Hop{Kinds: h.Kinds, Dir: graph.In - h.Dir}
	}
	return f
}

func firstKind(f plan.From) plan.From {
	if h, ok := f.(plan.Hop); ok {
		return plan.Hop{Kinds: graph.EdgesOf(h.Kinds.Kinds()[0]), Dir: h.Dir}
	}
	return f
}

func backwards(props []graph.Prop) []graph.Prop {
	props = slices.Clone(props)
	slices.Reverse(props)
	return props
}

func quantified(from, to plan.Quantifier) fault {
	return fault{condition: func(c plan.Cond) plan.Cond {
		if a, ok := c.(plan.Along); ok && a.Quantifier == from {
			a.Quantifier = to
			return a
		}
		return c
	}}
}

func compared(from, to plan.Op) fault {
	return fault{condition: func(c plan.Cond) plan.Cond {
		if x, ok := c.(plan.Compare); ok && x.Op == from {
			x.Op = to
			return x
		}
		return c
	}}
}

func matched(change func(*plan.Match)) fault {
	return fault{condition: func(c plan.Cond) plan.Cond {
		if m, ok := c.(plan.Match); ok {
			change(&m)
			return m
		}
		return c
	}}
}

// notNull is the logic of three values, where not of an unknown comparison does not hold.
func notNull(c plan.Cond) plan.Cond {
	if not, ok := c.(plan.Not); ok {
		if x, ok := not.Cond.(plan.Compare); ok {
			return plan.And{not, plan.Not{Cond: plan.IsNull{Prop: x.Prop}}}
		}
	}
	return c
}

func emptyOr(c plan.Cond) plan.Cond {
	if or, ok := c.(plan.Or); ok && len(or) == 0 {
		return plan.And{}
	}
	return c
}

func within(change func(plan.Within) plan.Cond) fault {
	return fault{condition: func(c plan.Cond) plan.Cond {
		if w, ok := c.(plan.Within); ok {
			return change(w)
		}
		return c
	}}
}

// regrouped changes copies of the groups.
func regrouped(change func(*plan.Group)) fault {
	return fault{selection: func(s *plan.Select) {
		s.Groups = slices.Clone(s.Groups)
		for i := range s.Groups {
			s.Groups[i].By = slices.Clone(s.Groups[i].By)
			change(&s.Groups[i])
		}
	}}
}

func rekeyed(change func(*plan.Key)) fault {
	return regrouped(func(g *plan.Group) {
		for i := range g.By {
			change(&g.By[i])
		}
	})
}

func returned(change func(plan.Way) plan.Way) fault {
	return rekeyed(func(k *plan.Key) {
		k.Ways = slices.Clone(k.Ways)
		for i, w := range k.Ways {
			if len(w) > 0 {
				k.Ways[i] = change(slices.Clone(w))
			}
		}
	})
}
