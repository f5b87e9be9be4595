package akn

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

var update = flag.Bool("update", false, "write what is read from the samples into testdata; read it before you commit")

// The samples in testdata come out as they did before: kinds, places, numbers, texts, links and footnotes of paragraphs.
func TestGolden(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.xml")
	for _, s := range filesOf(t, names) {
		t.Run(s.name, func(t *testing.T) {
			reading, err := s.read(nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range append(checkText(s.data, &reading.Batch), checkEvidence(&reading.Batch)...) {
				t.Error(fault)
			}
			compareGolden(t, strings.TrimSuffix(s.path, ".xml")+".golden", describe(t, s.data, reading))
		})
	}
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v; -update writes it", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; -update writes it. Read:\n%s", name, got)
	}
}

// describe writes the blocks with their places, and the ids that the writer made of them.
func describe(t *testing.T, data []byte, reading *format.Reading) string {
	t.Helper()
	d, err := parse(context.Background(), bytes.NewReader(data), format.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	units, places := placesOf(d)
	for i, u := range units {
		fmt.Fprintf(&b, "-- part %d %s\n", u.part.kind, u.label)
		for _, one := range places[i] {
			describeBlock(&b, &one)
		}
	}
	b.WriteString("-- ids\n")
	for i := range reading.Batch.Nodes {
		if n := &reading.Batch.Nodes[i]; n.Type == graph.TypeResolution && n.Known == graph.Loaded || n.Type == graph.TypeProvision && n.Props.Text(graph.PropKind) != "" {
			fmt.Fprintf(&b, "%s %s\n", n.ID, n.Props.Text(graph.PropKind))
		}
	}
	return b.String()
}

func describeBlock(b *strings.Builder, one *placed) {
	fmt.Fprintf(b, "%s\t%s\t%s", one.place, one.block.number, one.text)
	runes := []rune(one.text)
	for _, l := range one.links {
		fmt.Fprintf(b, "\t[%s]", string(runes[l.start:l.end]))
	}
	for _, n := range one.notes {
		fmt.Fprintf(b, "\t(%s behind %q: %s)", n.marker, string(runes[max(0, n.offset-6):n.offset]), n.text)
	}
	if one.within != "" {
		fmt.Fprintf(b, "\t< %s", one.within)
	}
	b.WriteByte('\n')
}
