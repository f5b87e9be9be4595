package akn

import (
	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/effect"
	"mandategraph/loaders/mandate"
	"mandategraph/loaders/token"
)

// mandated is what a paragraph does, and the wording that says so.
type mandated struct {
	mandate.Mandate
	text assert.Text
}

// mandate writes what a preambular or operative paragraph does, by its English wording.
func (w *writer) mandate(o *owner, u *unit, one *placed, id string, text assert.Text, tokens []token.Token) {
	if w.Language != "EN" || u.annex || one.kind == blockHeading || one.kind == blockRow {
		return
	}
	of := o.mandates[one.within]
	ctx := mandate.Context{Lexicon: w.env.Lexicon, Speaker: o.speaker, Adopted: w.doc.adopted, Terms: o.defined(), Preambular: one.kind == blockPreambular}
	if of != nil {
		ctx.Of = &of.Mandate
	}
	m := &mandated{mandate.Read(one.text, tokens, ctx), text}
	if of != nil && m.Verb == "" && m.Addressees == nil { // who is asked to do all, is asked to do each
		m.Addressees, m.text = of.Addressees, of.text
	}
	if o.mandates == nil {
		o.mandates = map[string]*mandated{}
	}
	o.mandates[one.place] = m
	if m.Lemma == "" && m.Force == "" {
		return
	}
	w.Node(graph.TypeProvision, id, graph.Loaded, m.props())
	for _, a := range m.Addressees {
		rule := a.Rule
		if m.text.ID != text.ID {
			rule = "asked-in-chapeau"
		}
		w.Edge(graph.EdgeAddressedTo, id, a.ID, m.text.At(a.Start, a.End, graph.ByPattern, rule, 0.9), nil)
	}
}

// effects writes to what the resolution gives its approval in a paragraph, and what it changes. Only the English wording says so here.
func (w *writer) effects(o *owner, one *placed, text assert.Text, p *effect.Paragraph) {
	m := o.mandates[one.place]
	if m == nil || text.ID == "" || one.kind == blockPreambular {
		return
	}
	p.Force, p.Part = m.Force, one.within != ""
	found := effect.Find(p)
	if len(found) == 0 {
		return
	}
	points := []rune(text.Content) // once, whatever is found: a hostile paragraph endorses ten thousand texts
	for _, e := range found {
		w.Edge(e.Type, o.id, e.Target, graph.Evidence{Text: text.ID, Place: text.Place, Quote: string(points[e.Start:e.End]), Start: e.Start, End: e.End,
			Method: graph.ByPattern, Rule: e.Rule, Confidence: e.Confidence}, nil)
	}
}

func (m *mandated) props() graph.Props {
	props := graph.Props{}.Set(graph.PropVerb, m.Verb).Set(graph.PropLemma, m.Lemma).Set(graph.PropForce, string(m.Force)).
		Set(graph.PropDeadline, m.Deadline).Set(graph.PropDueBy, m.DueBy).Set(graph.PropFunding, m.Funding)
	if m.Reporting {
		props = props.Set(graph.PropReporting, true)
	}
	return props
}
