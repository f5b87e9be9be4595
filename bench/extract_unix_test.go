package bench

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"
)

// BenchmarkExtract measures the whole command, from the start of the program to its end, as who types it waits: on single documents the
// median of the runs, on the archives also the memory that it had at most.
func BenchmarkExtract(b *testing.B) {
	program, corpus := built(b), corpusRoot(b)
	for _, c := range []struct{ name, path string }{
		{"resolution with a declaration (105 kB)", "akn/kyoto/A_RES_76_181-2119220E.xml"},
		{"ordinary resolution (45 kB)", "akn/crime/ECOSOC/2022/E_RES_2022_14-2211663E.xml"},
		{"background note (63 kB)", "note/pillar-iv-background-note.txt"},
		{"archives", "archives"},
	} {
		b.Run(c.name, func(b *testing.B) {
			var took []time.Duration
			most := int64(0)
			for b.Loop() {
				start := time.Now()
				peak := extract(b, program, filepath.Join(corpus, c.path))
				took = append(took, time.Since(start))
				most = max(most, peak)
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(most)/1024, "peak-MiB")
		})
	}
}

// built builds the program.
func built(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "mandategraph")
	if out, err := exec.Command("go", "build", "-o", program, "mandategraph/cmd/mandategraph").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return program
}

func corpusRoot(b *testing.B) string {
	b.Helper()
	root := cmp.Or(os.Getenv("MANDATEGRAPH_CORPUS"), "../../shared/corpus")
	if _, err := os.Stat(root); err != nil {
		b.Skipf("no corpus at %s; set MANDATEGRAPH_CORPUS to measure what real documents take", root)
	}
	return root
}

const partly = 3 // the exit code where something was left out: the archives hold a few documents twice

// extract runs the command and returns how much memory it had at most, in KiB.
func extract(b *testing.B, program, path string) int64 {
	b.Helper()
	var words bytes.Buffer
	c := exec.Command(program, "extract", path)
	c.Stderr = &words
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != partly) {
		b.Fatalf("%v: %s", err, &words)
	}
	if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss
	}
	return 0
}
