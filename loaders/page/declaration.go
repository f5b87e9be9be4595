package page

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// declaration is an instrument that a page is: its numbered paragraphs are commitments.
type declaration struct {
	id, key, name string
	next          int // number of the next one
}

// fewestCommitments is how many numbered paragraphs a declaration has at least.
const fewestCommitments = 3

// declared returns the declaration whose full title stands over a page without resolutions, with paragraphs that count up from 1; nil for none.
func (p *Page) declared(env format.Env) *declaration {
	if env.Lexicon == nil {
		return nil
	}
	const lines = 3 // of a title
	for i := range min(len(p.Blocks), longestHead) {
		title := ""
		for j := i; j < min(len(p.Blocks), i+lines) && len(title) < longestTitle; j++ {
			title = strings.TrimSpace(title + " " + p.Blocks[j].Text)
			if t := titleOf(env.Lexicon, title); t != nil && p.counts(j+1) >= fewestCommitments {
				return &declaration{id: t.ID, key: strings.TrimPrefix(t.ID, "instrument:"), name: t.Shortest(), next: 1}
			}
		}
	}
	return nil
}

// titleOf returns the declaration whose full title a text is: its short name stands over what is said about it, too.
func titleOf(l *lexicon.Lexicon, text string) *lexicon.Term {
	tokens := token.Split(text)
	m, ok := l.Name(tokens, 0)
	if !ok || m.End != len(tokens) || len(m.Terms) != 1 || m.Terms[0].Kind != "DECLARATION" {
		return nil
	}
	for _, label := range m.Terms[0].Labels {
		if utf8.RuneCountInString(label) > utf8.RuneCountInString(text)+3 {
			return nil
		}
	}
	return m.Terms[0]
}

// counts returns how many paragraphs from a block on are numbered 1, 2, 3 and so on.
func (p *Page) counts(from int) int {
	n := 0
	for i := from; i < len(p.Blocks); i++ {
		if p.Blocks[i].whole() == n+1 {
			n++
		}
	}
	return n
}

// commitment writes a numbered paragraph of the declaration that the page is.
func (w *writer) commitment(b *Block) error {
	if err := stopped(w.ctx); err != nil {
		return err
	}
	d := w.declaration
	place := strconv.Itoa(d.next)
	id := "commitment:" + d.key + "#" + place
	w.reading.Paragraphs++
	w.Node(graph.TypeCommitment, id, graph.Loaded, graph.Props{}.Set(graph.PropParagraph, int64(d.next)).Set(graph.PropName, d.name+", paragraph "+place))
	w.Structure(graph.EdgeContains, w.Document, id, place)
	w.Structure(graph.EdgeContains, d.id, id, place)
	d.next++
	w.text(id, id, place, b.Text)
	w.footnotes(b, id, place)
	return nil
}
