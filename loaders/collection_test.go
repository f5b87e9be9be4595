package loaders

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders/collect/collecttest"
	"mandategraph/loaders/format"
)

// collection is a folder with all that collections have: archives, copies, editions, conflicts, and what is broken.
func collection(t *testing.T) string {
	t.Helper()
	return folder(t, map[string]string{
		"a/one.fake": "FAKE one\n", "a/copy.fake": "FAKE one\n", "b/old.fake": "FAKE two 2021\n", "b/new.fake": "FAKE two 2022\n",
		"c/x.fake": "FAKE three\nx", "c/y.fake": "FAKE three\ny", "c/broken.fake": "FAKE four\nbroken", "c/panic.fake": "FAKE five\npanic",
		"c/doubt.fake": "FAKE six\ndoubtful", "c/other.txt": "no format",
		"d/pack.xml":  string(collecttest.XZ(collecttest.Tar(member("p/two.fake", "FAKE two 2023\n"), member("p/seven.fake", "FAKE seven\n"), member("one.fake", "FAKE one\n")))),
		"d/pack.data": string(collecttest.Zip(member("eight.fake", "FAKE eight\n"), member("in.zip", string(collecttest.Zip())), member("broken.fake", "FAKE nine\nbroken"))),
		"d/bad.gz":    string(collecttest.Gzip(collecttest.Tar(member("ten.fake", "FAKE ten\n"), member("../eleven.fake", "FAKE eleven\n")))),
	})
}

func paths(root string) []string {
	return []string{filepath.Join(root, "a"), filepath.Join(root, "b"), filepath.Join(root, "c"), filepath.Join(root, "d", "pack.xml"),
		filepath.Join(root, "d", "pack.data"), filepath.Join(root, "d", "bad.gz"), filepath.Join(root, "b", "old.fake"), filepath.Join(root, "lost")}
}

const skippedInCollection = `passed a/one.fake [] it is a copy of a/copy.fake
passed b/new.fake [] a later edition of document:two is in d/pack.xml:p/two.fake
passed b/old.fake [] a later edition of document:two is in d/pack.xml:p/two.fake
failed c/broken.fake [line 2] it is broken
passed c/other.txt [] it is in no format that is known here
failed c/panic.fake [] the program failed over it, which should be reported: the format has a fault
failed c/LOSER.fake [] another document claims document:three too: c/WINNER.fake; take one of them away
failed d/bad.gz:../eleven.fake [] its name leads out of the archive by ".."
failed d/pack.data:broken.fake [line 2] it is broken
failed d/pack.data:in.zip [] it is an archive within an archive; unpack the outer one
passed d/pack.xml:one.fake [] it is a copy of a/copy.fake
failed lost [] it does not exist`

// Whatever the order of the paths: the same sources, the same report, and nothing to do in a second run.
func TestOrderDoesNotMatter(t *testing.T) {
	root := collection(t)
	all := paths(root)
	held := ""
	for range 12 {
		rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		store, reader := newKeeper(), newFake()
		report := try(t, store, reader, all...)
		loser, winner := "x", "y"
		if strings.Contains(reasons(report, root), "failed c/y.fake") {
			loser, winner = winner, loser
		}
		if got, want := reasons(report, root), strings.NewReplacer("LOSER", loser, "WINNER", winner).Replace(skippedInCollection); got != want {
			t.Fatalf("%s\nwant\n%s", got, want)
		}
		if held == "" {
			held = store.held()
		}
		if store.held() != held || report.Documents != 7 || report.Archives != 3 || report.Written != 7 || len(report.Doubts) != 1 {
			t.Fatalf("%s\n%+v", store.held(), report)
		}
		again := try(t, store, reader, all...)
		if again.Written != 0 || again.Unchanged != 7 || again.Documents != 7 || reasons(again, root) != reasons(report, root) || store.held() != held {
			t.Fatalf("again: %+v", again)
		}
	}
}

