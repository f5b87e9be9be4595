package curated

import (
	"strings"

	"mandategraph/graph"
)

// readResolution reads a row of resolutions.tsv. The body follows from the symbol; the column is there for the reader and must agree.
func readResolution(r *row) {
	symbol := r.symbol()
	if symbol.IsZero() {
		return
	}
	if kind := r.enum("kind", graph.TypeResolution, graph.PropKind); kind != string(symbol.Kind()) {
		r.fault("kind", "is %s, but %s is a %s; correct the kind or the symbol", kind, symbol, symbol.Kind())
	}
	if body := r.text("body"); body != symbol.Body() {
		r.fault("body", "is %q, but %s is of %s; correct the body or the symbol", body, symbol, symbol.Body())
	}
	d, _ := r.date("date")
	id := r.define(graph.TypeResolution, graph.Props(nil).
		Set(graph.PropSymbol, symbol.String()).
		Set(graph.PropURL, symbol.Link()).
		Set(graph.PropKind, string(symbol.Kind())).
		Set(graph.PropTitle, r.text("title")).
		Set(graph.PropName, named(symbol.String(), r.text("title"))).
		Set(graph.PropSummary, r.text("subject")).
		Set(graph.PropSession, r.text("session")).
		Set(graph.PropManner, r.manner()).
		SetPeriod(d))
	r.link(graph.EdgeAdoptedBy, id, symbol.Body(), "body")
}

// symbol returns the symbol in the id; it has to be the canonical one, so that every text finds the same node.
func (r *row) symbol() graph.Symbol {
	id := r.need("id")
	symbol, ok := strings.CutPrefix(id, "resolution:")
	found := graph.ParseSymbol(symbol, "")
	switch {
	case !ok:
		r.fault("id", `%q is no id of a resolution; begin it with "resolution:"`, id)
	case len(found) != 1:
		r.fault("id", "%q is no symbol that is known; write it as in the table of canonical symbols, such as A/RES/76/181", symbol)
	case found[0].String() != symbol:
		r.fault("id", "the symbol %q is not canonical; write %q", symbol, found[0])
	default:
		return found[0]
	}
	return graph.Symbol{}
}

// manner returns how it was adopted; "" where that is not known.
func (r *row) manner() string {
	if r.text("adoption") == "" {
		return ""
	}
	return r.enum("adoption", graph.TypeResolution, graph.PropManner)
}
