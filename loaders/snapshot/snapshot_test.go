package snapshot_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"mandategraph/data"
	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/loaders/snapshot"
)

// No wording is in the snapshot, and each resolution of the sessions 75 to 78 of the General Assembly has a title, a day and a body.
func TestWhatTheSnapshotHolds(t *testing.T) {
	batches, err := snapshot.Batches()
	if err != nil {
		t.Fatal(err)
	}
	resolutions, citing := 0, 0
	for _, b := range batches {
		if !snapshot.Holds(b.Source) || b.Source.Rank != graph.RankSnapshot {
			t.Fatalf("the source is %+v", b.Source)
		}
		for _, n := range b.Nodes {
			if n.Known == graph.Loaded || n.Type == graph.TypeText || n.Props.Text(graph.PropContent)+n.Props.Text(graph.PropHeading)+n.Props.Text(graph.PropVerb) != "" {
				t.Errorf("%s is no node for a snapshot", n.ID)
			}
			if n.Known == graph.Snapshot && n.Type == graph.TypeResolution && strings.HasPrefix(n.ID, "resolution:A/RES/7") && !strings.Contains(n.ID, "#") {
				resolutions++
				if n.Props.Text(graph.PropTitle) == "" || n.Props.Text(graph.PropDateStart) == "" {
					t.Errorf("%s has no title or no day", n.ID)
				}
			}
		}
		for _, e := range b.Edges {
			v := e.Evidence
			if v.Quote+v.Text != "" || !strings.HasPrefix(v.Rule, "snapshot "+snapshot.Date(data.Snapshot)) || v.Source == "" {
				t.Errorf("%s has evidence %+v", e.ID(), v)
			}
			if e.Type == graph.EdgeCites {
				citing++
			}
		}
	}
	if resolutions < 1000 || citing < 40_000 {
		t.Errorf("%d resolutions of the sessions and %d citations", resolutions, citing)
	}
}

// What the files hold is normalized, stubs included, so that no start has to do it.
func TestBatchesAreNormalized(t *testing.T) {
	batches, err := snapshot.Read(data.Snapshot)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		if !b.Normalized {
			t.Fatalf("%s does not say that it is normalized", b.Source.ID)
		}
		again := &graph.Batch{Source: b.Source, Nodes: slices.Clone(b.Nodes), Edges: slices.Clone(b.Edges)}
		if err := again.Normalize(); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again.Nodes, b.Nodes) || !reflect.DeepEqual(again.Edges, b.Edges) {
			t.Errorf("%s changes when it is normalized", b.Source.ID)
		}
	}
}

// A document that is loaded leaves nothing of what the snapshot says of it.
func TestLoadingReplaces(t *testing.T) {
	batches, err := snapshot.Read(data.Snapshot)
	if err != nil {
		t.Fatal(err)
	}
	b := batches[0]
	read := func() *graph.Batch {
		id := b.Edges[0].Evidence.Source
		return &graph.Batch{Source: graph.Source{ID: b.Source.ID, Hash: "read"}, Nodes: []graph.Node{{ID: id, Type: graph.TypeDocument, Known: graph.Loaded,
			Props: graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "as read")}}}
	}
	with, err := memory.New(b)
	if err != nil {
		t.Fatal(err)
	}
	without, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	if before := dump(t, with); len(before) < 5 {
		t.Fatalf("the snapshot shows %q", before)
	}
	for _, s := range []*memory.Store{with, without} {
		if _, err := s.Apply(t.Context(), read()); err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(dump(t, without), dump(t, with)); d != "" {
		t.Error(d)
	}
}

func dump(t *testing.T, s plan.Store) (lines []string) {
	t.Helper()
	err := s.Scan(t.Context(),
		func(n *graph.Node) error { lines = append(lines, n.ID+" "+string(n.Known)+" "+n.Label()); return nil },
		func(e *graph.Edge) error { lines = append(lines, e.ID()); return nil })
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestReadRefuses(t *testing.T) {
	about, nodes, edges := file(t, "about.tsv"), file(t, "nodes.tsv.gz"), file(t, "edges.tsv.gz")
	for name, tt := range map[string]struct {
		about, nodes, edges []byte
		say                 string
	}{
		"cut off":           {about, nodes[:len(nodes)/2], edges, "nodes.tsv.gz: cannot be unpacked"},
		"not packed":        {about, nodes, []byte("x\ty"), "edges.tsv.gz: cannot be unpacked"},
		"the wrong columns": {about, nodes, nodes, "edges.tsv.gz:1:"},
		"a file is missing": {about, nodes, nil, "make snapshot writes it"},
	} {
		t.Run(name, func(t *testing.T) {
			files := fstest.MapFS{"snapshot/about.tsv": {Data: tt.about}, "snapshot/nodes.tsv.gz": {Data: tt.nodes}}
			if tt.edges != nil {
				files["snapshot/edges.tsv.gz"] = &fstest.MapFile{Data: tt.edges}
			}
			if _, err := snapshot.Read(files); graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), tt.say) {
				t.Errorf("got %v, want %q", err, tt.say)
			}
		})
	}
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	content, err := data.Snapshot.ReadFile("snapshot/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
