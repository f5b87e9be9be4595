package page

import (
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
	return p.distinct(unwrap(texts))
}

// unwrap puts the drafts that a draft recommends in its place: what it says itself, that they are recommended, is said by the document.
func unwrap(texts []found) []found {
	var kept []found
	for i := 0; i < len(texts); i++ {
		from := i + 1
		for from < len(texts) && texts[from].embedded {
			from++
		}
		if inner := texts[i+1 : from]; texts[i].isDraft() && len(inner) > 0 {
			for k := range inner {
				inner[k].embedded, inner[k].kind, inner[k].published = false, "draft resolution", texts[i].published
			}
			if len(inner) == 1 {
				inner[0].head.symbol = texts[i].head.symbol
			}
			kept = append(kept, inner...)
		} else {
			kept = append(kept, texts[i:from]...)
		}
		i = from - 1
	}
	return kept
}

// distinct leaves out what cannot have an id of its own and stays passages: a text that stands on the page again, and drafts where neither
// they nor the page have a symbol; with the drafts in them.
func (p *Page) distinct(texts []found) []found {
	symbol := p.symbol(texts)
	seen, kept, last := map[string]bool{}, texts[:0], true
	for i := range texts {
		t := &texts[i]
		id := t.symbol.String() + clean(t.head.symbol)
		switch {
		case t.embedded:
		case t.symbol.IsZero():
			last = t.head.symbol != "" && !seen[id] || t.head.symbol == "" && symbol != ""
		default:
			id = t.symbol.String()
			last = !seen[id]
		}
		if !last {
			continue
		}
		if !t.embedded {
			seen[id] = true
		}
		kept = append(kept, *t)
	}
	if len(kept) < len(texts) {
		p.Doubts = append(p.Doubts, format.Fault{Reason: "a text in it stands there twice, or is a draft without a symbol; it was read as passages"})
	}
	return kept
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
