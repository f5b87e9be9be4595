package facet

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Every dimension of every type, and of all together, is a key that plans let through.
func TestKeysAreValid(t *testing.T) {
	sets := []graph.TypeSet{graph.AllTypes}
	for _, one := range graph.AllTypes.Types() {
		sets = append(sets, graph.TypesOf(one))
	}
	for _, types := range sets {
		for _, d := range Of(types) {
			key, _ := d.Key(types)
			p := plan.Plan{Roots: []*plan.Select{{From: plan.All{}, Types: types, Groups: []plan.Group{{By: []plan.Key{key}, Most: 1}}}}}
			if err := p.Validate(); err != nil {
				t.Errorf("%s: %v\n%s", d, err, &p)
			}
		}
	}
}

func TestOf(t *testing.T) {
	for want, types := range map[string]graph.TypeSet{
		"[TYPE KNOWN KIND TOPIC COMMITMENT CLUSTER PILLAR]": graph.TypesOf(graph.TypeTool),
		"[TYPE KNOWN KIND]":                            topics,
		"[TYPE KNOWN TOPIC CLUSTER PILLAR INSTRUMENT]": clusters,
		"[TYPE KNOWN YEAR BODY TOPIC FORCE LANGUAGE]":  texts,
	} {
		var names []string
		for _, d := range Of(types) {
			names = append(names, d.String())
		}
		if got := "[" + join(names) + "]"; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func join(all []string) (s string) {
	for i, x := range all {
		if i > 0 {
			s += " "
		}
		s += x
	}
	return s
}

// The API offers the dimensions that there are, in their order.
func TestSchemaHasDimensions(t *testing.T) {
	sdl, err := os.ReadFile("../../schema/api/connections.graphql")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile(`(?s)enum FacetBy \{(.*?)\n\}`).FindSubmatch(sdl)
	var names, want []string
	for _, m := range regexp.MustCompile(`(?m)^  ([A-Z]+)$`).FindAllSubmatch(block[1], -1) {
		names = append(names, string(m[1]))
	}
	for d := range dimensions {
		want = append(want, Dimension(d).String())
	}
	if !slices.Equal(names, want) {
		t.Errorf("the schema has %v, here are %v", names, want)
	}
}
