package akn

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/effect"
	"mandategraph/loaders/format"
)

// unit writes the paragraphs that are numbered together.
func (w *writer) unit(u *unit) error {
	o := w.owners[u.part]
	if len(u.blocks) == 0 || w.ctx.Err() != nil {
		return stopped(w.ctx)
	}
	if o == nil {
		w.doubt("mainBody", "paragraphs stand before the first of the resolutions in it; they were left out")
		return nil
	}
	if u.part.isDraft() && !u.annex {
		w.recommend(u.part, o)
	}
	treaty := w.declarationIn(u, o)
	for _, one := range u.places(o.taken, o.pp) {
		if !u.annex && one.kind == blockPreambular {
			o.pp++
		}
		if !u.annex && one.kind == blockParagraph {
			o.last = one.place
		}
		w.paragraph(o, u, &one, treaty)
	}
	return nil
}

func (w *writer) doubt(position, reason string) {
	w.reading.Doubts = append(w.reading.Doubts, format.Fault{Position: position, Reason: reason})
}

// paragraph writes a block as a provision or, in a declaration, as the commitment that it is, with its wording and what this names.
func (w *writer) paragraph(o *owner, u *unit, one *placed, treaty *declaration) {
	o.position++
	w.reading.Paragraphs++
	id := w.provisionID(o, one.place)
	if treaty != nil && one.number > 0 && one.within == "" {
		id = w.commitment(treaty, one)
	} else {
		w.provision(o, u, one, id)
	}
	place := o.at + one.place
	w.Structure(graph.EdgeContains, o.id, id, place)
	if one.within != "" {
		w.Structure(graph.EdgeContains, w.provisionID(o, one.within), id, place)
	}
	var text assert.Text
	what := effect.Paragraph{}
	if one.text != "" {
		text, what.Tokens = w.Text(id, place, w.textName(place), one.text), w.tokens(one.text)
		tokens := what.Tokens
		what.References = w.cite(o, u, text, one.text, one.links, tokens)
		w.mandate(o, u, one, id, text, tokens)
		w.topics(o, text, tokens)
		if treaty != nil && one.kind == blockHeading {
			treaty.headings = append(treaty.headings, text)
		}
	}
	for i := range one.notes {
		what.Notes = append(what.Notes, effect.Note{Offset: one.notes[i].offset, References: w.footnote(o, u, one, &one.notes[i], id)})
	}
	w.effects(o, one, text, &what)
}

func (w *writer) textName(place string) string { return w.Language + " " + w.key + ", " + place }

// provisionID returns the id of a paragraph. The paragraphs of a draft bear the symbol that it stands in: "provision:E/RES/2021/20#draft.op1".
func (w *writer) provisionID(o *owner, place string) string {
	if key, _, draft := strings.Cut(o.key, "#"); draft {
		return "provision:" + key + "#" + strings.TrimPrefix(o.at, w.at) + place
	}
	return "provision:" + o.key + "#" + place
}

func (w *writer) provision(o *owner, u *unit, one *placed, id string) {
	w.Node(graph.TypeProvision, id, graph.Loaded, graph.Props{}.Set(graph.PropKind, kindOf(u, one)).Set(graph.PropPlace, one.place).
		Set(graph.PropName, o.key+", "+one.place).Set(graph.PropPosition, int64(o.position)).Set(graph.PropNumber, one.block.number))
	w.stand(id, one.heading)
}

// stand notes the heading that a paragraph stands under; only the English one, since a node has one.
func (w *writer) stand(id, heading string) {
	if w.Language == "EN" && heading != "" {
		w.Node(graph.TypeProvision, id, graph.Loaded, graph.Props{}.Set(graph.PropHeading, heading))
	}
}

func kindOf(u *unit, one *placed) string {
	switch {
	case one.kind == blockHeading:
		return "HEADING"
	case u.annex:
		return "ANNEX"
	case one.kind == blockPreambular:
		return "PREAMBULAR"
	}
	return "OPERATIVE"
}

// footnote writes a footnote, and returns what it names; that is named by the paragraph that carries its mark.
func (w *writer) footnote(o *owner, u *unit, one *placed, n *note, carrier string) []citation.Reference {
	place := o.taken.free(one.place + "/fn" + strings.ReplaceAll(n.marker, " ", ""))
	o.position++
	w.reading.Paragraphs++
	id := w.provisionID(o, place)
	w.Node(graph.TypeProvision, id, graph.Loaded, graph.Props{}.Set(graph.PropKind, "FOOTNOTE").Set(graph.PropPlace, place).
		Set(graph.PropName, o.key+", "+place).Set(graph.PropPosition, int64(o.position)).Set(graph.PropNumber, n.marker))
	w.Structure(graph.EdgeContains, o.id, id, o.at+place)
	if strings.HasPrefix(carrier, "provision:") {
		w.Structure(graph.EdgeContains, carrier, id, o.at+place)
	}
	if n.text == "" {
		return nil
	}
	t := w.Text(id, o.at+place, w.textName(o.at+place), n.text)
	t.Owner = carrier
	return w.cite(o, u, t, n.text, n.links, nil)
}

// recommend says which paragraph recommends the draft, and to which body; a draft that is a document of its own is for the body that speaks.
func (w *writer) recommend(p *part, o *owner) {
	if p.parent == nil {
		w.Structure(graph.EdgeAddressedTo, o.id, o.speaker, o.at+"title")
		return
	}
	parent := w.owners[p.parent.speaks()]
	if parent == nil || parent.last == "" {
		return
	}
	v := graph.Evidence{Place: parent.at + parent.last, Method: graph.ByPattern, Rule: "draft-in-text", Confidence: 1}
	w.Edge(graph.EdgeRecommends, parent.id, o.id, v, nil)
	w.Edge(graph.EdgeAddressedTo, o.id, o.speaker, v, nil)
}

// chapterVII says of resolutions of the Security Council whether it acts under Chapter VII: by these words in the English text.
func (w *writer) chapterVII() {
	if w.Language != "EN" || w.symbol.IsZero() || w.symbol.Body() != graph.BodyID("SC") {
		return
	}
	acts := false
	for _, u := range w.doc.units() {
		for i := range u.blocks {
			acts = acts || !u.annex && underChapterVII.MatchString(u.blocks[i].text)
		}
	}
	w.Node(graph.TypeResolution, w.symbol.ID(), graph.Loaded, graph.Props{}.Set(graph.PropChapterVII, acts))
}
