package draw

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"mandategraph/graph/walk"
)

// Document is a trace as JSON has it.
type Document struct {
	Direction string     `json:"direction"` // BACK or FORWARD
	Nodes     []JSONNode `json:"nodes"`
	Steps     []JSONStep `json:"steps"`
	Roots     []string   `json:"roots"`
	Truncated []string   `json:"truncatedBecause"`
	Remaining int        `json:"remaining"`
}

// JSONNode is a thing that was reached.
type JSONNode struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Label     string `json:"label"`
	Known     string `json:"known"`
	Date      string `json:"date,omitempty"`
	Depth     int    `json:"depth"`
	Root      bool   `json:"root"`
	Remaining int    `json:"remaining"`
}

// JSONStep is a hop.
type JSONStep struct {
	From       string  `json:"from"`
	To         string  `json:"to"`
	Depth      int     `json:"depth"`
	Kind       string  `json:"kind"`
	Edge       string  `json:"edge"`
	Part       string  `json:"part,omitempty"`
	Shared     bool    `json:"shared"`
	Verb       string  `json:"verb,omitempty"`
	Lemma      string  `json:"lemma,omitempty"`
	Force      string  `json:"force,omitempty"`
	Grade      string  `json:"grade,omitempty"`
	Date       string  `json:"date,omitempty"`
	Quote      string  `json:"quote,omitempty"`
	TextID     string  `json:"textId,omitempty"`
	Start      *int    `json:"start,omitempty"`
	End        *int    `json:"end,omitempty"`
	SourceID   string  `json:"sourceId"`
	Place      string  `json:"place,omitempty"`
	Method     string  `json:"method"`
	Rule       string  `json:"rule,omitempty"`
	Confidence float64 `json:"confidence"`
}

func jsonNode(n *walk.Node) JSONNode {
	return JSONNode{n.ID, n.Type.String(), n.Label, string(n.Known), n.Date, n.Depth, n.Root, n.Remaining}
}

// Document returns the trace as JSON has it.
func (d *drawing) document() *Document {
	doc := &Document{Direction: "BACK", Nodes: []JSONNode{}, Steps: []JSONStep{}, Roots: []string{}, Truncated: []string{}, Remaining: d.Remaining}
	if d.forward {
		doc.Direction = "FORWARD"
	}
	for i := range d.Nodes {
		doc.Nodes = append(doc.Nodes, jsonNode(&d.Nodes[i]))
	}
	for i := range d.Steps {
		doc.Steps = append(doc.Steps, jsonStep(d.Nodes, &d.Steps[i]))
	}
	for _, i := range d.Roots() {
		doc.Roots = append(doc.Roots, d.Nodes[i].ID)
	}
	for _, r := range d.Truncated {
		doc.Truncated = append(doc.Truncated, string(r))
	}
	return doc
}

func jsonStep(nodes []walk.Node, s *walk.Step) JSONStep {
	out := JSONStep{From: nodes[s.From].ID, To: nodes[s.To].ID, Depth: s.Depth, Kind: s.Kind.String(), Edge: s.Edge, Part: s.Part,
		Shared: s.Shared, Verb: s.Verb, Lemma: s.Lemma, Force: s.Force, Grade: s.Grade, Date: s.Date, Quote: s.Quote, TextID: s.Text,
		SourceID: s.Source, Place: s.Place, Method: s.Method, Rule: s.Rule, Confidence: s.Confidence}
	if s.Text != "" {
		out.Start, out.End = &s.Start, &s.End
	}
	return out
}

func (d *drawing) json() error { return indented(d.w, d.document()) }

func indented(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}

var columns = []string{"depth", "from", "part", "kind", "verb", "lemma", "force", "grade", "to", "to_label", "to_date", "said_on", "place", "quote", "start", "end",
	"source", "method", "confidence", "shared", "origin"}

