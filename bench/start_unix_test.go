package bench

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"testing"
	"time"
)

// BenchmarkStart measures the whole command, as who types it waits, in an empty home: from the start of the program to the end of its answer about a
// resolution that it knows from what comes with it.
func BenchmarkStart(b *testing.B) {
	program, home := built(b), b.TempDir()
	for _, symbol := range []string{"A/RES/75/196", "A/RES/77/231", "A/RES/78/223"} {
		b.Run(symbol, func(b *testing.B) {
			var took []time.Duration
			var processor time.Duration
			most := int64(0)
			for b.Loop() {
				c := exec.Command(program, "query", "-", "--store", "memory:")
				c.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "MANDATEGRAPH_NO_SNAPSHOT=")
				c.Stdin = bytes.NewBufferString(`{ resolution(symbol: "` + symbol + `") { title date { start } about { nodes { label } }
					contains { nodes { ... on Provision { place cites { edges { evidence { place } node { label } } } } } } } }`)
				start := time.Now()
				out, err := c.Output()
				took = append(took, time.Since(start))
				if err != nil || !bytes.Contains(out, []byte(`"start": "20`)) {
					b.Fatalf("%v: %s", err, out)
				}
				processor += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
				if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
					most = max(most, usage.Maxrss)
				}
			}
			slices.Sort(took)
			b.ReportMetric(milliseconds(took[0]), "best-ms")
			b.ReportMetric(milliseconds(took[len(took)/2]), "median-ms")
			b.ReportMetric(milliseconds(processor)/float64(len(took)), "processor-ms")
			b.ReportMetric(float64(most)/1024, "peak-MiB")
		})
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
