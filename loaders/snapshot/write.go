package snapshot

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
)

// A row is cells between tabs: the source, then a node or an edge, then its properties as name=value. A cell that is as the one above it is ditto.
const (
	ditto    = `"`
	listMark = "¦" // between the values of a list
)

// escape writes tabs in values as \t.
var escape, unescape = strings.NewReplacer(`\`, `\\`, "\t", `\t`), strings.NewReplacer(`\\`, `\`, `\t`, "\t")

// The columns before the properties: source, id, known; source, kind, from, to, evidence's source, place, method, rule, confidence.
const (
	nodeColumns = 3
	edgeColumns = 9
)

// write returns the files of a snapshot.
func write(batches []*graph.Batch, day string) (Files, error) {
	var nodes, edges table
	c := completer{stub: assert.Stub, has: map[string]int{}}
	for _, b := range batches {
		c.complete(b)
		if err := b.Normalize(); err != nil {
			return nil, err
		}
		for i := range b.Nodes {
			if !isStub(&b.Nodes[i]) {
				nodes.add(nodeCells(b, &b.Nodes[i]), b.Nodes[i].Props)
			}
		}
		for i := range b.Edges {
			edges.add(edgeCells(b, &b.Edges[i]), b.Edges[i].Props)
		}
	}
	files := Files{aboutFile: about(batches, day, nodes.rows, edges.rows)}
	for name, t := range map[string]*table{nodesFile: &nodes, edgesFile: &edges} {
		packed, err := t.pack()
		if err != nil {
			return nil, err
		}
		files[name] = packed
	}
	return files, nil
}

// completer asserts the ends of edges that nobody asserted, batch after batch.
type completer struct {
	stub func(id string) graph.Node
	has  map[string]int // in which batch a node was met last
	turn int
}

func (c *completer) complete(b *graph.Batch) {
	c.turn++
	for i := range b.Nodes {
		c.has[b.Nodes[i].ID] = c.turn
	}
	for i := range b.Edges {
		for _, id := range [...]string{b.Edges[i].From, b.Edges[i].To, b.Edges[i].Evidence.Source} {
			if c.has[id] != c.turn {
				c.has[id] = c.turn
				b.Nodes = append(b.Nodes, c.stub(id))
			}
		}
	}
}

func nodeCells(b *graph.Batch, n *graph.Node) []string {
	return []string{b.Source.ID, n.ID, string(n.Known)}
}

func edgeCells(b *graph.Batch, e *graph.Edge) []string {
	v := &e.Evidence
	source := v.Source
	if source == document(b.Source.ID) {
		source = ""
	}
	return []string{b.Source.ID, e.Type.String(), e.From, e.To, source, v.Place, string(v.Method), v.Rule, strconv.FormatFloat(v.Confidence, 'g', -1, 64)}
}

// isStub reports whether a node says no more than the reader knows from its id.
func isStub(n *graph.Node) bool {
	stub := assert.Stub(n.ID)
	return n.Known == graph.CitedOnly && slices.EqualFunc(n.Props, stub.Props, func(x, y graph.Property) bool {
		return x.Prop == y.Prop && fmt.Sprint(x.Value) == fmt.Sprint(y.Value)
	})
}

// table collects rows.
type table struct {
	text  bytes.Buffer
	above []string
	rows  int
	fault error
}

func (t *table) add(cells []string, props graph.Props) {
	t.rows++
	for i, c := range cells {
		if i > 0 {
			t.text.WriteByte('\t')
		}
		t.check(c)
		if t.above != nil && t.above[i] == c && len(c) > 1 {
			c = ditto
		}
		t.text.WriteString(c)
	}
	t.above = cells
	for _, p := range props {
		cell := p.Prop.String() + "=" + t.print(p.Value)
		t.check(cell)
		t.text.WriteString("\t" + cell)
	}
	t.text.WriteByte('\n')
}

func (t *table) print(v graph.Value) string {
	switch v := v.(type) {
	case []string:
		if slices.ContainsFunc(v, func(s string) bool { return strings.Contains(s, listMark) }) {
			t.fault = graph.Errorf(graph.Invalid, "a value of the snapshot has %q in it, which stands between values: %q", listMark, v)
		}
		return escape.Replace(strings.Join(v, listMark)) // pinpoints have tabs between their parts
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return fmt.Sprint(v)
}

func (t *table) check(cell string) {
	if strings.ContainsAny(cell, "\t\n\r") || cell == ditto {
		t.fault = graph.Errorf(graph.Invalid, "a value of the snapshot has a tab or the end of a line in it: %q", cell)
	}
}

// pack compresses the rows. No name and no time are in it, so that equal rows make equal bytes.
func (t *table) pack() ([]byte, error) {
	if t.fault != nil {
		return nil, t.fault
	}
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(t.text.Bytes()); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}
