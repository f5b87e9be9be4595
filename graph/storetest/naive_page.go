package storetest

import (
	"cmp"

	"mandategraph/graph/plan"
)

// keyset returns the place of a row in an order.
func (r row) keyset(o plan.Order) plan.Keyset {
	switch {
	case r.edge == nil:
		return plan.Keyset{Key: r.node.SortKey(o.Key), ID: r.node.ID}
	case o.Key.OfEdges():
		return plan.Keyset{Key: r.edge.SortKey(o.Key), ID: r.edge.ID()}
	}
	return plan.Keyset{Key: r.node.SortKey(o.Key), ID: r.edge.ID()}
}

// compare tells which of two places comes first in an order.
func compare(o plan.Order, a, b plan.Keyset) int {
	c := cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.ID, b.ID))
	if o.Desc {
		return -c
	}
	return c
}

// page cuts ordered rows, and reports whether the limit left rows out.
func page(s *plan.Select, all []row) (kept []row, more bool) {
	p := s.Page
	if p.None {
		return nil, false
	}
	if s.Distinct {
		all = firsts(all)
	}
	for _, r := range all {
		if p.After != nil && compare(s.Order, r.at, *p.After) <= 0 {
			continue
		}
		if p.Before != nil && compare(s.Order, r.at, *p.Before) >= 0 {
			continue
		}
		kept = append(kept, r)
	}
	switch {
	case p.Limit == 0 || len(kept) <= p.Limit:
		return kept, false
	case p.Backward:
		return kept[len(kept)-p.Limit:], true
	}
	return kept[:p.Limit], true
}

// firsts keeps of the rows with one far node the first.
func firsts(all []row) (kept []row) {
	seen := map[string]bool{}
	for _, r := range all {
		if !seen[r.node.ID] {
			kept = append(kept, r)
		}
		seen[r.node.ID] = true
	}
	return kept
}

// targets counts the nodes of rows.
func targets(rows []row) int32 {
	seen := map[string]bool{}
	for _, r := range rows {
		seen[r.node.ID] = true
	}
	return int32(len(seen))
}
