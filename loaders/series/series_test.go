package series_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/series"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"Report of the Keepers on the work of their seventy-seventh session", "Report of the Keepers on the work of their seventy-eighth session"},
		{"Programme budget of the lighthouse for the period from 1 July 2021 to 30 June 2022", "Programme budget of the lighthouse for 2023"},
		{"on extension of the mandate of the Lamp Office until 15 Mar. 2023", "on extension of the mandate of the Lamp Office for a further period of six months"},
	} {
		if series.Key(c.a) != series.Key(c.b) {
			t.Errorf("%q is not %q", series.Key(c.a), series.Key(c.b))
		}
	}
	for _, c := range []struct{ a, b string }{
		{"Question of Guernsey", "Question of Jersey"},
		{"on measures imposed by resolution 2140 (2014)", "on measures imposed by resolution 2240 (2015)"},
	} {
		if series.Key(c.a) == series.Key(c.b) {
			t.Errorf("%q and %q have one key", c.a, c.b)
		}
	}
}

// fixture is a graph of texts in our own words.
type fixture struct{ batch graph.Batch }

func (f *fixture) node(t graph.NodeType, id string, known graph.Known, props graph.Props) {
	f.batch.Nodes = append(f.batch.Nodes, graph.Node{ID: id, Type: t, Known: known, Props: props})
}

func (f *fixture) edge(t graph.EdgeType, from, to string, v graph.Evidence) {
	v.Method, v.Confidence = graph.ByPattern, 1
	f.batch.Edges = append(f.batch.Edges, graph.Edge{Type: t, From: from, To: to, Evidence: v})
}

// text adds a text with a title and the paragraphs of its preamble, in which it cites what stands between brackets.
func (f *fixture) text(key, title, date string, preamble ...string) {
	id, document := "resolution:"+key, "document:"+key
	f.node(graph.TypeDocument, document, graph.Loaded, graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, key))
	f.node(graph.TypeResolution, id, graph.Loaded, graph.Props{}.Set(graph.PropSymbol, key).Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, key).Set(graph.PropTitle, title).
		SetPeriod(graph.Period{Start: date, End: date, Precision: graph.ToDay, Status: graph.Held}))
	f.wording(id, key, "title", title)
	for i, p := range preamble {
		place := fmt.Sprintf("pp%d", i+1)
		provision := "provision:" + key + "#" + place
		f.node(graph.TypeProvision, provision, graph.Loaded, graph.Props{}.Set(graph.PropKind, "PREAMBULAR").Set(graph.PropPlace, place).Set(graph.PropName, provision).
			Set(graph.PropPosition, int64(i+1)))
		f.edge(graph.EdgeContains, id, provision, graph.Evidence{Source: document, Place: place})
		text := f.wording(provision, key, place, strings.NewReplacer("[", "", "]", "").Replace(p))
		f.cite(provision, document, text, place, p)
	}
}

func (f *fixture) wording(owner, key, place, content string) string {
	text := "text:EN/" + key + "#" + place
	f.node(graph.TypeText, text, graph.Loaded, graph.Props{}.Set(graph.PropLanguage, "EN").Set(graph.PropContent, content).Set(graph.PropPlace, place).Set(graph.PropName, text))
	f.edge(graph.EdgeHasText, owner, text, graph.Evidence{Source: "document:" + key, Place: place})
	return text
}

// cite adds a citation for each symbol in brackets.
func (f *fixture) cite(provision, document, text, place, marked string) {
	at := 0
	for {
		before, rest, ok := strings.Cut(marked, "[")
		if !ok {
			return
		}
		symbol, after, _ := strings.Cut(rest, "]")
		at += len([]rune(before))
		end := at + len([]rune(symbol))
		f.node(graph.TypeResolution, "resolution:"+symbol, graph.CitedOnly, nil)
		f.edge(graph.EdgeCites, provision, "resolution:"+symbol, graph.Evidence{Source: document, Place: place, Text: text, Language: "EN", Quote: symbol, Start: at, End: end})
		marked, at = after, end
	}
}

