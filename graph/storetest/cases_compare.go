package storetest

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// The wordings of compareGraph, by text, place and language: a request that was renewed twice. All words are ours.
var harbours = []struct{ symbol, title, day, wordings string }{
	{"A/RES/76/1", "Lamps on piers", "2021-12-16", `
		pp1 EN Recalling the great fog in the harbour of the old town and the boats that were lost in it
		pp1 FR Rappelant le grand brouillard du port de la vieille ville
		op1 EN Requests all harbour masters to light the lamps on their piers before dusk
		op1 FR Prie les capitaines de port d'allumer les lampes des quais
		op1(a) EN With oil that does not smoke
		op2 EN Invites the keepers of bells to ring them twice in fog and once in snow`},
	{"A/RES/77/1", "Lamps on piers", "2022-12-15", `
		pp1 EN Recalling the great fog in the harbour of the old town and the boats that were lost in it
		op1 EN Decides that ferries with mail pay no toll between the islands
		op2 EN Requests all harbour masters to light the lamps on their eastern piers before dusk
		op2(a) EN With oil that does not smoke`},
	{"A/RES/78/1", "Lamps on Piers, 2023", "2023-12-19", `
		op1 EN Requests all harbour masters to light the lamps on their eastern piers before dusk
		op2 EN Decides that ferries with mail pay no toll between the islands`},
	{"A/RES/79/1", "Other lamps", "2024-12-19", ""},
}

// compareGraph has harbours, and a fourth text that is not loaded and is known to carry two paragraphs over.
func compareGraph() *graph.Batch {
	nodes, edges := []graph.Node{note(), body("GA")}, []graph.Edge(nil)
	for _, text := range harbours {
		whole := resolution(text.symbol, text.title, text.day)
		nodes = append(nodes, whole)
		edges = append(edges, edge(graph.EdgeAdoptedBy, whole.ID, "body:GA", ""))
		for _, line := range strings.Split(strings.TrimSpace(text.wordings), "\n") {
			if place, rest, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				nodes, edges = worded(nodes, edges, text.symbol, place, rest[:2], rest[3:])
			}
		}
	}
	for place, grade := range map[string]string{"op1": "EXACT", "op2": "NEAR"} {
		id := "provision:A/RES/79/1#" + place
		nodes = append(nodes, graph.Node{ID: id, Type: graph.TypeProvision, Known: graph.CitedOnly})
		e := edge(graph.EdgeReiterates, id, "provision:A/RES/78/1#"+place, place)
		e.Props = e.Props.Set(graph.PropGrade, grade)
		edges = append(edges, e)
	}
	nodes = append(nodes, graph.Node{ID: "provision:A/RES/79/1#op3", Type: graph.TypeProvision, Known: graph.CitedOnly})
	return batch("harbours", graph.RankOfficial, "1", nodes, edges)
}

// worded adds a paragraph of a text with a wording.
func worded(nodes []graph.Node, edges []graph.Edge, symbol, place, language, content string) ([]graph.Node, []graph.Edge) {
	kind := "OPERATIVE"
	if strings.HasPrefix(place, "pp") {
		kind = "PREAMBULAR"
	}
	key := symbol + "#" + place
	p := graph.Node{ID: "provision:" + key, Type: graph.TypeProvision, Known: graph.Loaded,
		Props: graph.Props(nil).Set(graph.PropKind, kind).Set(graph.PropPlace, place).Set(graph.PropName, symbol+", "+place)}
	text := graph.Node{ID: "text:" + language + "/" + key, Type: graph.TypeText, Known: graph.Loaded,
		Props: graph.Props(nil).Set(graph.PropLanguage, language).Set(graph.PropContent, content).Set(graph.PropPlace, place).Set(graph.PropName, key)}
	return append(nodes, p, text), append(edges, edge(graph.EdgeContains, "resolution:"+symbol, p.ID, place), edge(graph.EdgeHasText, p.ID, text.ID, place))
}

const lamp76, lamp77, lamp78, lamp79 = "resolution:A/RES/76/1", "resolution:A/RES/77/1", "resolution:A/RES/78/1", "resolution:A/RES/79/1"

