// Package draw writes what a walk found for people and programs: as a tree, as a table, as a drawing.
package draw

import (
	"bufio"
	"cmp"
	"io"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// Format names a way of writing a trace.
type Format string

// The formats.
const (
	Tree     Format = "tree"     // for a terminal
	JSON     Format = "json"     // all that is known
	CSV      Format = "csv"      // a row for each hop
	DOT      Format = "dot"      // for Graphviz
	Mermaid  Format = "mermaid"  // for pages that draw it
	Markdown Format = "markdown" // a nested list
)

// Formats are all of them.
var Formats = []Format{Tree, JSON, CSV, DOT, Mermaid, Markdown}

// Style says how to write for a terminal.
type Style struct {
	Width  int // in characters; 0 for any
	Colour bool
}

// Trace writes a trace in a format.
func Trace(out io.Writer, t *walk.Traced, forward bool, f Format, style Style) error {
	w := bufio.NewWriter(out)
	d := &drawing{t, forward, style, w}
	var err error
	switch f {
	case JSON:
		err = d.json()
	case CSV:
		err = d.csv()
	case DOT:
		d.dot()
	case Mermaid:
		d.mermaid()
	case Markdown:
		d.markdown()
	default:
		d.tree()
	}
	if err != nil {
		return err
	}
	return w.Flush()
}

type drawing struct {
	*walk.Traced
	forward bool
	style   Style
	w       *bufio.Writer
}

// relations are how people name the kinds of edges, from either end.
var relations = map[graph.EdgeType][2]string{
	graph.EdgeCites:        {"cites", "cited by"},
	graph.EdgeReiterates:   {"carries over", "carried over by"},
	graph.EdgeFollowsUp:    {"follows up", "followed up by"},
	graph.EdgeEndorses:     {"endorses", "endorsed by"},
	graph.EdgeRecommends:   {"recommends", "recommended by"},
	graph.EdgeDraftOf:      {"adopted as", "adopted from the draft in"},
	graph.EdgeAmends:       {"amends", "amended by"},
	graph.EdgeElaborates:   {"elaborates", "elaborated by"},
	graph.EdgeAbout:        {"about", "subject of"},
	graph.EdgeContains:     {"has the part", "is a part of"},
	graph.EdgeAdoptedBy:    {"adopted by", "adopted"},
	graph.EdgeBroader:      {"narrower than", "broader than"},
	graph.EdgeDiscusses:    {"discusses", "discussed by"},
	graph.EdgeAddressedTo:  {"asks", "asked by"},
	graph.EdgeSubsidiaryOf: {"reports to", "has the subsidiary"},
	graph.EdgeHasText:      {"has the text", "text of"},
	graph.EdgeMentions:     {"mentions", "mentioned by"},
}

// relation says in a few words how the far end of a step is related to its near end.
func relation(s *walk.Step) string {
	names := relations[s.Kind]
	name := names[0]
	if s.In {
		name = names[1]
	}
	switch {
	case s.Grade != "":
		name += " (" + strings.ToLower(s.Grade) + ")"
	case s.Kind == graph.EdgeCites && s.Lemma != "":
		name += " (" + s.Lemma + ")"
	}
	if s.Part == "" {
		return name
	}
	if _, place, ok := strings.Cut(s.Part, "#"); ok {
		return paragraph(place) + " " + name
	}
	if len(s.Pinpoints) > 0 {
		return name // it speaks of the whole and points at the paragraph
	}
	return "as a whole " + name
}

func paragraph(place string) string {
	if place != "" && place[0] >= '0' && place[0] <= '9' {
		return "paragraph " + place
	}
	return place
}

// label is what people call a node.
func label(n *walk.Node) string {
	name := cmp.Or(n.Short, n.Label)
	if name == n.ID {
		_, key, _ := strings.Cut(n.ID, ":")
		name = strings.Replace(key, "#", ", ", 1)
	}
	return Printable(name)
}

// symbol is a short name of a node: without a title behind a symbol.
func symbol(n *walk.Node) string {
	name, _, _ := strings.Cut(label(n), " – ")
	if n.Type == graph.TypeResolution {
		name, _, _ = strings.Cut(name, ": ")
	}
	return name
}

// mark says what a reader should know of the end of a step.
func (d *drawing) mark(s *walk.Step) string {
	n := &d.Nodes[s.To]
	switch {
	case s.Shared:
		return "see above"
	case n.Root && !d.forward && !told(n):
		return "origin, not loaded"
	case n.Root && !d.forward:
		return "origin"
	}
	return ""
}

// told reports whether it is known what a text rests on: where neither it was read nor the snapshot tells, it may rest on much.
func told(n *walk.Node) bool { return n.Known == graph.Loaded || n.Known == graph.Snapshot }
