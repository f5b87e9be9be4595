package topic

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/lexicon"
)

// facts are topics, two treaties of which one shares a name with a tool, and what they are about.
func facts() *lexicon.Lexicon {
	named := func(t graph.NodeType, id string, p graph.Prop, labels ...string) graph.Node {
		return graph.Node{ID: id, Type: t, Props: graph.Props{}.Set(p, labels[0]).Set(graph.PropOtherNames, labels[1:])}
	}
	about := func(from, to string) graph.Edge { return graph.Edge{Type: graph.EdgeAbout, From: from, To: to} }
	corruption := graph.Node{ID: "topic:corruption", Type: graph.TypeTopic, Props: graph.Props{}.Set(graph.PropPrefLabel, "Corruption").
		Set(graph.PropExactMatch, []string{"CORRUPTION"}).Set(graph.PropNarrowMatch, []string{"GRAFT"}).Set(graph.PropBroadMatch, []string{"CRIME"})}
	youth := graph.Node{ID: "topic:youth", Type: graph.TypeTopic, Props: graph.Props{}.Set(graph.PropPrefLabel, "Youth").
		Set(graph.PropCloseMatch, []string{"YOUTH POLICY", "GRAFT"})}
	return lexicon.FromBatch(&graph.Batch{
		Nodes: []graph.Node{corruption, youth,
			{ID: "topic:fraud", Type: graph.TypeTopic, Props: graph.Props{}.Set(graph.PropPrefLabel, "Fraud")},
			named(graph.TypeInstrument, "instrument:uncac", graph.PropTitle, "Convention against Corruption", "Pact"),
			named(graph.TypeInstrument, "instrument:silent", graph.PropTitle, "Convention on Fraud"),
			named(graph.TypeTool, "tool:pact", graph.PropName, "Pact Programme", "Pact"),
			named(graph.TypeBody, "body:group", graph.PropName, "Group on Fraud"),
		},
		Edges: []graph.Edge{about("instrument:uncac", "topic:corruption"), about("instrument:uncac", "topic:youth"),
			about("tool:pact", "topic:corruption"), about("document:x", "topic:fraud")},
	})
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Fraud and corruption, and fraud again.", "topic:fraud NAMED Fraud label | topic:corruption NAMED corruption label"},
		{"The Convention against Corruption and *fraud*.",
			"topic:fraud NAMED fraud emphasized-label | topic:corruption IMPLIED Convention against Corruption instrument-name | " +
				"topic:youth IMPLIED Convention against Corruption instrument-name"},
		{"Corruption and the Convention against Corruption.", "topic:corruption NAMED Corruption label | " +
			"topic:corruption IMPLIED Convention against Corruption instrument-name | topic:youth IMPLIED Convention against Corruption instrument-name"},
		{"What is said of fraud is *fraud*.", "topic:fraud NAMED fraud emphasized-label"},
		{"The Pact binds.", "topic:corruption IMPLIED Pact instrument-name"}, // all that are called so are about corruption
		{"The Convention on Fraud, the Group on Fraud.", ""},                 // nobody knows what they are about; bodies imply nothing
		{"", ""},
	} {
		var got []string
		for _, m := range Find(facts(), c.text, Around{Emphasized: func(start, _ int) bool { return start > 0 && c.text[start-1] == '*' }}) {
			got = append(got, fmt.Sprintf("%s %s %s %s", m.Topic, m.Basis, assert.Cut(c.text, m.Start, m.End), m.Rule))
		}
		if all := strings.Join(got, " | "); all != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, all, c.want)
		}
	}
	if Find(nil, "corruption", Around{}) != nil {
		t.Error("without a lexicon something is found")
	}
}

func TestSubjects(t *testing.T) {
	for _, c := range []struct{ headings, want string }{
		{"CORRUPTION", "topic:corruption exactMatch CORRUPTION"},
		{"GRAFT;CORRUPTION", "topic:corruption exactMatch CORRUPTION | topic:youth closeMatch GRAFT"},
		{"corruption;Corruption", "topic:corruption exactMatch corruption"},
		{"youth_policy", "topic:youth closeMatch youth_policy"},
		{"CRIME;FOOD", ""}, // what stands under a wider heading need not be about the topic
	} {
		var got []string
		for _, s := range Subjects(facts(), strings.Split(c.headings, ";")) {
			got = append(got, s.Topic+" "+s.Relation+" "+s.Text)
		}
		if all := strings.Join(got, " | "); all != c.want {
			t.Errorf("%s: %s; want %s", c.headings, all, c.want)
		}
	}
	if Subjects(nil, []string{"CORRUPTION"}) != nil {
		t.Error("without a lexicon something is found")
	}
}