var compareCases = []contractCase{
	{name: "two texts", test: compares(walk.Compare{Texts: []string{lamp76, lamp77}},
		"EN A/RES/76/1 A/RES/77/1", "CARRIED_OVER pp1 pp1", "NEW - op1", "CHANGED op1 op2: [] [eastern]", "CARRIED_OVER op1(a) op2(a)", "DROPPED op2 -")},
	{name: "the other way round", test: compares(walk.Compare{Texts: []string{lamp77, lamp76}},
		"EN A/RES/77/1 A/RES/76/1", "CARRIED_OVER pp1 pp1", "DROPPED op1 -", "CHANGED op2 op1: [eastern] []", "CARRIED_OVER op2(a) op1(a)", "NEW - op2")},
	{name: "moved", test: compares(walk.Compare{Texts: []string{lamp77, lamp78}},
		"EN A/RES/77/1 A/RES/78/1", "DROPPED pp1 -", "CARRIED_OVER op2 op1", "DROPPED op2(a) -", "CARRIED_OVER op1 op2 moved")},
	{name: "not loaded", test: compares(walk.Compare{Texts: []string{lamp78, lamp79}},
		"EN A/RES/78/1 A/RES/79/1", "CARRIED_OVER op1 op1", "CHANGED op2 op2: not compared", "UNKNOWN - op3")},
	{name: "not loaded, and the later one first", test: compares(walk.Compare{Texts: []string{lamp79, lamp78}},
		"EN A/RES/79/1 A/RES/78/1", "CARRIED_OVER op1 op1", "CHANGED op2 op2: not compared", "UNKNOWN op3 -")},
	{name: "in a language that one of them lacks", test: compares(walk.Compare{Texts: []string{lamp76, lamp77}, Language: "FR"},
		"FR A/RES/76/1 A/RES/77/1", "UNKNOWN pp1 -", "UNKNOWN op1 -", "UNKNOWN - pp1", "UNKNOWN - op1", "UNKNOWN - op2", "UNKNOWN - op2(a)")},
	{name: "a series by title and body", test: compares(walk.Compare{Texts: []string{lamp77}},
		"EN A/RES/76/1 A/RES/77/1", "CARRIED_OVER pp1 pp1", "NEW - op1", "CHANGED op1 op2: [] [eastern]", "CARRIED_OVER op1(a) op2(a)", "DROPPED op2 -",
		"EN A/RES/77/1 A/RES/78/1", "DROPPED pp1 -", "CARRIED_OVER op2 op1", "DROPPED op2(a) -", "CARRIED_OVER op1 op2 moved",
		"op1 op2 op1 since 76/1 changed 77/1", "- op1 op2 since 77/1 changed 77/1", "pp1 pp1 - since 76/1 changed 76/1", "op1(a) op2(a) - since 76/1 changed 76/1", "op2 - - since 76/1 changed 76/1")},
	{name: "the latest of a series", test: compares(walk.Compare{Texts: []string{lamp76}, Most: 2},
		"EN A/RES/77/1 A/RES/78/1", "DROPPED pp1 -", "CARRIED_OVER op2 op1", "DROPPED op2(a) -", "CARRIED_OVER op1 op2 moved",
		"op2 op1 since 77/1 changed 77/1", "op1 op2 since 77/1 changed 77/1", "pp1 - since 77/1 changed 77/1", "op2(a) - since 77/1 changed 77/1", "cut: RESULTS")},
	{name: "alone in its series", test: compares(walk.Compare{Texts: []string{lamp79}}, "op1 since 79/1 changed 79/1", "op2 since 79/1 changed 79/1", "op3 since 79/1 changed 79/1")},
	{name: "taken back while its series was looked for", test: func(t *testing.T, store plan.Store) {
		b := compareGraph()
		applied(t, store, written(b), b)
		takesBack := &takingBack{Store: store, before: "compare: titles", instead: with(b, "2", []graph.Node{note()}, nil)}
		if _, err := (walk.Compare{Texts: []string{lamp76}}).Run(t.Context(), takesBack); graph.CodeOf(err) != graph.NotFound {
			t.Errorf("%v, want %s", err, graph.NotFound)
		}
	}},
	{name: "what cannot be compared", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		for name, c := range map[string]walk.Compare{
			"nothing": {}, "itself": {Texts: []string{"resolution:r9", "resolution:r9"}}, "a topic": {Texts: []string{"topic:fraud", "topic:crime"}},
			"a language": {Texts: []string{"resolution:r9"}, Language: "DE"}, "too few": {Texts: []string{"resolution:r9"}, Most: 1}, "too many": {Texts: []string{"resolution:r9"}, Most: 31},
			"missing": {Texts: []string{"resolution:r9", "resolution:none"}}, "no series": {Texts: []string{"resolution:none"}},
		} {
			want := graph.Invalid
			if name == "missing" || name == "no series" {
				want = graph.NotFound
			}
			if _, err := c.Run(t.Context(), store); graph.CodeOf(err) != want {
				t.Errorf("%s: %v, want %s", name, err, want)
			}
		}
	}},
}

// takingBack is a store to which somebody writes before a plan of some name is run.
type takingBack struct {
	plan.Store
	before  string
	instead *graph.Batch
}

// Execute writes if it is time, and passes on.
func (s *takingBack) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	if p.Name == s.before {
		if _, err := s.Apply(ctx, copies([]*graph.Batch{s.instead})...); err != nil {
			return nil, err
		}
	}
	return s.Store.Execute(ctx, p)
}

func compares(c walk.Compare, want ...string) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := compareGraph()
		applied(t, store, written(b), b)
		found, err := c.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		got := comparedLines(found)
		if len(c.Texts) == 2 {
			got = got[:len(got)-len(found.Histories)]
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("compared (- want, + got):\n%s", d)
		}
	}
}
