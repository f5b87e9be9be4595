package main

import (
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/loaders/pdf/pdftest"
)

// printOf lays a resolution out as the documents system prints it; false where it holds drafts or tables, which the layout does not have.
func printOf(b *graph.Batch) (*pdftest.Document, bool) {
	nodes, texts := map[string]*graph.Node{}, map[string]string{}
	var places []string
	resolutions := 0
	var resolution *graph.Node
	for i := range b.Nodes {
		n := &b.Nodes[i]
		place := n.Props.Text(graph.PropPlace)
		switch {
		case n.Type == graph.TypeResolution && n.Known == graph.Loaded:
			resolution = n
			resolutions++
		case n.Type == graph.TypeText:
			places = append(places, place)
			texts[place] = n.Props.Text(graph.PropContent)
		case (n.Type == graph.TypeProvision || n.Type == graph.TypeCommitment) && n.Known == graph.Loaded && place != "":
			nodes[place] = n
		}
	}
	if resolutions != 1 {
		return nil, false
	}
	d, ok := cover(resolution)
	if !ok {
		return nil, false
	}
	notes := map[string][]string{}
	for _, place := range places {
		if carrier, _, found := strings.Cut(place, "/fn"); found {
			notes[carrier] = append(notes[carrier], place)
		}
		d.Unicode = d.Unicode || !inLatin(texts[place])
	}
	for _, place := range places {
		n := nodes[place]
		switch {
		case place == "title" || strings.Contains(place, "/fn"):
		case n == nil || tableRow.MatchString(place):
			return nil, false
		default:
			p := paragraphOf(place, n, texts[place])
			p.Notes = marks(texts[place], notes[place], texts)
			d.Paragraphs = append(d.Paragraphs, p)
		}
	}
	return d, true
}

var tableRow = regexp.MustCompile(`(?:^|\.)r\d+$`)

// speaker is how each body opens its resolutions.
var speaker = map[string]string{"body:GA": "General Assembly", "body:SC": "Security Council", "body:ECOSOC": "Economic and Social Council"}

// cover is a document with what stands over its text.
func cover(n *graph.Node) (*pdftest.Document, bool) {
	printed := n.Props.Text(graph.PropSymbol)
	found := graph.ParseSymbol(printed, "")
	if len(found) != 1 {
		return nil, false
	}
	body, title := speaker[found[0].Body()], n.Props.Text(graph.PropTitle)
	d := &pdftest.Document{Left: []string{"United Nations", body}, Right: []string{printed, "Distr.: General"}, Running: title, Job: "99-12345"}
	if day, err := time.Parse(time.DateOnly, n.Props.Text(graph.PropDateStart)); err == nil {
		d.Right = append(d.Right, day.Format("2 January 2006"))
	}
	number := printed[strings.Index(printed, "RES/")+len("RES/"):]
	d.Paragraphs = []pdftest.Paragraph{
		{Style: pdftest.Line, Text: "Some session"},
		{Style: pdftest.Title, Text: "Resolution adopted by the " + body},
		{Style: pdftest.Title, Number: strings.Replace(number, "(", " (", 1) + ".", Text: title},
		{Text: "The " + body + ","},
	}
	return d, body != "" && title != ""
}

var (
	bracketed = regexp.MustCompile(`^\([a-z]{1,2}\)$`)
	roman     = regexp.MustCompile(`^\([ivx]{1,5}\)$`)
)

// paragraphOf lays out a paragraph by its kind and its number.
func paragraphOf(place string, n *graph.Node, text string) pdftest.Paragraph {
	p := pdftest.Paragraph{Number: n.Props.Text(graph.PropNumber), Text: text}
	switch {
	case n.Props.Text(graph.PropKind) == "HEADING" && strings.HasPrefix(text, "Annex"):
		p.Style = pdftest.Annex
	case n.Props.Text(graph.PropKind) == "HEADING":
		p.Style = pdftest.Heading
	case roman.MatchString(p.Number) && strings.Count(place, "(") > 1:
		p.Level = 2
	case bracketed.MatchString(p.Number):
		p.Level = 1
	}
	return p
}

// marks hangs footnotes on a paragraph: the XML's offsets are not kept, so each stands behind a word, in their order.
func marks(text string, places []string, texts map[string]string) (all []pdftest.Note) {
	runes := []rune(text)
	for i, place := range places {
		at := len(runes) * (i + 1) / len(places)
		for at < len(runes) && runes[at] != ' ' {
			at++
		}
		_, marker, _ := strings.Cut(place, "/fn")
		marker, _, _ = strings.Cut(marker, "~")
		all = append(all, pdftest.Note{Marker: marker, Offset: at, Text: texts[place]})
	}
	return all
}

// latin are letters beyond Latin 1 that the usual type of the prints has.
const latin = "–—‘’“”„†‡•…‰€šžœŠŽŒŸ"

func inLatin(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return r > 0xff && !strings.ContainsRune(latin, r) })
}
