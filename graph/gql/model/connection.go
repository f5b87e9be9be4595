package model

import (
	"context"

	"mandategraph/graph/plan"
)

// Connection is a page of a list: the rows that a site reads for one row of its parent.
type Connection struct {
	site   *Site
	parent int
}

// PageInfo says where a page stands in its list.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

// PageInfo returns where the page stands.
func (c Connection) PageInfo() PageInfo {
	res := c.site.Result
	if res == nil {
		return PageInfo{}
	}
	var info PageInfo
	info.HasPreviousPage, info.HasNextPage = res.Beyond(c.parent)
	if from, to := res.Rows(c.parent); from < to {
		info.StartCursor, info.EndCursor = c.cursor(from), c.cursor(to-1)
	}
	return info
}

func (c Connection) cursor(row int) *string {
	s := c.site.Cursor(c.site.Result.Keyset(row))
	return &s
}

// TotalCount returns how many rows there are on all pages.
func (c Connection) TotalCount() int { return c.count(func(r *plan.Result) []int32 { return r.Total }) }

// TargetCount returns how many nodes these rows lead to.
func (c Connection) TargetCount() int {
	return c.count(func(r *plan.Result) []int32 { return r.Targets })
}

func (c Connection) count(column func(*plan.Result) []int32) int {
	if c.site.Result == nil || column(c.site.Result) == nil {
		return 0
	}
	return int(column(c.site.Result)[c.parent])
}

// collect makes something of each row of the page, seen from the site that ctx resolves.
func collect[T any](ctx context.Context, c Connection, as func(Row) T) []T {
	site := c.site.At(key(ctx), 0)
	rows := c.site.rows(c.parent)
	all := make([]T, 0, len(rows))
	for _, r := range rows {
		all = append(all, as(r.from(site)))
	}
	return all
}

func collectEdges[T any](ctx context.Context, c Connection, as func(EdgeRow) T) []T {
	return collect(ctx, c, func(r Row) T { return as(EdgeRow{r, c.site}) })
}
