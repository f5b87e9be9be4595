package export

import (
	"cmp"

	"mandategraph/graph"
)

// member is what is said of a thing under a name of the context. Where the term is of IRIs, a text is the id of a node and a list is of ids of edges.
type member struct {
	name string
	value
	iri bool // the text is an IRI already
}

// resource is a thing and what is said of it.
type resource struct {
	base    string
	iri     []byte
	types   []string // names or compact IRIs
	members []member
	room    []byte // of the IRI that was made last
}

func (r *resource) say(name string, v value) {
	r.members = append(r.members, member{name: name, value: v})
}

// iriOf is the IRI of what a text of a member names, until the next one is made.
func (r *resource) iriOf(m *member, text string) []byte {
	switch {
	case m.iri:
		r.room = append(r.room[:0], text...)
	case m.is == aList:
		r.room = appendEvidenceIRI(r.room[:0], r.base, text)
	default:
		r.room = appendIRI(r.room[:0], r.base, text)
	}
	return r.room
}

// syntax writes resources in a syntax of RDF.
type syntax interface {
	begin(o *output, base string) error
	resource(o *output, r *resource) error
	end(o *output) error
}

// rdf says in resources what nodes and edges say: a node is a thing with its properties; edges are a link from one thing to another, said once, and for each piece of
// evidence a statement with its ground.
type rdf struct {
	*output
	syntax
	scheme string
	r      resource
	linked [2]string // the ends and the kind of the last link
	kind   graph.EdgeType
}

func newRDF(o *output, s syntax) writer {
	base := cmp.Or(o.request.Base, DefaultBase)
	return &rdf{output: o, syntax: s, scheme: base + schemeKey, r: resource{base: base}}
}

// schemeKey is the name of the concept scheme that all topics are in.
const schemeKey = "topics"

func (w *rdf) begin() error {
	if err := w.syntax.begin(w.output, w.r.base); err != nil {
		return err
	}
	r := w.fresh()
	r.iri, r.types = append(r.iri, r.base...), append(r.types, "prov:Entity")
	r.say("label", textOf("Mandategraph"))
	r.say("version", textOf(w.version))
	if err := w.resource(w.output, r); err != nil {
		return err
	}
	r = w.fresh()
	r.iri, r.types = append(r.iri, w.scheme...), append(r.types, "skos:ConceptScheme")
	r.say("label", textOf("Topics"))
	return w.resource(w.output, r)
}

func (w *rdf) node(n *node) error {
	r := w.fresh()
	r.iri = appendIRI(r.iri, r.base, n.ID)
	r.types = append(append(r.types, n.Type.String()), classes[n.Type]...)
	if n.Type == graph.TypeTopic {
		r.members = append(r.members, member{"inScheme", textOf(w.scheme), true})
	}
	w.nodes.each(n, n.Props, func(c *column[*node], v value) {
		if c.name != "type" {
			r.say(c.name, v)
		}
	})
	return w.resource(w.output, r)
}

func (w *rdf) edge(e *edge) error {
	name := graph.Edges[e.Type].Out
	if ends := [2]string{e.Source, e.Target}; ends != w.linked || e.Type != w.kind {
		w.linked, w.kind = ends, e.Type
		r := w.fresh()
		r.iri = appendIRI(r.iri, r.base, e.Source)
		r.say(name, textOf(e.Target))
		if err := w.resource(w.output, r); err != nil {
			return err
		}
	}
	r := w.fresh()
	r.iri = appendEvidenceIRI(r.iri, r.base, e.ID)
	r.types = append(r.types, evidenceClasses...)
	r.say("subject", textOf(e.Source))
	r.say("predicate", textOf(name))
	r.say("object", textOf(e.Target))
	w.edges.each(e, e.props(), func(c *column[*edge], v value) {
		if c.name != "type" && (c.name != weightName || w.merged) {
			r.say(c.name, v)
		}
	})
	return w.resource(w.output, r)
}

func (w *rdf) end() error { return w.syntax.end(w.output) }

// fresh takes the room of the last resource for the next one.
func (w *rdf) fresh() *resource {
	r := &w.r
	r.iri, r.types, r.members = r.iri[:0], r.types[:0], r.members[:0]
	return r
}
