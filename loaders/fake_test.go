package loaders

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders/collect/collecttest"
	"mandategraph/loaders/format"
)

// fake is a format for tests: "FAKE id edition", then commands, a line each.
type fake struct{ reads *atomic.Int32 }

func newFake() fake { return fake{&atomic.Int32{}} }

func (fake) Name() string            { return "fake" }
func (fake) Version() string         { return "1" }
func (fake) Detect(head []byte) bool { return bytes.HasPrefix(head, []byte("FAKE ")) }

func (f fake) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	f.reads.Add(1)
	all, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	first, rest, _ := strings.Cut(string(all), "\n")
	fields := append(strings.Fields(first), "", "")
	id := "document:" + fields[1]
	reading := &format.Reading{Paragraphs: 1, Batch: graph.Batch{Source: graph.Source{ID: id, Edition: fields[2]},
		Nodes: []graph.Node{{ID: id, Type: graph.TypeDocument, Known: graph.CitedOnly, Props: graph.Props{}.Set(graph.PropSymbol, rest[:min(len(rest), 9)]+".")}}}}
	switch {
	case strings.Contains(rest, "broken"):
		return nil, &format.Fault{Position: "line 2", Reason: "it is broken"}
	case strings.Contains(rest, "panic"):
		panic("the format has a fault")
	case strings.Contains(rest, "named") && !strings.HasPrefix(env.Name, fields[1]):
		return nil, errors.New("its name says " + env.Name)
	case strings.Contains(rest, "doubtful"):
		reading.Doubts = []format.Fault{{Position: "line 2", Reason: "it is doubtful"}}
	}
	return reading, ctx.Err()
}

// keeper is a store that keeps the batches which are applied to it.
type keeper struct {
	plan.Store
	mutex   sync.Mutex
	batches map[string]*graph.Batch
	sizes   []int // batches of each call of Apply
	applied func()
	refuses string // id of a source that cannot be applied
}

func newKeeper() *keeper { return &keeper{batches: map[string]*graph.Batch{}, applied: func() {}} }

func (k *keeper) Apply(ctx context.Context, batches ...*graph.Batch) (plan.Applied, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if ctx.Err() != nil {
		return plan.Applied{}, graph.GivenUp(ctx)
	}
	for _, b := range batches {
		if b.Source.ID == k.refuses {
			return plan.Applied{}, graph.Errorf(graph.Invalid, "%s is refused", b.Source.ID)
		}
	}
	news, done := plan.News(batches, func(id string) (string, bool) {
		if b := k.batches[id]; b != nil {
			return b.Source.Hash, true
		}
		return "", false
	})
	for _, b := range news {
		k.batches[b.Source.ID] = b
	}
	k.sizes = append(k.sizes, len(batches))
	k.applied()
	return done, nil
}

func (k *keeper) Sources(context.Context) (all []graph.Source, _ error) {
	for _, b := range k.batches {
		all = append(all, b.Source)
	}
	return all, nil
}

// held tells what a store holds: the same for the same sources.
func (k *keeper) held() string {
	var lines []string
	for _, id := range slices.Sorted(maps.Keys(k.batches)) {
		lines = append(lines, id+" "+k.batches[id].Source.Edition+" "+k.batches[id].Source.Hash)
	}
	return strings.Join(lines, "\n")
}

// try loads paths by the fake format.
func try(t *testing.T, store plan.Store, f fake, paths ...string) *Report {
	t.Helper()
	report, err := Load(t.Context(), store, paths, Options{formats: []format.Format{f}})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// reasons tells what was skipped, by base name, a line each.
func reasons(r *Report, root string) string {
	var lines []string
	for _, s := range r.Skipped {
		kind := "passed "
		if s.Failed {
			kind = "failed "
		}
		lines = append(lines, strings.ReplaceAll(kind+s.Path+" ["+s.Position+"] "+s.Reason, root+string(filepath.Separator), ""))
	}
	return strings.Join(lines, "\n")
}

func member(name, content string) collecttest.File {
	return collecttest.File{Name: name, Content: content}
}
