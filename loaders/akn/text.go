package akn

import (
	"context"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/format"
)

// Text is a resolution, decision, statement or draft that another format has found in a document, for Write: whatever the format, the same
// text gets the same places and says the same.
type Text struct {
	Symbol  graph.Symbol // zero for a draft
	Draft   string       // symbol of a draft, where that is not the document's
	Body    string       // abbreviation of the one that speaks; "" where its name opens the text
	At      string       // what its places in the document begin with, where it is not all of the document: "10/6."
	Title   string
	Date    string // of the adoption, "2021-12-16"
	Meeting string
	Outcome string // how it was adopted, as printed
	Item    string // of the agenda, as printed
	On      string // whose report it was adopted, as printed
	Report  string // on which it was adopted
	Blocks  []Block
	Drafts  []Text // that it recommends, in the order of the text
}

// Block is a paragraph, sub-paragraph, heading or row of a text.
type Block struct {
	Kind   BlockKind
	Number string // as printed: "11.", "(a)"
	Text   string // runs of white space are one space
	Item   bool   // it stands in a list
	Links  []Link
	Notes  []Note
}

// Link is an address under a stretch of text, in code points.
type Link struct {
	Address    string
	Start, End int
}

// Note is a footnote, and where in the text its mark stands.
type Note struct {
	Marker string
	Offset int
	Text   string
	Links  []Link
}

// BlockKind says what a block is.
type BlockKind = blockKind

// The kinds of blocks.
const (
	Paragraph  = blockParagraph
	Preambular = blockPreambular
	Heading    = blockHeading
	Formula    = blockFormula // "The General Assembly,"
	Row        = blockRow
)

// Write adds the texts of a document, whose key is its symbol, to what is read of it. Drafts in the list that have no symbol of their own
// are the document's.
func Write(ctx context.Context, b *assert.Builder, key string, texts []Text, env format.Env, reading *format.Reading) error {
	var drafts []*part
	for i := range texts {
		t := &texts[i]
		parts, id := t.parts(), identity{key: t.Symbol.String(), base: t.Symbol.String(), symbol: t.Symbol}
		switch {
		case t.Symbol.IsZero() && t.Draft == "":
			drafts = append(drafts, t.part(partDraft, nil))
			continue
		case t.Symbol.IsZero():
			parts, id = []*part{t.part(partDraft, nil)}, identity{key: t.Draft, base: t.Draft}
		}
		if err := write(ctx, b, &document{meta: t.meta(), parts: parts}, id, t.At, env, reading); err != nil {
			return err
		}
	}
	if drafts == nil {
		return nil
	}
	return write(ctx, b, &document{parts: drafts}, identity{key: key, base: key}, "", env, reading)
}

func write(ctx context.Context, b *assert.Builder, d *document, id identity, at string, env format.Env, reading *format.Reading) error {
	w := &writer{Builder: b, ctx: ctx, doc: d, env: env, identity: id, owners: map[*part]*owner{}, at: at, reading: *reading}
	if adopted, err := time.Parse(time.DateOnly, d.adopted); err == nil {
		w.year = adopted.Year()
	}
	if err := w.parts(); err != nil {
		return err
	}
	*reading = w.reading
	return nil
}

func (t *Text) meta() meta {
	return meta{adopted: t.Date, meeting: t.Meeting, outcome: t.Outcome, agenda: t.Item, committee: t.On, report: t.Report}
}

// parts returns the text and the drafts that it recommends.
func (t *Text) parts() []*part {
	main := t.part(partMain, nil)
	parts := []*part{main}
	for i := range t.Drafts {
		parts = append(parts, t.Drafts[i].part(partDraft, main))
	}
	return parts
}

func (t *Text) part(kind partKind, parent *part) *part {
	p := &part{kind: kind, parent: parent, title: t.Title, body: t.Body, blocks: make([]block, len(t.Blocks))}
	for i := range t.Blocks {
		b := &t.Blocks[i]
		p.blocks[i] = block{kind: b.Kind, number: b.Number, text: b.Text, item: b.Item, links: links(b.Links)}
		for _, n := range b.Notes {
			p.blocks[i].notes = append(p.blocks[i].notes, note{n.Marker, n.Offset, n.Text, links(n.Links)})
		}
	}
	return p
}

func links(all []Link) []link {
	var links []link
	for _, l := range all {
		links = append(links, link{l.Address, l.Start, l.End})
	}
	return links
}
