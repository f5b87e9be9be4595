package memory

import (
	"encoding/binary"
	"hash/crc32"
	"reflect"
	"testing"

	"mandategraph/graph"
)

// sample has a value of each kind, a node without properties, and edges with and without a text.
func sample() *graph.Batch {
	v := graph.Evidence{Source: "document:d", Method: graph.ByPattern, Confidence: 0.5}
	placed := v
	placed.Text, placed.Language, placed.Place, placed.Quote, placed.Start, placed.End, placed.Rule = "text:t", "EN", "op1", "é \x00", 300, 400, "r"
	b := &graph.Batch{
		Source: graph.Source{ID: "s", Rank: graph.RankCurated, Hash: "h", Edition: "2022-02-03"},
		Nodes: []graph.Node{
			{ID: "document:d", Type: graph.TypeDocument, Known: graph.CitedOnly},
			{ID: "provision:a", Type: graph.TypeProvision, Known: graph.CitedOnly, Props: graph.Props{}.Set(graph.PropPosition, int64(-3))},
			{ID: "resolution:a", Type: graph.TypeResolution, Known: graph.CitedOnly, Props: graph.Props{}.
				Set(graph.PropChapterVII, true).Set(graph.PropVotesFor, int64(1)<<53).Set(graph.PropTitle, "title")},
			{ID: "resolution:b", Type: graph.TypeResolution, Known: graph.CitedOnly, Props: graph.Props{}.Set(graph.PropChapterVII, false)},
			{ID: "text:t", Type: graph.TypeText, Known: graph.CitedOnly},
		},
		Edges: []graph.Edge{
			{Type: graph.EdgeCites, From: "provision:a", To: "resolution:a", Evidence: placed, Props: graph.Props{}.Set(graph.PropPinpoints, []string{"x", ""})},
			{Type: graph.EdgeReiterates, From: "provision:a", To: "provision:a", Evidence: v, Props: graph.Props{}.Set(graph.PropScore, 0.25)},
		},
	}
	if err := b.Normalize(); err != nil {
		panic(err)
	}
	return b
}

func TestSegmentKeepsAll(t *testing.T) {
	b := sample()
	numbers := []uint32{7, 3, 1 << 31, 0, 12}
	g, err := decode(string(encode(b, numbers)))
	if err != nil {
		t.Fatal(err)
	}
	got := &graph.Batch{Source: g.source}
	for i := range g.nodes {
		got.Nodes = append(got.Nodes, g.node(uint32(i)))
		if g.nodes[i].number != numbers[i] {
			t.Errorf("node %d has the number %d", i, g.nodes[i].number)
		}
	}
	for i := range g.edges {
		var e graph.Edge
		g.readEdge(uint32(i), &e)
		got.Edges = append(got.Edges, e)
	}
	if !reflect.DeepEqual(got, b) {
		t.Errorf("\n got %+v\nwant %+v", got, b)
	}
}

func TestSegmentValues(t *testing.T) {
	b := sample()
	g, err := decode(string(encode(b, make([]uint32, len(b.Nodes)))))
	if err != nil {
		t.Fatal(err)
	}
	for i := range b.Edges {
		for p := range graph.Prop(propCount) {
			if got, want := g.value(uint32(i), p), b.Edges[i].Value(p); !reflect.DeepEqual(got, want) {
				t.Errorf("edge %d: %s is %v, not %v", i, p, got, want)
			}
		}
		if got, want := g.places[i], b.Edges[i].SortKey(graph.OrderPlace); got != want {
			t.Errorf("edge %d: its key is %q, not %q", i, got, want)
		}
	}
}

// FuzzDecode gives bytes whose checksum is right, which only the decoder itself can refuse.
func FuzzDecode(f *testing.F) {
	b := sample()
	f.Add(encode(b, make([]uint32, len(b.Nodes))))
	f.Add(encode(&graph.Batch{Source: graph.Source{ID: "s"}}, nil))
	f.Fuzz(func(_ *testing.T, packed []byte) {
		if len(packed) < 5 {
			return
		}
		binary.LittleEndian.PutUint32(packed, crc32.Checksum(packed[4:], castagnoli))
		g, err := decode(string(packed))
		if err != nil {
			return
		}
		for i := range g.nodes {
			g.node(uint32(i))
		}
		for i := range g.edges {
			g.readEdge(uint32(i), &graph.Edge{})
		}
	})
}
