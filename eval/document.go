package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/format"
)

// document is what was read of one document.
type document struct {
	path, key, language, edition string
	heldOut                      bool
	speaker                      string            // id of the body that adopted it
	places                       []string          // in the order of the text
	texts                        map[string]string // by place
	shapes                       map[string][]shape
	found                        []format.Found // with the links taken away
	links                        []format.Link
	slim                         *graph.Batch           // what tells which text follows which; see slim
	batch                        *graph.Batch           // with the links taken away; nil where no table needs it
	nodes                        map[string]*graph.Node // of the batch, by the places of their wordings
	said                         map[string]said        // of each resolution in it, by its id
}

// newDocument joins both readings of a document.
func newDocument(path string, found, linked *format.Reading) (*document, error) {
	key, language, _ := cutLast(strings.TrimPrefix(found.Batch.Source.ID, "document:"), "/")
	d := &document{path: path, key: key, language: language, edition: found.Batch.Source.Edition, heldOut: isHeldOut(key),
		texts: map[string]string{}, shapes: map[string][]shape{}, found: found.References, links: linked.Links, batch: &found.Batch, slim: slim(&found.Batch), said: saidIn(&found.Batch, graph.Loaded)}
	if s := graph.ParseSymbol(key, ""); len(s) == 1 {
		d.speaker = s[0].Body()
	}
	for i := range found.Batch.Nodes {
		if n := &found.Batch.Nodes[i]; n.Type == graph.TypeText {
			place := n.Props.Text(graph.PropPlace)
			d.places = append(d.places, place)
			d.texts[place] = n.Props.Text(graph.PropContent)
		}
	}
	return d, d.check(linked)
}

// check makes sure that both readings have the same paragraphs, so that a link's place in one is its place in the other, and that
// nothing was found by a link.
func (d *document) check(linked *format.Reading) error {
	for i := range d.found {
		if d.found[i].Method == graph.ByLink {
			return fmt.Errorf("%s: %q was found by %s", d.found[i].Place, d.found[i].Quote, d.found[i].Method)
		}
	}
	count := 0
	for i := range linked.Batch.Nodes {
		if n := &linked.Batch.Nodes[i]; n.Type == graph.TypeText {
			count++
			if place := n.Props.Text(graph.PropPlace); d.texts[place] != n.Props.Text(graph.PropContent) {
				return fmt.Errorf("%s is read differently with and without its links", place)
			}
		}
	}
	if count != len(d.places) {
		return errors.New("without its links it has other paragraphs")
	}
	return nil
}

func (d *document) newer(other *document) bool {
	if d.edition != other.edition {
		return d.edition > other.edition
	}
	return d.path < other.path
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

var serialOf = regexp.MustCompile(`(\d)[A-Z]?(?:-[A-Z])?(?:\(\w+\))?$`)

// isHeldOut: documents whose serial number ends in 3 or 7 are read by nobody who writes rules.
func isHeldOut(key string) bool {
	m := serialOf.FindStringSubmatch(key)
	return m != nil && (m[1] == "3" || m[1] == "7")
}

const contextWidth = 90 // code points

// around returns the words around a stretch of a paragraph.
func (d *document) around(place string, start, end int) string {
	return assert.Cut(d.texts[place]+strings.Repeat(" ", contextWidth), max(0, start-contextWidth), end+contextWidth)
}
