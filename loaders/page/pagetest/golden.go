package pagetest

import (
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// Told writes what a reading tells: its source, documents and resolutions with their properties, paragraphs in their order with their
// texts, and what is cited.
func Told(r *format.Reading) string {
	var b strings.Builder
	fmt.Fprintf(&b, "source %s (%s)\n", r.Batch.Source.ID, r.Batch.Source.Edition)
	contents := map[string]string{}
	for i := range r.Batch.Nodes {
		if n := &r.Batch.Nodes[i]; n.Type == graph.TypeText {
			contents[n.ID] = n.Props.Text(graph.PropContent)
		}
	}
	wordings := map[string]string{}
	for i := range r.Batch.Edges {
		if e := &r.Batch.Edges[i]; e.Type == graph.EdgeHasText {
			wordings[e.From] = contents[e.To]
		}
	}
	for i := range r.Batch.Nodes {
		if n := &r.Batch.Nodes[i]; n.Known == graph.Loaded {
			tellNode(&b, n, wordings[n.ID])
		}
	}
	b.WriteString(strings.Join(edges(r), "\n") + "\n")
	return b.String()
}

func tellNode(b *strings.Builder, n *graph.Node, wording string) {
	switch n.Type {
	case graph.TypeDocument, graph.TypeResolution:
		fmt.Fprintf(b, "%s", n.ID)
		for _, p := range n.Props {
			if p.Prop != graph.PropName && p.Prop != graph.PropURL {
				fmt.Fprintf(b, " %s=%v", p.Prop, p.Value)
			}
		}
		b.WriteByte('\n')
	case graph.TypeProvision, graph.TypePassage, graph.TypeCommitment:
		if n.Props.Get(graph.PropPlace) == nil {
			return // what is added to a paragraph later
		}
		line := []string{" ", n.ID, n.Props.Text(graph.PropKind), n.Props.Text(graph.PropNumber), wording}
		fmt.Fprintln(b, strings.Join(slices.DeleteFunc(line, func(s string) bool { return s == "" }), " | "))
	}
}

// edges lists what the texts cite, whom they ask and what they contain.
func edges(r *format.Reading) []string {
	var all []string
	for i := range r.Batch.Edges {
		e := &r.Batch.Edges[i]
		switch {
		case e.Type == graph.EdgeContains && !strings.HasPrefix(e.To, "resolution:"), e.Type == graph.EdgeHasText, e.Type == graph.EdgeAbout:
		case e.Type == graph.EdgeAdoptedBy && e.Evidence.Text != "":
		default:
			all = append(all, fmt.Sprintf("%s %s > %s [%s]", e.Type, e.From, e.To, e.Evidence.Place))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
