package pagetest

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"mandategraph/loaders/curated"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// Fuzz reads whatever the fuzzer makes of the samples, and reports what is wrong with what was read.
func Fuzz(f *testing.F, of format.Format, pattern string) {
	f.Helper()
	names, _ := filepath.Glob(filepath.Join("testdata", pattern))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	facts, err := curated.Facts()
	if err != nil {
		f.Fatal(err)
	}
	env := format.Env{Lexicon: lexicon.FromBatch(facts), Limits: format.Limits{Bytes: 1 << 20}}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := of.Read(context.Background(), bytes.NewReader(data), env)
		if err != nil {
			return
		}
		for _, fault := range Faults(r) {
			t.Error(fault)
		}
	})
}
