package curated

import (
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
)

func read(t *testing.T) *graph.Batch {
	t.Helper()
	b, err := Read(fixture(t))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestLabels(t *testing.T) {
	b := read(t)
	for id, want := range map[string]string{
		"document:A/RES/76/181":         "A/RES/76/181: The congress",
		"document:note/test":            "Test note: much ado",
		"resolution:A/RES/76/181":       "A/RES/76/181: The congress",
		"resolution:A/RES/57/270B":      "A/RES/57/270B",
		"provision:A/RES/76/181#op11":   "A/RES/76/181, op11",
		"commitment:kyoto#2":            "Kyoto Declaration, paragraph 2",
		"article:uncac#57":              "UNCAC, article 57",
		"article:uncac#chapter-V":       "UNCAC, chapter V",
		"passage:note/test#day1.p1":     "Test note, day1.p1",
		"question:note/test#day1.q1":    "Test note, day1.q1",
		"instrument:protocol":           "Protocol to the Convention",
		"topic:theft":                   "Theft",
		"cluster:kyoto#2-2":             "Causes",
		"meeting:talk#day1":             "First day",
		"tool:guide":                    "Guide to theft",
		"body:GA/GROUP":                 "Group of the Assembly",
		"pillar:kyoto#II":               "Punishing",
		"nothing of that id is defined": "",
	} {
		if n := node(b, id); n.Label() != want || n.ID != "" && n.Known != graph.Curated {
			t.Errorf("%s is called %q and is %s, want %q", id, n.Label(), n.Known, want)
		}
	}
}

func TestEdges(t *testing.T) {
	b := read(t)
	for _, tt := range []struct {
		kind           graph.EdgeType
		from, to, want string // source, place and rule
	}{
		{graph.EdgeSubsidiaryOf, "body:GA/GROUP", "body:GA", "document:note/test intro.p1 curated/bodies.tsv"},
		{graph.EdgeAdoptedBy, "instrument:kyoto", "body:GA", "document:A/RES/76/181 op6 curated/instruments.tsv"},
		{graph.EdgeEndorses, "resolution:A/RES/76/181", "instrument:kyoto", "document:A/RES/76/181 op6 curated/instruments.tsv"},
		{graph.EdgeContains, "instrument:uncac", "instrument:protocol", "document:note/test intro.p1 curated/instruments.tsv"},
		{graph.EdgeContains, "instrument:uncac", "article:uncac#57", "document:note/test day1.p1 curated/articles.tsv"},
		{graph.EdgeContains, "instrument:kyoto", "pillar:kyoto#I", "document:A/RES/76/181 annex.2 curated/kyoto-structure.tsv"},
		{graph.EdgeContains, "pillar:kyoto#I", "cluster:kyoto#3-3", "document:A/RES/76/181 annex.3 curated/kyoto-structure.tsv"},
		{graph.EdgeContains, "cluster:kyoto#3-3", "commitment:kyoto#3", "document:A/RES/76/181 annex.3 curated/kyoto-structure.tsv"},
		{graph.EdgeContains, "pillar:kyoto#II", "commitment:kyoto#4", "document:A/RES/76/181 annex.4 curated/kyoto-structure.tsv"},
		{graph.EdgeContains, "instrument:kyoto", "commitment:kyoto#5", "document:A/RES/76/181 annex.5 curated/kyoto-gists.tsv"},
		{graph.EdgeContains, "pillar:kyoto#I", "commitment:kyoto#3", ""},
		{graph.EdgeBroader, "topic:theft", "topic:crime", "document:A/RES/76/181 annex.2 curated/topics.tsv"},
		{graph.EdgeAbout, "commitment:kyoto#3", "topic:crime", "document:A/RES/76/181 annex.3 curated/topics.tsv"},
		{graph.EdgeAdoptedBy, "resolution:A/RES/57/270B", "body:GA", "document:A/RES/76/181 pp4 curated/resolutions.tsv"},
		{graph.EdgeAbout, "tool:guide", "topic:theft", "document:note/test day1.p1 curated/tools.tsv"},
		{graph.EdgeElaborates, "tool:guide", "commitment:kyoto#4", "document:note/test day1.p1 curated/tools.tsv"},
		{graph.EdgeContains, "body:GA", "meeting:talk", "document:note/test intro.p1 curated/meetings.tsv"},
		{graph.EdgeContains, "meeting:talk", "meeting:talk#day1", "document:note/test intro.p1 curated/meetings.tsv"},
		{graph.EdgeContains, "body:GA", "meeting:talk#day1", ""},
		{graph.EdgeDiscusses, "meeting:talk#day1", "cluster:kyoto#2-2", "document:note/test intro.p1 curated/meetings.tsv"},
		{graph.EdgeContains, "document:note/test", "passage:note/test#day1.p1", "document:note/test day1.p1 curated/passages.tsv"},
		{graph.EdgeElaborates, "question:note/test#day1.q1", "commitment:kyoto#4", "document:note/test day1.q1 curated/questions.tsv"},
		{graph.EdgeAbout, "resolution:A/RES/76/181", "topic:theft", "document:A/RES/76/181 op18 curated/links.tsv"},
		{graph.EdgeContains, "resolution:A/RES/76/181", "provision:A/RES/76/181#op11", "document:A/RES/76/181 op11 curated/links.tsv"},
		{graph.EdgeAddressedTo, "provision:A/RES/76/181#op11", "body:GA", "document:A/RES/76/181 op11 curated/links.tsv"},
	} {
		got := ""
		if e := edge(b, tt.kind, tt.from, tt.to); e != nil {
			got = strings.Join([]string{e.Evidence.Source, e.Evidence.Place, e.Evidence.Rule}, " ")
		}
		if got != tt.want {
			t.Errorf("%s %s %s: %q, want %q", tt.from, tt.kind, tt.to, got, tt.want)
		}
	}
}

func TestEdgeProperties(t *testing.T) {
	b := read(t)
	cites := edge(b, graph.EdgeCites, "passage:note/test#day1.p1", "resolution:A/RES/76/181")
	want := []graph.Pinpoint{{Unit: "paragraph", From: "5", To: "10", Raw: "paras 5-10"}, {Unit: "paragraph", From: "12", To: "12", Raw: "para 12"}}
	if got := graph.DecodePinpoints(cites.Props.Get(graph.PropPinpoints).([]string)); !slices.Equal(got, want) {
		t.Errorf("pinpoints %v", got)
	}
	about := edge(b, graph.EdgeAbout, "resolution:A/RES/76/181", "topic:theft")
	if v := about.Evidence; v.Quote != "some words" || v.Language != "EN" || v.Method != graph.ByEditor || v.Confidence != 1 {
		t.Errorf("evidence %+v", v)
	}
	if basis := about.Props.Text(graph.PropBasis); basis != "CURATED" {
		t.Errorf("basis %q", basis)
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]graph.Period{
		"2024":       {Start: "2024-01-01", End: "2024-12-31", Precision: graph.ToYear, Status: graph.Held},
		"2024-02":    {Start: "2024-02-01", End: "2024-02-29", Precision: graph.ToMonth, Status: graph.Held},
		"2024-12-02": graph.On("2024-12-02"),
		"2024-13":    {},
		"2023-02-29": {},
		"May 2024":   {},
	} {
		if got, ok := parseDate(s); got != want || ok != (want != graph.Period{}) {
			t.Errorf("%s is %+v, %v", s, got, ok)
		}
	}
}

// Seen from the topic, what is narrower than it is the narrow match.
func TestHeadings(t *testing.T) {
	theft := node(read(t), "topic:theft").Props
	for p, want := range map[graph.Prop]string{graph.PropExactMatch: "THEFT", graph.PropCloseMatch: "", graph.PropNarrowMatch: "BURGLARY", graph.PropBroadMatch: "SIN"} {
		texts, _ := theft.Get(p).([]string)
		if got := strings.Join(texts, " | "); got != want {
			t.Errorf("%s: %q, want %q", p, got, want)
		}
	}
}

// A label may need a context itself; the words of the context come with the topic.
func TestContexts(t *testing.T) {
	fsys := fixture(t)
	change(t, fsys, "topics.tsv", "stealingTABTABTAB", "stealingTABTheft | liftsTABshopTAB")
	b, err := Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	theft := node(b, "topic:theft").Props
	labels, _ := theft.Get(graph.PropContextLabels).([]string)
	words, _ := theft.Get(graph.PropContext).([]string)
	if !slices.Equal(labels, []string{"Theft", "lifts"}) || !slices.Equal(words, []string{"shop", "sell*"}) {
		t.Errorf("%q in %q", labels, words)
	}
}
