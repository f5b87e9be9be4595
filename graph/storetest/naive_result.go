package storetest

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Execute runs a plan that Validate lets through.
func (n *Naive) Execute(p *plan.Plan) []*plan.Result {
	results := make([]*plan.Result, len(p.Roots))
	for i, s := range p.Roots {
		results[i] = n.read(s, []row{{}})
	}
	return results
}

// read fills the result of a selection for all rows of its parent; a root has one empty row above it.
func (n *Naive) read(s *plan.Select, parents []row) *plan.Result {
	res := newResult(s)
	var rows []row
	for _, parent := range parents {
		all := n.rows(s, parent)
		kept, more := page(s, all)
		rows = append(rows, kept...)
		res.First = append(res.First, int32(len(rows)))
		if s.Total {
			res.Total = append(res.Total, counted(s, len(all)))
		}
		if s.Targets {
			res.Targets = append(res.Targets, targets(all))
		}
		if s.More {
			res.More = append(res.More, more)
		}
		for i := range s.Groups {
			n.groups(res.Groups[i], &s.Groups[i], all)
		}
	}
	for _, r := range rows {
		add(res, r)
	}
	for _, c := range s.Children {
		res.Children = append(res.Children, n.read(c, rows))
	}
	return res
}

// counted is how many rows are counted of so many.
func counted(s *plan.Select, rows int) int32 {
	if s.Most > 0 {
		rows = min(rows, s.Most)
	}
	return int32(rows)
}

// under returns the rows of a selection for all rows above it.
func (n *Naive) under(s *plan.Select, above []row) (rows []row) {
	for _, parent := range above {
		kept, _ := page(s, n.rows(s, parent))
		rows = append(rows, kept...)
	}
	return rows
}

func newResult(s *plan.Select) *plan.Result {
	res := &plan.Result{
		Select: s, First: []int32{0},
		Columns: make([][]graph.Value, len(s.Columns)), Edge: make([][]graph.Value, len(s.Edge)),
	}
	for i := range s.Groups {
		res.Groups = append(res.Groups, plan.NewGroups(&s.Groups[i]))
	}
	return res
}

func add(res *plan.Result, r row) {
	res.IDs = append(res.IDs, r.node.ID)
	res.Types = append(res.Types, r.node.Type)
	res.Keys = append(res.Keys, r.at.Key)
	for i, p := range res.Select.Columns {
		res.Columns[i] = append(res.Columns[i], r.node.Value(p))
	}
	if r.edge == nil {
		return
	}
	res.Edges = append(res.Edges, r.edge.ID())
	for i, p := range res.Select.Edge {
		res.Edge[i] = append(res.Edge[i], r.edge.Value(p))
	}
}
