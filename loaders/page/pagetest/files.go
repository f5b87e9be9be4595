package pagetest

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/loaders/curated"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

var update = flag.Bool("update", false, "write what is read from the samples into testdata; read it before you commit")

// Golden reads the files of testdata with a format and compares what they tell with what they told before.
func Golden(t *testing.T, f format.Format, pattern string) {
	t.Helper()
	names, _ := filepath.Glob(filepath.Join("testdata", pattern))
	if len(names) == 0 {
		t.Fatal("there are no samples")
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !f.Detect(data[:min(len(data), format.HeadSize)]) {
				t.Error("it is not detected")
			}
			Compare(t, name+".golden", Told(Reading(t, f, string(data))))
		})
	}
}

// Reading reads a document with the curated names, and reports what is wrong with what was read.
func Reading(t *testing.T, f format.Format, data string) *format.Reading {
	t.Helper()
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Read(context.Background(), strings.NewReader(data), format.Env{Lexicon: lexicon.FromBatch(facts)})
	if err != nil {
		t.Fatal(err)
	}
	told := *r
	told.Batch.Nodes, told.Batch.Edges = append(told.Batch.Nodes[:0:0], r.Batch.Nodes...), append(told.Batch.Edges[:0:0], r.Batch.Edges...)
	for _, fault := range Faults(&told) {
		t.Error(fault)
	}
	return r
}

// Compare compares what was told with a file of testdata; -update writes it.
func Compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v; -update writes it", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; -update writes it. Read:\n%s", name, got)
	}
}
