package page

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

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
	symbol  string // of the document
	whole   bool   // a text in it has its symbol
	body    string // id of the body whose texts the page holds, if it is one

	declaration *declaration // that the page is; nil for none

	position, passages, headings, rows int
}

// Read reads a page into a batch. Errors: a *format.Fault for a page without text; Unavailable when ctx ends.
func Read(ctx context.Context, p *Page, env format.Env) (*format.Reading, error) {
	p.prepare()
	if len(p.Blocks) == 0 {
		return nil, &format.Fault{Reason: "it has no paragraphs"}
	}
	texts := p.find(env)
	d := p.identify(texts)
	w := &writer{ctx: ctx, page: p, env: env, key: d.key, name: name(&d), symbol: d.symbol, whole: d.kind == "RESOLUTION", body: bodyOf(texts)}
	if len(texts) == 0 {
		w.declaration = p.declared(env)
	}
	w.begin()
	w.Node(graph.TypeDocument, w.Document, graph.Loaded, graph.Props{}.Set(graph.PropKind, d.kind).Set(graph.PropTitle, d.title).
		Set(graph.PropName, w.name).Set(graph.PropSymbol, d.symbol).Set(graph.PropURL, d.url).SetPeriod(d.period))
	if err := w.texts(&d, texts); err != nil {
		return nil, err
	}
	if err := w.others(texts); err != nil {
		return nil, err
	}
	return w.end(), nil
}

// bodyOf returns the id of the body whose texts these are; "" for those of several.
func bodyOf(texts []found) string {
	body := ""
	for i := range texts {
		if body != "" && texts[i].body != body && !texts[i].embedded {
			return ""
		}
		body = cmp.Or(body, texts[i].body)
	}
	if body == "" {
		return ""
	}
	return graph.BodyID(body)
}

// others writes what stands between the texts.
func (w *writer) others(texts []found) error {
	from := 0
	w.terms = w.page.terms(w.env)
	for i := range texts {
		if err := w.between(from, texts[i].from); err != nil {
			return err
		}
		from = max(from, texts[i].to)
	}
	return w.between(from, len(w.page.Blocks))
}

func (w *writer) between(from, to int) error {
	for i := from; i < to; i++ {
		if b := &w.page.Blocks[i]; b.Kind != gone && clean(b.Text) != w.symbol {
			write := w.passage
			if w.declaration != nil && b.whole() == w.declaration.next {
				write = w.commitment
			}
			if err := write(b); err != nil {
				return err
			}
		}
	}
	return nil
}

// prepare brings the blocks to the form in which they are written.
func (p *Page) prepare() {
	p.footnotes()
	kept := make([]Block, 0, len(p.Blocks))
	menu := slices.ContainsFunc(p.Blocks, func(b Block) bool { return b.Kind == Heading })
	for _, b := range p.Blocks {
		if b.Text == "" || b.isFurniture() || menu && b.isLinked() {
			continue
		}
		menu = menu && b.Kind != Heading
		if len(kept) < longestHead {
			if left, ok := b.partCover(); ok {
				kept = append(kept, left)
			}
		}
		kept = append(kept, b)
	}
	p.Blocks = kept
}

// isLinked reports whether all words of a block lead elsewhere, as those of a menu do.
func (b *Block) isLinked() bool {
	covered := 0
	for _, l := range b.Links {
		covered += l.End - l.Start
	}
	return len(b.Links) > 0 && covered+len(b.Links)-1 >= utf8.RuneCountInString(b.Text)
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

// title returns the first heading before the texts, else what the file calls itself, else the first line if it is short.
func (p *Page) title(texts []found) string {
	until := len(p.Blocks)
	if len(texts) > 0 {
		until = texts[0].from
	}
	var others cover
	first := ""
	for i := range until {
		b := &p.Blocks[i]
		if b.Kind == Heading && b.Level <= 2 {
			return b.Text
		}
		if first == "" && len(b.Text) <= longestTitle && !others.take(b.Text) {
			first = b.Text
		}
	}
	return cmp.Or(p.Title, first)
}

const longestName = 80 // code points

// name is how people call a document: its symbol and title, or its title, cut where that is long.
func name(d *document) string {
	switch {
	case d.symbol != "" && d.title != "":
		return d.symbol + " – " + d.title
	case d.symbol != "":
		return d.symbol
	case d.title == "":
		return cmp.Or(d.first, "Document without a title")
	}
	words, n := strings.Fields(d.title), 0
	for i, word := range words {
		if n += utf8.RuneCountInString(word) + 1; n > longestName {
			return strings.Join(words[:i], " ") + " …"
		}
	}
	return d.title
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
