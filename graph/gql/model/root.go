package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/plan"
)

type operationKey struct{}

// WithOperation returns a context in which the root fields find their answers: operation is a site whose Sites are they.
func WithOperation(ctx context.Context, operation *Site) context.Context {
	return context.WithValue(ctx, operationKey{}, operation)
}

// Operation returns what WithOperation was given; nil where there is none.
func Operation(ctx context.Context) *Site {
	operation, _ := ctx.Value(operationKey{}).(*Site)
	return operation
}

// rootSite returns the site of the root field that ctx resolves.
func rootSite(ctx context.Context) *Site {
	return Operation(ctx).At(key(ctx), 0)
}

func rootConnection(ctx context.Context) Connection { return Connection{rootSite(ctx), 0} }

// rootRows returns the rows of a root field; of one that was refused it tells why and returns none.
func rootRows(ctx context.Context) []Row {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	return site.rows(0)
}

// RootNode answers the root field node.
func RootNode(ctx context.Context) Node {
	for _, r := range rootRows(ctx) {
		return wrap(r)
	}
	return nil
}

// RootNodes answers the root field nodes: in the order of the ids, as often as they were given, null where there is no such node.
func RootNodes(ctx context.Context) []Node {
	site := rootSite(ctx)
	ids, _ := site.Select.From.(plan.IDs)
	found := byID(site.rows(0))
	all := make([]Node, len(ids))
	for i, id := range ids {
		if r, ok := found[id]; ok {
			all[i] = wrap(r)
		}
	}
	return all
}

func byID(rows []Row) map[string]Row {
	found := make(map[string]Row, len(rows))
	for _, r := range rows {
		found[r.ID()] = r
	}
	return found
}
