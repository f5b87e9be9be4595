package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var goldenIDs = []goldenCase{
	{"ids_one", roots{{From: plan.IDs{"resolution:R/7"}, Types: resolutions, Columns: named}}},
	{"ids_many", roots{{From: plan.IDs{"resolution:R/7", "topic:t3", "body:b1", "resolution:R/7", "resolution:none"}, Types: graph.AllTypes, Columns: named}}},
	{"ids_of_wrong_types", roots{{From: plan.IDs{"resolution:R/7", "topic:t3"}, Types: bodies | topics}}},
	{"ids_none_left", roots{{From: plan.IDs{"resolution:R/7", "nothing", ""}, Types: bodies, Total: true}}},
	{"ids_empty", roots{{From: plan.IDs{}, Types: graph.AllTypes}}},
	{"ids_where_order_page", roots{{From: plan.IDs(numbered("resolution:R/", 1, 60)), Types: resolutions, Where: is(graph.PropKind, plan.Eq, "DECISION"), Order: newest, Page: first(5), More: true, Total: true}}},
	{"roots_three", roots{{From: plan.IDs{"topic:t1"}, Types: topics}, {From: plan.All{}, Types: bodies, Total: true}, {From: plan.All{}, Types: resolutions, Order: newest, Page: first(3)}}},
}

// goldenOrders reads one type by each order, forwards and backwards.
func goldenOrders() (all []goldenCase) {
	middles := [...]string{graph.OrderID: "", graph.OrderLabel: "resolution r/150", graph.OrderDate: "2007-12-02", graph.OrderNumber: "resolution:r/00000150#2"}
	for i, at := range middles {
		key := graph.Order(i)
		name, o := strings.ToLower(key.String()), plan.Order{Key: key}
		down, middle := plan.Order{Key: key, Desc: true}, "resolution:R/151"
		for _, c := range []struct {
			name string
			sel
		}{
			{"asc", sel{Order: o, Page: first(20), More: true}},
			{"desc", sel{Order: down, Page: first(20)}},
			{"after", sel{Order: o, Page: after(20, at, middle), More: true}},
			{"desc_after", sel{Order: down, Page: after(20, at, middle)}},
			{"backward", sel{Order: o, Page: before(20, at, middle), More: true}},
		} {
			s := c.sel
			s.From, s.Types, s.Columns = plan.All{}, resolutions, named
			all = append(all, goldenCase{fmt.Sprintf("order_%s_%s", name, c.name), roots{&s}})
		}
	}
	return all
}

var goldenTypes = []goldenCase{
	{"order_between", roots{{From: plan.All{}, Types: resolutions, Order: byDate, Page: plan.Page{Limit: 10, After: &plan.Keyset{Key: "2003-12-01", ID: "resolution:R/71"}, Before: &plan.Keyset{Key: "2005-12-01"}}}}},
	{"order_last_whole", roots{{From: plan.All{}, Types: resolutions, Order: byNumber, Page: plan.Page{Limit: 10, Backward: true}, More: true}}},
	{"order_no_limit", roots{{From: plan.All{}, Types: topics, Order: byLabel, Columns: named}}},
	{"one_type_total", roots{{From: plan.All{}, Types: provisions, Page: first(1), Total: true, Targets: true}}},
	{"types_several_by_date", roots{{From: plan.All{}, Types: dated, Order: newest, Page: first(20), More: true}}},
	{"types_several_after", roots{{From: plan.All{}, Types: ofPact, Order: byLabel, Page: after(20, "pact, para 33", "commitment:pact#33")}}},
	{"types_several_by_id", roots{{From: plan.All{}, Types: resolutions | provisions, Page: after(20, "", "provision:R/300#op1"), More: true, Total: true}}},
	{"types_several_whole", roots{{From: plan.All{}, Types: ofPact, Order: byNumber}}},
	{"types_several_where", roots{{From: plan.All{}, Types: dated, Order: byDate, Page: first(10), Where: is(graph.PropDateStart, plan.MoreEq, "2010-01-01")}}},
	{"types_all_by_id", roots{{From: plan.All{}, Types: graph.AllTypes, Page: after(20, "", "resolution:R/200"), More: true, Total: true}}},
	{"types_all_by_label", roots{{From: plan.All{}, Types: graph.AllTypes, Order: byLabel, Page: first(20), Columns: named, More: true}}},
	{"types_all_backward", roots{{From: plan.All{}, Types: graph.AllTypes, Order: byNumber, Page: plan.Page{Limit: 5, Backward: true}}}},
}

func numbered(prefix string, from, to int) (all []string) {
	for n := from; n <= to; n++ {
		all = append(all, fmt.Sprintf("%s%d", prefix, n))
	}
	return all
}
