package main

import (
	"fmt"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/neo4j"
)

// piers is a declaration that three documents carry: its wording by document and language. All words are ours.
var piers = map[string]map[string][]string{
	"A/RES/90/1": {
		"EN": {"1. States will watch the piers by night.", "2. They will light the lamps.", "3. They will sing."},
		"FR": {"1. Les États surveillent les quais.", "2. Ils allument les lampes."},
	},
	"E/RES/2030/2": {
		"EN": {"1. States will guard the piers by night.", "2. They will light the lamps."},
		"FR": {"1. Les États surveillent les quais.", "2. Ils allument toutes les lampes."},
	},
	"note/piers": {"EN": {"1. States will guard the piers by night."}},
}

// piersBatch is what one document asserts.
func piersBatch(key string) *graph.Batch {
	d := writerOf(key)
	d.node("instrument:piers", graph.PropKind, "DECLARATION", graph.PropTitle, "Piers Declaration", graph.PropShortName, "Piers Declaration")
	d.node("cluster:piers#1-3", graph.PropTitle, "Piers")
	d.edge(graph.EdgeContains, "instrument:piers", "cluster:piers#1-3")
	for n, number := range []string{"1", "2", "3"} {
		id := "commitment:piers#" + number
		d.node(id, graph.PropParagraph, int64(n+1), graph.PropName, "Piers Declaration, paragraph "+number)
		d.edge(graph.EdgeContains, "cluster:piers#1-3", id)
		for language, wordings := range piers[key] {
			if n < len(wordings) {
				d.text(id, language, "annex."+number, wordings[n])
			}
		}
	}
	return d.b
}

// piersWriter writes what one document asserts.
type piersWriter struct {
	id string
	b  *graph.Batch
}

func writerOf(key string) piersWriter {
	d := piersWriter{"document:" + key, &graph.Batch{Source: graph.Source{ID: "document:" + key, Rank: graph.RankOfficial, Hash: "1"}}}
	d.node(d.id, graph.PropKind, "RESOLUTION", graph.PropName, key)
	return d
}

func (d piersWriter) node(id string, pairs ...any) {
	t, _ := graph.TypeOfID(id)
	n := graph.Node{ID: id, Type: t, Known: graph.Loaded}
	for i := 0; i < len(pairs); i += 2 {
		n.Props = n.Props.Set(pairs[i].(graph.Prop), pairs[i+1])
	}
	d.b.Nodes = append(d.b.Nodes, n)
}

func (d piersWriter) edge(kind graph.EdgeType, from, to string) {
	_, place, _ := strings.Cut(to, "#")
	d.b.Edges = append(d.b.Edges, graph.Edge{Type: kind, From: from, To: to,
		Evidence: graph.Evidence{Source: d.id, Place: place, Method: graph.ByPattern, Rule: "test", Confidence: 1}})
}

func (d piersWriter) text(of, language, place, content string) {
	id := "text:" + language + "/" + strings.TrimPrefix(d.id, "document:") + "#" + place
	d.node(id, graph.PropLanguage, language, graph.PropContent, content, graph.PropPlace, place, graph.PropName, id)
	d.edge(graph.EdgeHasText, of, id)
}

// applyPiers puts the three documents into a store.
func applyPiers(t *testing.T, address string) {
	t.Helper()
	var all []*graph.Batch
	for key := range piers {
		all = append(all, piersBatch(key))
	}
	apply(t, address, all...)
}

// applyLong puts two documents into a store that carry a declaration of many paragraphs, no two of them alike.
func applyLong(t *testing.T, address string, paragraphs int) {
	t.Helper()
	var all []*graph.Batch
	for _, key := range []string{"one", "two"} {
		d := writerOf(key)
		d.node("instrument:long", graph.PropKind, "DECLARATION", graph.PropTitle, "Long Declaration")
		for n := range paragraphs {
			id := fmt.Sprintf("commitment:long#%d", n+1)
			d.node(id, graph.PropParagraph, int64(n+1), graph.PropName, id)
			d.edge(graph.EdgeContains, "instrument:long", id)
			d.text(id, "EN", fmt.Sprintf("annex.%d", n+1), "As document "+key+" says.")
		}
		all = append(all, d.b)
	}
	apply(t, address, all...)
}

func apply(t *testing.T, address string, batches ...*graph.Batch) {
	t.Helper()
	o := &options{store: address, neo4j: neo4j.DefaultOptions}
	store, err := o.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	for _, b := range batches {
		if err := b.Normalize(); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
}
