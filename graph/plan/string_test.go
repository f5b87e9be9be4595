package plan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
)

const wideText = `
ids "resolution:A/RES/76/181" "commitment:kyoto#61"
  types any
  order ID
  hop in AMENDS|CITES
    types Provision|Resolution
    only Resolution
    where and(is Resolution, votesFor >= 100, chapterVII = true)
    via or(confidence > 1.0, some out ABOUT, far(match "x"), far())
    order PLACE
    edge quote verb
    ref sourceId
      types Document
      order ID
      page all after ("", "document:a")
all
  types Topic
  where and(kind = "CRIME", or(definition is null, not(altLabels prefix "\"cyber\"")), none in BROADER node(match "traffick" "in" "per"*), id in ["topic:a", "topic:b"], and(), or(), known in [])
  order LABEL desc
  page last 5 after ("cyber\tcrime", "topic:a") before ("", "")
  columns prefLabel altLabels
  total
  targets
  more
  group by kind most 5
  group by id at in ABOUT to Resolution > out ADOPTED_BY | in ABOUT to Provision > in CONTAINS > out ADOPTED_BY, year of dateStart at in ABOUT where is Resolution most 20 first 3 none
`

func TestString(t *testing.T) {
	if d := cmp.Diff(strings.TrimPrefix(wideText, "\n"), wide().String()); d != "" {
		t.Errorf("String (- want, + got):\n%s", d)
	}
}

// Plans that Validate refuses are printed too, by the very error that refuses them.
func TestStringOfRefused(t *testing.T) {
	loop := &Select{From: All{}}
	loop.Children = []*Select{loop}
	var deep Cond = Is{}
	for range 2 * MaxNesting {
		deep = Not{deep}
	}
	for name, tt := range map[string]struct {
		root *Select
		want string
	}{
		"nothing":           {nil, "nothing"},
		"no start":          {&Select{}, "from <nil>"},
		"no types":          {&Select{From: All{}}, "types none"},
		"unknown order":     {&Select{From: All{}, Order: Order{Key: 99}}, "order"},
		"unknown op":        {&Select{Where: Compare{graph.PropID, 99, "a"}}, "id Op(99)"},
		"unknown value":     {&Select{Where: Compare{graph.PropID, Eq, 1}}, "id = int(1)"},
		"within":            {&Select{Where: Within{Kind: graph.EdgeBroader, Steps: 3, Node: IsNull{graph.PropID}}}, "within 3 out BROADER node(id is null)"},
		"within anything":   {&Select{Where: Within{Kind: graph.EdgeBroader, Dir: graph.In, Steps: 1}}, "within 1 in BROADER"},
		"unknown quantity":  {&Select{Where: Along{Quantifier: 9}}, "Quantifier(9) out ABOUT"},
		"missing condition": {&Select{Where: Not{}}, "not(<nil>)"},
		"no kinds":          {&Select{From: Hop{}}, "hop out none"},
		"all kinds":         {&Select{From: Hop{Kinds: allKinds}}, "hop out any"},
		"a loop":            {loop, "…"},
		"too deep":          {&Select{Where: deep}, "…"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (&Plan{Roots: []*Select{tt.root}}).String(); !strings.Contains(got, tt.want) {
				t.Errorf("got\n%s\nwithout %q", got, tt.want)
			}
		})
	}
}

// Values of different kinds never print alike: a statement that is looked up by its plan's text would mix them up.
func TestValuesPrintApart(t *testing.T) {
	seen := map[string]graph.Value{}
	for _, v := range []graph.Value{"1", int64(1), 1.0, 1, true, "true", 1e300, nil, []string{"1"}} {
		s := value(v)
		if other, ok := seen[s]; ok {
			t.Errorf("%#v and %#v both print as %s", other, v, s)
		}
		seen[s] = v
	}
}
