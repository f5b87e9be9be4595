package curated

import (
	"cmp"
	"strings"

	"mandategraph/graph"
)

// readDocument reads a row of documents.tsv. Its source says where the document is named and makes no edge.
func readDocument(r *row) {
	symbol, title := r.text("symbol"), r.text("title")
	if id := r.text("id"); symbol != "" && id != "document:"+symbol {
		r.fault("id", "%q does not hold the symbol; write %q", id, "document:"+symbol)
	}
	id := r.define(graph.TypeDocument, graph.Props(nil).
		Set(graph.PropKind, r.enum("kind", graph.TypeDocument, graph.PropKind)).
		Set(graph.PropSymbol, symbol).
		Set(graph.PropTitle, title).
		Set(graph.PropName, cmp.Or(named(symbol, title), key(r.text("id")))).
		Set(graph.PropPublisher, r.publisher("publisher")).
		Set(graph.PropURL, r.text("url")).
		SetPeriod(r.period("date", "date_status")))
	short, _, _ := strings.Cut(title, ":")
	r.b.names[id] = cmp.Or(symbol, short, key(id))
}

// named returns symbol and title in one line.
func named(symbol, title string) string {
	if symbol == "" || title == "" {
		return symbol + title
	}
	return symbol + ": " + title
}
