package storetest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// walkedGraphs is for how many graphs Run draws walks: a database takes seconds for each.
const walkedGraphs = 20

// walksPerGraph is how many walks of each sort are drawn for each graph.
const walksPerGraph = 2

// Walks draws graphs and walks as Run does, as many as rapid's flag says: for stores that are quick enough for more.
func Walks(t *testing.T, open func(t *testing.T) plan.Store) {
	alone(t, open, "walks", (*suite).randomWalks)
}

// randomWalks draws small graphs of texts, and compares what walks find with what the oracle does: all of it, in its order.
func (s *suite) randomWalks(t *testing.T, graphs int) {
	checkGraphs(t, graphs, func(rt *rapid.T) {
		store := s.open(t)
		defer closed(rt, store)
		b := drawTexts(rt)
		apply(rt, store, b)
		oracle := NewNaive(b)
		for range walksPerGraph {
			s.cases += 3
			s.compareTrace(rt, store, oracle)
			s.comparePaths(rt, store, oracle)
			s.compareSubgraph(rt, store, oracle)
		}
		texts := s.open(t)
		defer closed(rt, texts)
		b = drawWorded(rt)
		apply(rt, texts, b)
		s.cases++
		s.compareTexts(rt, texts, NewNaive(b))
	})
}

func (s *suite) compareTrace(t *rapid.T, store plan.Store, oracle *Naive) {
	tr := drawTrace(t, oracle)
	found, err := tr.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", tr, err)
	}
	naive := &naiveTrace{Naive: oracle, Trace: tr}
	want := naive.run()
	if d := cmp.Diff(want, hops(found)); d != "" {
		t.Fatalf("%+v (- oracle, + walk):\n%s\ngraph:\n%s", tr, d, oracle)
	}
	checkTraced(t, tr, found)
	checkLeft(t, naive, found)
}

// checkLeft checks what a trace says that it left out: of a node that was read whole how many things hops lead to and are not shown, of another at
// least one where there are any. Where some of its paragraphs were not read it may be one that would lead back.
func checkLeft(t *rapid.T, naive *naiveTrace, found *walk.Traced) {
	for _, n := range found.Nodes {
		least, most := min(naive.left[n.ID], 1), naive.left[n.ID]
		switch {
		case n.Depth == naive.Depth:
			most = max(most, 1)
		case len(naive.leads(n.ID, n.Depth == 0)) <= naive.First+2*naive.Depth:
			least = most
		}
		if n.Remaining < least || n.Remaining > most {
			t.Fatalf("%+v: %s leaves out %d, not %d to %d\ngraph:\n%s", naive.Trace, n.ID, n.Remaining, least, most, naive.Naive)
		}
	}
}

// checkTraced checks what holds of every answer.
func checkTraced(t interface{ Errorf(string, ...any) }, tr walk.Trace, found *walk.Traced) {
	reached := map[int]bool{}
	for i, n := range found.Nodes {
		if n.Depth == 0 {
			reached[i] = true
		}
	}
	from := map[int]int{}
	for i, s := range found.Steps {
		if !reached[s.From] || s.Shared != reached[s.To] {
			t.Errorf("step %d is not reached, or shared wrongly: %+v", i, s)
		}
		reached[s.To] = true
		if from[s.From]++; from[s.From] > tr.First {
			t.Errorf("%s has more than %d steps", found.Nodes[s.From].ID, tr.First)
		}
	}
	if cut := len(found.Truncated) > 0; cut != (found.Remaining > 0) {
		t.Errorf("truncated because %v, but %d remain", found.Truncated, found.Remaining)
	}
}

func drawTrace(t *rapid.T, n *Naive) walk.Trace {
	var starts []string
	for _, x := range n.Nodes {
		if x.Type == graph.TypeProvision || x.Type == graph.TypeResolution || x.Type == graph.TypeCommitment || x.Type == graph.TypeInstrument {
			starts = append(starts, x.ID)
		}
	}
	return walk.Trace{
		From: []string{draw(t, starts, "start")}, Forward: rapid.Bool().Draw(t, "forward"), First: draw(t, []int{1, 2, 50}, "first"),
		Depth: between(t, 1, 4, "depth"), Steps: 2000, Rows: 100_000, Through: draw(t, []walk.Through{walk.SameTopic, walk.All, walk.None}, "through"),
		Filter: walk.Filter{Confidence: draw(t, []float64{0, 0, 0.5}, "confidence")},
	}
}

