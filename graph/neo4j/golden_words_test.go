package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Short names of what the cases are made of.
type (
	sel   = plan.Select
	hop   = plan.Hop
	roots = []*plan.Select
	props = []graph.Prop
)

var (
	resolutions = graph.TypesOf(graph.TypeResolution)
	provisions  = graph.TypesOf(graph.TypeProvision)
	topics      = graph.TypesOf(graph.TypeTopic)
	bodies      = graph.TypesOf(graph.TypeBody)
	commitments = graph.TypesOf(graph.TypeCommitment)
	documents   = graph.TypesOf(graph.TypeDocument)
	ofPact      = graph.TypesOf(graph.TypeInstrument, graph.TypePillar, graph.TypeCluster, graph.TypeCommitment)
	dated       = graph.TypesOf(graph.TypeResolution, graph.TypeInstrument, graph.TypeDocument)

	cites    = graph.EdgesOf(graph.EdgeCites)
	about    = graph.EdgesOf(graph.EdgeAbout)
	contains = graph.EdgesOf(graph.EdgeContains)

	byPlace  = plan.Order{Key: graph.OrderPlace}
	byNumber = plan.Order{Key: graph.OrderNumber}
	byLabel  = plan.Order{Key: graph.OrderLabel}
	byDate   = plan.Order{Key: graph.OrderDate}
	newest   = plan.Order{Key: graph.OrderDate, Desc: true}

	named  = props{graph.PropLabel, graph.PropKnown}
	placed = props{graph.PropPlace, graph.PropSourceID}
)

func first(n int) plan.Page { return plan.Page{Limit: n} }

var none = plan.Page{None: true}

func after(n int, key, id string) plan.Page {
	return plan.Page{Limit: n, After: &plan.Keyset{Key: key, ID: id}}
}

func before(n int, key, id string) plan.Page {
	return plan.Page{Limit: n, Backward: true, Before: &plan.Keyset{Key: key, ID: id}}
}

func is(p graph.Prop, op plan.Op, v graph.Value) plan.Cond {
	return plan.Compare{Prop: p, Op: op, Value: v}
}

func id(v string) plan.Cond { return is(graph.PropID, plan.Eq, v) }

// edges is a condition along edges that leave.
func edges(q plan.Quantifier, k graph.EdgeType, edge, node plan.Cond) plan.Cond {
	return plan.Along{Quantifier: q, Kind: k, Edge: edge, Node: node}
}

// backEdges is one along edges that enter.
func backEdges(q plan.Quantifier, k graph.EdgeType, edge, node plan.Cond) plan.Cond {
	return plan.Along{Quantifier: q, Kind: k, Dir: graph.In, Edge: edge, Node: node}
}

// broader is a condition on a topic or one that is broader.
func broader(c plan.Cond) plan.Cond {
	return plan.Within{Kind: graph.EdgeBroader, Steps: plan.MaxSteps, Node: c}
}

// find is the words as a reader would type them.
func find(s string) plan.Match { return plan.Match{Terms: text.Analyze("EN", s)} }

// begun is the same, with the last word unfinished.
func begun(s string) plan.Match { return plan.Match{Terms: text.Analyze("EN", s), Prefix: true} }

// thoseWhere is a page of resolutions that meet a condition, in the order of an index.
func thoseWhere(c plan.Cond) roots {
	return roots{{From: plan.All{}, Types: resolutions, Where: c, Order: newest, Page: first(20), Columns: named, More: true}}
}
