package export_test

import (
	"bytes"
	"context"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// spoiling is a store that makes something else of what it gave once the function returns, as Scan may.
type spoiling struct{ plan.Store }

func (s spoiling) Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	return s.Store.Scan(ctx, func(n *graph.Node) error {
		if node == nil {
			return nil
		}
		defer func() {
			for i := range n.Props {
				n.Props[i] = graph.Property{Prop: graph.PropName, Value: "spoilt"}
			}
			*n = graph.Node{ID: "topic:spoilt", Props: n.Props}
		}()
		return node(n)
	}, func(e *graph.Edge) error {
		defer func() { *e = graph.Edge{From: "topic:spoilt", To: "topic:spoilt", Props: e.Props} }()
		return edge(e)
	})
}

func TestNothingIsKeptOfAScan(t *testing.T) {
	store := nastyGraph(t)
	for _, f := range graphFormats {
		for name, r := range map[string]export.Request{
			"whole": {Format: f, Texts: true}, "merged": {Format: f, Merge: true}, "rolled up": {Format: f, Subgraph: walk.Subgraph{RollUp: walk.ByResolution}},
		} {
			if want, got := exported(t, store, r), exported(t, spoiling{store}, r); !bytes.Equal(got, want) {
				t.Errorf("%s, %s: it keeps what it was given", f, name)
			}
		}
	}
}

// An edge leaves no garbage, so what an export takes does not grow with them.
func TestEdgesLeaveNothing(t *testing.T) {
	few, many := hub(t, 100), hub(t, 5000)
	for _, f := range graphFormats {
		r := export.Request{Format: f}
		of := func(store plan.Store) float64 {
			var out bytes.Buffer
			out.Grow(8 << 20)
			return testing.AllocsPerRun(3, func() {
				out.Reset()
				if _, err := r.Write(t.Context(), store, &out, nil); err != nil {
					t.Fatal(err)
				}
			})
		}
		if a, b := of(few), of(many); b-a > 500 {
			t.Errorf("%s: 4,900 edges more leave %.0f pieces of garbage more", f, b-a)
		}
	}
}

// hub has a resolution that cites another from so many places.
func hub(t *testing.T, edges int) plan.Store {
	b := &graph.Batch{Source: graph.Source{ID: "document:nasty", Rank: graph.RankOfficial, Hash: "1"}}
	b.Nodes = append(b.Nodes, graph.Node{ID: "document:nasty", Type: graph.TypeDocument, Known: graph.CitedOnly})
	for _, id := range []string{"resolution:a", "resolution:b"} {
		b.Nodes = append(b.Nodes, graph.Node{ID: id, Type: graph.TypeResolution, Known: graph.CitedOnly})
	}
	for i := range edges {
		e := said(graph.EdgeCites, "resolution:a", "resolution:b", "op"+string(rune('A'+i%50))+string(rune('a'+i/50%26))+string(rune(0x4e00+i)))
		e.Evidence.Quote = nasty[i%len(nasty)]
		b.Edges = append(b.Edges, e)
	}
	return holding(t, b)
}
