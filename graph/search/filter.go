package search

import (
	"fmt"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Filter says of which things hits must be. A part of a text has the bodies and the date of the whole.
type Filter struct {
	Bodies []string // ids of those who adopted it
	Topics []string // ids of what it is about, or is itself; narrower topics count
	Since  int      // the first year; 0 for any
	Until  int      // the last year; 0 for any
	Known  []graph.Known
}

// mostValues bounds the lists of a filter.
const mostValues = 50

// partSteps is how many wholes a part can stand in, one in the other.
const partSteps = 3

func (f *Filter) check() error {
	for name, n := range map[string]int{"bodies": len(f.Bodies), "topics": len(f.Topics)} {
		if n > mostValues {
			return graph.Errorf(graph.Limit, "%s has %d values; at most %d are allowed", name, n, mostValues)
		}
	}
	for _, year := range [...]int{f.Since, f.Until} {
		if year < 0 || year > 9999 {
			return graph.Errorf(graph.Invalid, "%d is no year; write it as in 2021", year)
		}
	}
	return nil
}

func (f *Filter) conds() (all plan.And) {
	if len(f.Bodies) > 0 {
		all = append(all, partOf(plan.Along{Kind: graph.EdgeAdoptedBy, Dir: graph.Out, Node: oneOf(graph.PropID, f.Bodies)}))
	}
	if len(f.Topics) > 0 {
		topic := plan.Within{Kind: graph.EdgeBroader, Dir: graph.Out, Steps: plan.MaxSteps, Node: oneOf(graph.PropID, f.Topics)}
		all = append(all, plan.Or{plan.And{plan.Is{Types: graph.TypesOf(graph.TypeTopic)}, topic}, plan.Along{Kind: graph.EdgeAbout, Dir: graph.Out, Node: topic}})
	}
	if days := f.days(); len(days) > 0 {
		all = append(all, plan.Or{days, plan.And{plan.IsNull{Prop: graph.PropDateStart}, partOf(days)}})
	}
	if len(f.Known) > 0 {
		in := plan.In{Prop: graph.PropKnown}
		for _, k := range f.Known {
			in.Values = append(in.Values, string(k))
		}
		all = append(all, in)
	}
	return all
}

// unprinted leaves out the documents that print a resolution, where documents are not asked for: they have its symbol and its title, and the resolution
// is found by these. Nil where they are asked for.
func unprinted(types graph.TypeSet) plan.Cond {
	if types != 0 {
		return nil
	}
	return plan.Not{Cond: plan.And{plan.Is{Types: graph.TypesOf(graph.TypeDocument)}, plan.Compare{Prop: graph.PropKind, Op: plan.Eq, Value: "RESOLUTION"}}}
}

// days is the years as a condition on the first day.
func (f *Filter) days() (days plan.And) {
	if f.Since > 0 {
		days = append(days, plan.Compare{Prop: graph.PropDateStart, Op: plan.MoreEq, Value: fmt.Sprintf("%04d-01-01", f.Since)})
	}
	if f.Until > 0 {
		days = append(days, plan.Compare{Prop: graph.PropDateStart, Op: plan.LessEq, Value: fmt.Sprintf("%04d-12-31", f.Until)})
	}
	return days
}

// partOf holds where it holds of the node or of a whole that it is a part of.
func partOf(c plan.Cond) plan.Cond {
	return plan.Within{Kind: graph.EdgeContains, Dir: graph.In, Steps: partSteps, Node: c}
}

// both joins two conditions; nil stands for one that always holds.
func both(a, b plan.Cond) plan.Cond {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return plan.And{a, b}
}

func oneOf(p graph.Prop, values []string) plan.Cond {
	in := plan.In{Prop: p}
	for _, v := range values {
		in.Values = append(in.Values, v)
	}
	return in
}
