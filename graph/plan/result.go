package plan

import "mandategraph/graph"

// Result holds the rows of a Select in columns. Row r of the parent has the rows First[r] to First[r+1]; a root has one parent.
type Result struct {
	Select   *Select
	First    []int32
	IDs      []string
	Types    []graph.NodeType
	Columns  [][]graph.Value // as Select.Columns
	Edges    []string        // edge ids; only of a hop
	Edge     [][]graph.Value // as Select.Edge
	Keys     []string        // sort key of each row in the order asked for
	Total    []int32         // for each parent all rows; only with Select.Total
	Targets  []int32         // for each parent all distinct nodes; only with Select.Targets
	More     []bool          // for each parent whether the limit left rows out, of those between After and Before; only with Select.More
	Groups   []*Groups       // as Select.Groups
	Children []*Result
}

// Rows returns which rows belong to a row of the parent.
func (r *Result) Rows(parent int) (from, to int) { return int(r.First[parent]), int(r.First[parent+1]) }

// Len returns the number of rows.
func (r *Result) Len() int { return len(r.IDs) }

// Size returns the number of rows and groups in r and all below it.
func (r *Result) Size() int {
	n := r.Len()
	for _, g := range r.Groups {
		n += g.Len()
	}
	for _, c := range r.Children {
		n += c.Size()
	}
	return n
}

// Beyond reports whether there are rows before and after those of a row of the parent: beyond a cursor that was given, and where the
// page's own limit left some out.
func (r *Result) Beyond(parent int) (before, after bool) {
	page := r.Select.Page
	more := r.More != nil && r.More[parent]
	return page.After != nil || more && page.Backward, page.Before != nil || more && !page.Backward
}

// Keyset returns a row's place in the order.
func (r *Result) Keyset(row int) Keyset {
	id := r.IDs[row]
	if r.Edges != nil {
		id = r.Edges[row]
	}
	return Keyset{r.Keys[row], id}
}
