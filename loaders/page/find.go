package page

import (
	"regexp"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
)

// found is a resolution, decision or draft on the page.
type found struct {
	head
	symbol   graph.Symbol // zero for a draft
	body     string       // abbreviation of the one that speaks; "" where that is not known
	first    int          // block: the formula, or the first paragraph of a decision
	to       int          // behind its last block
	embedded bool         // a draft that the text before it recommends
}

// find returns the texts of a page in their order.
func (p *Page) find(env format.Env) []found {
	if p.language() != "EN" { // the words by which texts are known are English
		return nil
	}
	known := p.bodies(env)
	var texts []found
	for i := range p.Blocks {
		t, ok := p.beginsAt(i, known, texts)
		if !ok {
			continue
		}
		if n := len(texts); n > 0 {
			texts[n-1].to = t.from
		}
		t.to = len(p.Blocks)
		texts = append(texts, t)
	}
	for i := range texts {
		p.endOf(&texts[i])
	}
	return texts
}

// bodies returns the bodies that speak on the page and those that its first lines name.
func (p *Page) bodies(env format.Env) []string {
	var known []string
	for i := range p.Blocks {
		if named := speakers(p.Blocks[i].Text); len(named) == 1 && !slices.Contains(known, named[0]) {
			known = append(known, named[0])
		}
	}
	if len(known) > 0 {
		return known
	}
	return p.named(p.Blocks[:min(len(p.Blocks), longestHead)], env)
}

// named returns the bodies that the texts of blocks name.
func (p *Page) named(blocks []Block, env format.Env) []string {
	texts := []string{p.Title}
	for i := range blocks {
		texts = append(texts, blocks[i].Text)
	}
	var known []string
	for _, id := range citation.Defined(texts, env.Lexicon) {
		if body, ok := strings.CutPrefix(id, "body:"); ok && !slices.Contains(known, body) {
			known = append(known, body)
		}
	}
	slices.Sort(known)
	return known
}

// beginsAt reports whether a text begins with a block: with the words by which a body begins to speak, or a decision behind its number.
func (p *Page) beginsAt(i int, known []string, before []found) (found, bool) {
	b, from := &p.Blocks[i], 0
	if n := len(before); n > 0 {
		from = before[n-1].first + 1
	}
	t := found{first: i}
	if named := speakers(b.Text); named != nil && b.Number == "" {
		t.body = one(named, known)
		t.head = p.headOver(i, from, t.body)
		return t, t.identify() && !isAnnexed(&t, before) || p.isEmbedded(&t, before)
	}
	if b.Number == "" && decides.MatchString(b.Text) && p.hasDecisionOver(i, from) {
		t.body = one(known, known)
		t.head = p.headOver(i, from, t.body)
		if m := decidedAt.FindStringSubmatch(b.Text); m != nil {
			t.meeting, t.date = m[1], day(m[2])
		}
		return t, t.kind == "decision" && t.identify()
	}
	return t, false
}

// decides are the words of a decision that no body opens as it opens a resolution.
var decides = regexp.MustCompile(`\b(?:decide[sd]|t(?:akes|ook) note|adopt(?:s|ed)|approve[sd]|endorse[sd]|elect(?:s|ed)|request(?:s|ed)|recommend(?:s|ed)|recall(?:s|ed|ing))\b`)

// decidedAt is how a decision says when it was taken.
var decidedAt = regexp.MustCompile(`^At its (\d+\pL{2} (?:plenary )?meeting),? (?:held )?on (\d{1,2} \pL+ \d{4})\b`)

// hasDecisionOver reports whether the number of a decision stands close over a block.
func (p *Page) hasDecisionOver(i, from int) bool {
	const close = 4
	for j := i - 1; j >= max(from, i-close) && p.Blocks[j].inHead(); j-- {
		if kind, _, _ := numberIn(p.Blocks[j].Text); kind == "decision" {
			return true
		}
	}
	return false
}

// identify finds the symbol of the text; a draft has none.
func (t *found) identify() bool {
	if t.isDraft() {
		return t.body != ""
	}
	var ok bool
	t.symbol, ok = t.resolve(t.body)
	return ok
}

// isAnnexed reports whether a text stands in a document that is the one of another: it is then a part of its annex.
func isAnnexed(t *found, before []found) bool {
	if len(before) == 0 || t.head.symbol != "" {
		return false
	}
	s, ok := symbolOfText(before[0].head.symbol)
	return ok && s == before[0].symbol
}

// isEmbedded reports whether a text without a number is a draft in the one before it, which recommends it and ends with a colon.
func (p *Page) isEmbedded(t *found, before []found) bool {
	if len(before) == 0 || t.from == 0 || t.body == "" {
		return false
	}
	i := t.first - 1
	if p.Blocks[i].inHead() {
		t.title = p.Blocks[i].Text
		i--
	}
	t.embedded = i > before[len(before)-1].first && strings.HasSuffix(p.Blocks[i].Text, ":")
	t.from = i + 1
	return t.embedded
}

// one returns the body that a name means, if the page leaves one.
func one(named, known []string) string {
	if len(named) > 1 {
		named = slices.DeleteFunc(slices.Clone(named), func(b string) bool { return !slices.Contains(known, b) })
	}
	if len(named) != 1 {
		return ""
	}
	return named[0]
}
