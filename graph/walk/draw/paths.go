package draw

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"mandategraph/graph/walk"
)

// Paths writes paths as text or as JSON.
func Paths(out io.Writer, p *walk.Pathed, f Format, style Style) error {
	if f == JSON {
		return indented(out, pathsDocument(p))
	}
	w := bufio.NewWriter(out)
	d := &drawing{style: style, w: w}
	for i := range p.Paths {
		d.path(p, i)
	}
	d.pathSummary(p)
	return w.Flush()
}

// path writes one path, a line for each thing on it.
func (d *drawing) path(p *walk.Pathed, at int) {
	path := &p.Paths[at]
	fmt.Fprintf(d.w, "%d. %s\n", at+1, count(len(path.Links), "hop"))
	first := &p.Nodes[path.Nodes[0]]
	d.line("   ", piece{bold, label(first)}, piece{"", first.Date})
	for _, l := range path.Links {
		s := &p.Links[l]
		n := &p.Nodes[s.To]
		d.line("   ", piece{cyan, relation(s)}, piece{bold, label(n)}, piece{"", n.Date})
		if s.Quote != "" {
			d.line("      ", piece{dim, "“" + s.Quote + "”"})
		}
	}
}

func (d *drawing) pathSummary(p *walk.Pathed) {
	if len(p.Paths) == 0 {
		fmt.Fprint(d.w, "no path was found: none is so short (--max-length) along the edges that are followed (--kinds)")
	} else {
		fmt.Fprint(d.w, count(len(p.Paths), "path"))
	}
	if len(p.Truncated) > 0 {
		why := make([]string, len(p.Truncated))
		for i, r := range p.Truncated {
			why[i] = pathReasons[r]
		}
		fmt.Fprintf(d.w, "; there may be more: %s", strings.Join(why, "; "))
	}
	fmt.Fprintln(d.w)
}

var pathReasons = map[walk.Reason]string{
	walk.PerNode: "some things have more neighbours than are followed", walk.Results: "there are more paths than are shown (--first)", walk.Work: "there was more to read than is allowed (--rows)",
}

// PathsDocument is paths as JSON has them.
type PathsDocument struct {
	Nodes     []JSONNode `json:"nodes"`
	Paths     []JSONPath `json:"paths"`
	Truncated []string   `json:"truncatedBecause"`
}

// JSONPath is one path.
type JSONPath struct {
	Length int        `json:"length"`
	Weight int        `json:"weight"`
	Nodes  []string   `json:"nodes"`
	Steps  []JSONStep `json:"steps"`
}

func pathsDocument(p *walk.Pathed) *PathsDocument {
	doc := &PathsDocument{Nodes: []JSONNode{}, Paths: []JSONPath{}, Truncated: []string{}}
	for i := range p.Nodes {
		doc.Nodes = append(doc.Nodes, jsonNode(&p.Nodes[i]))
	}
	for _, path := range p.Paths {
		out := JSONPath{Length: len(path.Links), Weight: path.Weight, Nodes: []string{}, Steps: []JSONStep{}}
		for _, n := range path.Nodes {
			out.Nodes = append(out.Nodes, p.Nodes[n].ID)
		}
		for _, l := range path.Links {
			out.Steps = append(out.Steps, jsonStep(p.Nodes, &p.Links[l]))
		}
		doc.Paths = append(doc.Paths, out)
	}
	for _, r := range p.Truncated {
		doc.Truncated = append(doc.Truncated, string(r))
	}
	return doc
}
