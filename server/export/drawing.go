package export

import (
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/walk/draw"
)

// drawing writes a graph for Graphviz or for pages that know Mermaid. Nodes have numbers there, as the names of either bear no symbols.
type drawing struct {
	*output
	mermaid bool
	at      map[string]int
	edges   int
}

func newDOT(o *output) writer     { return &drawing{output: o, at: map[string]int{}} }
func newMermaid(o *output) writer { return &drawing{output: o, at: map[string]int{}, mermaid: true} }

// mostDrawn is how many edges Mermaid draws unless a page is told to draw more.
const mostDrawn = 500

func (d *drawing) begin() error {
	if d.mermaid {
		return d.write(append(d.scratch[:0], "flowchart LR\n"...))
	}
	return d.write(append(d.scratch[:0], "digraph mandategraph {\n  rankdir=LR;\n  node [shape=box];\n"...))
}

func (d *drawing) node(n *node) error {
	at := len(d.at)
	d.at[n.ID] = at
	b := strconv.AppendInt(append(d.scratch[:0], "  n"...), int64(at), 10)
	if d.mermaid {
		return d.write(append(append(append(b, `["`...), draw.MermaidText(draw.Printable(n.Label))...), "\"]\n"...))
	}
	b = append(append(b, " [label="...), draw.DOTText(draw.Printable(n.Label))...)
	b = append(append(b, ", id="...), draw.DOTText(cleaned(n.ID))...)
	b = append(append(b, ", class="...), draw.DOTText(n.Type.String())...)
	return d.write(append(b, "];\n"...))
}

func (d *drawing) edge(e *edge) error {
	if d.edges++; d.mermaid && d.edges > mostDrawn {
		return graph.Errorf(graph.Limit, "there are more than %d edges, which Mermaid does not draw; ask for less, or for dot", mostDrawn)
	}
	b := strconv.AppendInt(append(d.scratch[:0], "  n"...), int64(d.at[e.Source]), 10)
	label := edgeLabels[e.Type]
	if e.Weight > 1 {
		label += " ×" + strconv.Itoa(e.Weight)
	}
	if d.mermaid {
		b = append(append(append(b, ` -->|"`...), draw.MermaidText(label)...), `"| n`...)
		return d.write(append(strconv.AppendInt(b, int64(d.at[e.Target]), 10), '\n'))
	}
	b = strconv.AppendInt(append(b, " -> n"...), int64(d.at[e.Target]), 10)
	b = append(append(append(b, ` [label="`...), label...), '"')
	b = appendEscaped(append(b, `, id="`...), e.ID, inDOT)
	return d.write(append(b, "\"];\n"...))
}

// edgeLabels are what drawings call edges by their kinds.
var edgeLabels = func() (all [len(graph.Edges)]string) {
	for k, info := range graph.Edges {
		all[k] = strings.ToLower(strings.ReplaceAll(info.Name, "_", " "))
	}
	return all
}()

func (d *drawing) end() error {
	if d.mermaid {
		return nil
	}
	return d.write(append(d.scratch[:0], "}\n"...))
}
