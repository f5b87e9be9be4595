package storetest

import (
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func (p *planner) columns(infos []graph.PropInfo) (props []graph.Prop) {
	for _, info := range some(p.T, infos, 0, 4, "columns") {
		props = append(props, info.Prop)
	}
	return props
}

func (p *planner) orderKey(hop bool) graph.Order {
	last := graph.OrderLatest
	if hop {
		last = graph.OrderRank
	}
	return graph.Order(between(p.T, 0, int(last), "order"))
}

func (p *planner) page(o plan.Order, hop bool) (page plan.Page) {
	if chance(p.T, 8, "none") {
		return plan.Page{None: true}
	}
	if chance(p.T, 60, "limited") {
		page.Limit = between(p.T, 1, 4, "limit")
		page.Backward = rapid.Bool().Draw(p.T, "backward")
	}
	if chance(p.T, 20, "after") {
		page.After = p.keyset(o, hop)
	}
	if chance(p.T, 15, "before") {
		page.Before = p.keyset(o, hop)
	}
	return page
}

// keyset is mostly that of a row of the graph, sometimes a place where no row is.
func (p *planner) keyset(o plan.Order, hop bool) *plan.Keyset {
	r := row{node: &p.graph.Nodes[p.index(len(p.graph.Nodes))]}
	if hop && len(p.graph.Edges) > 0 {
		r.edge = &p.graph.Edges[p.index(len(p.graph.Edges))]
		r.node = p.graph.node(draw(p.T, []string{r.edge.From, r.edge.To}, "end"))
	}
	k := r.keyset(o)
	if chance(p.T, 20, "nowhere") {
		k.ID = draw(p.T, []string{"", "a", "n:😀", "~"}, "no id")
		if o.Key != graph.OrderID {
			k.Key = draw(p.T, append([]string{"", graph.NoDate}, randomStrings...), "no key")
		}
	}
	return &k
}

func (p *planner) index(n int) int { return upto(p.T, n, "index") }
