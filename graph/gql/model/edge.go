package model

import (
	"context"

	"mandategraph/graph"
)

// Edge is an edge of any kind.
type Edge interface{ isEdge() }

// EdgeRow is a row of a connection: of a list of nodes, or of edges with their far nodes.
type EdgeRow struct {
	row  Row   // seen from the site `edges`
	list *Site // of the connection
}

func (EdgeRow) isEdge() {}

// ID returns the edge's id.
func (e EdgeRow) ID() string { return e.row.res.Edges[e.row.at] }

// Cursor returns where the row stands in its list.
func (e EdgeRow) Cursor() string { return e.list.Cursor(e.row.res.Keyset(e.row.at)) }

// node returns the row as its node, seen from the site that ctx resolves.
func (e EdgeRow) node(ctx context.Context) Row { return e.row.from(e.row.sub(ctx)) }

// Evidence returns why the edge is believed.
func (e EdgeRow) Evidence(ctx context.Context) Evidence { return Evidence{e.row.from(e.row.sub(ctx))} }

// Pinpoints returns the parts that a citation points at.
func (e EdgeRow) Pinpoints() []graph.Pinpoint {
	return graph.DecodePinpoints(list(e.row.edgeColumn(graph.PropPinpoints)))
}

// from returns the same row seen from another site.
func (r Row) from(site *Site) Row { return Row{site, r.res, r.at} }

// Evidence says why an edge is believed; the row is the edge's, seen from the site `evidence`.
type Evidence struct{ row Row }

// Source returns the document that says so.
func (e Evidence) Source(ctx context.Context) *Document { return first(e.row.below(ctx), asDocument) }

// Text returns the wording that Start and End count in.
func (e Evidence) Text(ctx context.Context) *Text { return first(e.row.below(ctx), asText) }
