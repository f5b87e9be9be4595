package walk

import (
	"maps"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// The structure is read apart from what edges lead to: in one statement they would be so many joins that a database takes half a minute to
// plan them.

// structure reads the starts and what speaks for them: their parts, of a topic the narrower ones, of what is in a cluster or a pillar that.
func (d *dating) structure(most int) []*plan.Select {
	return []*plan.Select{{From: plan.IDs(d.Around), Types: graph.AllTypes, Columns: datedColumns(graph.AllTypes), Children: []*plan.Select{
		below(plan.Hop{Kinds: contains}, rolled, most, 3),
		below(plan.Hop{Kinds: graph.EdgesOf(graph.EdgeBroader), Dir: graph.In}, graph.TypesOf(graph.TypeTopic), most, 2),
		below(plan.Hop{Kinds: contains, Dir: graph.In}, graph.TypesOf(graph.TypeCluster, graph.TypePillar), most, 2), // meetings discuss these
	}}}
}

const contains graph.EdgeSet = 1 << graph.EdgeContains

// below follows a hop over some levels.
func below(h plan.Hop, types graph.TypeSet, most, levels int) *plan.Select {
	s := &plan.Select{From: h, Types: types, Order: plan.Order{Key: graph.OrderRank}, Distinct: true, Page: plan.Page{Limit: most}, More: true,
		Columns: datedColumns(types), Edge: said(h.Kinds)}
	if levels > 1 {
		s.Children = append(s.Children, below(h, types, most, levels-1))
	}
	return s
}

// ties reads the edges of the starts and of what speaks for them, and of the starts what they are parts of, and what else than parts they contain:
// days of a meeting, meetings of a body, resolutions in a report.
func (d *dating) ties(most int) []*plan.Select {
	types := d.reached()
	all := []*plan.Select{{From: plan.IDs(slices.Sorted(maps.Keys(d.speaks))), Types: graph.AllTypes, Columns: []graph.Prop{graph.PropForce},
		Children: []*plan.Select{d.tie(plan.Hop{Kinds: DatingKinds &^ contains}, types, most), d.tie(plan.Hop{Kinds: DatingKinds &^ contains, Dir: graph.In}, types, most)}}}
	own := &plan.Select{From: plan.IDs(d.Around), Types: graph.AllTypes, Columns: []graph.Prop{graph.PropForce}, Children: []*plan.Select{d.tie(plan.Hop{Kinds: contains, Dir: graph.In}, types, most)}}
	if whole := d.Types &^ deadlines; whole != 0 {
		own.Children = append(own.Children, d.tie(plan.Hop{Kinds: contains}, whole, most))
	}
	return append(all, own)
}

func (d *dating) tie(h plan.Hop, types graph.TypeSet, most int) *plan.Select {
	return &plan.Select{From: h, Types: types, Where: d.where(types), Order: plan.Order{Key: graph.OrderRank}, Page: plan.Page{Limit: most}, More: true,
		Columns: datedColumns(types), Edge: said(h.Kinds)}
}

// reached are the types of what an edge may lead to: the types of the items, and those of their parts.
func (d *dating) reached() graph.TypeSet {
	types := d.Types
	for _, t := range rolled.Types() {
		if d.Types.Has(tops[graph.Nodes[t].Prefix]) {
			types |= graph.TypesOf(t)
		}
	}
	return types
}

// where leaves out what cannot have a day that is asked for, so that a cap counts what can: dates are those of wholes, deadlines those of
// paragraphs. It may let through more than is shown.
func (d *dating) where(types graph.TypeSet) plan.Cond {
	due := types & d.Types & deadlines
	if d.From == "" && d.To == "" {
		if d.Types == deadlines {
			return plan.Not{Cond: plan.IsNull{Prop: graph.PropDueBy}}
		}
		return nil
	}
	var any plan.Or
	if d.Types&^deadlines != 0 {
		any = append(any, partOf(between(d.From, d.To, graph.PropDateStart, graph.PropDateEnd)))
	}
	if due != 0 {
		any = append(any, between(d.From, d.To, graph.PropDueBy, graph.PropDueBy))
	}
	return any
}

// between holds of what touches a stretch of days, at least one end of which is given; what has no last day lasts one.
func between(from, to string, first, last graph.Prop) plan.Cond {
	var all plan.And
	if from != "" {
		all = append(all, plan.Or{plan.Compare{Prop: last, Op: plan.MoreEq, Value: from}, plan.Compare{Prop: first, Op: plan.MoreEq, Value: from}})
	}
	if to != "" {
		all = append(all, plan.Compare{Prop: first, Op: plan.LessEq, Value: to})
	}
	return joined(all)
}

var datedProps = [...]graph.Prop{graph.PropLabel, graph.PropKnown, graph.PropDateStart, graph.PropForce, graph.PropShortName, graph.PropDateEnd,
	graph.PropDatePrecision, graph.PropDateStatus, graph.PropDueBy, graph.PropDeadline}

// datedColumns are the properties that some of the types have.
func datedColumns(types graph.TypeSet) (columns []graph.Prop) {
	for _, p := range datedProps {
		if having(types, p) {
			columns = append(columns, p)
		}
	}
	return columns
}
