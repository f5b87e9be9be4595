package plan

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
)

func TestStep(t *testing.T) {
	cites := graph.EdgesOf(graph.EdgeCites)
	for name, tt := range map[string]struct {
		step Step
		want string
	}{
		"both ways": {
			Step{
				Frontier: []string{"resolution:b", "resolution:a"}, Hops: []Hop{{cites, graph.Out}, {cites, graph.In}},
				Via: Compare{graph.PropConfidence, MoreEq, 0.5}, Where: Is{graph.TypesOf(graph.TypeBody)}, PerNode: 7,
				Order: Order{Key: graph.OrderPlace}, Columns: []graph.Prop{graph.PropLabel}, Edge: []graph.Prop{graph.PropQuote},
				Types: graph.TypesOf(graph.TypeBody, graph.TypeResolution),
			},
			`ids "resolution:b" "resolution:a"
  types any
  order ID
  hop out CITES
    types Body|Resolution
    where is Body
    via confidence >= 0.5
    order PLACE
    page first 7
    columns label
    edge quote
    more
  hop in CITES
    types Body|Resolution
    where is Body
    via confidence >= 0.5
    order PLACE
    page first 7
    columns label
    edge quote
    more
`},
		"an empty frontier": {
			Step{Hops: []Hop{{cites, graph.Out}}},
			"ids\n  types any\n  order ID\n  hop out CITES\n    types any\n    order ID\n    more\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := tt.step.Plan()
			if d := cmp.Diff(tt.want, p.String()); d != "" {
				t.Errorf("plan (- want, + got):\n%s", d)
			}
			if err := p.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}
