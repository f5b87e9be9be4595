package akn

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"
)

// This file takes the printed text out of a document in another way than the reader does: it builds the whole tree and looks only at
// what lies within what. It knows no blocks, numbers or places.

// element is a node of the tree: an element, or a text where name is "".
type element struct {
	name     string
	attrs    []xml.Attr
	children []*element
	text     string
}

func treeOf(data []byte) (*element, error) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	open := []*element{{name: "document"}}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return open[0], nil
		}
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: slices.Clone(token.Attr)}
			last.children = append(last.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.children = append(last.children, &element{text: string(token)})
		}
	}
}

func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// printedText is what is printed in the bodies of a document, without white space.
type printedText struct {
	text  strings.Builder
	notes []string
}

// collect takes the text of preambles and bodies, wherever they stand. What the reader leaves out is left out here by name: the opening
// name of the body that speaks.
func (p *printedText) collect(e *element, body bool) {
	switch {
	case e.name == "":
		if body {
			p.text.WriteString(withoutSpace(e.text))
		}
		return
	case e.name == "preamble" || e.name == "mainBody":
		body = true
	case e.name == "meta" || e.name == "conclusions":
		body = false
	case body && e.isFormula():
		p.collectNotes(e)
		return
	case body && e.name == "authorialNote":
		p.notes = append(p.notes, withoutSpace(e.allText()))
		return
	}
	for _, c := range e.children {
		p.collect(c, body)
	}
}

func (e *element) isFormula() bool {
	return e.name == "formula" || e.name == "container" && e.attr("name") == "formula"
}

// collectNotes takes the footnotes of what is left out.
func (p *printedText) collectNotes(e *element) {
	if e.name == "authorialNote" {
		p.notes = append(p.notes, withoutSpace(e.allText()))
		return
	}
	for _, c := range e.children {
		p.collectNotes(c)
	}
}

func (e *element) allText() string {
	var b strings.Builder
	b.WriteString(e.text)
	for _, c := range e.children {
		b.WriteString(c.allText())
	}
	return b.String()
}

func withoutSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
