package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// page returns the connection of the second of two parents: rows b and c of a, b, c.
func page(p plan.Page, more bool) Connection {
	res := &plan.Result{
		Select: &plan.Select{Page: p},
		First:  []int32{0, 1, 3},
		IDs:    []string{"topic:a", "topic:b", "topic:c"},
		Types:  []graph.NodeType{graph.TypeTopic, graph.TypeTopic, graph.TypeTopic},
		Keys:   []string{"1", "2", "3"},
		Total:  []int32{1, 9}, Targets: []int32{1, 8}, More: []bool{!more, more},
	}
	site := &Site{Result: res, Cursor: func(k plan.Keyset) string { return k.Key + " " + k.ID }}
	return Connection{site, 1}
}

func TestPageInfo(t *testing.T) {
	k := &plan.Keyset{}
	for _, c := range []struct {
		name       string
		page       plan.Page
		more       bool
		next, prev bool
	}{
		{"everything", plan.Page{}, false, false, false},
		{"first page of more", plan.Page{Limit: 2}, true, true, false},
		{"first page, the only one", plan.Page{Limit: 2}, false, false, false},
		{"page between", plan.Page{Limit: 2, After: k}, true, true, true},
		{"last page", plan.Page{Limit: 2, After: k}, false, false, true},
		{"backward from the end", plan.Page{Limit: 2, Backward: true}, true, false, true},
		{"backward from a cursor", plan.Page{Limit: 2, Backward: true, Before: k}, true, true, true},
		{"backward to the start", plan.Page{Limit: 2, Backward: true, Before: k}, false, true, false},
	} {
		got := page(c.page, c.more).PageInfo()
		if got.HasNextPage != c.next || got.HasPreviousPage != c.prev {
			t.Errorf("%s: next %v, previous %v", c.name, got.HasNextPage, got.HasPreviousPage)
		}
		if diff := cmp.Diff([]string{"2 topic:b", "3 topic:c"}, []string{*got.StartCursor, *got.EndCursor}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestCounts(t *testing.T) {
	c := page(plan.Page{}, false)
	if c.TotalCount() != 9 || c.TargetCount() != 8 {
		t.Errorf("counts are %d and %d", c.TotalCount(), c.TargetCount())
	}
	empty := Connection{&Site{}, 0}
	if empty.TotalCount() != 0 || empty.PageInfo() != (PageInfo{}) {
		t.Error("a site without a result is no empty page")
	}
}
