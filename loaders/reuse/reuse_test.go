package reuse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/reuse"
)

// fixture is a graph of texts in our own words.
type fixture struct{ batch graph.Batch }

func (f *fixture) node(t graph.NodeType, id string, props graph.Props) {
	f.batch.Nodes = append(f.batch.Nodes, graph.Node{ID: id, Type: t, Known: graph.Loaded, Props: props})
}

func (f *fixture) edge(t graph.EdgeType, from, to, source, place string) {
	f.batch.Edges = append(f.batch.Edges, graph.Edge{Type: t, From: from, To: to,
		Evidence: graph.Evidence{Source: source, Place: place, Method: graph.ByPattern, Confidence: 1}})
}

// text adds a text with its operative paragraphs.
func (f *fixture) text(key, kind, title, date string, paragraphs ...string) {
	id, document := "resolution:"+key, "document:"+key
	f.node(graph.TypeDocument, document, graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, key))
	f.node(graph.TypeResolution, id, graph.Props{}.Set(graph.PropSymbol, key).Set(graph.PropKind, kind).Set(graph.PropName, key).Set(graph.PropTitle, title).
		SetPeriod(graph.Period{Start: date, End: date, Precision: graph.ToDay, Status: graph.Held}))
	for i, p := range paragraphs {
		place := fmt.Sprintf("op%d", i+1)
		provision, text := "provision:"+key+"#"+place, "text:EN/"+key+"#"+place
		f.node(graph.TypeProvision, provision, graph.Props{}.Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, provision))
		f.node(graph.TypeText, text, graph.Props{}.Set(graph.PropLanguage, "EN").Set(graph.PropContent, p).Set(graph.PropPlace, place).Set(graph.PropName, text))
		f.edge(graph.EdgeContains, id, provision, document, place)
		f.edge(graph.EdgeHasText, provision, text, document, place)
	}
}

