package storetest

import (
	"slices"
	"testing"

	"mandategraph/graph/plan"
)

// pager reads one selection page by page.
type pager struct {
	store plan.Store
	shape shapeOf
	order plan.Order
}

// read returns the keysets of one page, and whether there is more.
func (p pager) read(t *testing.T, page plan.Page) (rows []plan.Keyset, more bool) {
	t.Helper()
	what, paged := p.shape(p.order, page)
	results, err := p.store.Execute(t.Context(), what)
	if err != nil {
		t.Fatalf("Execute: %v\n%s", err, what)
	}
	r := paged(results)
	for i := range r.Len() {
		rows = append(rows, r.Keyset(i))
	}
	return rows, r.More[0]
}

// all goes from page to page until there is no more.
func (p pager) all(t *testing.T, size int, backward bool) (rows []plan.Keyset) {
	t.Helper()
	page := plan.Page{Limit: size, Backward: backward}
	for range 100 {
		got, more := p.read(t, page)
		if backward {
			rows = append(slices.Clone(got), rows...)
		} else {
			rows = append(rows, got...)
		}
		switch {
		case !more:
			return rows
		case len(got) != size:
			t.Fatalf("a page of %d rows, not %d, says that there are more", len(got), size)
		case backward:
			page.Before = &got[0]
		default:
			page.After = &got[len(got)-1]
		}
	}
	t.Fatal("the pages do not end")
	return nil
}
