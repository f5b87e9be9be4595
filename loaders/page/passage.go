package page

import (
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
	"mandategraph/loaders/token"
	"mandategraph/loaders/topic"
)

// passage writes a block that belongs to no resolution, with its footnotes.
func (w *writer) passage(b *Block) error {
	if err := stopped(w.ctx); err != nil {
		return err
	}
	b.JoinNumber()
	place, section := w.place(b), w.section
	id := w.node(place, section)
	w.Structure(graph.EdgeContains, w.Document, id, place)
	w.text(id, id, place, b.Text)
	w.footnotes(b, id, place)
	if w.isHeading(b) {
		w.section = b.Text
	}
	return nil
}

func (w *writer) footnotes(b *Block, carrier, at string) {
	seen := map[string]int{}
	for i := range b.Notes {
		w.footnote(&b.Notes[i], carrier, at, seen)
	}
}

// place counts paragraphs, headings and rows, each for themselves. Beside a resolution that has the document's symbol, they are those of
// the page around it.
func (w *writer) place(b *Block) string {
	if w.whole {
		return "page." + w.count(b)
	}
	return w.count(b)
}

func (w *writer) count(b *Block) string {
	switch {
	case w.isHeading(b):
		w.section = ""
		w.headings++
		return "h" + strconv.Itoa(w.headings)
	case b.Kind == Row:
		w.rows++
		return "r" + strconv.Itoa(w.rows)
	}
	w.passages++
	return "p" + strconv.Itoa(w.passages)
}

// longestSection is how long a line may be that is taken for a heading by its looks alone, in bytes.
const longestSection = 120

func (w *writer) isHeading(b *Block) bool {
	return b.Kind == Heading || len(b.Text) <= longestSection && w.page.isHeading(b)
}

func (w *writer) node(place, section string) string {
	id := "passage:" + w.key + "#" + place
	w.position++
	w.reading.Paragraphs++
	w.Node(graph.TypePassage, id, graph.Loaded, graph.Props{}.Set(graph.PropPlace, place).Set(graph.PropName, w.name+", "+place).
		Set(graph.PropSection, section).Set(graph.PropPosition, int64(w.position)))
	return id
}

// footnote writes a footnote. What it names is named by the passage that carries its mark.
func (w *writer) footnote(f *Footnote, carrier, at string, seen map[string]int) {
	place := at + "/fn" + f.Marker
	if seen[f.Marker]++; seen[f.Marker] > 1 {
		place += "~" + strconv.Itoa(seen[f.Marker])
	}
	id := w.node(place, "")
	w.Structure(graph.EdgeContains, w.Document, id, place)
	if !strings.HasPrefix(carrier, "commitment:") { // these contain nothing
		w.Structure(graph.EdgeContains, carrier, id, place)
	}
	if f.Text != "" {
		w.text(id, carrier, place, f.Text)
	}
}

// text writes a wording and what it names, which speaker says.
func (w *writer) text(id, speaker, place, content string) {
	t := w.Text(id, place, w.name+", "+place, content)
	t.Owner = speaker
	if w.Language != "EN" { // the rules for printed references are for English
		return
	}
	tokens := token.Split(content)
	found := citation.Scan(content, citation.Context{Lexicon: w.env.Lexicon, Terms: w.terms, Body: w.body, Tokens: tokens}).References
	for i := range found {
		w.Cite(t.Owner, t, &found[i], "")
		w.reading.References = append(w.reading.References, format.Found{Place: place, Reference: found[i]})
	}
	if id == speaker {
		w.topics(t, tokens)
	}
}

func (w *writer) topics(t assert.Text, tokens []token.Token) {
	for _, m := range topic.FindIn(w.env.Lexicon, tokens, topic.Around{}) {
		topic.About(w.Builder, t, m)
		if m.Basis == topic.Named {
			w.reading.Topics++
		}
	}
}
