package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// groups adds the groups of one row above, and returns what stands behind them.
func (r *reader) groups(res *plan.Result, values []any) error {
	for i := range res.Select.Groups {
		g, to := &res.Select.Groups[i], res.Groups[i]
		all := values[0].([]any)
		if err := r.spend(len(all)); err != nil {
			return err
		}
		for _, one := range all {
			addGroup(g, to, one.([]any))
		}
		to.First = append(to.First, int32(to.Len()))
		to.More = append(to.More, int32(values[1].(int64))-int32(len(all)))
		values = values[2:]
		if g.None {
			to.None, values = append(to.None, int32(values[0].(int64))), values[1:]
		}
	}
	return nil
}

// addGroup adds one group: its values, of nodes with the label, the count, and the first ids.
func addGroup(g *plan.Group, to *plan.Groups, row []any) {
	for i, k := range g.By {
		to.Values[i], row = append(to.Values[i], row[0]), row[1:]
		if k.Prop == graph.PropID {
			to.Labels[i], row = append(to.Labels[i], textOf(row[0])), row[1:]
		}
	}
	to.Count, row = append(to.Count, int32(row[0].(int64))), row[1:]
	if g.First > 0 {
		to.IDs = append(to.IDs, stringsOf(row[0]))
	}
}
