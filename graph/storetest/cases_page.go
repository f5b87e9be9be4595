package storetest

import (
	"fmt"
	"slices"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// pageCases walk a whole connection page by page, both ways, in every order: each row comes once, in the order of the whole.
func pageCases() (cases []contractCase) {
	for key := graph.OrderID; key <= graph.OrderRank; key++ {
		for _, desc := range []bool{false, true} {
			o := plan.Order{Key: key, Desc: desc}
			cases = append(cases, contractCase{name: fmt.Sprintf("hop by %s desc %t", key, desc), test: pagesOf(star, o)})
			if !key.OfEdges() {
				cases = append(cases, contractCase{name: fmt.Sprintf("root by %s desc %t", key, desc), test: pagesOf(resolutions, o)})
			}
		}
	}
	return cases
}

// shapeOf makes a plan of which one selection is paged, and finds that one in the results.
type shapeOf func(plan.Order, plan.Page) (p *plan.Plan, paged func([]*plan.Result) *plan.Result)

// star is the citations of one resolution.
func star(o plan.Order, page plan.Page) (*plan.Plan, func([]*plan.Result) *plan.Result) {
	hop := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites)}, Types: graph.AllTypes, Order: o, Page: page,
		Total: true, Targets: true, More: true}
	root := &plan.Select{From: plan.IDs{"resolution:hub"}, Types: graph.AllTypes, Children: []*plan.Select{hop}}
	return &plan.Plan{Roots: []*plan.Select{root}}, func(r []*plan.Result) *plan.Result { return r[0].Children[0] }
}

// resolutions is all of them.
func resolutions(o plan.Order, page plan.Page) (*plan.Plan, func([]*plan.Result) *plan.Result) {
	root := &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeResolution), Order: o, Page: page,
		Total: true, Targets: true, More: true}
	return &plan.Plan{Roots: []*plan.Select{root}}, func(r []*plan.Result) *plan.Result { return r[0] }
}

// starBatch is one resolution that cites eight others, each from two places; few dates and titles, so that sort keys are equal.
func starBatch() *graph.Batch {
	nodes := []graph.Node{note(), resolution("hub", "hub", "")}
	var edges []graph.Edge
	for i, day := range []string{"", "2020-01-01", "2020-01-01", "2019-05-05", "", "2020-01-01", "2021-03-03", "2019-05-05"} {
		n := resolution(fmt.Sprintf("76/%d", i+6), "title", day)
		nodes = append(nodes, n)
		for _, place := range []string{"pp2", fmt.Sprintf("op%d", i*5)} {
			edges = append(edges, edge(graph.EdgeCites, "resolution:hub", n.ID, place))
		}
	}
	return batch("star", graph.RankOfficial, "1", nodes, edges)
}

func pagesOf(shape shapeOf, o plan.Order) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := starBatch()
		applied(t, store, written(b), b)
		pager := pager{store, shape, o}
		whole, _ := pager.read(t, plan.Page{})
		if len(whole) < 9 {
			t.Fatalf("the whole has only %d rows", len(whole))
		}
		for _, size := range []int{1, 3, len(whole) - 1, len(whole), len(whole) + 1} {
			if got := pager.all(t, size, false); !slices.Equal(got, whole) {
				t.Errorf("forward by %d: %v\nwant %v", size, got, whole)
			}
			if got := pager.all(t, size, true); !slices.Equal(got, whole) {
				t.Errorf("backward by %d: %v\nwant %v", size, got, whole)
			}
		}
	}
}
