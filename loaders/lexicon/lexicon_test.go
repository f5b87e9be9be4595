package lexicon

import (
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

func testLexicon() *Lexicon {
	return New(
		[]Term{
			{"topic:corruption", "CRIME", []string{"corruption"}},
			{"topic:hate-crime", "CRIME", []string{"hate crime", "crimes motivated by intolerance"}},
			{"topic:ai", "MEASURE", []string{"AI", "artificial intelligence"}},
			{"topic:crimes-environment", "CRIME", []string{"crimes that affect the environment"}},
			{"topic:money-laundering", "CRIME", []string{"money-laundering"}},
			{"topic:cash", "CRIME", []string{"smuggling of cash"}},
			{"topic:smuggling", "CRIME", []string{"smuggling"}},
			{"topic:firearms", "CRIME", []string{"trafficking … firearms", "arms trafficking"}},
			{"topic:drugs", "CRIME", []string{"trafficking in drugs", "trafficking … drugs"}},
			{"topic:terrorism", "CRIME", []string{"terrorist"}},
			{"topic:terrorists", "ACTOR", []string{`"terrorists"`}},
			{"topic:organized-crime", "CRIME", []string{"organized crime", "criminalization"}},
		},
		[]Term{{"instrument:uncac", "CONVENTION", []string{"United Nations Convention against Corruption", "Convention against Corruption", "UNCAC", "the Convention"}}},
		[]Term{{"body:COSP-UNCAC", "CONFERENCE", []string{"Conference of the States Parties to UNCAC"}}},
		nil,
	)
}

func ids(text string, tokens []token.Token, matches []Match) string {
	runes := []rune(text)
	var all []string
	for _, m := range matches {
		all = append(all, m.Terms[0].ID+"="+string(runes[tokens[m.First].Start:tokens[m.End-1].End]))
	}
	return strings.Join(all, " | ")
}

func TestFind(t *testing.T) {
	l := testLexicon()
	for _, c := range []struct{ text, names, topics string }{
		{"Fighting Corruption.", "", "topic:corruption=Corruption"},
		{"the Convention against Corruption and corruption", "instrument:uncac=Convention against Corruption", "topic:corruption=corruption"},
		{"the Convention on something else", "", ""},
		{"States parties to UNCAC; uncac", "instrument:uncac=UNCAC", ""},
		{"the Conference of the States Parties to UNCAC met", "body:COSP-UNCAC=Conference of the States Parties to UNCAC", ""},
		{"hate crimes, a hate-crime, HATE CRIME", "", "topic:hate-crime=hate crimes | topic:hate-crime=hate-crime | topic:hate-crime=HATE CRIME"},
		{"crimes that affect the environment", "", "topic:crimes-environment=crimes that affect the environment"},
		{"money laundering; money, laundering", "", "topic:money-laundering=money laundering"},
		{"AI-supported; he said ai; AIs", "", "topic:ai=AI | topic:ai=AIs"},
		{"smuggling of cash, smuggling of goods", "", "topic:cash=smuggling of cash | topic:smuggling=smuggling"},
		{"anticorruption measures", "", ""},
		{"terrorists and a terrorist group", "", "topic:terrorists=terrorists | topic:terrorism=terrorist"},
		{"organised crime, criminalisation", "", "topic:organized-crime=organised crime | topic:organized-crime=criminalisation"},
		{"trafficking in persons, weapons and firearms", "", "topic:firearms=trafficking in persons, weapons and firearms"},
		{"trafficking in drugs and firearms", "", "topic:drugs=trafficking in drugs | topic:firearms=trafficking in drugs and firearms"},
		{"trafficking; firearms", "", ""},
		{"trafficking under UNCAC of firearms", "instrument:uncac=UNCAC", ""},
		{"trafficking in a b c d e firearms", "", "topic:firearms=trafficking in a b c d e firearms"},
		{"trafficking in a b c d e f firearms", "", ""},
		{"", "", ""},
	} {
		tokens := token.Split(c.text)
		names := l.Names(tokens)
		if got := ids(c.text, tokens, names); got != c.names {
			t.Errorf("names in %q: %s; want %s", c.text, got, c.names)
		}
		if got := ids(c.text, tokens, l.TopicsIn(tokens, names)); got != c.topics {
			t.Errorf("topics in %q: %s; want %s", c.text, got, c.topics)
		}
	}
}

func TestFromBatch(t *testing.T) {
	b := &graph.Batch{Nodes: []graph.Node{
		{ID: "topic:fraud", Type: graph.TypeTopic, Props: graph.Props{}.Set(graph.PropKind, "CRIME").
			Set(graph.PropPrefLabel, "fraud").Set(graph.PropAltLabels, []string{"scam"})},
		{ID: "instrument:kyoto", Type: graph.TypeInstrument, Props: graph.Props{}.Set(graph.PropKind, "DECLARATION").
			Set(graph.PropTitle, "Long title").Set(graph.PropShortName, "Kyoto Declaration")},
		{ID: "resolution:A/RES/1", Type: graph.TypeResolution, Props: graph.Props{}.Set(graph.PropTitle, "of no use here")},
	}}
	l := FromBatch(b)
	text := "Scams under the Kyoto Declaration, of no use here"
	tokens := token.Split(text)
	if got := ids(text, tokens, l.Names(tokens)); got != "instrument:kyoto=Kyoto Declaration" {
		t.Errorf("names: %s", got)
	}
	if got := ids(text, tokens, l.TopicsIn(tokens, nil)); got != "topic:fraud=Scams" {
		t.Errorf("topics: %s", got)
	}
	if kind := l.Topics[0].Kind; kind != "CRIME" {
		t.Errorf("kind %s", kind)
	}
}

func TestNoLexicon(t *testing.T) {
	var l *Lexicon
	tokens := token.Split("corruption")
	if l.Names(tokens) != nil || l.TopicsIn(tokens, nil) != nil {
		t.Error("a nil lexicon finds something")
	}
}

// A label in context counts beside a word of the context or under a title that has one; the preferred label may be one.
func TestContexts(t *testing.T) {
	l := FromBatch(&graph.Batch{Nodes: []graph.Node{{ID: "topic:victims", Type: graph.TypeTopic, Props: graph.Props{}.Set(graph.PropPrefLabel, "Victims").
		Set(graph.PropAltLabels, []string{"crime victims"}).Set(graph.PropContextLabels, []string{"Victims", "survivors"}).
		Set(graph.PropContext, []string{"crime", "traffick*"})}}})
	for _, c := range []struct {
		title, text string
		want        bool
	}{
		{"", "victims of the flood", false},
		{"", "victims of crimes", true},
		{"", "survivors of human trafficking", true},
		{"Strengthening crime prevention", "survivors and their families", true},
		{"Disaster relief", "survivors and their families", false},
		{"", "crime victims", true},
	} {
		tokens := token.Split(c.text)
		got := false
		for _, m := range l.TopicsIn(tokens, nil) {
			got = got || l.Scope(tokens, l.SettingOf(c.title)).Counts(m.Terms[0])
		}
		if got != c.want {
			t.Errorf("%q under %q: %v", c.text, c.title, got)
		}
	}
	if (*Lexicon)(nil).SettingOf("crime") != nil {
		t.Error("a nil lexicon knows contexts")
	}
}

// A longer name wins though a shorter one begins with the article before it.
func TestArticle(t *testing.T) {
	l := New(nil, []Term{{"instrument:agenda", "AGENDA", []string{"the 2030 Agenda", "2030 Agenda for Sustainable Development"}}}, nil, nil)
	text := "Under the 2030 Agenda for Sustainable Development and the 2030 Agenda"
	tokens := token.Split(text)
	want := "instrument:agenda=2030 Agenda for Sustainable Development | instrument:agenda=2030 Agenda"
	if got := ids(text, tokens, l.Names(tokens)); got != want {
		t.Errorf("%s", got)
	}
}
