// Package cataloguetest tests formats whose files hold many records: what is read of samples, and that nothing harms.
package cataloguetest

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

var update = flag.Bool("update", false, "write what is read from the samples into testdata; read it before you commit")

// Golden reads the files of testdata with a format and compares what their records tell with what they told before.
func Golden(t *testing.T, f format.Gathered, pattern string) {
	t.Helper()
	names := samples(pattern)
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
			got, golden := Told(t, f, data), name+".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if want, err := os.ReadFile(golden); err != nil || got != string(want) {
				t.Errorf("%v; it tells\n%s", err, got)
			}
		})
	}
}

// Told splits a file and writes what each of its records tells, or why it tells nothing.
func Told(tb testing.TB, f format.Gathered, data []byte) string {
	tb.Helper()
	facts, err := curated.Facts()
	if err != nil {
		tb.Fatal(err)
	}
	env := format.Env{Lexicon: lexicon.FromBatch(facts)}
	var b strings.Builder
	err = f.Split(context.Background(), bytes.NewReader(data), env.Limits, func(p format.Piece) error {
		fmt.Fprintf(&b, "%s: ", p.At)
		if p.Fault != "" {
			fmt.Fprintln(&b, p.Fault)
			return nil
		}
		r, err := f.Read(context.Background(), bytes.NewReader(p.Data), env)
		if err != nil {
			fault, _ := errors.AsType[*format.Fault](err)
			fmt.Fprintf(&b, "%v (passed over: %v)\n", err, fault != nil && fault.Passed)
			return nil
		}
		tell(tb, &b, r)
		return nil
	})
	if err != nil {
		fmt.Fprintln(&b, "broken:", err)
	}
	return b.String()
}

// tell writes all nodes but bare stubs, with their properties, and all edges with their evidence.
func tell(tb testing.TB, b *strings.Builder, r *format.Reading) {
	tb.Helper()
	if err := r.Batch.Normalize(); err != nil {
		tb.Errorf("the batch is not sound: %v", err)
	}
	fmt.Fprintf(b, "source %s rank %d (%s)\n", r.Batch.Source.ID, r.Batch.Source.Rank, r.Batch.Source.Edition)
	for i := range r.Batch.Nodes {
		n := &r.Batch.Nodes[i]
		if n.Known == graph.CitedOnly && len(n.Props) == len(assert.Stub(n.ID).Props) {
			continue
		}
		fmt.Fprintf(b, "  %s %s", n.ID, n.Known)
		for _, p := range n.Props {
			if p.Prop != graph.PropName {
				fmt.Fprintf(b, " %s=%v", p.Prop, p.Value)
			}
		}
		b.WriteByte('\n')
	}
	var edges []string
	for i := range r.Batch.Edges {
		e := &r.Batch.Edges[i]
		edges = append(edges, strings.TrimSpace(fmt.Sprintf("  %s %s > %s [%s %s] %s", e.Type, e.From, e.To, e.Evidence.Place, e.Evidence.Rule, e.Evidence.Quote)))
	}
	slices.Sort(edges)
	for _, e := range edges {
		fmt.Fprintln(b, "  "+e)
	}
}

// Fuzz splits and reads whatever the fuzzer makes of the samples: nothing panics, and each batch is sound.
func Fuzz(f *testing.F, of format.Gathered, pattern string) {
	f.Helper()
	names := samples(pattern)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := format.Limits{Bytes: 1 << 20}
		_ = of.Split(context.Background(), bytes.NewReader(data), limits, func(p format.Piece) error {
			r, err := of.Read(context.Background(), bytes.NewReader(p.Data), format.Env{Limits: limits})
			if err != nil {
				return nil
			}
			if err := r.Batch.Normalize(); err != nil {
				t.Error(err)
			}
			return nil
		})
	})
}

// samples are the files of testdata, without what they told.
func samples(pattern string) []string {
	names, _ := filepath.Glob(filepath.Join("testdata", pattern))
	return slices.DeleteFunc(names, func(name string) bool { return filepath.Ext(name) == ".golden" })
}
