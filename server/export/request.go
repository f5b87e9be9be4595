package export

import (
	"net/url"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// Request says what is exported, and how.
type Request struct {
	walk.Subgraph             // what lies around some things; the whole graph where nothing is named, of which Kinds, Types and RollUp count
	Trace         *walk.Trace // a trace instead; nil for none
	Format        Format
	Table         Table  // of CSV
	Merge         bool   // edges of one kind from one node to another are one, whose weight counts them; always where something is rolled up
	Texts         bool   // with the wordings of documents, which are official texts
	Base          string // of the IRIs in RDF; DefaultBase where it is empty
	BOM           bool   // CSV begins with a byte order mark, by which Excel knows UTF-8
}

// Table is one of the two tables of CSV, which has no way of keeping both in one file.
type Table string

// The tables.
const (
	Both  Table = "" // a ZIP file of nodes.csv and edges.csv
	Nodes Table = "nodes"
	Edges Table = "edges"
)

// DefaultBase is what IRIs begin with. The name is reserved for examples: nobody answers there. Who publishes the graph gives a base that is theirs.
const DefaultBase = "https://mandategraph.example/"

// mostBase is how long a base may be, in bytes.
const mostBase = 500

// Check says, without reading anything, why the export cannot be had; nil where it can.
func (r Request) Check() error {
	info, ok := formats[r.Format]
	switch {
	case !ok:
		return graph.Errorf(graph.Invalid, "the format is %.40q; it is one of %s", string(r.Format), strings.Join(names(), ", "))
	case !slices.Contains([]Table{Both, Nodes, Edges}, r.Table):
		return graph.Errorf(graph.Invalid, "the table is %.40q; it is nodes or edges", string(r.Table))
	case r.Table != Both && r.Format != CSV:
		return graph.Errorf(graph.Invalid, "only csv has tables; leave table out for %s", r.Format)
	case r.Trace != nil && len(r.Around) > 0:
		return graph.Errorf(graph.Invalid, "an export is of a trace or of what lies around something, not of both")
	case r.Trace != nil && info.drawn == "":
		return graph.Errorf(graph.Invalid, "a trace is written as %s, not as %s", strings.Join(traceFormats(), ", "), r.Format)
	case r.Trace == nil && info.make == nil:
		return graph.Errorf(graph.Invalid, "%s is for a trace alone; name what is traced", r.Format)
	case r.Format == Mermaid && r.Trace == nil && len(r.Around) == 0 && r.RollUp == walk.ByNone:
		return graph.Errorf(graph.Invalid, "mermaid draws no whole graph; name what to draw the surroundings of, or roll it up")
	}
	if err := checkBase(r.Base); err != nil {
		return err
	}
	switch {
	case r.Trace != nil:
		return r.Trace.Check()
	case len(r.Around) > 0:
		return r.Subgraph.Check()
	}
	return nil
}

func checkBase(base string) error {
	u, err := url.Parse(base)
	if base != "" && (err != nil || u.Scheme == "" || len(base) > mostBase || strings.ContainsAny(base, "<>\"{}|^`\\ ") || !strings.ContainsAny(base[len(base)-1:], "/#:")) {
		return graph.Errorf(graph.Invalid, "the base is %.80q; it is an address that ends in / or #, such as %s", base, DefaultBase)
	}
	return nil
}

// shown are the types and the kinds that the request takes, texts aside where they are not asked for.
func (r *Request) shown() (types graph.TypeSet, kinds graph.EdgeSet) {
	types, kinds = r.Types, r.Kinds
	usualTypes, usualKinds := graph.AllTypes, graph.EdgeSet(1<<len(graph.Edges)-1)
	if len(r.Around) > 0 || r.RollUp != walk.ByNone {
		usualTypes, usualKinds = walk.ShownTypes|graph.TypesOf(graph.TypeText), walk.ShownKinds|graph.EdgesOf(graph.EdgeHasText)
	}
	if types == 0 {
		types = usualTypes
	}
	if kinds == 0 {
		kinds = usualKinds
	}
	if !r.Texts {
		types &^= graph.TypesOf(graph.TypeText)
		kinds &^= graph.EdgesOf(graph.EdgeHasText)
	}
	return types, kinds
}
