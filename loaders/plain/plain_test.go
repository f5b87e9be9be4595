package plain

import (
	"context"
	"strings"
	"testing"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page/pagetest"
)

func blocksOf(t *testing.T, text string) string {
	t.Helper()
	p, err := read(context.Background(), strings.NewReader(text), format.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return pagetest.Describe(p.Blocks)
}

func TestBlocks(t *testing.T) {
	wide := strings.Repeat("word ", 40)
	for _, c := range []struct{ name, text, want string }{
		{"empty lines part paragraphs", "The keepers of all lamps met in\nthe old harbour.\n\nThey talked about lamps and oil\nand wicks.\n",
			"|The keepers of all lamps met in the old harbour.\n|They talked about lamps and oil and wicks.\n"},
		{"a paragraph a line", wide + "one.\n" + wide + "two.\nShort", "|" + wide + "one.\n|" + wide + "two.\n|Short\n"},
		{"lines that are not full end paragraphs", "The Keepers,\nRecalling that all lamps were lit in the\nyear of the flood,\n1. Ask all keepers to light them again as\nsoon as\nthey can;\n2. Thank them.\n",
			"|The Keepers,\n|Recalling that all lamps were lit in the year of the flood,\n1.|Ask all keepers to light them again as soon as they can;\n2.|Thank them.\n"},
		{"items", "Asks the keepers to do all this at once:\n(a) To clean lamps, oil lamps (see part\n(b) of the rules) and light lamps;\n(b) To sleep.\n• A point\n",
			"|Asks the keepers to do all this at once:\n(a)|To clean lamps, oil lamps (see part (b) of the rules) and light lamps;\n(b)|To sleep.\n•|A point\n"},
		{"heads on lines of their own", "Resolution 10/6\nLighting the lamps of the harbour and\nthe coast\nThe General Assembly,\nRecalling the lamps of the old harbour,\n\nAnnex II\nRules\n",
			"|Resolution 10/6\n|Lighting the lamps of the harbour and the coast\n|The General Assembly,\n|Recalling the lamps of the old harbour,\n|Annex II\n|Rules\n"},
		{"broken words", "The keepers talked about the har-\nbour, the well-\nknown harbour, and short-\nand long-term lamps of it.\n", "|The keepers talked about the harbour, the well-known harbour, and short- and long-term lamps of it.\n"},
		{"pages", "A/RES/99/1\n\nThe keepers of the lamps met in the\n\n2/3\n\fA/RES/99/1\n\nold harbour. They talked.\n\n3/3\n22-12345 (E)\n_______\nMore.\n",
			"|A/RES/99/1\n|The keepers of the lamps met in the old harbour. They talked.\n|More.\n"},
		{"numbers that are no pages", "10/6\n\nA title of this\n\n10/9\n\nAnother one\n", "|10/6\n|A title of this\n|10/9\n|Another one\n"},
		{"page numbers that go up", "One text here.\n\n1\n\nTwo texts here.\n\n2\n\nThree texts here.\n\n3\n", "|One text here.\n|Two texts here.\n|Three texts here.\n"},
		{"marks", "The lamps [1] were lit.² They burn.\n\n[1] See the list.\n² Also lit.\n",
			"|The lamps [1] were lit.² They burn. (1 at 10) (2 at 23)\n|[1] See the list. (1 at 0)\n|² Also lit. (2 at 0)\n"},
		{"line ends and spaces", "One\u00a0 text\there\r\n\r\nAnother\u2003 one\r\n", "|One text here\n|Another one\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := blocksOf(t, c.text); got != c.want {
				t.Errorf("read\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestDetect(t *testing.T) {
	prose := "The keepers of the lamps met in the old harbour.\n"
	for head, want := range map[string]bool{
		prose: true, "\ufeff" + prose: true, "See resolution 10/6 of the Conference": true, "C\xf4te des lampes et des phares\n": true,
		"\xff\xfeO\x00n\x00e\x00 \x00t\x00w\x00o\x00 \x00a\x00b\x00 \x00c\x00d\x00 \x00e\x00f\x00": true, "决议决议": true,
		strings.Repeat("The keepers of the lamps é", 200)[:4096]: true,
		"": false, " \n\n": false, "text": false, "one two\n\nthree four\n\nfive\n": false, "\x00\x00" + prose: false, "\x89PNG\r\n\x1a\n" + prose: false,
		"{\"a\": \"the keepers of the lamps\"}": false, "<p>" + prose: false, "%PDF-1.7\n" + prose: false,
		"id;name;year;place\n1;\"a\";2020;\"b\"\n2;\"c\";2021;\"d\"\n":                                false,
		"func main() {\n\tif x := f(y); x != nil {\n\t\tlog.Println(\"the keepers\", x, y)\n\t}\n}\n": false,
	} {
		if got := (Format{}).Detect([]byte(head)); got != want {
			t.Errorf("%.60q: %v", head, got)
		}
	}
}

func TestEncodings(t *testing.T) {
	for name, c := range map[string]struct {
		data, want string
		doubts     int
	}{
		"UTF-8 with its mark": {"\xef\xbb\xbfC\u00f4te", "|Côte\n", 0},
		"UTF-16":              {"\xfe\xff\x00C\x00\xf4", "|Cô\n", 0},
		"Windows-1252":        {"C\xf4te \x93d\x94", "|Côte “d”\n", 1},
	} {
		p, err := read(context.Background(), strings.NewReader(c.data), format.Limits{})
		if err != nil || pagetest.Describe(p.Blocks) != c.want || len(p.Doubts) != c.doubts {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}

// What is made to do harm is refused or read in time that grows with its length.
func TestHostile(t *testing.T) {
	const many = 100_000
	for _, c := range []struct{ name, text, fault string }{
		{"empty lines", "The keepers of the lamps met.\n" + strings.Repeat("\n", many), ""},
		{"broken words", "a b c d e " + strings.Repeat("a-\n", many), ""},
		{"one word", strings.Repeat("a", 5<<20), "--max-paragraph"},
		{"one paragraph", strings.Repeat("some words in a full line of this text\n", many*2), "--max-paragraph"},
		{"pages", strings.Repeat("Some words.\n\f", many), ""},
		{"numbers", strings.Repeat("1/2\n\n", many), ""},
		{"marks", strings.Repeat("a [1] ", many) + "\n\n" + strings.Repeat("[1] note\n\n", many), ""},
		{"items", strings.Repeat("(a) text;\n", many), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := (Format{}).Read(context.Background(), strings.NewReader(c.text), format.Env{Limits: format.Limits{Elements: 10 * many}})
			if (c.fault != "") != (err != nil) || err != nil && !strings.Contains(err.Error(), c.fault) {
				t.Errorf("%v; want %q", err, c.fault)
			}
		})
	}
}
