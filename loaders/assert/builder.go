// Package assert builds the batch of one document: nodes, edges with evidence, and stubs for all that the document only speaks of.
package assert

import (
	"strings"

	"mandategraph/graph"
)

// Builder collects what one document asserts.
type Builder struct {
	Document string // its id
	Language string // of its texts: "EN"
	batch    graph.Batch
	seen     map[string]bool // nodes by id, and edges that are asserted once
}

// New starts the batch of a document, which is also its source.
func New(document, language string, rank graph.Rank) *Builder {
	return &Builder{Document: document, Language: language, seen: map[string]bool{},
		batch: graph.Batch{Source: graph.Source{ID: document, Rank: rank}}}
}

// Batch returns all that was asserted. It is not normalized.
func (b *Builder) Batch() graph.Batch { return b.batch }

// Node asserts a node with its properties.
func (b *Builder) Node(t graph.NodeType, id string, known graph.Known, props graph.Props) {
	b.seen[id] = true
	b.batch.Nodes = append(b.batch.Nodes, graph.Node{ID: id, Type: t, Known: known, Props: props})
}

// Stub asserts that a node exists, of the type that its id says, if nothing has been asserted of it yet.
func (b *Builder) Stub(id string) {
	if b.seen[id] {
		return
	}
	if n := Stub(id); n.ID != "" {
		b.Node(n.Type, n.ID, n.Known, n.Props)
	}
}

// Stub returns a node of which nothing is known but its id, of the type that the id says; the zero node where it says none.
func Stub(id string) graph.Node {
	t, ok := graph.TypeOfID(id)
	if !ok {
		return graph.Node{}
	}
	_, key, _ := strings.Cut(id, ":")
	return graph.Node{ID: id, Type: t, Known: graph.CitedOnly, Props: stubProps(t, key)}
}

// stubProps are the properties that follow from the id alone. A stub says nothing else: what its own document or the editors know of it
// must not be hidden by what another document says in passing.
func stubProps(t graph.NodeType, key string) graph.Props {
	var props graph.Props
	switch t {
	case graph.TypeResolution:
		if s := graph.ParseSymbol(key, ""); len(s) == 1 {
			return props.Set(graph.PropSymbol, s[0].String()).Set(graph.PropKind, string(s[0].Kind())).Set(graph.PropSession, s[0].Session()).
				Set(graph.PropURL, s[0].Link())
		}
	case graph.TypeDocument:
		if strings.ContainsRune(key, '/') && strings.ToUpper(key[:1]) == key[:1] {
			return props.Set(graph.PropSymbol, key)
		}
	case graph.TypeArticle:
		_, number, _ := strings.Cut(key, "#")
		return props.Set(graph.PropNumber, strings.TrimPrefix(number, "chapter-"))
	}
	return props
}

// Edge asserts an edge, with stubs for the ends and for the evidence's source where nothing has been asserted of them.
// The source is the builder's document, unless the evidence names another one.
func (b *Builder) Edge(t graph.EdgeType, from, to string, v graph.Evidence, props graph.Props) {
	b.Stub(from)
	b.Stub(to)
	if v.Source == "" {
		v.Source = b.Document
	}
	b.Stub(v.Source)
	if v.Text != "" {
		v.Language = b.Language
	}
	b.batch.Edges = append(b.batch.Edges, graph.Edge{Type: t, From: from, To: to, Evidence: v, Props: props})
}

// Structure asserts an edge that the printed structure of the document shows.
func (b *Builder) Structure(t graph.EdgeType, from, to, place string) {
	b.Edge(t, from, to, graph.Evidence{Place: place, Method: graph.ByPattern, Rule: "structure", Confidence: 1}, nil)
}

// Text asserts the wording of a node at a place of the document.
func (b *Builder) Text(owner, place, name, content string) Text {
	t := Text{Owner: owner, Place: place, ID: "text:" + b.Language + "/" + strings.TrimPrefix(b.Document, "document:") + "#" + place, Content: content}
	b.Node(graph.TypeText, t.ID, graph.Loaded, graph.Props{}.Set(graph.PropLanguage, b.Language).Set(graph.PropContent, content).
		Set(graph.PropPlace, place).Set(graph.PropName, name))
	b.Structure(graph.EdgeHasText, owner, t.ID, place)
	return t
}

// Text is a wording in the batch: what edges have as evidence.
type Text struct {
	Owner   string // id of the node that says it
	Place   string // in the document
	ID      string
	Content string
}

// At returns the evidence that stands in the text between two code points.
func (t Text) At(start, end int, method graph.Method, rule string, confidence float64) graph.Evidence {
	return graph.Evidence{Text: t.ID, Place: t.Place, Quote: Cut(t.Content, start, end), Start: start, End: end, Method: method, Rule: rule, Confidence: confidence}
}

// Cut returns the code points of s from start to end.
func Cut(s string, start, end int) string {
	from, to, at := len(s), len(s), 0
	for i := range s {
		if at == start {
			from = i
		}
		if at == end {
			to = i
			break
		}
		at++
	}
	if from > to {
		return ""
	}
	return s[from:to]
}
