package memory_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"mandategraph/graph"
)

// corpus draws documents like the real ones: each is a resolution with provisions, their texts, citations, topics and a body. The same
// seed draws the same.
type corpus struct {
	*rand.Rand
	provisions, words int // for each resolution, for each text
}

func newCorpus() *corpus { return &corpus{rand.New(rand.NewPCG(1, 2)), 42, 80} }

func (c *corpus) batches(n int) []*graph.Batch {
	all := make([]*graph.Batch, n)
	for i := range all {
		all[i] = c.batch(i, n)
	}
	return all
}

// batch draws the i-th of n documents.
func (c *corpus) batch(i, n int) *graph.Batch {
	symbol := c.symbol(i)
	d := &draft{b: &graph.Batch{Source: graph.Source{ID: "document:" + symbol + "/EN", Hash: fmt.Sprint("hash ", i)}}}
	d.document = "document:" + symbol
	resolution := d.node(graph.TypeResolution, symbol, graph.Loaded, graph.Props{}.
		Set(graph.PropSymbol, symbol).Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "resolution "+symbol).
		Set(graph.PropTitle, c.text(8)).SetPeriod(graph.On(fmt.Sprintf("%d-12-%02d", 1950+i/30, 1+i%28))))
	d.node(graph.TypeDocument, symbol, graph.Loaded, graph.Props{}.
		Set(graph.PropKind, "RESOLUTION").Set(graph.PropSymbol, symbol).Set(graph.PropName, symbol))
	d.edge(graph.EdgeAdoptedBy, resolution, d.known(graph.TypeBody, "GA"), "", 0)
	for p := range c.provisions {
		c.provision(d, resolution, symbol, p, n)
	}
	return d.b
}

func (c *corpus) provision(d *draft, resolution, symbol string, p, n int) {
	place := fmt.Sprintf("op%d", p+1)
	key := symbol + "#" + place
	provision := d.node(graph.TypeProvision, key, graph.Loaded, graph.Props{}.
		Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, symbol+", paragraph "+place[2:]).Set(graph.PropPosition, int64(p)))
	text := d.node(graph.TypeText, key+"/EN", graph.Loaded, graph.Props{}.
		Set(graph.PropLanguage, "EN").Set(graph.PropContent, c.text(c.words)).Set(graph.PropPlace, place).Set(graph.PropName, key+" EN"))
	d.edge(graph.EdgeContains, resolution, provision, place, 0)
	d.edge(graph.EdgeHasText, provision, text, place, 0)
	for range c.IntN(3) {
		d.text = text
		d.edge(graph.EdgeCites, provision, d.known(graph.TypeResolution, c.symbol(c.skewed(n))), place, c.IntN(500))
		d.text = ""
	}
	if c.IntN(2) == 0 {
		d.edge(graph.EdgeAbout, provision, d.known(graph.TypeTopic, fmt.Sprint("topic-", c.skewed(70))), place, 0)
	}
}

func (c *corpus) symbol(i int) string { return fmt.Sprintf("A/RES/%d/%d", 5+i/30, 1+i%30*7) }

// skewed draws a number below n, small ones more often.
func (c *corpus) skewed(n int) int { return int(float64(n) * c.Float64() * c.Float64()) }

func (c *corpus) text(words int) string {
	var b strings.Builder
	for range words {
		fmt.Fprintf(&b, "%s%s ", syllables[c.skewed(len(syllables))], syllables[c.skewed(len(syllables))]+syllables[c.skewed(len(syllables))])
	}
	return strings.TrimSpace(b.String())
}

var syllables = strings.Fields("con tra ven ing the of ment pro tec tion or gan ized crime state mem ber co op era tive ful ly en hance cul tur al " +
	"prop er ty traf fick mea sures in ter na tio nal ur ges re quests sec re tary gen er al to sub mit")

// draft is a batch in the making.
type draft struct {
	b              *graph.Batch
	document, text string
}

func (d *draft) node(t graph.NodeType, key string, k graph.Known, props graph.Props) string {
	id := graph.Nodes[t].Prefix + ":" + key
	d.b.Nodes = append(d.b.Nodes, graph.Node{ID: id, Type: t, Known: k, Props: props})
	return id
}

func (d *draft) known(t graph.NodeType, key string) string {
	return d.node(t, key, graph.CitedOnly, nil)
}

func (d *draft) edge(k graph.EdgeType, from, to, place string, start int) {
	v := graph.Evidence{Source: d.document, Place: place, Method: graph.ByPattern, Rule: "rule", Confidence: 0.9, Language: "EN"}
	if d.text != "" {
		v.Text, v.Start, v.End, v.Quote = d.text, start, start+20, fmt.Sprintf("quote %d of %s", start, to)
	}
	d.b.Edges = append(d.b.Edges, graph.Edge{Type: k, From: from, To: to, Evidence: v})
}
