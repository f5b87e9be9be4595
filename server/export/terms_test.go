package export

import (
	"strings"
	"testing"

	"mandategraph/graph"
)

// TestContextHasEveryName holds the context against the ontology: what is added there has to be named here.
func TestContextHasEveryName(t *testing.T) {
	var names []string
	for _, n := range graph.Nodes {
		names = append(names, n.Name)
		for _, p := range n.Props {
			names = append(names, p.Prop.String())
		}
	}
	for _, e := range graph.Edges {
		names = append(names, e.Out)
		for _, p := range append(e.Props[:len(e.Props):len(e.Props)], graph.EvidenceProps...) {
			names = append(names, p.Prop.String())
		}
	}
	for _, name := range append(names, "label", "known", "date", "degree", "remainingNeighbours", "members", "weight", "evidenceIds", "inScheme", "version") {
		prefix, _, ok := strings.Cut(terms[name].IRI, ":")
		if _, known := terms[prefix]; !ok || !known {
			t.Errorf("the context says of %s %+v", name, terms[name])
		}
	}
	for p := range terms {
		if kind := graph.KindOf(propNamed(p)); kind == graph.KindDate && terms[p].Type != "xsd:date" || kind == graph.KindFloat && terms[p].Type != "xsd:double" {
			t.Errorf("%s is of another type in the ontology than %q", p, terms[p].Type)
		}
	}
}

func propNamed(name string) graph.Prop {
	p, _ := graph.PropOf(name)
	return p
}

func TestIRIsTellIDs(t *testing.T) {
	seen := map[string]string{}
	for _, id := range []string{"resolution:A/RES/76/181", "resolution:A/RES/76/181#op1", "resolution:A/RES/76/181%23op1", "a:b", "a:b:c", "document:x y", "document:x%20y"} {
		iri := string(appendIRI(nil, DefaultBase, id))
		if strings.ContainsAny(iri, " <>\"{}|^`\\#") || seen[iri] != "" {
			t.Errorf("%s of %s, and of %q", iri, id, seen[iri])
		}
		seen[iri] = id
	}
}

func TestDoubles(t *testing.T) {
	for v, want := range map[float64]string{0: "0.0E0", 1: "1.0E0", 0.97: "9.7E-1", -12.5: "-1.25E1", 1e100: "1.0E100", 5e-12: "5.0E-12"} {
		if got := string(appendDouble(nil, v)); got != want {
			t.Errorf("%v is %s, want %s", v, got, want)
		}
	}
}
