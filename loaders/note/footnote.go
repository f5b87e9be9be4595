package note

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
)

// footnotes writes the footnotes. What a footnote names is named by the paragraph that carries its mark, at a place such as day2.p4/fn6.
func (w *writer) footnotes() {
	for _, f := range w.note.Footnotes {
		place := f.place()
		id := "passage:" + w.key + "#" + place
		w.position++
		w.Node(graph.TypePassage, id, graph.Loaded, graph.Props{}.Set(graph.PropPlace, place).Set(graph.PropName, w.name+", footnote "+f.Number).
			Set(graph.PropPosition, int64(w.position)))
		w.Structure(graph.EdgeContains, w.Document, id, place)
		t := w.Text(id, place, w.name+", footnote "+f.Number, f.Text)
		w.reading.Paragraphs++
		if w.ctx.Err() != nil {
			return
		}
		c := w.carrierOf(&f, id)
		found := citation.Scan(f.Text, citation.Context{Lexicon: w.lex, Terms: w.terms, Body: c.body})
		if c.place != "" && strings.HasPrefix(c.owner, "passage:") {
			w.Structure(graph.EdgeContains, c.owner, id, c.place+"/"+place)
		}
		if c.place != "" {
			t.Place = c.place + "/" + place
		}
		w.cite(c.owner, t, found.References)
	}
}

// place is "fn7", or "fn7-2" for the second footnote of that number.
func (f *Footnote) place() string {
	if f.Again == 0 {
		return "fn" + f.Number
	}
	return fmt.Sprintf("fn%s-%d", f.Number, f.Again+1)
}

// carrierOf returns where the footnote's mark stands first; of numbers that begin again, the marks and the footnotes go in the same order.
func (w *writer) carrierOf(f *Footnote, id string) carrier {
	marks := w.carriers[f.Number]
	if f.Again < len(marks) {
		return marks[f.Again]
	}
	return carrier{owner: id}
}
