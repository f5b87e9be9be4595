package link_test

import (
	"fmt"
	"slices"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/loaders/link"
)

// fixture is a graph of drafts and what was adopted, made of our own words.
type fixture struct {
	batch graph.Batch
}

func (f *fixture) node(t graph.NodeType, id string, props graph.Props) {
	f.batch.Nodes = append(f.batch.Nodes, graph.Node{ID: id, Type: t, Known: graph.Loaded, Props: props})
}

func (f *fixture) edge(t graph.EdgeType, from, to, place string) {
	f.batch.Edges = append(f.batch.Edges, graph.Edge{Type: t, From: from, To: to,
		Evidence: graph.Evidence{Source: "document:E/RES/2021/90", Place: place, Method: graph.ByPattern, Confidence: 1}})
}

func (f *fixture) resolution(key, kind, title, date string, paragraphs ...string) {
	id := "resolution:" + key
	f.node(graph.TypeResolution, id, graph.Props{}.Set(graph.PropSymbol, key).Set(graph.PropKind, kind).Set(graph.PropName, key).Set(graph.PropTitle, title).
		SetPeriod(graph.Period{Start: date, End: date, Precision: graph.ToDay, Status: graph.Held}))
	for i, p := range paragraphs {
		place := fmt.Sprintf("op%d", i+1)
		provision, text := "provision:"+key+"."+place, "text:EN/"+key+"."+place
		f.node(graph.TypeProvision, provision, graph.Props{}.Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, provision))
		f.node(graph.TypeText, text, graph.Props{}.Set(graph.PropLanguage, "EN").Set(graph.PropContent, p).Set(graph.PropPlace, place).Set(graph.PropName, text))
		f.edge(graph.EdgeContains, id, provision, place)
		f.edge(graph.EdgeHasText, provision, text, place)
	}
}

func newFixture() *fixture {
	f := &fixture{batch: graph.Batch{Source: graph.Source{ID: "document:test"}}}
	f.node(graph.TypeDocument, "document:E/RES/2021/90", graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "E/RES/2021/90"))
	for _, b := range []string{"GA", "ECOSOC"} {
		f.node(graph.TypeBody, "body:"+b, graph.Props{}.Set(graph.PropKind, "PRINCIPAL_ORGAN").Set(graph.PropName, b))
	}
	f.resolution("E/RES/2021/90", "RESOLUTION", "Lighthouses and bees", "2021-07-22")
	f.resolution("E/RES/2021/90#draft", "DRAFT", "Lighthouses and bees", "2021-07-22", "Asks keepers to count bees;", "Thanks the keepers.")
	f.edge(graph.EdgeAdoptedBy, "resolution:E/RES/2021/90", "body:ECOSOC", "title")
	f.edge(graph.EdgeRecommends, "resolution:E/RES/2021/90", "resolution:E/RES/2021/90#draft", "op1")
	f.edge(graph.EdgeAddressedTo, "resolution:E/RES/2021/90#draft", "body:GA", "op1")
	return f
}

func (f *fixture) adopted(key, title, date string, paragraphs ...string) {
	f.resolution(key, "RESOLUTION", title, date, paragraphs...)
	f.edge(graph.EdgeAdoptedBy, "resolution:"+key, "body:GA", "title")
}

