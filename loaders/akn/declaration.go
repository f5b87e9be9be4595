package akn

import (
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// declaration is an instrument whose numbered paragraphs are commitments.
type declaration struct {
	id, key, name string
	headings      []assert.Text // since the last commitment
}

// declarationIn returns the declaration that an annex is: the one that is known to be printed at this place, in whatever language,
// else the one whose title stands over it. It is written as a part of the resolution, with its title.
func (w *writer) declarationIn(u *unit, o *owner) *declaration {
	if !u.annex || w.env.Lexicon == nil {
		return nil
	}
	place := o.at + u.label
	title := u.titleHeading()
	term := w.env.Lexicon.Printed(w.key, strings.TrimPrefix(place, w.at))
	if term == nil && title != "" {
		term = w.titled(title)
	}
	if term == nil || term.Kind != "DECLARATION" {
		return nil
	}
	w.Structure(graph.EdgeContains, o.id, term.ID, place)
	if title != "" {
		w.Text(term.ID, place+".title", w.Language+" "+w.key+", "+place+", title", title)
	}
	return &declaration{id: term.ID, key: strings.TrimPrefix(term.ID, "instrument:"), name: term.Shortest()}
}

// titled returns the instrument whose full title is the heading.
func (w *writer) titled(heading string) *lexicon.Term {
	tokens := token.Split(heading)
	m, ok := w.env.Lexicon.Name(tokens, 0)
	if !ok || m.End != len(tokens) || len(m.Terms) != 1 {
		return nil
	}
	return m.Terms[0]
}

// titleHeading returns the heading behind "Annex".
func (u *unit) titleHeading() string {
	for i := range u.blocks {
		b := &u.blocks[i]
		if b.kind != blockHeading {
			return ""
		}
		if !annexHeading.MatchString(b.text) {
			return b.text
		}
	}
	return ""
}

// commitment writes a numbered paragraph of a declaration and returns its id.
func (w *writer) commitment(d *declaration, one *placed) string {
	id := "commitment:" + d.key + "#" + strconv.Itoa(one.number)
	w.Node(graph.TypeCommitment, id, graph.Loaded, graph.Props{}.Set(graph.PropParagraph, int64(one.number)).
		Set(graph.PropName, d.name+", paragraph "+strconv.Itoa(one.number)))
	w.Structure(graph.EdgeContains, d.id, id, strconv.Itoa(one.number))
	w.nameSections(d, one.number)
	return id
}

// nameSections: the headings over a commitment are the titles of the pillar and the cluster that begin with it, in whatever language.
func (w *writer) nameSections(d *declaration, paragraph int) {
	sections := w.env.Lexicon.SectionsAt(d.id, paragraph)
	for len(sections) > 0 && len(d.headings) > 0 {
		last, heading := len(sections)-1, d.headings[len(d.headings)-1]
		w.Stub(sections[last].ID)
		w.Structure(graph.EdgeHasText, sections[last].ID, heading.ID, heading.Place)
		sections, d.headings = sections[:last], d.headings[:len(d.headings)-1]
	}
	d.headings = nil
}
