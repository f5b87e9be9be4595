package storetest

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"mandategraph/graph/plan"
)

// scenarios is how many random graphs a fault may hide in before the suite counts as blind to it.
const scenarios = 2000

// TestFaultsAreFound gives the comparison stores that are each wrong in one way, and expects a difference: a suite that passes everything
// would pass every store.
func TestFaultsAreFound(t *testing.T) {
	for name, f := range faults() {
		t.Run(name, func(t *testing.T) {
			if !found(f, scenarios) {
				t.Errorf("not found in %d graphs", scenarios)
			}
		})
	}
}

// A store that is not wrong passes, so that what is found above is the fault.
func TestNoFaultIsFoundInNone(t *testing.T) {
	if found(fault{}, 20) {
		t.Error("a store without fault differs from the oracle")
	}
}

func found(f fault, scenarios int) bool {
	for i := range scenarios {
		if i == len(examples) {
			examples = append(examples, example.Example(i))
		}
		if examples[i](f) {
			return true
		}
	}
	return false
}

// examples are drawn once for all faults, as far as they are needed.
var examples []func(fault) bool

// example draws a graph and plans, and tells whether they show a fault.
var example = rapid.Custom(func(t *rapid.T) func(fault) bool {
	_, now := history(t)
	oracle := NewNaive(now...)
	plans := make([]*plan.Plan, plansPerGraph)
	for i := range plans {
		plans[i] = (&planner{t, oracle}).plan()
	}
	return func(f fault) bool {
		for _, p := range plans {
			if Differ(context.Background(), &faulty{reference{shown: oracle}, f}, oracle, p) != "" {
				return true
			}
		}
		return false
	}
})

// fault changes a plan into one that a store with that fault would run.
type fault struct {
	selection func(*plan.Select)
	condition func(plan.Cond) plan.Cond
}

// faulty answers another plan than it is asked.
type faulty struct {
	reference
	fault fault
}

func (f *faulty) Execute(_ context.Context, p *plan.Plan) ([]*plan.Result, error) {
	results := make([]*plan.Result, len(p.Roots))
	for i, s := range p.Roots {
		results[i] = f.shown.read(f.fault.changed(s), []row{{}})
		claimFor(results[i], s)
	}
	return results, nil
}

// claimFor says that a result is that of a selection.
func claimFor(r *plan.Result, s *plan.Select) {
	r.Select = s
	for i, c := range r.Children {
		claimFor(c, s.Children[i])
	}
}

func (f fault) changed(s *plan.Select) *plan.Select {
	c := *s
	c.Where, c.Via = f.changedCond(s.Where), f.changedCond(s.Via)
	c.Children = nil
	for _, child := range s.Children {
		c.Children = append(c.Children, f.changed(child))
	}
	if f.selection != nil {
		f.selection(&c)
	}
	return &c
}

func (f fault) changedCond(c plan.Cond) plan.Cond {
	switch x := c.(type) {
	case plan.And:
		c = plan.And(f.changedAll(x))
	case plan.Or:
		c = plan.Or(f.changedAll(x))
	case plan.Not:
		c = plan.Not{Cond: f.changedCond(x.Cond)}
	case plan.Along:
		x.Edge, x.Node = f.changedCond(x.Edge), f.changedCond(x.Node)
		c = x
	case plan.Within:
		x.Node = f.changedCond(x.Node)
		c = x
	case plan.Far:
		c = plan.Far{Cond: f.changedCond(x.Cond)}
	}
	if f.condition != nil && c != nil {
		c = f.condition(c)
	}
	return c
}

func (f fault) changedAll(all []plan.Cond) (out []plan.Cond) {
	for _, c := range all {
		out = append(out, f.changedCond(c))
	}
	return out
}
