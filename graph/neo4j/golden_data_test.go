package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
)

// goldenData is the graph of the goldens: made up, always the same, and large enough that a plan which starts at the wrong end
// shows in its hits. Degrees are skewed, edges are parallel, dates tie.
func goldenData() *graph.Batch {
	d := &goldenGraph{b: graph.Batch{Source: graph.Source{ID: "golden", Rank: graph.RankOfficial, Hash: "1"}}, seed: 1}
	d.documents()
	d.bodies()
	d.topics()
	d.commitments()
	for n := 1; n <= goldenResolutions; n++ {
		d.resolution(n)
	}
	d.passages()
	if err := d.b.Normalize(); err != nil {
		panic(err) // the graph is part of the tests
	}
	return &d.b
}

const (
	goldenResolutions = 300
	goldenProvisions  = 10 // of each resolution
	goldenTopics      = 40
	goldenBodies      = 12
	goldenCommitments = 60
	goldenDocuments   = 30
	goldenPassages    = 60
)

type goldenGraph struct {
	b    graph.Batch
	seed uint64
}

// draw is a number below n, the same in each run and with each release of Go.
func (d *goldenGraph) draw(n int) int {
	d.seed = d.seed*6364136223846793005 + 1442695040888963407
	return int(d.seed>>33) % n
}

// skewed is a number from 1 to n; small ones are drawn far more often.
func (d *goldenGraph) skewed(n int) int {
	x := d.draw(1000)
	return 1 + n*x/1000*x/1000*x/1000
}

var goldenWords = strings.Fields("lantern harbour pier tide anchor mast rope sail gull reef buoy oar keel deck hull wharf ferry ledger " +
	"lamp bell chart compass cargo crane barrel signal ticket customs bridge canal lock gate tower clock market bakery garden orchard mill barn")

// words are some words of our own, those of the front far more often.
func (d *goldenGraph) words(n int) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = goldenWords[d.skewed(len(goldenWords))-1]
	}
	return strings.Join(parts, " ")
}

func (d *goldenGraph) node(id string, pairs ...any) {
	t, _ := graph.TypeOfID(id)
	n := graph.Node{ID: id, Type: t, Known: graph.Loaded}
	for i := 0; i < len(pairs); i += 2 {
		n.Props = n.Props.Set(pairs[i].(graph.Prop), pairs[i+1])
	}
	d.b.Nodes = append(d.b.Nodes, n)
}

func (d *goldenGraph) edge(kind graph.EdgeType, from, to, place string, pairs ...any) {
	e := graph.Edge{Type: kind, From: from, To: to, Evidence: graph.Evidence{
		Source: fmt.Sprintf("document:d%d", 1+d.draw(goldenDocuments)), Place: place, Method: graph.ByPattern, Confidence: float64(1+d.draw(4)) / 4,
	}}
	for i := 0; i < len(pairs); i += 2 {
		e.Props = e.Props.Set(pairs[i].(graph.Prop), pairs[i+1])
	}
	d.b.Edges = append(d.b.Edges, e)
}
