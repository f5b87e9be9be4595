package export

import (
	_ "embed" // the context
	"encoding/json"
	"strings"

	"mandategraph/graph"
)

//go:embed context.jsonld
var contextFile []byte

// Context is the JSON-LD context: under which IRI each name stands in RDF. It is the one place where that is said, for Turtle too. IRIs of our own
// begin with the base.
func Context(base string) []byte {
	if base == "" || base == DefaultBase {
		return contextFile
	}
	return []byte(strings.ReplaceAll(string(contextFile), DefaultBase, base))
}

// term is what the context says of a name.
type term struct {
	IRI      string `json:"@id"`       // compact, such as eli:cites
	Type     string `json:"@type"`     // @id and @vocab for IRIs, a compact datatype, or "" for what a value says itself
	Language string `json:"@language"` // of texts
}

// UnmarshalJSON reads a term that says but its IRI, or more.
func (t *term) UnmarshalJSON(b []byte) error {
	if b[0] != '{' {
		_ = json.Unmarshal(b, &t.IRI) // a number is no term: the version of the syntax
		return nil
	}
	type plain term
	return json.Unmarshal(b, (*plain)(t))
}

// terms are the terms of the context by name, the prefixes among them.
var terms = func() map[string]*term {
	var doc struct {
		Terms map[string]*term `json:"@context"`
	}
	if err := json.Unmarshal(contextFile, &doc); err != nil {
		panic(err) // a test reads it
	}
	return doc.Terms
}()

// classes are what things are in other vocabularies, beside their types here.
var classes = map[graph.NodeType][]string{
	graph.TypeTopic: {"skos:Concept"}, graph.TypeBody: {"prov:Organization"}, graph.TypeDocument: {"prov:Entity"}, graph.TypeText: {"eli:LegalExpression", "prov:Entity"},
	graph.TypeResolution: {"eli:LegalResource"}, graph.TypeInstrument: {"eli:LegalResource"},
	graph.TypeProvision: {"eli:LegalResourceSubdivision"}, graph.TypeCommitment: {"eli:LegalResourceSubdivision"}, graph.TypeArticle: {"eli:LegalResourceSubdivision"},
	graph.TypeCluster: {"eli:LegalResourceSubdivision"}, graph.TypePillar: {"eli:LegalResourceSubdivision"},
}

// evidenceClasses are what an edge is: a statement with its ground.
var evidenceClasses = []string{"Evidence", "rdf:Statement", "prov:Entity"}

// appendIRI appends the IRI of a node: the base, the type's prefix, a slash, and the rest of the id with all that an IRI does not take, or takes for something
// else, as percent signs and bytes. So an IRI tells the id.
func appendIRI(b []byte, base, id string) []byte {
	prefix, key, ok := strings.Cut(id, ":")
	if !ok {
		return appendPercent(append(b, base...), id)
	}
	b = append(appendPercent(append(b, base...), prefix), '/')
	return appendPercent(b, key)
}

// appendEvidenceIRI appends the IRI of an edge.
func appendEvidenceIRI[T string | []byte](b []byte, base string, id T) []byte {
	return appendPercent(append(append(b, base...), "evidence/"...), id)
}

// inIRI are the bytes that stand for themselves in an IRI of ours.
var inIRI = func() (plain [256]bool) {
	for _, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:;@!$&'()*+,=") {
		plain[c] = true
	}
	return plain
}()

func appendPercent[T string | []byte](b []byte, s T) []byte {
	const hexDigits = "0123456789ABCDEF"
	for i := range len(s) {
		if c := s[i]; inIRI[c] {
			b = append(b, c)
		} else {
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return b
}
