package graph

import "testing"

func TestNodeValue(t *testing.T) {
	n := resolution("A/RES/76/1")
	for p, want := range map[Prop]Value{
		PropID: "resolution:A/RES/76/1", PropType: "Resolution", PropKnown: "LOADED", PropLabel: "A/RES/76/1",
		PropSymbol: "A/RES/76/1", PropTitle: nil, PropQuote: nil,
	} {
		if got := n.Value(p); got != want {
			t.Errorf("%s is %v, want %v", p, got, want)
		}
	}
}

func TestLabel(t *testing.T) {
	named := resolution("a")
	for want, n := range map[string]Node{
		"a":            named,
		"resolution:b": {ID: "resolution:b", Type: TypeResolution},
		"crime":        {ID: "topic:c", Type: TypeTopic, Props: Props(nil).Set(PropPrefLabel, "crime")},
	} {
		if got := n.Label(); got != want {
			t.Errorf("%s is called %q, want %q", n.ID, got, want)
		}
	}
}