func TestDerive(t *testing.T) {
	const title = "Lighthouses and Bees "
	same := []string{"Asks keepers to count bees;", "Thanks the keepers."}
	for name, tt := range map[string]struct {
		adopt func(f *fixture)
		want  string // id and rule
	}{
		"the same paragraphs": {func(f *fixture) { f.adopted("A/RES/76/90", title, "2021-12-16", same...) }, "resolution:A/RES/76/90 title-and-paragraphs"},
		"one of two with the title": {func(f *fixture) {
			f.adopted("A/RES/76/90", title, "2021-12-16", "Asks for honey.")
			f.adopted("A/RES/76/91", title, "2021-12-16", same...)
		}, "resolution:A/RES/76/91 title-and-paragraphs"},
		"half was changed": {func(f *fixture) { f.adopted("A/RES/76/90", title, "2021-12-16", same[0], "Thanks all.") }, "resolution:A/RES/76/90 title-and-paragraphs"},
		"a fifth is left": {func(f *fixture) {
			f.resolution("E/RES/2021/90#draft", "DRAFT", "Lighthouses and bees", "2021-07-22", same[0], same[1], "Paints doors.", "Oils hinges.", "Rings bells.")
			f.adopted("A/RES/76/90", title, "2021-12-16", same[0], "Thanks all.")
		}, "resolution:A/RES/76/90 title-and-paragraphs"},
		"a tenth is left": {func(f *fixture) {
			f.resolution("E/RES/2021/90#draft", "DRAFT", "Lighthouses and bees", "2021-07-22", same[0], same[1], "Paints doors.", "Oils hinges.", "Rings bells.",
				"Lights lamps.", "Sweeps floors.", "Opens locks.", "Hoists flags.", "Bakes bread.")
			f.adopted("A/RES/76/90", title, "2021-12-16", same[0], "Thanks all.")
		}, ""},
		"before the draft, and after another": {func(f *fixture) {
			f.resolution("E/RES/2020/7#draft", "DRAFT", "Harbours", "2020-07-22", "Dredges.")
			f.edge(graph.EdgeRecommends, "resolution:E/RES/2021/90", "resolution:E/RES/2020/7#draft", "op1")
			f.edge(graph.EdgeAddressedTo, "resolution:E/RES/2020/7#draft", "body:GA", "op1")
			f.adopted("A/RES/75/90", title, "2020-12-16", same...)
		}, ""},
		"only the title is known": {func(f *fixture) { f.adopted("A/RES/76/90", title, "2021-12-16") }, "resolution:A/RES/76/90 title-and-date"},
		"two of which nothing is read": {func(f *fixture) {
			f.adopted("A/RES/76/90", title, "2021-12-16")
			f.adopted("A/RES/76/91", title, "2021-12-17")
		}, ""},
		"nothing in common": {func(f *fixture) { f.adopted("A/RES/76/90", title, "2021-12-16", "Asks for honey.") }, ""},
		"another title":     {func(f *fixture) { f.adopted("A/RES/76/90", "Harbours", "2021-12-16", same...) }, ""},
		"before the draft":  {func(f *fixture) { f.adopted("A/RES/75/90", title, "2021-05-16", same...) }, ""},
		"years later":       {func(f *fixture) { f.adopted("A/RES/78/90", title, "2023-12-16", same...) }, ""},
		"nothing adopted":   {func(*fixture) {}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFixture()
			tt.adopt(f)
			if got := derive(t, &f.batch); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// derive returns the end and the rule of DRAFT_OF, after checking that the batch may be applied and that RECOMMENDS goes with it.
func derive(t *testing.T, batch *graph.Batch) string {
	t.Helper()
	store, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	apply(t, store, batch)
	derived, err := link.Derive(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	derived.Source.Hash = "1"
	apply(t, store, derived)
	at := func(kind graph.EdgeType) int {
		return slices.IndexFunc(derived.Edges, func(e graph.Edge) bool { return e.Type == kind })
	}
	i, j := at(graph.EdgeDraftOf), at(graph.EdgeRecommends)
	if i < 0 {
		return ""
	}
	if j < 0 || derived.Edges[j].To != derived.Edges[i].To || derived.Edges[j].From != "resolution:E/RES/2021/90" {
		t.Errorf("no RECOMMENDS leads to what was adopted: %v", derived.Edges)
	}
	return derived.Edges[i].To + " " + derived.Edges[i].Evidence.Rule
}

func apply(t *testing.T, store plan.Store, b *graph.Batch) {
	t.Helper()
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}
