package bench

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"mandategraph/graph/gql"
	"mandategraph/graph/memory"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
)

// sizes are the numbers of documents in one Apply; MANDATEGRAPH_BENCH_GROUPS names others, as "1,8,32,128".
func sizes(b *testing.B) (all []int) {
	for _, s := range strings.Split(cmp.Or(os.Getenv("MANDATEGRAPH_BENCH_GROUPS"), "32"), ",") {
		n, err := strconv.Atoi(s)
		fatal(b, err)
		all = append(all, n)
	}
	return all
}

// BenchmarkLoadFile loads the whole collection into a new file, then all of it again, then opens the file and answers.
func BenchmarkLoadFile(b *testing.B) {
	for _, size := range sizes(b) {
		b.Run(fmt.Sprint("groups of ", size), func(b *testing.B) {
			for b.Loop() {
				path := filepath.Join(b.TempDir(), "graph.db")
				store, err := memory.Open(path)
				fatal(b, err)
				load(b, store, size)
				fatal(b, store.Close())
				info, err := os.Stat(path)
				fatal(b, err)
				b.ReportMetric(float64(info.Size())/(1<<20), "file-MiB")
				b.ReportMetric(timed(func() { openAndAnswer(b, path) }).Seconds()*1000, "open-ms")
			}
		})
	}
}

func openAndAnswer(b *testing.B, path string) {
	store, err := memory.Open(path)
	fatal(b, err)
	defer store.Close()
	answer(b, gql.New(store, gql.DefaultLimits, slog.New(slog.DiscardHandler)).Runner(), `{ resolution(symbol: "A/RES/40/1") { id symbol title body { id } } }`)
}

// BenchmarkLoadNeo4j does the same with a database, which is open all the time.
func BenchmarkLoadNeo4j(b *testing.B) {
	n := openNeo4j(b)
	for _, size := range sizes(b) {
		b.Run(fmt.Sprint("groups of ", size), func(b *testing.B) {
			for b.Loop() {
				neo4jtest.Clear(b, n.at)
				load(b, n.store, size)
			}
		})
	}
}

// load applies the collection twice. What the drawing of documents takes is not counted as time, but as memory: whoever loads holds
// documents too.
func load(b *testing.B, store plan.Store, size int) {
	b.Helper()
	resetPeak(b)
	took, done := applyAll(b, store, size)
	b.ReportMetric(peak(b), "peak-MiB")
	b.ReportMetric(took.Seconds(), "load-s")
	b.ReportMetric(float64(done.Written)/took.Seconds(), "documents/s")
	b.ReportMetric(float64(done.Nodes+done.Edges)/took.Seconds(), "assertions/s")
	again, done := applyAll(b, store, size)
	if done.Written != 0 || done.Unchanged != documents {
		b.Fatalf("the second time: %+v", done)
	}
	b.ReportMetric(again.Seconds(), "again-s")
	b.ReportMetric(0, "ns/op")
}

func applyAll(b *testing.B, store plan.Store, size int) (took time.Duration, all plan.Applied) {
	for group := range newCollection().groups(size) {
		took += timed(func() {
			done, err := store.Apply(context.Background(), group...)
			fatal(b, err)
			all.Written, all.Unchanged = all.Written+done.Written, all.Unchanged+done.Unchanged
			all.Nodes, all.Edges = all.Nodes+done.Nodes, all.Edges+done.Edges
		})
	}
	return took, all
}

// resetPeak makes the system forget how much memory the process ever had.
func resetPeak(b *testing.B) { fatal(b, os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o200)) }

// peak is the most memory that the process had since, in MiB.
func peak(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	fatal(b, err)
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
	fatal(b, err)
	return float64(kilobytes) / 1024
}
