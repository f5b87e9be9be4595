package akn

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
)

// Every word that is printed comes out once, in order, and nothing else does; and all evidence is what its offsets cut out.
func TestCorpusText(t *testing.T) {
	l, err := curatedLexicon()
	if err != nil {
		t.Fatal(err)
	}
	eachSample(t, func(s *sample) {
		reading, err := s.read(l)
		if err != nil {
			t.Errorf("%s: %v", s.path, err)
			return
		}
		for _, fault := range append(checkText(s.data, &reading.Batch), checkEvidence(&reading.Batch)...) {
			t.Errorf("%s: %s", s.path, fault)
		}
		if err := reading.Batch.Normalize(); err != nil {
			t.Errorf("%s: %v", s.path, err)
		}
	})
}

// checkText compares what was read with what is printed. The batch must not be normalized: it is in the order of writing.
func checkText(data []byte, b *graph.Batch) []string {
	tree, err := treeOf(data)
	if err != nil {
		return []string{err.Error()}
	}
	var printed printedText
	printed.collect(tree, false)
	text, notes, faults := readText(b)
	if at := differAt(text, printed.text.String()); at >= 0 {
		faults = append(faults, fmt.Sprintf("read …%s; printed …%s", around(text, at), around(printed.text.String(), at)))
	}
	if !slices.Equal(notes, printed.notes) {
		faults = append(faults, fmt.Sprintf("footnotes: %q; printed %q", notes, printed.notes))
	}
	return faults
}

// readText joins numbers and texts of the paragraphs in the order in which they were written, and lists the footnotes.
func readText(b *graph.Batch) (text string, notes, faults []string) {
	contents, ids := contentsOf(b), map[string]bool{}
	var all strings.Builder
	for i := range b.Nodes {
		n := &b.Nodes[i]
		kind, number := n.Props.Text(graph.PropKind), n.Props.Text(graph.PropNumber)
		switch {
		case n.Type == graph.TypeCommitment:
			number = fmt.Sprintf("%v%s", n.Props.Get(graph.PropParagraph), behindNumber(b)) // a commitment keeps only the number itself
		case n.Type != graph.TypeProvision || kind == "":
			continue
		}
		if ids[n.ID] {
			faults = append(faults, "twice: "+n.ID)
		}
		ids[n.ID] = true
		if kind == "FOOTNOTE" {
			notes = append(notes, withoutSpace(contents[n.ID]))
			continue
		}
		all.WriteString(withoutSpace(number + contents[n.ID]))
	}
	return all.String(), notes, faults
}

// behindNumber is what is printed behind the number of a paragraph.
func behindNumber(b *graph.Batch) string {
	if strings.HasSuffix(b.Source.ID, "/AR") {
		return "-"
	}
	return "."
}

// contentsOf returns the wordings by the ids of their owners.
func contentsOf(b *graph.Batch) map[string]string {
	texts, contents := map[string]string{}, map[string]string{}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Type == graph.TypeText {
			texts[n.ID] = n.Props.Text(graph.PropContent)
		}
	}
	for i := range b.Edges {
		if e := &b.Edges[i]; e.Type == graph.EdgeHasText && e.Evidence.Place != "title" && !strings.HasSuffix(e.Evidence.Place, ".title") {
			contents[e.From] = texts[e.To]
		}
	}
	return contents
}

func differAt(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func around(s string, at int) string {
	return strings.ToValidUTF8(s[max(0, at-60):min(len(s), at+60)], "")
}

// checkEvidence reports wordings without words, and quotes that are not what their offsets cut out.
func checkEvidence(b *graph.Batch) (faults []string) {
	texts := map[string]string{}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Type == graph.TypeText {
			texts[n.ID] = n.Props.Text(graph.PropContent)
		}
	}
	for i := range b.Edges {
		e := &b.Edges[i]
		v := &e.Evidence
		if e.Type == graph.EdgeHasText && texts[e.To] == "" {
			faults = append(faults, "empty: "+e.To)
		}
		if v.Text != "" && (v.Quote == "" || assert.Cut(texts[v.Text], v.Start, v.End) != v.Quote) {
			faults = append(faults, fmt.Sprintf("%s %s: %q is not at %d to %d", e.Type, v.Text, v.Quote, v.Start, v.End))
		}
	}
	return faults
}
