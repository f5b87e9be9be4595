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
		{"a number alone", "1.\n\nThe keepers of all lamps met in\nthe old harbour;\n(a)\nThey talked.\n\nA.\n\nWhat they said\n", "1.|The keepers of all lamps met in the old harbour;\n(a)|They talked.\n|A. What they said\n"},
		{"a table of contents", "Contents\nI. Lamps of the harbour . . . . . . . . 3\nA. Oil for the lamps ......... 4\n", "|Contents\n|I. Lamps of the harbour\n|A. Oil for the lamps\n"},
		{"a title of two lines over a text", "77/9.\n\nLamps of the old harbour of the whole\nIslands of the north sea\nThe General Assembly,\nRecalling the lamps of the old harbour of the islands,\n",
			"|77/9.\n|Lamps of the old harbour of the whole Islands of the north sea\n|The General Assembly,\n|Recalling the lamps of the old harbour of the islands,\n"},
		{"a number at the beginning of a line", "Recalling its resolutions 46/152 of 18 December\n1991, 60/1 and others of the long list,\n65/169 and 77/237,\n", "|Recalling its resolutions 46/152 of 18 December 1991, 60/1 and others of the long list, 65/169 and 77/237,\n"},
		{"Markdown", "# Resolution 10/6\n## Lamps\n*The General Assembly*,\n\n**Recalling** _lamps_ and 2 * 3 * 4 of them,[^1]\n\n[^1]: See the list.\n",
			"h1 |Resolution 10/6\nh2 |Lamps\n|The General Assembly,\n|Recalling lamps and 2 * 3 * 4 of them,[^1] (1 at 38)\n|[^1] See the list. (1 at 0)\n"},
		{"one number sign", "# 5 lamps of the *old* harbour\n", "|# 5 lamps of the *old* harbour\n"},
		{"line ends and spaces", "One\u00a0 text\there\r\n\r\nAnother\u2003 one\r\n", "|One text here\n|Another one\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := blocksOf(t, c.text); got != c.want {
				t.Errorf("read\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// A print as programs turn it into text: two columns on the cover, heads and feet of pages, paragraphs known by their indents alone.
func TestPrints(t *testing.T) {
	const laidOut = `
         United Nations                                            A/RES/99/9
         General Assembly                             Distr.: General
                                                      9 January 2044


    99/9.   Lamps of the harbour and of the
            Islands

              The General Assembly,
              Recalling the lamps of the old harbour, 1 which were lit in
         the year of the flood, and all resolutions on oil, among them that
         of 9 May 2040,
              Noting wicks,
              1.   Asks keepers to light the lamps in accordance with
         the rules of
    __________________
         1
             See A/99/7.


    44-12345 (E)     100144
    *4412345*
` + "\f" +
		`A/RES/99/9                                 Lamps of the harbour and of the
                                                           Islands

         the harbour, 2 and to keep them;
              2.   Thanks keepers.

                                                     9th plenary meeting
    __________________
         2  Rules of the harbour,
            chapter 3.


    2/2                                                            44-12345
`
	const flowing = `A/RES/99/9

United Nations

General Assembly

Distr.: General
9 January 2044

99/9.

Lamps of the harbour and of the
Islands
The General Assembly,
Recalling the lamps of the old harbour, 1 which were lit in
the year of the flood, and all resolutions on oil, among them that
of 9 May 2040,
Noting wicks,
1.
Asks keepers to light the lamps in accordance with
the rules of

__________________
1

44-12345 (E)

See A/99/7.

100144

*4412345*

` + "\f" +
		`A/RES/99/9

Lamps of the harbour and of the
Islands

the harbour, 2 and to keep them;
2.
Thanks keepers.
9th plenary meeting

__________________
2

Rules of the harbour, chapter 3.

2/2

44-12345

`
	const body = `|The General Assembly,
|Recalling the lamps of the old harbour, 1 which were lit in the year of the flood, and all resolutions on oil, among them that of 9 May 2040, (1 at 40)
|Noting wicks,
1.|Asks keepers to light the lamps in accordance with the rules of the harbour, 2 and to keep them; (2 at 77)
fn1 |See A/99/7.
2.|Thanks keepers.
|9th plenary meeting
fn2 |Rules of the harbour, chapter 3.
`
	for _, c := range []struct{ name, text, want string }{
		{"laid out", laidOut, "|United Nations\n|General Assembly\n|A/RES/99/9\n|Distr.: General\n|9 January 2044\n|99/9. Lamps of the harbour and of the Islands\n" + body},
		{"flowing", flowing, "|A/RES/99/9\n|United Nations\n|General Assembly\n|Distr.: General\n|9 January 2044\n|99/9.\n|Lamps of the harbour and of the Islands\n" + body},
	} {
		if got := blocksOf(t, c.text); got != c.want {
			t.Errorf("%s: read\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Footnotes below a rule find the figures that are their marks, and no others.
func TestFeet(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"behind a letter", "Lamps1 and harbours.2\n\n_____\n1 First.\n2 Second.\n", "|Lamps1 and harbours.2 (1 at 5) (2 at 20)\nfn1 |First.\nfn2 |Second.\n"},
		{"no other figures", "In paragraph 1 of resolution 1 (S/1/Add.1), No. 1 and 1,5 lamps.\n\n_____\n1 First.\n", "|In paragraph 1 of resolution 1 (S/1/Add.1), No. 1 and 1,5 lamps.\nfn1 |First.\n"},
		{"behind a word", "The lanterns 1 of the harbour.\n\n_____\n1 First.\n", "|The lanterns 1 of the harbour. (1 at 13)\nfn1 |First.\n"},
		{"named again", "Lamps,1 oil,2 and lamps,1 again.\n\n_____\n1 First.\n2 Second.\n", "|Lamps,1 oil,2 and lamps,1 again. (1 at 6) (2 at 12) (1 at 24)\nfn1 |First.\nfn2 |Second.\n"},
		{"an asterisk", "Sealand:* draft\n\n_____\n* For the keepers.\n", "|Sealand:* draft (* at 8)\nfn* |For the keepers.\n"},
		{"a rule without footnotes", "Some words of a text.\n\n_____\n\nMore words of a text.\n", "|Some words of a text.\n|More words of a text.\n"},
		{"text behind them", "Lamps,1 oil.\n\n_____\n1 First.\n\nMore words of a text.\n", "|Lamps,1 oil. (1 at 6)\nfn1 |First.\n|More words of a text.\n"},
	} {
		if got := blocksOf(t, c.text); got != c.want {
			t.Errorf("%s: read\n%s\nwant\n%s", c.name, got, c.want)
		}
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
		{"rules", strings.Repeat("Words,1 and words.\n\n_____\n1 Note.\n\n", many/4), ""},
		{"feet", strings.Repeat("Words, 1 and words 2 of it.\n\n", many/4) + "_____\n" + strings.Repeat("1\n", many), ""},
		{"quotes", "The keepers said “" + strings.Repeat("some,\nRecalling words ", many/10) + "\n", ""},
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