func TestAbout(t *testing.T) {
	b := assert.New("document:x/1", "EN", graph.RankOfficial)
	b.Node(graph.TypeDocument, b.Document, graph.Loaded, graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "X"))
	b.Node(graph.TypeProvision, "provision:x/1#op1", graph.Loaded, graph.Props{}.Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, "op1").
		Set(graph.PropName, "X, op1"))
	text := b.Text("provision:x/1#op1", "op1", "X, op1", "The Convention against Corruption: corruption.")
	mentions := Find(facts(), text.Content, Around{})
	for _, m := range mentions {
		About(b, text, m)
	}
	for _, s := range Subjects(facts(), []string{"GRAFT"}) {
		AboutSubject(b, "resolution:A/RES/76/181", s)
	}
	batch := b.Batch()
	if err := batch.Normalize(); err != nil {
		t.Fatal(err)
	}
	if err := batch.Validate(); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range batch.Edges {
		if e.Type == graph.EdgeAbout {
			got = append(got, fmt.Sprintf("%s %s %s %q %v", e.To, e.Props.Text(graph.PropBasis), e.Evidence.Method, e.Evidence.Quote, e.Evidence.Confidence))
		}
	}
	want := []string{`topic:corruption NAMED LEXICON "corruption" 0.95`, `topic:corruption IMPLIED LEXICON "Convention against Corruption" 0.9`,
		`topic:youth IMPLIED LEXICON "Convention against Corruption" 0.9`, `topic:corruption LIBRARIAN LIBRARIAN "GRAFT" 0.9`, `topic:youth LIBRARIAN LIBRARIAN "GRAFT" 0.9`}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if named := Only(Named, mentions); len(named) != 1 || named[0].Basis != Named {
		t.Errorf("named: %v", named)
	}
}

// What is called after a topic does not name it.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The Global Initiative to Combat Fraud met.", false},
		{"the Fraud Control Act", false},
		{"Fraud is a crime.", true},
		{"the workshop “Fraud and young people”", true},
		{"States fight FRAUD", true},
		{"France, Italy and fraud", true},
		{"the Special Rapporteur on fraud, especially fraud online, and others", false},
		{"the Special Representative of the Secretary-General on Fraud", false},
		{"the Special Rapporteur on fraud and the fraud of others", true},
		{"special rapporteurs on fraud", true},
		{"the Special Rapporteur on theft, including lies, fraud and other corruption, met", false},
		{"the Special Rapporteur on theft, fraud", true},
		{"Recalling its resolution 1/1, entitled “Fraud and its ways”, and others", false},
		{"Recalling its resolution 1/1, entitled “Ways”, and fraud", true},
		{"Recalling its resolution 1/1 of 3 May 2011 on theft, fraud and the like, and others", false},
		{"Recalling its resolution 1/1 of 3 May 2011 on theft, and fraud", true},
		{"the report of 3 May 2011 on fraud", true},
		{"resolution 1/1, in which it met on fraud", true},
		{"the United Nations voluntary trust fund for victims of fraud, managed by it", false},
		{"the Special Rapporteur spoke on fraud", true},
	} {
		if got := len(Find(facts(), c.text, Around{})) > 0; got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

// A name that is a label as well names the topic: the Goals are no treaty.
func TestTitled(t *testing.T) {
	l := lexicon.FromBatch(&graph.Batch{
		Nodes: []graph.Node{
			{ID: "topic:goals", Type: graph.TypeTopic, Props: graph.Props{}.Set(graph.PropPrefLabel, "Development").Set(graph.PropAltLabels, []string{"Development Goals"})},
			{ID: "instrument:agenda", Type: graph.TypeInstrument, Props: graph.Props{}.Set(graph.PropTitle, "Development Goals")},
		},
		Edges: []graph.Edge{{Type: graph.EdgeAbout, From: "instrument:agenda", To: "topic:goals"}},
	})
	mentions := Find(l, "the Development Goals", Around{})
	if len(mentions) != 2 || mentions[0].Basis != Named || mentions[1].Basis != Implied {
		t.Errorf("%v", mentions)
	}
}

// However a text is made, finding topics ends; work that grew with the square would outlast the run.
func TestLong(t *testing.T) {
	for _, part := range []string{"fraud ", "fraud, ", "the Special Rapporteur on ", "Fraud of the ", "Pact ", "entitled “", "resolution 1/1 of 3 May 2011 on "} {
		text := strings.Repeat(part, 1<<19/len(part))
		length := len([]rune(text))
		for _, m := range Find(facts(), text, Around{}) {
			if m.Start < 0 || m.End <= m.Start || m.End > length {
				t.Fatalf("%q: %+v", part, m)
			}
		}
	}
}
