package plan

import (
	"math"
	"testing"

	"mandategraph/graph"
)

// The store of these tests: 100 resolutions and 300 provisions; each resolution contains 3 provisions; 200 citations, half from
// resolutions and half from provisions, all to resolutions; 10 documents.
func costStat() *Stat {
	return &Stat{
		Nodes: map[graph.NodeType]int{graph.TypeResolution: 100, graph.TypeProvision: 300, graph.TypeDocument: 10},
		Degrees: map[Degree]Summary{
			{graph.TypeResolution, graph.EdgeContains, graph.Out}: {Mean: 3, Max: 3},
			{graph.TypeProvision, graph.EdgeContains, graph.In}:   {Mean: 1, Max: 1},
			{graph.TypeResolution, graph.EdgeCites, graph.Out}:    {Mean: 1, Max: 40},
			{graph.TypeProvision, graph.EdgeCites, graph.Out}:     {Mean: 1. / 3, Max: 2},
			{graph.TypeResolution, graph.EdgeCites, graph.In}:     {Mean: 2, Max: 90},
		},
	}
}

func TestCost(t *testing.T) {
	resolutions := graph.TypesOf(graph.TypeResolution)
	all := func(limit int, children ...*Select) *Plan {
		return &Plan{Roots: []*Select{{From: All{}, Types: resolutions, Page: Page{Limit: limit}, Children: children}}}
	}
	along := func(kind graph.EdgeType, dir graph.Direction, change func(*Select)) *Select {
		s := &Select{From: Hop{graph.EdgesOf(kind), dir}, Types: graph.AllTypes}
		change(s)
		return s
	}
	for name, tt := range map[string]struct {
		plan *Plan
		want float64
	}{
		"nothing":                       {&Plan{}, 0},
		"all of a type":                 {all(0), 100},
		"all, limited":                  {all(20), 20},
		"a limit above the count":       {all(1000), 100},
		"two roots":                     {&Plan{Roots: append(all(0).Roots, all(5).Roots...)}, 105},
		"ids":                           {&Plan{Roots: []*Select{{From: IDs{"resolution:a", "topic:b", "c"}, Types: graph.AllTypes}}}, 2},
		"ids of another type":           {&Plan{Roots: []*Select{{From: IDs{"topic:b"}, Types: resolutions}}}, 0},
		"a hop":                         {all(10, along(graph.EdgeContains, graph.Out, same)), 10 + 10*3},
		"a limit for each parent":       {all(10, along(graph.EdgeContains, graph.Out, func(s *Select) { s.Page.Limit = 2 })), 10 + 10*2},
		"a kind that the type lacks":    {all(10, along(graph.EdgeBroader, graph.Out, same)), 10},
		"a child of other parents only": {all(10, along(graph.EdgeContains, graph.Out, func(s *Select) { s.Only = graph.TypesOf(graph.TypeBody) })), 10},
		"half of the far ends":          {all(10, along(graph.EdgeCites, graph.In, func(s *Select) { s.Types = resolutions })), 10 + 10*2*0.5},
		"two levels": {all(10, along(graph.EdgeContains, graph.Out, func(s *Select) {
			s.Children = []*Select{along(graph.EdgeCites, graph.Out, same)}
		})), 10 + 10*3 + 10*3/3},
		"evidence": {all(10, along(graph.EdgeContains, graph.Out, func(s *Select) {
			s.Children = []*Select{{From: Ref{graph.PropSourceID}, Types: graph.TypesOf(graph.TypeDocument)}}
		})), 10 + 10*3 + 10*3},
		"groups by a list":              {grouping(all(5), Group{By: []Key{{Prop: graph.PropKind}}, Most: 30}), 5 + 30},
		"groups by ids":                 {grouping(all(5), Group{By: []Key{{Prop: graph.PropID, Ways: []Way{{{Kinds: graph.EdgesOf(graph.EdgeCites)}}}}}, Most: 1000}), 5 + 410},
		"groups for each parent":        {all(10, along(graph.EdgeContains, graph.Out, func(s *Select) { s.Page.Limit, s.Groups = 1, []Group{{By: []Key{{Prop: graph.PropKind}}, Most: 7}} })), 10 + 10*1 + 10*7},
		"a condition takes nothing off": {&Plan{Roots: []*Select{{From: All{}, Types: resolutions, Where: Or{}}}}, 100},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tt.plan.Cost(costStat()); math.Abs(got-tt.want) > 1e-9 {
				t.Errorf("%v, want %v\n%s", got, tt.want, tt.plan)
			}
		})
	}
}

func grouping(p *Plan, g Group) *Plan {
	p.Roots[0].Groups = []Group{g}
	return p
}
