package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// Coverage answers the root field coverage.
type Coverage struct{ found *walk.Covered }

// RootCoverage answers the root field coverage; nil where it was refused.
func RootCoverage(ctx context.Context) *Coverage {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(*walk.Covered)
	if !ok {
		return nil
	}
	return &Coverage{found}
}

// CoverageValue is a row or a column.
type CoverageValue walk.AxisValue

// CoverageBase is what a cell rests on.
type CoverageBase walk.Base

// Rows returns the rows.
func (c *Coverage) Rows() []CoverageValue { return axis(c.found.Rows) }

// Columns returns the columns.
func (c *Coverage) Columns() []CoverageValue { return axis(c.found.Columns) }

func axis(values []walk.AxisValue) []CoverageValue {
	all := make([]CoverageValue, len(values))
	for i, v := range values {
		all[i] = CoverageValue(v)
	}
	return all
}

// Cells returns the cells, row by row.
func (c *Coverage) Cells() []CoverageCell {
	all := make([]CoverageCell, len(c.found.Cells))
	for i := range all {
		all[i] = CoverageCell{c.found, &c.found.Cells[i]}
	}
	return all
}

// Gaps returns the cells where nothing meets in texts that were read.
func (c *Coverage) Gaps() []CoverageCell { return c.cells(c.found.Gaps()) }

func (c *Coverage) cells(of []*walk.Cell) []CoverageCell {
	all := make([]CoverageCell, len(of))
	for i, cell := range of {
		all[i] = CoverageCell{c.found, cell}
	}
	return all
}

// CoverageOverlap is a row where several columns meet.
type CoverageOverlap struct {
	Row   CoverageValue
	Cells []CoverageCell
}

// Overlaps returns the rows where several columns meet.
func (c *Coverage) Overlaps() []CoverageOverlap {
	all := []CoverageOverlap{}
	for _, o := range c.found.Overlaps() {
		all = append(all, CoverageOverlap{CoverageValue(c.found.Rows[o.Row]), c.cells(o.Cells)})
	}
	return all
}

// Truncated reports whether something was left out.
func (c *Coverage) Truncated() bool { return len(c.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (c *Coverage) TruncatedBecause() []string { return reasons(c.found.Truncated) }

// CoverageCell is a cell.
type CoverageCell struct {
	found *walk.Covered
	cell  *walk.Cell
}

// Row returns the cell's row.
func (c CoverageCell) Row() CoverageValue { return CoverageValue(c.found.Rows[c.cell.Row]) }

// Column returns the cell's column.
func (c CoverageCell) Column() CoverageValue { return CoverageValue(c.found.Columns[c.cell.Column]) }

// Status returns what is known of the cell.
func (c CoverageCell) Status() string { return string(c.cell.Status) }

// Base returns what the cell rests on.
func (c CoverageCell) Base() CoverageBase { return CoverageBase(c.cell.Base) }

// Commitments returns the commitments that meet; nil where they were not counted.
func (c CoverageCell) Commitments() *CoverageMet {
	if !c.found.Commitments {
		return nil
	}
	met := c.met(graph.TypeCommitment, c.cell.Commitments)
	return &met
}

// Provisions returns the paragraphs that meet.
func (c CoverageCell) Provisions() CoverageMet {
	return c.met(graph.TypeProvision, c.cell.Provisions)
}

// Resolutions returns the resolutions that meet.
func (c CoverageCell) Resolutions() CoverageMet {
	return c.met(graph.TypeResolution, c.cell.Resolutions)
}

func (c CoverageCell) met(of graph.NodeType, m walk.Met) CoverageMet { return CoverageMet{c, of, m} }

// CoverageMet is what meets in a cell, of one type.
type CoverageMet struct {
	at  CoverageCell
	of  graph.NodeType
	met walk.Met
}

// Count returns how many there are.
func (m CoverageMet) Count() int { return m.met.Count }

// First returns the first of them.
func (m CoverageMet) First() []string { return append([]string{}, m.met.First...) }

// Filter returns the filter of the API for all of them.
func (m CoverageMet) Filter() string { return m.at.found.Filter(m.at.cell, m.of) }