func TestSecondRunReadsNothing(t *testing.T) {
	root := folder(t, map[string]string{"a.fake": "FAKE a\n", "b.fake": "FAKE b\n", "c.gz": string(collecttest.Gzip(collecttest.Tar(member("c.fake", "FAKE c\n"))))})
	store, reader := newKeeper(), newFake()
	try(t, store, reader, root)
	if report := try(t, store, reader, root); reader.reads.Load() != 3 || report.Unchanged != 3 || report.Failed() {
		t.Errorf("%d read, %+v", reader.reads.Load(), report)
	}
}

// What an earlier run loaded gives way to a later edition and to a corrected file, not to an earlier edition.
func TestEditionsInTheStore(t *testing.T) {
	root := folder(t, map[string]string{"1.fake": "FAKE a 2021\n", "2.fake": "FAKE a 2022\n", "3.fake": "FAKE a 2022\ncorrected"})
	store := newKeeper()
	for i, test := range []struct{ file, skipped, symbol string }{
		{"1.fake", "", "."}, {"2.fake", "", "."}, {"1.fake", "passed 1.fake [] a later edition of document:a is loaded already: 2022", "."},
		{"3.fake", "", "corrected."}, {"2.fake", "", "."},
	} {
		report := try(t, store, newFake(), filepath.Join(root, test.file))
		if got := reasons(report, root); got != test.skipped {
			t.Errorf("run %d: %s", i+1, got)
		}
		if got := store.batches["document:a"].Nodes[0].Props.Text(graph.PropSymbol); got != test.symbol {
			t.Errorf("run %d: %q", i+1, got)
		}
	}
}

// A name can contradict a document. Then a copy under another name is read, in the first run and in all that follow.
func TestCopyUnderAnotherName(t *testing.T) {
	root := folder(t, map[string]string{"1.fake": "FAKE a\nnamed", "a1.fake": "FAKE a\nnamed", "a2.fake": "FAKE a\nnamed"})
	store := newKeeper()
	want := "failed 1.fake [] its name says 1.fake\npassed a2.fake [] it is a copy of a1.fake"
	for range 2 {
		if report := try(t, store, newFake(), root); reasons(report, root) != want || report.Documents != 1 {
			t.Errorf("%s\n%+v", reasons(report, root), report)
		}
	}
}

// many is an archive of so many documents.
func many(n int) string {
	var files []collecttest.File
	for i := range n {
		files = append(files, member(fmt.Sprintf("%d.fake", i), fmt.Sprintf("FAKE %d\n", i)))
	}
	return string(collecttest.Gzip(collecttest.Tar(files...)))
}

func TestGroups(t *testing.T) {
	root := folder(t, map[string]string{"many.tar.gz": many(100)})
	store := newKeeper()
	store.refuses = "document:40"
	report := try(t, store, newFake(), root)
	if report.Written != 99 || len(store.batches) != 99 || !strings.Contains(reasons(report, root), "many.tar.gz:40.fake [] document:40 is refused") {
		t.Errorf("%+v", report)
	}
	if len(store.sizes) != 1+31+2 { // the second group is applied one by one
		t.Errorf("groups of %v", store.sizes)
	}
}

// A run that is stopped leaves whole documents, says how many, and the same run goes on from there.
func TestStopAndGoOn(t *testing.T) {
	root := folder(t, map[string]string{"many.tar.gz": many(200)})
	store, reader := newKeeper(), newFake()
	ctx, cancel := context.WithCancel(t.Context())
	store.applied = cancel
	report, err := Load(ctx, store, []string{root}, Options{formats: []format.Format{reader}})
	want := fmt.Sprintf("stopped, with %d of 200 documents done; run the same command again to go on", groupDocuments)
	if graph.CodeOf(err) != graph.Unavailable || err.Error() != want || report.Documents != groupDocuments || len(store.batches) != groupDocuments {
		t.Fatalf("%v, %+v", err, report)
	}
	store.applied = func() {}
	reader.reads.Store(0)
	if report := try(t, store, reader, root); report.Written != 200-groupDocuments || report.Unchanged != groupDocuments || reader.reads.Load() != 200-groupDocuments {
		t.Errorf("%+v", report)
	}
}

