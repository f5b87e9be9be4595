package note

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
	"mandategraph/loaders/topic"
)

// writer turns a note into assertions.
type writer struct {
	*assert.Builder
	ctx     context.Context // when it ends, no more texts are looked at
	note    *Note
	lex     *lexicon.Lexicon
	setting lexicon.Setting   // what the note's title speaks of
	terms   map[string]string // what short names mean
	key     string            // note/pillar-iv/2024-12-02
	name    string            // of the note
	treaty  instrument
	reading format.Reading

	position int
	sought   int                  // bytes that announcement has looked at
	carriers map[string][]carrier // by the number of the footnote
	namedBy  map[string]int       // by topic: how many commitments name it
	texts    []assert.Text        // all that has been written, for the looks back
}

// instrument is the declaration that the note follows.
type instrument struct{ id, key, name string }

// carrier is where the mark of a footnote stands.
type carrier struct {
	owner, place string
	body         string // the body at whose name the mark stands
}

// Reading returns what the note says as one batch.
func (n *Note) Reading(l *lexicon.Lexicon) *format.Reading {
	reading, _ := n.read(context.Background(), l) // nothing but the end of ctx is an error
	return reading
}

// read returns what the note says, unless ctx ends before.
func (n *Note) read(ctx context.Context, l *lexicon.Lexicon) (*format.Reading, error) {
	key, name := n.identity()
	w := &writer{ctx: ctx, Builder: assert.New("document:"+key, "EN", graph.RankOfficial), note: n, lex: l, setting: l.SettingOf(n.Title), key: key,
		name: name, carriers: map[string][]carrier{}, namedBy: n.countTopics(l)}
	w.terms = w.defineTerms()
	w.treaty = w.findInstrument()
	w.document()
	w.passages(n.Intro, "intro", "INTRODUCTION")
	w.declaration()
	w.meeting()
	for i := range n.Days {
		w.day(&n.Days[i])
	}
	w.passages(n.Closing, "closing", "")
	w.remarks()
	w.footnotes()
	w.reading.Batch = w.Batch()
	return &w.reading, stopped(ctx)
}

// identity returns the part of the note's id behind its type, and its name: both name the pillar, if there is one, else only the day.
func (n *Note) identity() (key, name string) {
	day := n.First.Format(time.DateOnly)
	if n.Pillar == "" {
		return "note/" + day, "Background note"
	}
	return "note/pillar-" + strings.ToLower(n.Pillar) + "/" + day, "Background note on pillar " + n.Pillar
}

// defineTerms: what short names mean, as the introduction defines them; else as the whole note does.
func (w *writer) defineTerms() map[string]string {
	intro := words(w.note.Intro)
	all := intro
	for _, d := range w.note.Days {
		all = append(append(all, words(d.Passages)...), words(d.Questions)...)
	}
	terms := citation.Defined(all, w.lex)
	for word, id := range citation.Defined(intro, w.lex) {
		terms[word] = id
	}
	return terms
}

func words(paragraphs []Paragraph) []string {
	var all []string
	for _, p := range paragraphs {
		all = append(all, p.Text)
	}
	return all
}

func (w *writer) document() {
	w.Node(graph.TypeDocument, w.Document, graph.Loaded, graph.Props{}.Set(graph.PropKind, "NOTE").Set(graph.PropTitle, w.note.Title).
		Set(graph.PropName, w.name+" ("+period(w.note.First, w.note.Last)+")"))
}

func period(first, last time.Time) string {
	switch {
	case first.Equal(last):
		return last.Format("2 January 2006")
	case first.Month() == last.Month() && first.Year() == last.Year():
		return first.Format("2") + "–" + last.Format("2 January 2006")
	}
	return first.Format("2 January") + "–" + last.Format("2 January 2006")
}

// passages writes the running text of a section.
func (w *writer) passages(all []Paragraph, place, section string) {
	for i, p := range all {
		w.passage(p, fmt.Sprintf("%s.p%d", place, i+1), section)
	}
}

func (w *writer) passage(p Paragraph, place, section string) assert.Text {
	id := "passage:" + w.key + "#" + place
	w.position++
	w.Node(graph.TypePassage, id, graph.Loaded, graph.Props{}.Set(graph.PropPlace, place).Set(graph.PropName, w.name+", "+place).
		Set(graph.PropSection, section).Set(graph.PropPosition, int64(w.position)))
	w.Structure(graph.EdgeContains, w.Document, id, place)
	return w.text(id, place, p)
}

// text writes a wording and what it names.
func (w *writer) text(owner, place string, p Paragraph) assert.Text {
	t := w.Text(owner, place, w.name+", "+place, p.Text)
	w.texts = append(w.texts, t)
	w.reading.Paragraphs++
	if w.ctx.Err() != nil {
		return t
	}
	tokens := token.Split(p.Text)
	found := citation.Scan(p.Text, citation.Context{Lexicon: w.lex, Terms: w.terms, Tokens: tokens})
	w.cite(owner, t, found.References)
	for _, m := range found.Marks {
		w.carriers[m.Number] = append(w.carriers[m.Number], carrier{owner, place, m.Body})
	}
	for _, m := range topic.FindIn(w.lex, tokens, w.around(p)) {
		topic.About(w.Builder, t, m)
		if m.Basis == topic.Named {
			w.reading.Topics++
		}
	}
	return t
}

// around is what stands around a paragraph: the note's title and what is in bold.
func (w *writer) around(p Paragraph) topic.Around {
	return topic.Around{Setting: w.setting, Emphasized: p.emphasizes}
}

func (w *writer) cite(from string, t assert.Text, references []citation.Reference) {
	for i := range references {
		w.Cite(from, t, &references[i], "")
		w.reading.References = append(w.reading.References, format.Found{Place: t.Place, Reference: references[i]})
	}
}

// emphasizes reports whether the words between two code points stand in bold.
func (p Paragraph) emphasizes(start, end int) bool {
	i := sort.Search(len(p.Bold), func(i int) bool { return p.Bold[i].End >= end }) // they stand in the order of the text
	return i < len(p.Bold) && p.Bold[i].Start <= start
}

// remarks writes the paragraphs that stand for an asterisk.
func (w *writer) remarks() {
	for i, p := range w.note.Remarks {
		w.passage(p, fmt.Sprintf("remark%d", i+1), "")
	}
}
