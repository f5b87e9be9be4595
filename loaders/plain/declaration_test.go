package plain

import (
	"context"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/page/pagetest"
)

// A declaration that stands alone has commitments; what is only about it, or has too few paragraphs, has none.
func TestDeclaration(t *testing.T) {
	known := lexicon.New(nil, []lexicon.Term{{ID: "instrument:lamps", Kind: "DECLARATION", Labels: []string{"Lamps Declaration", "Lamps Declaration on Harbours and Coasts"}}}, nil, nil)
	const paragraphs = "\n\nWe, the keepers,\n\n1. We light lamps.\n\n2. We keep oil:\n\n(a) In jars;\n\n2. In barrels.\n\n3. We recall General Assembly resolution 58/4. [1]\n\n[1] A/58/422.\n"
	all := []string{"commitment:lamps#1", "commitment:lamps#2", "commitment:lamps#3"}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"alone", "Lamps Declaration on Harbours and Coasts" + paragraphs, all},
		{"its title in two lines", "Lamps Declaration on Harbours\n\nand Coasts" + paragraphs, all},
		{"its short name", "Lamps Declaration" + paragraphs, nil},
		{"within a title", "Follow-up to the Lamps Declaration on Harbours and Coasts" + paragraphs, nil},
		{"two paragraphs", "Lamps Declaration on Harbours and Coasts\n\n1. We light lamps.\n\n2. We keep oil.\n", nil},
	} {
		r, err := Format{}.Read(context.Background(), strings.NewReader(c.text), format.Env{Lexicon: known})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range r.Batch.Nodes {
			if n := &r.Batch.Nodes[i]; n.Type == graph.TypeCommitment && n.Known == graph.Loaded {
				got = append(got, n.ID)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
		for _, fault := range pagetest.Faults(r) {
			t.Errorf("%s: %s", c.name, fault)
		}
	}
}
