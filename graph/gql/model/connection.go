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

// PageInfo returns where the page stands. Rows lie beyond a cursor that was given, and where the page's own limit left some out.
func (c Connection) PageInfo() PageInfo {
	res := c.site.Result
	if res == nil {
		return PageInfo{}
	}
	page := res.Select.Page
	more := res.More != nil && res.More[c.parent]
	info := PageInfo{HasNextPage: more || page.Before != nil, HasPreviousPage: page.After != nil}
	if page.Backward {
		info = PageInfo{HasNextPage: page.Before != nil, HasPreviousPage: more || page.After != nil}
	}
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