func (f *fixture) derive(t *testing.T) *graph.Batch {
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
	b, err := reuse.Derive(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	b.Source.Hash = "1"
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return b
}

// edges writes the derived edges in short, and checks that quotes are what their offsets cut out of both wordings.
func (f *fixture) edges(t *testing.T) string {
	t.Helper()
	b, contents := f.derive(t), map[string][]rune{}
	for _, n := range f.batch.Nodes {
		contents[n.ID] = []rune(n.Props.Text(graph.PropContent))
	}
	var all []string
	for _, e := range b.Edges {
		all = append(all, strings.NewReplacer("provision:A/RES/", "", "#", " ").Replace(e.From+" "+e.Props.Text(graph.PropGrade)+" "+e.To))
		start, _ := e.Props.Get(graph.PropEarlierStart).(int64)
		end, _ := e.Props.Get(graph.PropEarlierEnd).(int64)
		v := e.Evidence
		if now := string(contents[v.Text][v.Start:v.End]); now != v.Quote || now == "" {
			t.Errorf("%q is not %q", v.Quote, now)
		}
		if then := string(contents[e.Props.Text(graph.PropEarlierTextID)][start:end]); then != e.Props.Text(graph.PropEarlierQuote) || then == "" {
			t.Errorf("%q is not %q", e.Props.Text(graph.PropEarlierQuote), then)
		}
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

const (
	bees     = "Requests the keepers of all lighthouses to count the bees that rest upon their lamps at night, and to tell their neighbours of the number each spring;"
	more     = "Also requests the keepers of all lighthouses to count the bees that rest upon their lamps at night and by day, and to tell their neighbours of the number each spring;"
	part     = "Urges all sailors to wave at the shore, and requests the keepers of all lighthouses to count the bees that rest upon their lamps at night, and the whales;"
	lanterns = "Invites the makers of lanterns to send a drawing of every new lantern to the museum in the old harbour before the first snow of the winter;"
	both     = bees + " " + lanterns
)

func TestDerive(t *testing.T) {
	for name, test := range map[string]struct {
		make func(f *fixture)
		want string
	}{
		"word for word": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", strings.ToUpper(bees))
		}, "77/1 op1 EXACT 76/1 op1"},
		"a few words more": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", more)
		}, "77/1 op1 NEAR 76/1 op1"},
		"a part": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Sailors", "2022-12-16", part)
		}, "77/1 op1 PARTIAL 76/1 op1"},
		"a chain, not all pairs": {func(f *fixture) {
			f.text("A/RES/75/1", "RESOLUTION", "Bees", "2020-12-16", bees)
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", bees)
		}, "76/1 op1 EXACT 75/1 op1; 77/1 op1 EXACT 76/1 op1"},
		"the closest beside the last of the series": {func(f *fixture) {
			f.text("A/RES/75/1", "RESOLUTION", "Honey", "2020-12-16", part)
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", part)
		}, "76/1 op1 PARTIAL 75/1 op1; 77/1 op1 EXACT 75/1 op1; 77/1 op1 PARTIAL 76/1 op1"},
		"two merged": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees, lanterns)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", both)
		}, "77/1 op1 PARTIAL 76/1 op1; 77/1 op1 PARTIAL 76/1 op2"},
		"two merged, one of them cut short": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees, lanterns)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", strings.TrimSuffix(both, "first snow of the winter;"))
		}, "77/1 op1 PARTIAL 76/1 op1; 77/1 op1 PARTIAL 76/1 op2"},
		"the last of the series for a later text of another that is as close": {func(f *fixture) {
			f.text("A/RES/75/1", "RESOLUTION", "Bees", "2020-12-16", bees)
			f.text("A/RES/76/1", "RESOLUTION", "Honey", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", bees)
		}, "76/1 op1 EXACT 75/1 op1; 77/1 op1 EXACT 75/1 op1"},
		"the same day": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/76/2", "RESOLUTION", "Sailors", "2021-12-16", bees)
		}, ""},
		"a draft": {func(f *fixture) {
			f.text("E/RES/2021/1#draft", "DRAFT", "Bees", "2021-07-22", bees)
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
		}, ""},
		"nothing in common": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", bees)
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", lanterns)
		}, ""},
		"too short": {func(f *fixture) {
			f.text("A/RES/76/1", "RESOLUTION", "Bees", "2021-12-16", "Thanks the bees and their keepers.")
			f.text("A/RES/77/1", "RESOLUTION", "Bees", "2022-12-16", "Thanks the bees and their keepers.")
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := &fixture{}
			test.make(f)
			if got := f.edges(t); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

// What texts on many subjects print is a formula and no edge; what one series prints as often is none.
func TestFormulas(t *testing.T) {
	f := &fixture{}
	for i := range 12 {
		f.text(fmt.Sprintf("A/RES/70/%d", i+1), "RESOLUTION", fmt.Sprintf("Subject %c%c", 'k'+i, 'k'+i), fmt.Sprintf("2015-12-%02d", i+1), bees)
		f.text(fmt.Sprintf("A/RES/71/%d", i+1), "RESOLUTION", "Lanterns", fmt.Sprintf("2016-12-%02d", i+1), lanterns)
	}
	formulas, edges := 0, 0
	b := f.derive(t)
	for _, n := range b.Nodes {
		if n.Props.Get(graph.PropFormula) == true {
			formulas++
		}
	}
	for _, e := range b.Edges {
		edges++
		if !strings.Contains(e.From, "A/RES/71/") {
			t.Errorf("a formula has an edge: %s", e.From)
		}
	}
	if formulas != 12 || edges != 11 {
		t.Errorf("%d formulas and %d edges, want 12 and 11", formulas, edges)
	}
}

// A run of words that eight series print is rare, and one that nine do is stock.
func TestStock(t *testing.T) {
	for series, want := range map[int]int{8: 7, 9: 0} {
		f := &fixture{}
		for i := range series {
			f.text(fmt.Sprintf("A/RES/70/%d", i+1), "RESOLUTION", fmt.Sprintf("Subject %c%c", 'k'+i, 'k'+i), fmt.Sprintf("2015-12-%02d", i+1), bees)
		}
		if got := len(f.derive(t).Edges); got != want {
			t.Errorf("%d series: %d edges, want %d", series, got, want)
		}
	}
}

// A paragraph of which less than nine tenths are stock is no formula, so what else it says is carried over.
func TestLittleBesideStock(t *testing.T) {
	f := &fixture{}
	for i := range 9 {
		f.text(fmt.Sprintf("A/RES/70/%d", i+1), "RESOLUTION", fmt.Sprintf("Subject %c%c", 'k'+i, 'k'+i), fmt.Sprintf("2015-12-%02d", i+1), bees)
	}
	f.text("A/RES/72/1", "RESOLUTION", "Owls", "2017-12-16", bees+" and also some owls")
	f.text("A/RES/73/1", "RESOLUTION", "Owls", "2018-12-16", bees+" and also some owls")
	if got, want := f.edges(t), "73/1 op1 EXACT 72/1 op1"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// Of what many have said since, the text that said it first is looked at too.
func TestFirstOfMany(t *testing.T) {
	f := &fixture{}
	f.text("A/RES/60/1", "RESOLUTION", "Bees", "2005-12-16", bees)
	for i := range 14 {
		f.text(fmt.Sprintf("A/RES/%d/1", 61+i), "RESOLUTION", "Honey", fmt.Sprintf("%d-12-16", 2006+i), strings.TrimSuffix(bees, "of the number each spring;")+" "+lanterns)
	}
	f.text("A/RES/76/1", "RESOLUTION", "Wax", "2021-12-16", bees)
	if got, want := f.edges(t), "76/1 op1 EXACT 60/1 op1"; !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
