package bench

import (
	"io"
	"runtime"
	"testing"

	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// BenchmarkExport writes the whole graph in each format. In two rounds beside it tells by how much the heap grows above the store, in MiB: live-MiB
// is the most that was in use at one time, peak-MiB the most with what was not collected yet.
func BenchmarkExport(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	for _, format := range export.Formats() {
		if r := (export.Request{Format: format}); r.Check() == nil { // else it is of traces alone
			b.Run(string(format), func(b *testing.B) { exportAll(b, store, r) })
		}
	}
	b.Run("graphml of resolutions", func(b *testing.B) {
		exportAll(b, store, export.Request{Format: export.GraphML, Subgraph: walk.Subgraph{RollUp: walk.ByResolution}})
	})
}

func exportAll(b *testing.B, store plan.Store, r export.Request) {
	b.ReportAllocs()
	write := func(out io.Writer) export.Written {
		done, err := r.Write(b.Context(), store, out, nil)
		fatal(b, err)
		return done
	}
	done := write(io.Discard) // a store makes some things when they are first read
	for b.Loop() {
		write(io.Discard)
	}
	b.ReportMetric(float64(done.Nodes), "nodes")
	b.ReportMetric(float64(done.Edges), "edges")
	b.ReportMetric(grown(write, 1<<20, inUse), "peak-MiB")
	b.ReportMetric(grown(write, 16<<20, live), "live-MiB")
}

// grown is the most that a measure of the heap grew to while something was written, in MiB, looked at each time that so many bytes were.
func grown(write func(io.Writer) export.Written, every int, heap func() float64) float64 {
	runtime.GC()
	before := heap()
	w := &watched{every: every, heap: heap}
	write(w)
	return (w.most - before) / (1 << 20)
}

// watched drops what is written, and looks at the heap now and then.
type watched struct {
	every, written, looked int
	heap                   func() float64
	most                   float64
}

func (w *watched) Write(data []byte) (int, error) {
	w.written += len(data)
	if w.looked == 0 || w.written-w.looked > w.every {
		w.looked = w.written
		w.most = max(w.most, w.heap())
	}
	return len(data), nil
}

// live is how many bytes are in use.
func live() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// inUse is how many bytes the heap has, with what is not collected yet.
func inUse() float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapInuse)
}
