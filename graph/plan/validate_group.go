package plan

import (
	"fmt"
	"slices"

	"mandategraph/graph"
)

func (s *Select) checkGroups(level) error {
	for i := range s.Groups {
		if err := s.Groups[i].check(s.Types); err != nil {
			return fmt.Errorf("group %d: %w", i, err)
		}
	}
	return nil
}

func (g *Group) check(types graph.TypeSet) error {
	switch {
	case len(g.By) < 1 || len(g.By) > MaxKeys:
		return fmt.Errorf("it has %d keys; 1 to %d are possible", len(g.By), MaxKeys)
	case g.Most < 1 || g.Most > MaxGroups:
		return fmt.Errorf("at most %d groups; 1 to %d are possible", g.Most, MaxGroups)
	case g.First < 0 || g.First > MaxFirst:
		return fmt.Errorf("the first %d ids; 0 to %d are possible", g.First, MaxFirst)
	}
	for i, k := range g.By {
		if err := k.check(types); err != nil {
			return fmt.Errorf("key %d: %w", i, err)
		}
	}
	return nil
}

func (k Key) check(from graph.TypeSet) error {
	if len(k.Ways) > MaxWays {
		return fmt.Errorf("more than %d ways", MaxWays)
	}
	for _, way := range k.Ways {
		if len(way) > MaxTurns {
			return fmt.Errorf("a way of %d turns; at most %d are possible", len(way), MaxTurns)
		}
		for _, t := range way {
			if err := t.check(); err != nil {
				return err
			}
		}
	}
	ends := k.reached(from)
	if err := checkGrouped(k, ends); err != nil {
		return err
	}
	if k.Where == nil {
		return nil
	}
	return nodeScope(ends).check(k.Where, 0)
}

func (t Turn) check() error {
	switch {
	case t.Kinds == 0 || t.Kinds&^allKinds != 0:
		return fmt.Errorf("the turn's kinds are %b", t.Kinds)
	case t.Dir > graph.In:
		return fmt.Errorf("the turn's direction is %d", uint8(t.Dir))
	case t.Types&^graph.AllTypes != 0:
		return fmt.Errorf("the turn's types are %b", t.Types)
	}
	return nil
}

// reached are the types that the last turns can lead to, or those of the rows; whether anything is there is no matter.
func (k Key) reached(from graph.TypeSet) (types graph.TypeSet) {
	if len(k.Ways) == 0 {
		return from
	}
	for _, way := range k.Ways {
		if len(way) == 0 {
			types |= from
			continue
		}
		types |= way[len(way)-1].Ends(graph.AllTypes)
	}
	return types
}

// checkGrouped lets only those properties through whose values are few by their nature and have one order in all stores: ids, types,
// closed lists, days, years, whole numbers and flags. Free text is for search.
func checkGrouped(k Key, types graph.TypeSet) error {
	kind, err := nodeScope(types).kind(k.Prop)
	switch {
	case err != nil:
		return err
	case k.Year && kind != graph.KindDate:
		return fmt.Errorf("%s has no year", k.Prop)
	case k.Prop == graph.PropID || k.Prop == graph.PropType || k.Prop == graph.PropKnown:
		return nil
	case kind == graph.KindInt || kind == graph.KindBool || kind == graph.KindDate || kind == graph.KindString && k.Prop != graph.PropLabel && closed(k.Prop, types):
		return nil
	}
	return fmt.Errorf("%s is free text or a measure, which nothing is grouped by", k.Prop)
}

// closed reports whether all that have a property take its values from a list.
func closed(p graph.Prop, types graph.TypeSet) bool {
	for _, t := range types.Types() {
		if slices.ContainsFunc(graph.Nodes[t].Props, func(x graph.PropInfo) bool { return x.Prop == p && x.Enum == nil }) {
			return false
		}
	}
	return true
}
