package akn

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"mandategraph/loaders/format"
)

// parser walks the tokens of one document. It keeps a frame for each open element, and the text of one paragraph.
type parser struct {
	*tokens
	doc    document
	part   *part
	frames []frame
	flow   *flow
	outer  *flow // while a footnote is read: the text that carries its mark
	size   int   // bytes of the text that is kept and belongs to no block yet

	capture []captured
	carried []note // of an opening formula, for the next paragraph
}

// frame is an open element.
type frame struct {
	name  string
	attrs []xml.Attr
	zone  zone
	kind  blockKind // of text that stands in it
	class string    // of the paragraph around it
}

// zone is a region of the document, by which text is told apart.
type zone uint8

const (
	zoneNone zone = iota
	zoneMeta
	zoneCover
	zonePreface
	zoneBody
	zoneConclusions
)

// parse reads a document. Errors: a *format.Fault, and Unavailable when ctx ends.
func parse(ctx context.Context, r io.Reader, limits format.Limits) (*document, error) {
	p := &parser{tokens: newTokens(ctx, r, limits), flow: &flow{}}
	p.begin(partMain)
	for {
		token, err := p.next()
		if errors.Is(err, io.EOF) {
			return &p.doc, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			p.start(token)
		case xml.EndElement:
			p.end()
		case xml.CharData:
			if err := p.text(token); err != nil {
				return nil, err
			}
		}
	}
}

func (p *parser) top() frame {
	if len(p.frames) == 0 {
		return frame{}
	}
	return p.frames[len(p.frames)-1]
}

func (f frame) attr(name string) string {
	for _, a := range f.attrs {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

var zones = map[string]zone{
	"meta": zoneMeta, "coverPage": zoneCover, "preface": zonePreface, "preamble": zoneBody, "mainBody": zoneBody, "conclusions": zoneConclusions,
	"components": zoneNone, "attachments": zoneNone,
}

// breaks are the elements that begin and end a block; all others stand within one.
var breaks = map[string]bool{
	"p": true, "content": true, "intro": true, "listIntroduction": true, "point": true, "item": true, "list": true, "sublist": true, "blockList": true,
	"container": true, "paragraph": true, "subparagraph": true, "section": true, "part": true, "article": true, "chapter": true, "subheading": true,
	"heading": true, "crossHeading": true, "wrapUp": true, "alinea": true, "block": true, "formula": true, "table": true, "tr": true, "caption": true,
	"embeddedStructure": true, "quotedStructure": true, "mod": true, "preamble": true, "mainBody": true, "hcontainer": true, "tblock": true, "toc": true,
	"longTitle": true, "indent": true, "level": true, "clause": true, "rule": true, "title": true, "division": true,
}

// soft elements, in a row or a footnote, only part words.
var soft = map[string]bool{"eol": true, "br": true, "td": true, "th": true}

func (p *parser) start(e xml.StartElement) {
	f := p.top()
	f.name, f.attrs = e.Name.Local, slices.Clone(e.Attr)
	if z, ok := zones[f.name]; ok {
		f.zone = z
	}
	if breaks[f.name] || soft[f.name] {
		p.cut(f.name, false)
	}
	p.frames = append(p.frames, f)
	p.enter(&p.frames[len(p.frames)-1])
}

// enter does what the start of an element asks for.
func (p *parser) enter(f *frame) {
	p.enterPart(f)
	switch f.zone {
	case zoneMeta:
		p.readMeta(f)
	case zoneBody:
		p.enterBody(f)
	}
	p.beginCapture(f)
}

// enterPart: elements that begin a text with paragraphs of its own.
func (p *parser) enterPart(f *frame) {
	switch f.name {
	case "statement":
		if f.attr("name") == "draft resolution" {
			p.begin(partDraft)
		} else if p.within("component") {
			p.begin(partLettered)
		}
	case "doc":
		p.begin(partAnnex)
	case "embeddedStructure":
		p.begin(partEmbedded)
	}
}

func (p *parser) begin(kind partKind) {
	next := &part{kind: kind, parent: p.part}
	p.doc.parts = append(p.doc.parts, next)
	p.part = next
}

func (p *parser) within(name string) bool {
	return slices.ContainsFunc(p.frames, func(f frame) bool { return f.name == name })
}

func (p *parser) enterBody(f *frame) {
	switch f.name {
	case "preamble":
		f.kind = blockPreambular
	case "mainBody":
		f.kind = blockParagraph
	case "paragraph":
		f.kind, f.class = blockParagraph, f.attr("class")
	case "formula":
		f.kind = blockFormula
	case "container":
		p.enterContainer(f)
	case "crossHeading":
		f.kind = blockHeading
		if strings.HasPrefix(f.attr("refersTo"), "#preamble") {
			f.kind = blockPreambular
		}
	case "heading", "subheading", "caption":
		f.kind = blockHeading
	case "block":
		if f.attr("name") == "subheading" {
			f.kind = blockHeading
		}
	case "tr":
		f.kind = blockRow
	case "a":
		p.flow.beginLink(f.attr("href"))
	case "span", "b", "i":
		if f.stresses() {
			p.flow.stress++
		}
	case "num":
		p.beginNumber()
	case "authorialNote":
		p.beginNote()
	}
}

// enterContainer: in a structure that is set into a paragraph, containers are what they are in a preamble.
func (p *parser) enterContainer(f *frame) {
	switch {
	case f.attr("name") == "formula":
		f.kind = blockFormula
	case p.part.kind == partEmbedded && f.attr("name") != "":
		f.kind = blockPreambular
	}
}

// stresses reports whether an element sets its text in bold or italics.
func (f *frame) stresses() bool {
	class := f.attr("class")
	return f.name == "b" || f.name == "i" || strings.Contains(class, "bold") || strings.Contains(class, "italic")
}

func (p *parser) end() {
	f := p.top()
	if f.zone == zoneBody {
		p.leaveBody(&f)
	}
	p.endCapture(&f)
	if breaks[f.name] || soft[f.name] {
		p.cut(f.name, endsNumbered[f.name])
	}
	p.frames = p.frames[:len(p.frames)-1]
	switch {
	case p.part.parent == nil:
	case f.name == "statement" && p.part.kind != partMain, f.name == "doc", f.name == "embeddedStructure":
		p.part = p.part.parent
	}
}

func (p *parser) leaveBody(f *frame) {
	switch f.name {
	case "a":
		p.flow.endLink()
	case "span", "b", "i":
		if f.stresses() && p.flow.stress > 0 {
			p.flow.stress--
		}
	case "num":
		p.endNumber()
	case "authorialNote":
		p.endNote(f.attr("marker"))
	}
}

// text keeps running text. Errors: a *format.Fault for a paragraph, its footnotes and all, that is larger than allowed.
func (p *parser) text(s []byte) error {
	if p.top().zone != zoneBody && len(p.capture) == 0 {
		return nil
	}
	if p.size += len(s); p.size > p.in.limits.Paragraph {
		return p.fault(fmt.Sprintf("a paragraph has more than %d bytes (--max-paragraph)", p.in.limits.Paragraph))
	}
	p.write(string(s))
	return nil
}