// drawTexts draws resolutions and an instrument with their paragraphs, two topics, and edges between them of the kinds that traces follow.
func drawTexts(t *rapid.T) *graph.Batch {
	nodes := []graph.Node{note(), topic("a"), topic("b")}
	var edges []graph.Edge
	var texts []graph.Node
	for i := range between(t, 1, 4, "resolutions") {
		r := resolution(fmt.Sprintf("A/RES/7%d/1", i), "", "")
		texts = append(texts, r)
		for _, place := range some(t, []string{"pp1", "op1", "op2"}, 0, 3, "places") {
			p := graph.Node{ID: fmt.Sprintf("provision:A/RES/7%d/1#%s", i, place), Type: graph.TypeProvision, Known: graph.Snapshot,
				Props: graph.Props(nil).Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, place)}
			if rapid.Bool().Draw(t, "read") {
				p.Known = graph.Loaded
			}
			texts = append(texts, p)
			edges = append(edges, edge(graph.EdgeContains, r.ID, p.ID, place))
		}
	}
	declaration := graph.Node{ID: "instrument:d", Type: graph.TypeInstrument, Known: graph.Curated,
		Props: graph.Props(nil).Set(graph.PropKind, "DECLARATION").Set(graph.PropTitle, "d")}
	paragraph := graph.Node{ID: "commitment:d#1", Type: graph.TypeCommitment, Known: graph.Curated,
		Props: graph.Props(nil).Set(graph.PropParagraph, int64(1)).Set(graph.PropName, "d, 1")}
	texts = append(texts, declaration, paragraph)
	edges = append(edges, edge(graph.EdgeContains, declaration.ID, paragraph.ID, "annex.1"))
	for _, n := range texts {
		for _, topic := range some(t, []string{"topic:a", "topic:b"}, 0, 2, "topics") {
			e := edge(graph.EdgeAbout, n.ID, topic, "")
			e.Props = e.Props.Set(graph.PropBasis, draw(t, []string{"NAMED", "LIBRARIAN"}, "basis"))
			edges = append(edges, e)
		}
	}
	return batch("texts", graph.RankOfficial, "1", append(nodes, texts...), append(edges, drawHops(t, texts)...))
}

func drawHops(t *rapid.T, texts []graph.Node) (edges []graph.Edge) {
	var possible []link
	for _, l := range links(texts) {
		if walk.CitingKinds>>l.kind&1 == 1 {
			possible = append(possible, l)
		}
	}
	if len(possible) == 0 {
		return nil
	}
	for range between(t, 1, 14, "edges") {
		l := draw(t, possible, "link")
		e := edge(l.kind, l.from, l.to, draw(t, []string{"op1", "op2", "pp1"}, "place"))
		e.Evidence.Confidence = draw(t, []float64{0.25, 1}, "confidence")
		if l.kind == graph.EdgeCites {
			e.Props = e.Props.Set(graph.PropLemma, draw(t, []string{"", "recall", "request", "endorse"}, "lemma"))
			if has := paragraphOf(texts, l.to); has != "" && rapid.Bool().Draw(t, "pinned") {
				e.Props = e.Props.Set(graph.PropPinpoints, graph.EncodePinpoints([]graph.Pinpoint{{Unit: "paragraph", From: has, To: has, Raw: "para. " + has}}))
			}
		}
		edges = append(edges, e)
	}
	return edges
}

// paragraphOf is the number of a paragraph of a resolution that there is; "" where there is none.
func paragraphOf(texts []graph.Node, whole string) string {
	for _, n := range texts {
		for _, number := range []string{"1", "2"} {
			if wholeOf(n.ID) == whole && n.Type == graph.TypeProvision && n.ID[len(n.ID)-3:] == "op"+number {
				return number
			}
		}
	}
	return ""
}