// csv writes a row for each hop. A cell that a spreadsheet would take for a formula begins with an apostrophe.
func (d *drawing) csv() error {
	w := csv.NewWriter(d.w)
	if err := w.Write(columns); err != nil {
		return err
	}
	for i := range d.Steps {
		s, n := &d.Steps[i], &d.Nodes[d.Steps[i].To]
		start, end := "", ""
		if s.Text != "" {
			start, end = strconv.Itoa(s.Start), strconv.Itoa(s.End)
		}
		row := []string{strconv.Itoa(s.Depth), d.Nodes[s.From].ID, s.Part, s.Kind.String(), s.Verb, s.Lemma, s.Force, s.Grade, n.ID, label(n), n.Date, s.Date,
			s.Place, s.Quote, start, end, s.Source, s.Method, strconv.FormatFloat(s.Confidence, 'g', -1, 64), strconv.FormatBool(s.Shared), strconv.FormatBool(n.Root)}
		for c := range row {
			row[c] = Harmless(row[c])
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// Harmless puts an apostrophe before what a spreadsheet would take for a formula.
func Harmless(cell string) string {
	if cell != "" && Formula(cell[0]) {
		return "'" + cell
	}
	return cell
}

// Formula reports whether a spreadsheet takes a cell that begins with c for a formula.
func Formula(c byte) bool { return strings.IndexByte("=+-@\t\r", c) >= 0 }

// dot writes a drawing for Graphviz, from what is earlier in the walk to what is later.
func (d *drawing) dot() {
	fmt.Fprint(d.w, "digraph trace {\n  rankdir=LR;\n  node [shape=box];\n")
	for i := range d.Nodes {
		n := &d.Nodes[i]
		fmt.Fprintf(d.w, "  n%d [label=%s", i, DOTText(symbol(n)+"\n"+n.Date))
		if n.Root {
			fmt.Fprint(d.w, ", peripheries=2")
		}
		fmt.Fprint(d.w, "];\n")
	}
	for i := range d.Steps {
		s := &d.Steps[i]
		fmt.Fprintf(d.w, "  n%d -> n%d [label=%s];\n", s.From, s.To, DOTText(relation(s)))
	}
	fmt.Fprint(d.w, "}\n")
}

var dotEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", " ")

// DOTText quotes a text for Graphviz.
func DOTText(s string) string { return `"` + dotEscapes.Replace(strings.TrimSpace(s)) + `"` }

// mermaid writes a drawing for pages that know Mermaid.
func (d *drawing) mermaid() {
	fmt.Fprint(d.w, "flowchart LR\n")
	for i := range d.Nodes {
		n := &d.Nodes[i]
		name := MermaidText(symbol(n))
		if n.Date != "" {
			name += "<br/>" + n.Date
		}
		fmt.Fprintf(d.w, "  n%d[\"%s\"]\n", i, name)
	}
	for i := range d.Steps {
		s := &d.Steps[i]
		fmt.Fprintf(d.w, "  n%d -->|\"%s\"| n%d\n", s.From, MermaidText(relation(s)), s.To)
	}
}

var mermaidEscapes = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;", "#", "&#35;", "\n", " ", "\r", " ", "`", "&#96;")

// MermaidText is a text as it stands between quotes in Mermaid.
func MermaidText(s string) string { return mermaidEscapes.Replace(strings.TrimSpace(s)) }

// markdown writes a nested list.
func (d *drawing) markdown() {
	branches := d.Branches()
	for i := range d.Nodes {
		if n := &d.Nodes[i]; n.Depth == 0 && (len(branches[i]) > 0 || i == 0) {
			fmt.Fprintf(d.w, "**%s**%s\n\n", markdownText(label(n)), inBrackets(n.Date))
			d.list(i, "", branches)
			fmt.Fprintln(d.w)
		}
	}
	d.summary()
}

func (d *drawing) list(node int, indent string, branches [][]int) {
	for _, i := range branches[node] {
		s := &d.Steps[i]
		n := &d.Nodes[s.To]
		fmt.Fprintf(d.w, "%s- %s **%s**%s", indent, markdownText(relation(s)), markdownText(label(n)), inBrackets(n.Date))
		if mark := d.mark(s); mark != "" {
			fmt.Fprintf(d.w, " – %s", mark)
		}
		if s.Quote != "" {
			fmt.Fprintf(d.w, ": “%s”", markdownText(Printable(s.Quote)))
		}
		fmt.Fprintln(d.w)
		if !s.Shared {
			d.list(s.To, indent+"  ", branches)
		}
	}
}

func inBrackets(date string) string {
	if date == "" {
		return ""
	}
	return " (" + date + ")"
}

var markdownEscapes = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "\n", " ", "\r", " ")

func markdownText(s string) string { return markdownEscapes.Replace(s) }
