package export

import (
	"cmp"

	"mandategraph/graph"
)

// member is what is said of a thing under a name of the context.
type member struct {
	name  string
	value graph.Value // text of the kind that the term says: of IRIs the whole IRI
}

// resource is a thing and what is said of it.
type resource struct {
	iri     string
	types   []string // names or compact IRIs
	members []member
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
	base   string
	r      resource
	linked [2]string // the ends and the kind of the last link
	kind   graph.EdgeType
}

func newRDF(o *output, s syntax) writer {
	return &rdf{output: o, syntax: s, base: cmp.Or(o.request.Base, DefaultBase)}
}

// schemeKey is the name of the concept scheme that all topics are in.
const schemeKey = "topics"

func (w *rdf) begin() error {
	if err := w.syntax.begin(w.output, w.base); err != nil {
		return err
	}
	about := &resource{w.base, []string{"prov:Entity"}, []member{{"label", "Mandategraph"}, {"version", w.version}}}
	scheme := &resource{w.base + schemeKey, []string{"skos:ConceptScheme"}, []member{{"label", "Topics"}}}
	if err := w.resource(w.output, about); err != nil {
		return err
	}
	return w.resource(w.output, scheme)
}

func (w *rdf) node(n *node) error {
	r := w.fresh(w.iri(n.ID))
	r.types = append(append(r.types, n.Type.String()), classes[n.Type]...)
	if n.Type == graph.TypeTopic {
		r.members = append(r.members, member{"inScheme", w.base + schemeKey})
	}
	for i := range w.nodes {
		if c := &w.nodes[i]; c.name != "type" {
			w.say(r, c.name, c.get(n))
		}
	}
	return w.resource(w.output, r)
}

func (w *rdf) edge(e *edge) error {
	name := graph.Edges[e.Type].Out
	source, target := w.iri(e.Source), w.iri(e.Target)
	if ends := [2]string{source, target}; ends != w.linked || e.Type != w.kind {
		w.linked, w.kind = ends, e.Type
		r := w.fresh(source)
		r.members = append(r.members, member{name, target})
		if err := w.resource(w.output, r); err != nil {
			return err
		}
	}
	r := w.fresh(string(appendEvidenceIRI(nil, w.base, e.ID)))
	r.types = append(r.types, evidenceClasses...)
	r.members = append(r.members, member{"subject", source}, member{"predicate", name}, member{"object", target})
	for i := range w.edges {
		if c := &w.edges[i]; c.name != "type" && (c.name != weightName || w.merged) {
			w.say(r, c.name, c.get(e))
		}
	}
	return w.resource(w.output, r)
}

func (w *rdf) end() error { return w.syntax.end(w.output) }

func (w *rdf) iri(id string) string { return string(appendIRI(nil, w.base, id)) }

// fresh takes the room of the last resource for the next one.
func (w *rdf) fresh(iri string) *resource {
	w.r = resource{iri, w.r.types[:0], w.r.members[:0]}
	return &w.r
}

// say adds a member, unless nothing is known. Where the term is of IRIs, ids become those.
func (w *rdf) say(r *resource, name string, v graph.Value) {
	if empty(v) {
		return
	}
	if terms[name].Type == "@id" {
		switch ids := v.(type) {
		case string:
			v = w.iri(ids)
		case []string: // of edges
			iris := make([]string, len(ids))
			for i, id := range ids {
				iris[i] = string(appendEvidenceIRI(nil, w.base, id))
			}
			v = iris
		}
	}
	r.members = append(r.members, member{name, v})
}
