package plan

import (
	"testing"

	"mandategraph/graph"
)

func TestResult(t *testing.T) {
	hop := &Result{First: []int32{0, 0, 2}, IDs: []string{"body:x", "body:y"}, Edges: []string{"e1", "e2"}, Keys: []string{"k1", "k2"}}
	root := &Result{First: []int32{0, 2}, IDs: []string{"topic:a", "topic:b"}, Types: []graph.NodeType{graph.TypeTopic, graph.TypeTopic},
		Keys: []string{"", "b"}, Children: []*Result{hop, {First: []int32{0, 1, 1}, IDs: []string{"text:t"}}}}
	if root.Len() != 2 || root.Size() != 5 {
		t.Errorf("%d rows of %d, want 2 of 5", root.Len(), root.Size())
	}
	for parent, want := range [][2]int{{0, 0}, {0, 2}} {
		if from, to := hop.Rows(parent); from != want[0] || to != want[1] {
			t.Errorf("parent %d has %d to %d, want %v", parent, from, to, want)
		}
	}
	if got, want := root.Keyset(1), (Keyset{"b", "topic:b"}); got != want {
		t.Errorf("a node's place is %v, want %v", got, want)
	}
	if got, want := hop.Keyset(1), (Keyset{"k2", "e2"}); got != want {
		t.Errorf("an edge's place is %v, want %v", got, want)
	}
}