// follows returns what follows what by which rule and at which place, and checks the quotes.
func (f *fixture) follows(t *testing.T) string {
	t.Helper()
	f.batch.Source = graph.Source{ID: "document:test"}
	store, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := store.Apply(t.Context(), &f.batch); err != nil {
		t.Fatal(err)
	}
	b, err := series.Derive(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	b.Source.Hash = "1"
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	contents := map[string][]rune{}
	for _, n := range f.batch.Nodes {
		contents[n.ID] = []rune(n.Props.Text(graph.PropContent))
	}
	var all []string
	for _, e := range b.Edges {
		v := e.Evidence
		if got := string(contents[v.Text][v.Start:v.End]); got != v.Quote || got == "" {
			t.Errorf("%q is not %q", v.Quote, got)
		}
		all = append(all, strings.ReplaceAll(e.From+" "+e.To+" "+v.Rule+" "+v.Place, "resolution:A/RES/", ""))
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

func TestDerive(t *testing.T) {
	const bees = "Bees and lighthouses"
	for name, c := range map[string]struct {
		make func(f *fixture)
		want string
	}{
		"one title, cited": {func(f *fixture) {
			f.text("A/RES/76/1", bees, "2021-12-16")
			f.text("A/RES/77/1", bees, "2022-12-16", "Guided by the lamps,", "Recalling [A/RES/76/1],")
		}, "77/1 76/1 same-title-cited pp2"},
		"one title, not cited": {func(f *fixture) {
			f.text("A/RES/76/1", bees, "2021-12-16")
			f.text("A/RES/77/1", bees, "2022-12-16")
		}, "77/1 76/1 same-title title"},
		"one title, not cited, years later": {func(f *fixture) {
			f.text("A/RES/69/1", bees, "2014-12-16")
			f.text("A/RES/77/1", bees, "2022-12-16")
		}, ""},
		"the last that is cited": {func(f *fixture) {
			f.text("A/RES/75/1", bees, "2020-12-16")
			f.text("A/RES/76/1", bees, "2021-12-16", "Recalling [A/RES/75/1],")
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [A/RES/75/1] and [A/RES/76/1],")
		}, "76/1 75/1 same-title-cited pp1; 77/1 76/1 same-title-cited pp1"},
		"the last that is not cited": {func(f *fixture) {
			f.text("A/RES/75/1", bees, "2020-12-16")
			f.text("A/RES/76/1", bees, "2021-12-16")
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [A/RES/75/1],")
		}, "76/1 75/1 same-title title; 77/1 76/1 same-title title"},
		"parts of one session": {func(f *fixture) {
			f.text("A/RES/76/1", bees, "2021-12-16")
			f.text("A/RES/76/1B", bees, "2022-06-16")
		}, "76/1B 76/1 same-title title"},
		"two of one day": {func(f *fixture) {
			f.text("A/RES/76/1A", bees, "2021-12-16")
			f.text("A/RES/76/1B", bees, "2021-12-16")
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [A/RES/76/1A] and [A/RES/76/1B],")
		}, "77/1 76/1A same-title-cited pp1; 77/1 76/1B same-title-cited pp1"},
		"a session later": {func(f *fixture) {
			f.text("A/RES/76/1", "Report of the Keepers on the work of their seventh session", "2021-12-16")
			f.text("A/RES/77/1", "Report of the Keepers on the work of their eighth session", "2022-12-16")
		}, "77/1 76/1 same-title title"},
		"a like title, cited": {func(f *fixture) {
			f.text("A/RES/76/1", "Meeting of beekeepers on honey", "2021-12-16")
			f.text("A/RES/76/2", "Storms", "2021-12-16")
			f.text("A/RES/77/1", "Follow-up to the meeting of beekeepers on honey", "2022-12-16", "Recalling [A/RES/76/1] and [A/RES/76/2],")
		}, "77/1 76/1 like-title-cited pp1"},
		"a like title, not cited": {func(f *fixture) {
			f.text("A/RES/76/1", "Meeting of beekeepers on honey", "2021-12-16")
			f.text("A/RES/77/1", "Follow-up to the meeting of beekeepers on honey", "2022-12-16")
		}, ""},
		"a day for it": {func(f *fixture) {
			f.text("A/RES/76/1", "Beekeeping", "2021-12-16")
			f.text("A/RES/77/1", "International Day of Beekeeping", "2022-12-16", "Recalling [A/RES/76/1],")
		}, ""},
		"another body": {func(f *fixture) {
			f.text("E/RES/2021/1", bees, "2021-07-16")
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [E/RES/2021/1],")
		}, ""},
		"what is not read, the last of several": {func(f *fixture) {
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling its resolutions on bees in lighthouses, the most recent of which was [A/RES/76/9], and [A/RES/75/8],")
		}, "77/1 76/9 latest-of-series pp1"},
		"what is not read, in the words of the title": {func(f *fixture) {
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [A/RES/74/7] of 3 May 2020 on storms and [A/RES/76/9] of 16 December 2021 on bees and lighthouses,")
		}, "77/1 76/9 latest-of-series pp1"},
		"what is not read, on something else": {func(f *fixture) {
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [A/RES/76/9] of 16 December 2021 on storms,")
		}, ""},
		"what is not read, long ago": {func(f *fixture) {
			f.text("A/RES/77/1", bees, "2022-12-16", "Recalling [A/RES/46/9] of 16 December 1991 on bees and lighthouses,")
		}, ""},
		"a later one": {func(f *fixture) {
			f.text("A/RES/77/1", bees, "2022-12-16", "Looking forward to [A/RES/78/1] on bees and lighthouses,")
		}, ""},
		"a title of one word": {func(f *fixture) {
			f.text("A/RES/76/1", "Jerusalem", "2021-12-16")
			f.text("A/RES/77/1", "Jerusalem", "2022-12-16")
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := &fixture{}
			c.make(f)
			for i := range 6 { // other texts, so that words have weights
				f.text(fmt.Sprintf("A/RES/60/%d", i+1), fmt.Sprintf("Subject %c%c of the meeting", 'k'+i, 'p'+i), "2005-12-16")
			}
			if got := f.follows(t); got != c.want {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}
