package bench

import (
	"fmt"

	"mandategraph/graph"
)

// The synthetic graph: bodies adopt resolutions, which contain provisions, which cite resolutions and are about topics.
const (
	bodies      = 6
	resolutions = 2_000
	provisions  = 32 // of each resolution
	topics      = 70
	source      = "document:bench"
)

func synthetic() *graph.Batch {
	b := &graph.Batch{Source: graph.Source{ID: "bench", Rank: graph.RankOfficial, Hash: "1"}}
	common(b)
	for i := range resolutions {
		resolution(b, i)
	}
	return b
}

// common is what all resolutions share.
func common(b *graph.Batch) {
	add(b, source, graph.PropKind, "NOTE", graph.PropName, "bench")
	for i := range bodies {
		add(b, fmt.Sprint("body:B", i), graph.PropKind, "COMMISSION", graph.PropName, fmt.Sprint("Body ", i))
	}
	for i := range topics {
		add(b, fmt.Sprint("topic:t", i), graph.PropKind, "CRIME", graph.PropPrefLabel, fmt.Sprint("Topic ", i))
	}
}

func resolution(b *graph.Batch, i int) {
	symbol := symbolOf(i)
	id := "resolution:" + symbol
	add(b, id, graph.PropKind, "RESOLUTION", graph.PropSymbol, symbol, graph.PropName, symbol, graph.PropTitle, fmt.Sprint("Title ", i))
	link(b, graph.EdgeAdoptedBy, id, fmt.Sprint("body:B", i%bodies), "")
	for p := range provisions {
		place := fmt.Sprint("op", p+1)
		provision := "provision:" + symbol + "#" + place
		add(b, provision, graph.PropKind, "OPERATIVE", graph.PropPlace, place, graph.PropName, symbol+", "+place, graph.PropPosition, int64(p+1))
		link(b, graph.EdgeContains, id, provision, place)
		link(b, graph.EdgeAbout, provision, fmt.Sprint("topic:t", (i+p)%topics), place)
		if i > 0 {
			link(b, graph.EdgeCites, provision, "resolution:"+symbolOf((i*7+p*13)%i), place)
		}
	}
}

func symbolOf(i int) string { return fmt.Sprintf("A/RES/%d/%d", 40+i/100, 1+i%100) }

func add(b *graph.Batch, id string, pairs ...any) {
	n := graph.Node{ID: id, Known: graph.Loaded}
	n.Type, _ = graph.TypeOfID(id)
	for i := 0; i < len(pairs); i += 2 {
		n.Props = n.Props.Set(pairs[i].(graph.Prop), pairs[i+1])
	}
	b.Nodes = append(b.Nodes, n)
}

func link(b *graph.Batch, kind graph.EdgeType, from, to, place string) {
	b.Edges = append(b.Edges, graph.Edge{Type: kind, From: from, To: to, Evidence: graph.Evidence{
		Source: source, Place: place, Quote: "a few words", Method: graph.ByPattern, Confidence: 1}})
}

// inParts is the synthetic graph as so many sources say it, since a source is one transaction: what a part does not tell itself, it cites.
func inParts(n int) (parts []*graph.Batch) {
	for i := range n {
		b := &graph.Batch{Source: graph.Source{ID: fmt.Sprint("bench", i), Rank: graph.RankOfficial, Hash: "1"}}
		common(b)
		for r := i * resolutions / n; r < (i+1)*resolutions/n; r++ {
			resolution(b, r)
		}
		cite(b)
		parts = append(parts, b)
	}
	return parts
}

// cite asserts the ends of edges that the batch lacks.
func cite(b *graph.Batch) {
	have := map[string]bool{}
	for _, n := range b.Nodes {
		have[n.ID] = true
	}
	for _, e := range b.Edges {
		if !have[e.To] {
			have[e.To] = true
			b.Nodes = append(b.Nodes, graph.Node{ID: e.To, Type: graph.TypeResolution, Known: graph.CitedOnly})
		}
	}
}
