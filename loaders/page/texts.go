package page

import (
	"cmp"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/akn"
)

// document is what a page is as a whole.
type document struct {
	key    string // symbol, or a key of its own
	symbol string // "" for none
	kind   string // a DocumentKind
	title  string
	url    string
	first  string // symbol of its first text
	period graph.Period
}

// identify tells what the page is: the document of its one text; a draft, a report or another paper with a symbol over it; or a page that
// has none.
func (p *Page) identify(texts []found) document {
	var tops []*found
	for i := range texts {
		if !texts[i].embedded {
			tops = append(tops, &texts[i])
		}
	}
	d := document{kind: p.Kind, title: p.title(texts), symbol: p.symbol(texts)}
	switch {
	case len(tops) == 1 && tops[0].isDraft() && tops[0].head.symbol != "":
		d = document{kind: "DRAFT", symbol: clean(tops[0].head.symbol), title: tops[0].title, period: when(tops[0].published)}
	case len(tops) == 1 && !tops[0].isDraft() && (d.symbol == "" || tops[0].head.symbol != ""):
		s := tops[0].symbol
		d = document{kind: "RESOLUTION", symbol: s.String(), title: tops[0].title, url: s.Link(), period: when(tops[0].published)}
	case d.symbol != "":
		d.kind, d.period = kindOf(d.title, d.kind), when(p.published(texts))
	}
	if len(tops) > 0 {
		d.first = tops[0].symbol.String()
	}
	if d.key = d.symbol; d.key == "" {
		d.key = p.ownKey(d.title, d.first)
	}
	return d
}

func clean(symbol string) string { return strings.TrimRight(strings.ReplaceAll(symbol, " ", ""), "*") }

func when(date string) graph.Period {
	if date == "" {
		return graph.Period{}
	}
	return graph.Period{Start: date, End: date, Precision: graph.ToDay, Status: graph.Held}
}

// published returns the day of publication that is printed over the page as a whole; "" for none.
func (p *Page) published(texts []found) string {
	var said cover
	for i := range p.head(texts) {
		said.take(p.Blocks[i].Text)
	}
	return said.published
}

// head returns how many blocks can stand over the page as a whole.
func (p *Page) head(texts []found) int {
	until := min(len(p.Blocks), longestHead)
	if len(texts) > 0 {
		until = min(until, texts[0].from)
	}
	return until
}

// symbol returns the symbol that is printed over the page as a whole, before its first text; "" for none.
func (p *Page) symbol(texts []found) string {
	for i := range p.head(texts) {
		if text := p.Blocks[i].Text; symbolFull.MatchString(text) && !isSymbolOfBody(text) {
			return clean(text)
		}
	}
	if symbolFull.MatchString(p.Title) && !isSymbolOfBody(p.Title) {
		return clean(p.Title)
	}
	return ""
}

// isSymbolOfBody reports whether a symbol is that of a text which a body adopted, and thus of no report.
func isSymbolOfBody(printed string) bool {
	_, ok := symbolOfText(printed)
	return ok
}

// kindOf tells reports and notes by their titles.
func kindOf(title, known string) string {
	switch first, _, _ := strings.Cut(title, " "); strings.ToLower(first) {
	case "report":
		return "REPORT"
	case "note":
		return "NOTE"
	}
	return known
}

// texts writes the resolutions, decisions and drafts of the page.
func (w *writer) texts(d *document, texts []found) error {
	var all []akn.Text
	taken := map[string]bool{}
	for i := range texts {
		t := &texts[i]
		text := akn.Text{Symbol: t.symbol, Body: t.body, Title: t.title, Date: t.date, Meeting: t.meeting, Item: t.item, On: t.cover.body, Report: t.report,
			Blocks: w.page.blocks(t)}
		switch {
		case t.embedded:
			last := &all[len(all)-1]
			last.Drafts = append(last.Drafts, text)
			continue
		case t.symbol.IsZero() && t.head.symbol != "" && d.key != clean(t.head.symbol):
			text.Draft, text.At = clean(t.head.symbol), clean(t.head.symbol)+"."
			w.Structure(graph.EdgeContains, w.Document, "resolution:"+text.Draft+"#draft", text.At+"title")
		case !t.symbol.IsZero() && d.key != t.symbol.String():
			text.At = t.at(taken)
			w.Structure(graph.EdgeContains, w.Document, t.symbol.ID(), text.At+"title")
		}
		all = append(all, text)
	}
	return akn.Write(w.ctx, w.Builder, d.key, all, w.env, &w.reading)
}

// at returns what the places of a text begin with that is not the whole of its document: "res10/6.", "dec10/1."; where two bodies have one
// number, the symbol.
func (t *found) at(taken map[string]bool) string {
	word := map[graph.ResolutionKind]string{graph.IsResolution: "res", graph.IsDecision: "dec"}[t.symbol.Kind()]
	at := word + strings.ReplaceAll(cmp.Or(t.number, t.symbol.String()), " ", "") + "."
	if taken[at] {
		at = t.symbol.String() + "."
	}
	taken[at] = true
	return at
}
