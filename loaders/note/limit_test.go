package note

import (
	"context"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

const longTitle = "2 May 2030\n**Background** **note** pillar I\n\nINTRODUCTION\n\n"

// What is read within the limits is read in a moment; with time that grows with the square of the length, each would take minutes.
func TestLong(t *testing.T) {
	for _, piece := range []string{"- a\n", "* a\n", "- (a\n", "- a-\n", "- ab\u00ad\n", "###### x\n", "x\n\n", "1. x\n", "(a) x\n", "In the Declaration, States:\n\nx.\n"} {
		if _, err := Parse(longTitle + strings.Repeat(piece, mostBlocks/2-10)); err != nil {
			t.Errorf("%q: %v", piece, err)
		}
	}
	for _, piece := range []string{"(", "*", "[", "<", "#", "*a ", "[x](", "<http://", "**a** ", "[a](b) "} {
		line := strings.Repeat(piece, longestParagraph/len(piece)-10) + ".\n\n"
		if _, err := Parse(longTitle + strings.Repeat(line, 3)); err != nil && !strings.Contains(err.Error(), "the paragraph has more than") {
			t.Errorf("%q: %v", piece, err)
		}
	}
}

func TestLimits(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"blocks":       {strings.Repeat("- a\n", 4*mostBlocks), "line 50005: more than 50000 paragraphs"},
		"words":        {strings.Repeat("x\n\n", 4*mostBlocks), "more than 50000 paragraphs"},
		"line":         {strings.Repeat("(", 3_000_000), "line 6: the paragraph has more than 200000 characters"},
		"lines":        {strings.Repeat("a b\n", 100_000), "line 6: the paragraph has more than 200000 characters"},
		"joined":       {"Take:\n\n" + strings.Repeat("- "+strings.Repeat("ä", 100)+"\n", 3000), "the paragraph has more than 200000 characters"},
		"file":         {strings.Repeat("x.\n\n", maxSize/4), "the file has more than 4 MB"},
		"Latin-1":      {"Für, then\nall the na\xefve", "line 7, byte 11: the file is not UTF-8"},
		"Latin-1 CR":   {"A\r\nB\rna\xefve", "line 8, byte 3: the file is not UTF-8"},
		"no character": {"\ufffd \xff", "line 6, byte 5: the file is not UTF-8"},
	} {
		_, err := Format{}.Read(context.Background(), strings.NewReader(longTitle+c.text), format.Env{})
		if err == nil || !strings.Contains(err.Error(), c.want) || name != "file" && graph.CodeOf(err) != graph.Invalid {
			t.Errorf("%s: %v; want %q", name, err, c.want)
		}
	}
}

// ends is a context that ends once it has been asked a number of times.
type ends struct {
	context.Context
	after int
}

func (e *ends) Err() error {
	if e.after--; e.after < 0 {
		return context.Canceled
	}
	return nil
}

func TestStopped(t *testing.T) {
	text := longTitle + strings.Repeat("See resolution 76/181.\n\n", 100)
	asked := &ends{context.Background(), 1 << 30}
	if _, err := (Format{}).Read(asked, strings.NewReader(text), format.Env{}); err != nil {
		t.Fatal(err)
	}
	if asked = asked.used(); asked.after < 300 {
		t.Errorf("asked %d times in 100 paragraphs", asked.after)
	}
	for after := 0; after < asked.after; after += 37 {
		_, err := Format{}.Read(&ends{context.Background(), after}, strings.NewReader(text), format.Env{})
		if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "stopped") {
			t.Errorf("after %d: %v", after, err)
		}
	}
}

// used returns how often the context has been asked, as one that ends then.
func (e *ends) used() *ends { return &ends{e.Context, 1<<30 - e.after} }

// What a paragraph counts while it grows is what it would count as a whole.
func TestGrowing(t *testing.T) {
	pieces := []string{"(see a", "b) and", "a) (c", ") x.", "(iv) y", "self-", "help)", "so\u00ad", "me [1]", "“End.”²", "c) d) (", "Ä:"}
	for seed := range len(pieces) * len(pieces) {
		p := Paragraph{Text: "Start"}
		g := grow(&p)
		for i := range 40 {
			g.add(plain(pieces[(seed+i*i*7+i*seed)%len(pieces)]), joiner{"selfhelp": seed%2 == 0})
			whole := grow(&Paragraph{Text: string(g.text)})
			if whole.runes != g.runes || whole.open() != g.open() || whole.introduces() != g.introduces() {
				t.Fatalf("%q: %d and %v; as a whole %d and %v", g.text, g.runes, g.open(), whole.runes, whole.open())
			}
		}
	}
}

func TestLongMark(t *testing.T) {
	long := strings.Repeat("¹", 50_000)
	n, err := Parse(longTitle + "A word." + long + "\n\n" + long + " A note.\n\n¹²³ Another.\n")
	if err != nil || len(n.Footnotes) != 1 || n.Footnotes[0].Number != "123" {
		t.Fatalf("%v", err)
	}
	for _, node := range n.Reading(nil).Batch.Nodes {
		if len(node.ID) > 100 {
			t.Errorf("an id of %d bytes", len(node.ID))
		}
	}
}
