package graph

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func claim(source string, rank Rank, known Known, props Props) Claim {
	return Claim{&Source{ID: source, Rank: rank}, &Node{ID: "topic:t", Type: TypeTopic, Known: known, Props: props}}
}

func titled(title string) Props { return Props(nil).Set(PropTitle, title) }

func TestMergeNode(t *testing.T) {
	for name, tt := range map[string]struct {
		claims []Claim
		title  string
		known  Known
	}{
		"one":                       {[]Claim{claim("a", RankCurated, Curated, titled("a"))}, "a", Curated},
		"the more trusted":          {[]Claim{claim("a", RankCurated, Curated, titled("a")), claim("b", RankOfficial, Curated, titled("b"))}, "b", Curated},
		"of equals the first id":    {[]Claim{claim("b", RankCurated, Curated, titled("b")), claim("a", RankCurated, Curated, titled("a"))}, "a", Curated},
		"a gap is filled":           {[]Claim{claim("a", RankOfficial, Loaded, nil), claim("b", RankDerived, Curated, titled("b"))}, "b", Loaded},
		"the best known of all":     {[]Claim{claim("a", RankOfficial, Curated, titled("a")), claim("b", RankDerived, Loaded, nil)}, "a", Loaded},
		"rank, not how it is known": {[]Claim{claim("a", RankDerived, Loaded, titled("a")), claim("b", RankOfficial, Curated, titled("b"))}, "b", Loaded},
		"hearsay comes last":        {[]Claim{claim("a", RankDerived, Curated, titled("a")), claim("b", RankOfficial, CitedOnly, titled("b"))}, "a", Curated},
		"hearsay fills a gap":       {[]Claim{claim("a", RankDerived, Curated, nil), claim("b", RankOfficial, CitedOnly, titled("b"))}, "b", Curated},
	} {
		t.Run(name, func(t *testing.T) {
			n := MergeNode(tt.claims)
			if n.Props.Text(PropTitle) != tt.title || n.Known != tt.known {
				t.Errorf("%q, %s; want %q, %s", n.Props.Text(PropTitle), n.Known, tt.title, tt.known)
			}
		})
	}
}

// What is shown depends on what is claimed and on nothing else: not on the order, not on how often, and no claim is changed.
func TestMergeIsAFunctionOfTheSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := drawClaims(t)
		before := fmt.Sprint(nodesOf(claims))
		want := MergeNode(append([]Claim{}, claims...))
		shuffled := rapid.Permutation(claims).Draw(t, "shuffled")
		if d := cmp.Diff(want, MergeNode(shuffled)); d != "" {
			t.Fatalf("in another order:\n%s", d)
		}
		if d := cmp.Diff(want, MergeNode(append(shuffled, claims...))); d != "" {
			t.Fatalf("claimed twice:\n%s", d)
		}
		if after := fmt.Sprint(nodesOf(claims)); after != before {
			t.Fatalf("the claims were %s and are %s", before, after)
		}
	})
}

// Each property shown is that of the first claim in trust that has one: the more trusted source, and hearsay after all.
func TestMergeTakesTheMostTrusted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims := drawClaims(t)
		shown := MergeNode(append([]Claim{}, claims...))
		for p := range propCount {
			var best *Claim
			for i, c := range claims {
				if c.Node.Props.Get(p) != nil && (best == nil || goesBefore(c, *best)) {
					best = &claims[i]
				}
			}
			var want Value
			if best != nil {
				want = best.Node.Props.Get(p)
			}
			if got := shown.Props.Get(p); got != want {
				t.Fatalf("%s is %v, want %v", p, got, want)
			}
		}
	})
}

func goesBefore(a, b Claim) bool {
	if hearsay := a.Node.Known == CitedOnly; hearsay != (b.Node.Known == CitedOnly) {
		return !hearsay
	}
	return a.Source.MoreTrusted(b.Source)
}

// drawClaims draws claims of different sources on one node.
func drawClaims(t *rapid.T) []Claim {
	claims := make([]Claim, rapid.IntRange(1, 5).Draw(t, "claims"))
	for i := range claims {
		var props Props
		for _, p := range []Prop{PropKind, PropPrefLabel, PropDefinition} {
			props = props.Set(p, rapid.SampledFrom([]string{"", "x", "y"}).Draw(t, p.String()))
		}
		rank := Rank(rapid.IntRange(0, 2).Draw(t, "rank"))
		claims[i] = claim(fmt.Sprint(i), rank, rapid.SampledFrom([]Known{Loaded, Curated, CitedOnly}).Draw(t, "known"), props)
	}
	return claims
}

func nodesOf(claims []Claim) (nodes []Node) {
	for _, c := range claims {
		nodes = append(nodes, *c.Node)
	}
	return nodes
}

func TestMoreTrusted(t *testing.T) {
	official, curated, other := &Source{ID: "z", Rank: RankOfficial}, &Source{ID: "a", Rank: RankCurated}, &Source{ID: "b", Rank: RankCurated}
	for _, tt := range []struct {
		a, b *Source
		want bool
	}{
		{official, curated, true}, {curated, official, false}, {curated, other, true}, {other, curated, false}, {official, official, false},
	} {
		if got := tt.a.MoreTrusted(tt.b); got != tt.want {
			t.Errorf("%+v over %+v: %t", tt.a, tt.b, got)
		}
	}
}

func TestBetter(t *testing.T) {
	inOrder := []Known{Loaded, Snapshot, Curated, CitedOnly, "", "UNHEARD"}
	for i, a := range inOrder {
		for j, b := range inOrder {
			if want := i < j && i < 4; a.Better(b) != want {
				t.Errorf("%q better than %q: %t", a, b, a.Better(b))
			}
		}
	}
}
