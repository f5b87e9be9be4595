package reuse

import (
	"fmt"
	"math"
	"slices"

	"mandategraph/graph"
)

// near is the share of both wordings from which all is carried over but for a few words.
const near = 0.7

// grade tells how much is carried over, and how sure it is that this is no chance.
func grade(later, earlier []uint32, s score) (string, float64) {
	switch {
	case slices.Equal(later, earlier):
		return "EXACT", 0.99
	case s.longer >= near:
		return "NEAR", 0.97
	}
	return "PARTIAL", 0.9
}

// assert says that one paragraph carries wording of another over: the quote is the longest stretch of words that both have.
func assert(b *graph.Batch, later, earlier *paragraph, s score) {
	blocks := align(later.words, earlier.words)
	if len(blocks) == 0 {
		return
	}
	longest := slices.MaxFunc(blocks, func(x, y block) int { return x.length - y.length })
	l, e := newPlaces(later.content), newPlaces(earlier.content)
	now, then := l.stretch(longest.later, longest.length), e.stretch(longest.earlier, longest.length)
	spans := make([]string, len(blocks))
	for i, k := range blocks {
		x, y := l.stretch(k.later, k.length), e.stretch(k.earlier, k.length)
		spans[i] = fmt.Sprintf("%d-%d=%d-%d", x.start, x.end, y.start, y.end)
	}
	g, confidence := grade(later.words, earlier.words, s)
	for _, p := range []*paragraph{later, earlier} {
		b.Nodes = append(b.Nodes, graph.Node{ID: p.id, Type: p.kind, Known: graph.CitedOnly})
	}
	b.Nodes = append(b.Nodes, graph.Node{ID: later.source, Type: graph.TypeDocument, Known: graph.CitedOnly}, graph.Node{ID: later.text, Type: graph.TypeText, Known: graph.CitedOnly})
	b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeReiterates, From: later.id, To: earlier.id,
		Evidence: graph.Evidence{Source: later.source, Text: later.text, Language: "EN", Place: later.place, Quote: l.cut(now), Start: now.start, End: now.end,
			Method: graph.ByDeriving, Rule: "shared-wording", Confidence: confidence},
		Props: graph.Props{}.Set(graph.PropGrade, g).Set(graph.PropScore, math.Round(s.shorter*1000)/1000).Set(graph.PropSpans, spans).
			Set(graph.PropEarlierQuote, e.cut(then)).Set(graph.PropEarlierTextID, earlier.text).
			Set(graph.PropEarlierStart, int64(then.start)).Set(graph.PropEarlierEnd, int64(then.end))})
}

// formula marks a provision as one.
func formula(b *graph.Batch, p *paragraph) {
	if p.kind == graph.TypeProvision {
		b.Nodes = append(b.Nodes, graph.Node{ID: p.id, Type: p.kind, Known: graph.CitedOnly, Props: graph.Props{}.Set(graph.PropFormula, true)})
	}
}

// places says where the words of a wording stand.
type places struct {
	points []rune
	words  []stretch
}

func newPlaces(content string) places {
	p := places{points: []rune(content)}
	for _, at := range words(content) {
		p.words = append(p.words, at)
	}
	return p
}

// stretch returns from the first to the last of some words.
func (p places) stretch(first, n int) stretch {
	return stretch{p.words[first].start, p.words[first+n-1].end}
}

func (p places) cut(s stretch) string { return string(p.points[s.start:s.end]) }
