package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// reader turns the nested lists that a statement brings into columns. A row is a list: its key (of a node, which ends with the
// id), or in a hop the id, the edge's id and the key; then the columns of the node, those of the edge, and what is below.
type reader struct {
	rows int // read so far
	most int // that may be read; 0 for any number
}

// readRoot reads the rows of a root. What the store writes has the shape that the statement asks for; a database that others
// write to may have values of other kinds, which is an Internal error.
func readRoot(s *plan.Select, value any, r *reader) (res *plan.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			res, err = nil, graph.Failed(graph.Internal, fmt.Errorf("%v", p), "the database holds values that Mandategraph did not write")
		}
	}()
	res = newResult(s)
	return res, r.read(res, value)
}

// newResult makes the empty result of a selection and of all below it.
func newResult(s *plan.Select) *plan.Result {
	res := &plan.Result{Select: s, First: []int32{0}, Columns: make([][]graph.Value, len(s.Columns)), Edge: make([][]graph.Value, len(s.Edge))}
	for i := range s.Groups {
		res.Groups = append(res.Groups, plan.NewGroups(&s.Groups[i]))
	}
	for _, c := range s.Children {
		res.Children = append(res.Children, newResult(c))
	}
	return res
}

// spend counts so many rows.
func (r *reader) spend(n int) error {
	if r.rows += n; r.most > 0 && r.rows > r.most {
		return graph.Errorf(graph.Limit, "the operation would read more than %d rows; ask for smaller pages or fewer levels", r.most)
	}
	return nil
}

// read adds what one row above has of a selection: its rows, or a list of them and what else was asked for.
func (r *reader) read(res *plan.Result, value any) error {
	s := res.Select
	rest := []any{value}
	if cuts(s) || s.Total || s.Targets || len(s.Groups) > 0 {
		rest = value.([]any)
	}
	rows, rest := rest[0].([]any), rest[1:]
	if s.Page.Backward {
		slices.Reverse(rows)
	}
	for _, row := range rows {
		if err := r.row(res, row.([]any)); err != nil {
			return err
		}
	}
	res.First = append(res.First, int32(len(res.IDs)))
	return r.groups(res, r.extras(res, rest))
}

// extras adds what was asked for beside the rows, and returns what stands behind it: the groups.
func (r *reader) extras(res *plan.Result, values []any) []any {
	s := res.Select
	if s.More {
		more := false
		if cuts(s) {
			more, _ = values[0].(bool) // without rows it is null
			values = values[1:]
		}
		res.More = append(res.More, more)
	}
	if s.Total {
		res.Total, values = append(res.Total, int32(values[0].(int64))), values[1:]
	}
	if s.Targets {
		res.Targets, values = append(res.Targets, int32(values[0].(int64))), values[1:]
	}
	return values
}

// row adds one row and what is below it.
func (r *reader) row(res *plan.Result, row []any) error {
	if err := r.spend(1); err != nil {
		return err
	}
	row = head(res, row)
	for i, p := range res.Select.Columns {
		res.Columns[i], row = column(res.Columns[i], p, row, res.IDs[len(res.IDs)-1])
	}
	for i, p := range res.Select.Edge {
		res.Edge[i], row = column(res.Edge[i], p, row, last(res.Edges))
	}
	for i, below := range res.Children {
		if err := r.read(below, row[i]); err != nil {
			return err
		}
	}
	return nil
}

func last(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}

// head reads the ids and the key of a row, and returns what stands behind them.
func head(res *plan.Result, row []any) []any {
	id, key := row[0].(string), ""
	row = row[1:]
	_, isHop := res.Select.From.(plan.Hop)
	ordered := res.Select.Order.Key != graph.OrderID
	switch {
	case isHop:
		res.Edges, row = append(res.Edges, row[0].(string)), row[1:]
		if ordered {
			key, row = row[0].(string), row[1:]
		}
	case ordered:
		key, id, _ = strings.Cut(id, keySeparator)
	}
	t, _ := graph.TypeOfID(id)
	res.IDs, res.Types, res.Keys = append(res.IDs, id), append(res.Types, t), append(res.Keys, key)
	return row
}

// column adds the value of a property, which stands next in the row unless the id tells it.
func column(values []graph.Value, p graph.Prop, row []any, id string) ([]graph.Value, []any) {
	switch p {
	case graph.PropID:
		return append(values, id), row
	case graph.PropType:
		t, _ := graph.TypeOfID(id)
		return append(values, t.String()), row
	}
	return append(values, valueOf(row[0])), row[1:]
}
