//go:build unix

package bench

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"mandategraph/loaders/format"
	"mandategraph/loaders/pdf"
)

// BenchmarkExtractPDF measures the whole command on the longest PDF of the corpus: the first time in a home, when the library is compiled,
// and in later processes.
func BenchmarkExtractPDF(b *testing.B) {
	program, path := built(b), filepath.Join(corpusRoot(b), "pdf", "A_RES_73_3-EN.pdf")
	for _, name := range []string{"first", "later"} {
		b.Run(name, func(b *testing.B) {
			home := b.TempDir()
			if name == "later" {
				extractAt(b, home, program, path)
			}
			var took []time.Duration
			for b.Loop() {
				start := time.Now()
				extractAt(b, home, program, path)
				took = append(took, time.Since(start))
				if name == "first" {
					home = b.TempDir()
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "median-ms")
			b.ReportMetric(float64(took[len(took)-1].Milliseconds()), "most-ms")
		})
	}
}

// extractAt runs the command in a home.
func extractAt(b *testing.B, home, program, path string) {
	b.Helper()
	c := exec.Command(program, "extract", path)
	c.Env = []string{"HOME=" + home}
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
}

// BenchmarkReadPDF measures each PDF of the corpus in a process that has read one before.
func BenchmarkReadPDF(b *testing.B) {
	paths, err := filepath.Glob(filepath.Join(corpusRoot(b), "pdf", "*.pdf"))
	if err != nil || len(paths) == 0 {
		b.Skipf("no PDF in the corpus (%v)", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		read := func() {
			if _, err := (pdf.Format{}).Read(b.Context(), bytes.NewReader(data), format.Env{}); err != nil {
				b.Fatal(err)
			}
		}
		b.Run(filepath.Base(path), func(b *testing.B) {
			read()
			b.ResetTimer()
			for b.Loop() {
				read()
			}
		})
	}
}
