package bench

import (
	"testing"

	"mandategraph/graph/facet"
	"mandategraph/graph/walk"
)

// BenchmarkCoverage counts what meets in tables.
func BenchmarkCoverage(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	for _, c := range []struct {
		name          string
		rows, columns facet.Dimension
	}{
		{"clusters by body", facet.Cluster, facet.Body}, {"topics by year", facet.Topic, facet.Year}, {"commitments by topic", facet.Commitment, facet.Topic},
	} {
		b.Run(c.name, func(b *testing.B) {
			var found *walk.Covered
			for b.Loop() {
				found, err = walk.Coverage{Rows: c.rows, Columns: c.columns, First: 5, Links: facet.AnyLink}.Run(b.Context(), store)
				fatal(b, err)
			}
			b.ReportMetric(float64(len(found.Cells)), "cells")
		})
	}
}
