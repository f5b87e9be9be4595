package page

import (
	"context"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
)

// writer turns a page into assertions.
type writer struct {
	*assert.Builder
	ctx     context.Context
	page    *Page
	env     format.Env
	key     string // of the document
	name    string // how people call it
	terms   map[string]string
	reading format.Reading
	section string

	position, passages, headings, rows int
}

// Read reads a page into a batch. Errors: a *format.Fault for a page without text; Unavailable when ctx ends.
func Read(ctx context.Context, p *Page, env format.Env) (*format.Reading, error) {
	p.prepare()
	if len(p.Blocks) == 0 {
		return nil, &format.Fault{Reason: "it has no paragraphs"}
	}
	title := p.title()
	w := &writer{ctx: ctx, page: p, env: env, key: p.ownKey(title, ""), name: name(title)}
	w.begin()
	w.Node(graph.TypeDocument, w.Document, graph.Loaded, graph.Props{}.Set(graph.PropKind, p.Kind).Set(graph.PropTitle, title).Set(graph.PropName, w.name))
	w.terms = p.terms(env)
	for i := range p.Blocks {
		if err := w.passage(&p.Blocks[i]); err != nil {
			return nil, err
		}
	}
	return w.end(), nil
}

// prepare brings the blocks to the form in which they are written.
func (p *Page) prepare() {
	p.footnotes()
	kept := p.Blocks[:0]
	for _, b := range p.Blocks {
		if b.Text != "" {
			kept = append(kept, b)
		}
	}
	p.Blocks = kept
}

func (w *writer) begin() {
	language, rank := w.page.language(), graph.RankOfficial
	if language != "EN" {
		rank = graph.RankTranslation
	}
	w.Builder = assert.New("document:"+w.key, language, rank)
	w.reading.Doubts = append(w.reading.Doubts, w.page.Doubts...)
}

func (w *writer) end() *format.Reading {
	w.reading.Batch = w.Batch()
	source := &w.reading.Batch.Source
	source.ID, source.Edition = w.Document+"/"+w.Language, w.page.Edition
	return &w.reading
}

const longestTitle = 300 // bytes; a longer first line is no title

// title returns the first heading, else what the file calls itself, else the first line if it is short.
func (p *Page) title() string {
	for i := range p.Blocks {
		if p.Blocks[i].Kind == Heading && p.Blocks[i].Level <= 2 {
			return p.Blocks[i].Text
		}
	}
	if p.Title != "" {
		return p.Title
	}
	if first := p.Blocks[0].Text; len(first) <= longestTitle {
		return first
	}
	return ""
}

const longestName = 80 // code points

// name is how people call a document: its title, cut where that is long.
func name(title string) string {
	words, n := strings.Fields(title), 0
	for i, word := range words {
		if n += len([]rune(word)) + 1; n > longestName {
			return strings.Join(words[:i], " ") + " …"
		}
	}
	if title == "" {
		return "Document without a title"
	}
	return title
}

// terms are what short names mean in the page.
func (p *Page) terms(env format.Env) map[string]string {
	if p.language() != "EN" {
		return nil
	}
	texts := make([]string, len(p.Blocks))
	for i := range p.Blocks {
		texts[i] = p.Blocks[i].Text
	}
	return citation.Defined(texts, env.Lexicon)
}

func stopped(ctx context.Context) error {
	if ctx.Err() != nil {
		return graph.Errorf(graph.Unavailable, "reading was stopped")
	}
	return nil
}
