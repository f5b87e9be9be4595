package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Node is a node of any type: Resolution, Topic and so on. It stands for all interfaces of the schema that nodes implement.
type Node interface{ isNode() }

// Row is one row of a result, seen from a site: a node, or an edge with its far node.
type Row struct {
	site *Site
	res  *plan.Result
	at   int
}

func (Row) isNode() {}

// ID returns the node's id.
func (r Row) ID() string { return r.res.IDs[r.at] }

// Type returns the name of the node's type.
func (r Row) Type() string { return r.nodeType().String() }

func (r Row) nodeType() graph.NodeType { return r.res.Types[r.at] }

// Label returns the node's name for lists.
func (r Row) Label() string {
	if s := text(r.column(graph.PropLabel)); s != nil {
		return *s
	}
	return r.ID()
}

// Known says how well the node is known.
func (r Row) Known() string {
	if s := text(r.column(graph.PropKnown)); s != nil {
		return *s
	}
	return string(graph.CitedOnly)
}

// Text returns the wording that the site of the field reads: that in the language asked for.
func (r Row) Text(ctx context.Context) *string {
	below := r.below(ctx)
	if len(below) == 0 {
		return nil
	}
	return text(below[0].column(graph.PropContent))
}

// column returns what the row's node has of a property; nil where nothing is known, or where the plan did not ask for it.
func (r Row) column(p graph.Prop) graph.Value {
	return cell(r.res.Select.Columns, r.res.Columns, p, r.at)
}

// edgeColumn returns what the row's edge has of a property.
func (r Row) edgeColumn(p graph.Prop) graph.Value {
	return cell(r.res.Select.Edge, r.res.Edge, p, r.at)
}

// cell looks a column up by walking the names: there are a few, and a map would have to be made for each operation.
func cell(names []graph.Prop, columns [][]graph.Value, p graph.Prop, row int) graph.Value {
	for i, name := range names {
		if name == p {
			return columns[i][row]
		}
	}
	return nil
}

// sub returns the site of the field that ctx resolves; there is one for every field with a selection and for `text`.
func (r Row) sub(ctx context.Context) *Site { return r.site.At(key(ctx), r.nodeType()) }

// below returns the rows that the field reads for this row; none where the field does not apply to its type.
func (r Row) below(ctx context.Context) []Row {
	if site := r.sub(ctx); site != nil {
		return site.rows(r.at)
	}
	return nil
}

func (r Row) connection(ctx context.Context) Connection { return Connection{r.sub(ctx), r.at} }

// rows returns the rows of a site that reads its own, for one row of the parent.
func (s *Site) rows(parent int) []Row {
	if s.Result == nil {
		return nil
	}
	from, to := s.Result.Rows(parent)
	rows := make([]Row, 0, to-from)
	for at := from; at < to; at++ {
		rows = append(rows, Row{s, s.Result, at})
	}
	return rows
}

// first gives the first row the Go type of its node; nil where there is no row.
func first[T any](rows []Row, as func(Row) T) *T {
	if len(rows) == 0 {
		return nil
	}
	node := as(rows[0])
	return &node
}

// key returns the response key of the field that ctx resolves.
func key(ctx context.Context) string { return graphql.GetFieldContext(ctx).Field.Alias }