func TestDerive(t *testing.T) {
	root := folder(t, map[string]string{"a.fake": "FAKE a\n"})
	store, runs := newKeeper(), 0
	deriver := &Deriver{Source: "derived:links", Version: "1", Derive: func(context.Context, plan.Store) (*graph.Batch, error) {
		runs++
		return &graph.Batch{Source: graph.Source{Rank: graph.RankDerived}}, nil
	}}
	load := func() error {
		_, err := Load(t.Context(), store, []string{root}, Options{formats: []format.Format{newFake()}, Derive: []*Deriver{deriver}})
		return err
	}
	for i, want := range []int{1, 1, 2, 2, 3} {
		switch i {
		case 2:
			deriver.Version = "2"
		case 4:
			store.batches["document:z"] = &graph.Batch{Source: graph.Source{ID: "document:z"}}
		}
		if err := load(); err != nil || runs != want || store.batches["derived:links"].Source.Rank != graph.RankDerived {
			t.Fatalf("run %d: derived %d times, %v", i+1, runs, err)
		}
	}
	store.batches["document:y"] = &graph.Batch{Source: graph.Source{ID: "document:y"}}
	deriver.Derive = func(context.Context, plan.Store) (*graph.Batch, error) { return nil, errors.New("no links") }
	if err := load(); err == nil {
		t.Error("the error was lost")
	}
}

// A derived batch is cut into sources that hold both ends of their edges; after a change elsewhere only the part that differs is written.
func TestDeriveInParts(t *testing.T) {
	root := folder(t, map[string]string{"a.fake": "FAKE a\n"})
	store, edges := newKeeper(), 200
	deriver := &Deriver{Source: "derived:links", Derive: func(context.Context, plan.Store) (*graph.Batch, error) { return citing(edges), nil }}
	load := func() *Report {
		report, err := Load(t.Context(), store, []string{root}, Options{formats: []format.Format{newFake()}, Derive: []*Deriver{deriver}})
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	if report := load(); report.Derived != 200 || len(store.batches) != 1+derivedParts+1 {
		t.Fatalf("%d edges derived, %d sources", report.Derived, len(store.batches))
	}
	for i, want := range []int{0, 200 / derivedParts * 3} {
		edges += i
		store.batches["document:z"] = &graph.Batch{Source: graph.Source{ID: "document:z", Hash: fmt.Sprint(i)}}
		if report := load(); report.Derived > want || i == 1 && report.Derived == 0 {
			t.Errorf("change %d: %d edges written, at most %d expected", i, report.Derived, want)
		}
	}
	found := 0
	for _, b := range store.batches {
		if err := b.Validate(); err != nil {
			t.Error(err)
		}
		found += len(b.Edges)
	}
	if found != edges {
		t.Errorf("%d edges in the parts, %d derived", found, edges)
	}
}

// citing is a derived batch of some resolutions that each follow up one.
func citing(n int) *graph.Batch {
	b := &graph.Batch{Source: graph.Source{Rank: graph.RankDerived}}
	node := func(symbol string) string {
		id := "resolution:" + symbol
		b.Nodes = append(b.Nodes, graph.Node{ID: id, Type: graph.TypeResolution, Known: graph.CitedOnly})
		return id
	}
	document := "document:A/RES/1/1"
	b.Nodes = append(b.Nodes, graph.Node{ID: document, Type: graph.TypeDocument, Known: graph.CitedOnly})
	to := node("A/RES/1/1")
	for i := range n {
		b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeFollowsUp, From: node(fmt.Sprintf("A/RES/2/%d", i)), To: to,
			Evidence: graph.Evidence{Source: document, Method: graph.ByDeriving, Rule: "test", Confidence: 1}})
	}
	return b
}
