package gql

import (
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// connection compiles a Relay connection whose rows sel reads; usual is the order of one that asks for none.
func (c *compiler) connection(f asked, args arguments, usual graph.Order, sel *plan.Select, site *model.Site) error {
	order, err := args.order(usual)
	if err != nil {
		return at(f.Field, err)
	}
	sel.Order = order
	codec := cursors{f.Name, order}
	if sel.Page, err = args.page(codec); err != nil {
		return at(f.Field, err)
	}
	site.Cursor = codec.encode
	rows := false
	for _, sub := range c.collect(f.Selections) {
		switch sub.Name {
		case "totalCount":
			sel.Total = true
		case "targetCount":
			sel.Targets = true
		case "pageInfo":
			sel.More = sel.More || c.asksMore(sub.Selections, sel.Page)
		case "nodes":
			err = c.node(sub.Selections, sel, child(site, sub.Alias))
		case "edges":
			err = c.edge(sub.Selections, sel, child(site, sub.Alias))
		case "facets":
			err = c.facets(asked{sub, sel.Types}, sel, child(site, sub.Alias))
		}
		if err != nil {
			return err
		}
		rows = rows || !countsAlone(sub.Name)
	}
	if !rows {
		sel.Page.Limit = 1 // counts alone need no rows, and no limit means all
	}
	return nil
}

// countsAlone tells the fields of a connection that need no rows.
func countsAlone(field string) bool {
	return field == "totalCount" || field == "targetCount" || field == "facets"
}

// asksMore reports whether a selection on PageInfo asks for what the limit left out. On the other side of a page its cursor tells
// whether there are rows, see model.Connection.
func (c *compiler) asksMore(selections ast.SelectionSet, page plan.Page) bool {
	ahead := "hasNextPage"
	if page.Backward {
		ahead = "hasPreviousPage"
	}
	return slices.ContainsFunc(c.collect(selections), func(f graphql.CollectedField) bool { return f.Name == ahead })
}

// child hangs a site that reads the rows of the one above it.
func child(site *model.Site, key string) *model.Site {
	sub := &model.Site{Key: key}
	site.Sites = append(site.Sites, sub)
	return sub
}

// edge compiles the selection on a connection's edges.
func (c *compiler) edge(selections ast.SelectionSet, sel *plan.Select, site *model.Site) error {
	for _, f := range collectEdge(c.op, selections, sel, c.satisfies) {
		c.fields[sel]++
		switch f.Name {
		case "node":
			if err := c.node(f.Selections, sel, child(site, f.Alias)); err != nil {
				return err
			}
		case "evidence":
			if err := c.evidence(f, sel, child(site, f.Alias)); err != nil {
				return err
			}
		default:
			if p, ok := graph.PropOf(f.Name); ok {
				addColumn(&sel.Edge, p)
			}
		}
	}
	return nil
}

// collectEdge collects the fields of a selection on the rows of a connection.
func collectEdge(op *graphql.OperationContext, selections ast.SelectionSet, sel *plan.Select, satisfies map[string][]string) []graphql.CollectedField {
	if hop, ok := sel.From.(plan.Hop); ok {
		return graphql.CollectFields(op, selections, satisfies[edgeTypeOf[hop.Kinds.Kinds()[0]]])
	}
	return graphql.CollectFields(op, selections, nil)
}

// evidence compiles the selection on an edge's evidence; the documents and texts that it names are rows of their own.
func (c *compiler) evidence(f graphql.CollectedField, sel *plan.Select, site *model.Site) error {
	for _, sub := range c.collect(f.Selections) {
		c.fields[sel]++
		ref, t := graph.PropSourceID, graph.TypeDocument
		switch sub.Name {
		case "text":
			ref, t = graph.PropTextID, graph.TypeText
		case "source":
		default:
			if p, ok := graph.PropOf(sub.Name); ok {
				addColumn(&sel.Edge, p)
			}
			continue
		}
		row := &plan.Select{From: plan.Ref{Prop: ref}, Types: graph.TypesOf(t)}
		whole := asked{sub, sel.Types}
		if err := c.node(sub.Selections, row, below(whole, row, sel, site)); err != nil {
			return err
		}
	}
	return nil
}
