package bench

import (
	"io"
	"runtime"
	"testing"

	"mandategraph/graph/facet"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
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

// BenchmarkExport writes the whole graph in each format, and tells the most that the heap grew to beside the store, in MiB.
func BenchmarkExport(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	for _, format := range export.Formats() {
		r := export.Request{Format: format}
		if r.Check() != nil { // of traces alone
			continue
		}
		b.Run(string(format), func(b *testing.B) {
			var done export.Written
			runtime.GC()
			held := heap()
			out := &highest{}
			for b.Loop() {
				done, err = r.Write(b.Context(), store, out, nil)
				fatal(b, err)
			}
			b.ReportMetric(float64(done.Nodes), "nodes")
			b.ReportMetric(float64(done.Edges), "edges")
			b.ReportMetric((out.most-held)/(1<<20), "peak-MiB")
		})
	}
}

// highest drops what is written, and looks at the heap after each megabyte.
type highest struct {
	written, looked int
	most            float64
}

func (p *highest) Write(data []byte) (int, error) {
	p.written += len(data)
	if p.written-p.looked > 1<<20 {
		p.looked = p.written
		p.most = max(p.most, heap())
	}
	return len(data), nil
}

var _ io.Writer = (*highest)(nil)

// heap is how many bytes are in use, with what is not collected yet.
func heap() float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapInuse)
}
