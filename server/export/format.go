package export

import (
	"slices"

	"mandategraph/graph/walk/draw"
)

// Format names a way of writing.
type Format string

// The formats.
const (
	GraphML    Format = "graphml"    // networkx, igraph, yEd, Neo4j
	GEXF       Format = "gexf"       // Gephi
	Cytoscape  Format = "cytoscape"  // Cytoscape and cytoscape.js
	Graphology Format = "graphology" // graphology and sigma.js
	CSV        Format = "csv"        // pandas, R, spreadsheets
	JSONLD     Format = "jsonld"     // RDF as JSON
	Turtle     Format = "turtle"     // RDF
	DOT        Format = "dot"        // Graphviz
	Mermaid    Format = "mermaid"    // pages that draw it
	JSON       Format = "json"       // of traces
	Markdown   Format = "markdown"   // of traces
)

// formatInfo describes a format.
type formatInfo struct {
	format Format
	suffix string
	media  string
	make   func(*output) writer // of a graph; nil where the format is for traces
	drawn  draw.Format          // of a trace; "" where the format is for graphs
}

var table = []formatInfo{
	{GraphML, ".graphml", "application/xml", newGraphML, ""}, // the format has no registered type
	{GEXF, ".gexf", "application/gexf+xml", newGEXF, ""},
	{Cytoscape, ".cyjs", "application/json", newCytoscape, ""},
	{Graphology, ".json", "application/json", newGraphology, ""},
	{CSV, ".zip", "application/zip", newCSV, draw.CSV},
	{JSONLD, ".jsonld", "application/ld+json", newJSONLD, ""},
	{Turtle, ".ttl", "text/turtle; charset=utf-8", newTurtle, ""},
	{DOT, ".dot", "text/vnd.graphviz; charset=utf-8", newDOT, draw.DOT},
	{Mermaid, ".mmd", "text/plain; charset=utf-8", newMermaid, draw.Mermaid},
	{JSON, ".json", "application/json", nil, draw.JSON},
	{Markdown, ".md", "text/markdown; charset=utf-8", nil, draw.Markdown},
}

var formats = map[Format]formatInfo{}

func init() {
	for _, f := range table {
		formats[f.format] = f
	}
}

// Formats are all of them, in the order in which people are told.
func Formats() []Format {
	all := make([]Format, len(table))
	for i, f := range table {
		all[i] = f.format
	}
	return all
}

func names() (all []string) {
	for _, f := range table {
		all = append(all, string(f.format))
	}
	return all
}

func traceFormats() (all []string) {
	for _, f := range table {
		if f.drawn != "" {
			all = append(all, string(f.format))
		}
	}
	return slices.Clip(all)
}

// Name is what a file of the request is called: of what it is and in which format.
func (r *Request) Name() string {
	name, suffix := "mandategraph", formats[r.Format].suffix
	if r.Trace != nil {
		name += "-trace"
	} else if len(r.Around) > 0 {
		name += "-subgraph"
	}
	if r.Table != Both {
		name += "-" + string(r.Table)
	}
	if r.Table != Both || r.Trace != nil && r.Format == CSV {
		suffix = ".csv"
	}
	return name + suffix
}

// MediaType is the type of what is written.
func (r *Request) MediaType() string {
	if r.Table != Both || r.Trace != nil && r.Format == CSV {
		return "text/csv; charset=utf-8"
	}
	return formats[r.Format].media
}
