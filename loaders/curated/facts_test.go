package curated

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mandategraph/data"
	"mandategraph/graph"
)

func committed(t *testing.T) *graph.Batch {
	t.Helper()
	b, err := Facts()
	if err != nil {
		t.Fatalf("the facts in data/curated:\n%v", err)
	}
	return b
}

func TestParagraphs(t *testing.T) {
	b := committed(t)
	for n := 1; n <= 97; n++ {
		c := node(b, fmt.Sprintf("commitment:kyoto#%d", n))
		if gist := c.Props.Text(graph.PropSummary); gist == "" || len(strings.Fields(gist)) > 15 {
			t.Errorf("paragraph %d: gist %q", n, gist)
		}
		if want := fmt.Sprintf("Kyoto Declaration, paragraph %d", n); c.Label() != want {
			t.Errorf("paragraph %d is called %q", n, c.Label())
		}
	}
	if node(b, "commitment:kyoto#98").ID != "" {
		t.Error("there is a paragraph 98")
	}
}

func TestPillarsAndClusters(t *testing.T) {
	b := committed(t)
	for id, want := range map[string][2]int64{
		"pillar:kyoto#I": {21, 30}, "pillar:kyoto#II": {31, 47}, "pillar:kyoto#III": {48, 59}, "pillar:kyoto#IV": {60, 95},
		"cluster:kyoto#60-67": {60, 67}, "cluster:kyoto#68-72": {68, 72}, "cluster:kyoto#73-78": {73, 78}, "cluster:kyoto#79-95": {79, 95},
	} {
		n := node(b, id)
		if got := [2]any{n.Props.Get(graph.PropFirst), n.Props.Get(graph.PropLast)}; got != [2]any{want[0], want[1]} {
			t.Errorf("%s covers %v, want %v", id, got, want)
		}
		for p := want[0]; p <= want[1] && strings.HasPrefix(id, "cluster"); p++ {
			if edge(b, graph.EdgeContains, id, fmt.Sprintf("commitment:kyoto#%d", p)) == nil {
				t.Errorf("%s does not contain paragraph %d", id, p)
			}
		}
	}
	if !slices.ContainsFunc(b.Edges, func(e graph.Edge) bool { return e.From == "instrument:kyoto" && e.To == "commitment:kyoto#97" }) {
		t.Error("the declaration does not contain its last paragraph")
	}
}

// Of every type of crime the facts say where it is spoken of.
func TestCrimeTopics(t *testing.T) {
	b := committed(t)
	crimes := 0
	for _, n := range b.Nodes {
		if n.Type != graph.TypeTopic || n.Props.Text(graph.PropKind) != "CRIME" {
			continue
		}
		crimes++
		if !slices.ContainsFunc(b.Edges, func(e graph.Edge) bool { return e.Type == graph.EdgeAbout && e.To == n.ID }) {
			t.Errorf("nothing is about %s", n.ID)
		}
	}
	if crimes < 35 {
		t.Errorf("%d types of crime", crimes)
	}
	for _, key := range []string{"organized-crime", "corruption", "money-laundering", "terrorism", "terrorism-financing", "trafficking-in-persons",
		"smuggling-of-migrants", "firearms-trafficking", "world-drug-problem", "crimes-against-children", "environmental-crime",
		"falsified-medical-products", "trafficking-in-cultural-property", "smuggling-of-commercial-goods", "hate-crime", "cybercrime", "fraud"} {
		if n := node(b, "topic:"+key); n.Props.Text(graph.PropKind) != "CRIME" {
			t.Errorf("%s is no type of crime", key)
		}
	}
}

func TestQuestions(t *testing.T) {
	b := committed(t)
	position := int64(0)
	for day, count := range []int{9, 7, 9} {
		for n := 1; n <= count; n++ {
			position++
			id := fmt.Sprintf("question:note/pillar-iv/2024-12-02#day%d.q%d", day+1, n)
			if got := node(b, id).Props.Get(graph.PropPosition); got != position {
				t.Errorf("%s is at %v, want %d", id, got, position)
			}
			if !slices.ContainsFunc(b.Edges, func(e graph.Edge) bool { return e.Type == graph.EdgeElaborates && e.From == id }) {
				t.Errorf("%s says more about no commitment", id)
			}
		}
	}
	if n := len(slices.DeleteFunc(b.Nodes, func(n graph.Node) bool { return n.Type != graph.TypeQuestion })); n != 25 {
		t.Errorf("%d questions", n)
	}
}

func TestCulturalProperty(t *testing.T) {
	b := committed(t)
	for _, id := range []string{"resolution:CTOC/COP/RES/11/4", "resolution:A/RES/78/226", "resolution:E/DEC/2022/317", "commitment:kyoto#89",
		"question:note/pillar-iv/2024-12-02#day3.q5"} {
		if edge(b, graph.EdgeAbout, id, "topic:trafficking-in-cultural-property") == nil {
			t.Errorf("%s is not about trafficking in cultural property", id)
		}
	}
	cites := edge(b, graph.EdgeCites, "passage:note/pillar-iv/2024-12-02#day3.p9", "resolution:A/RES/78/226")
	if cites == nil || !slices.Equal(cites.Props.Get(graph.PropPinpoints).([]string), []string{"paragraph\t18\t18\tpara 18"}) {
		t.Errorf("got %+v", cites)
	}
}

// What one caller does to its batch another does not see, and what is read twice is the same.
func TestFactsAreTheCallersOwn(t *testing.T) {
	first := committed(t)
	clear(first.Nodes)
	clear(first.Edges)
	second := committed(t)
	again, err := Read(data.Curated)
	if err != nil || second.Nodes[0].ID == "" || len(again.Edges) != len(second.Edges) || again.Source != second.Source {
		t.Errorf("%v, %v", second.Source, err)
	}
	if other, err := Read(fixture(t)); err != nil || other.Source.Hash == again.Source.Hash {
		t.Errorf("other files, the same hash: %v", err)
	}
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data.Curated); err != nil {
			b.Fatal(err)
		}
	}
}
