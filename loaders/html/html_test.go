package html

import (
	"context"
	"strings"
	"testing"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page/pagetest"
)

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"paragraphs that are not closed", "<p>One<p>two\n<br>lines &amp; <b>more</b><div>Three</div>four", "|One\n|two lines & more\n|Three\n|four\n"},
		{"headings", "<h1>A <i>big</i> one</h1><h3>small</h3><p>text", "h1 |A big one\nh3 |small\n|text\n"},
		{"no-break spaces; nothing changes but what is not seen", "<p>resolution&nbsp;10/6 \n har&shy;bour&#7;</p>", "|resolution 10/6 harbour\n"},
		{"what is not printed", "<style>p{}</style><script>var a = '<p>no</p>';</script><p>yes<!-- no --><noscript>no</noscript></p><p hidden>no</p>", "|yes\n"},
		{"a site around it", `<body><header><h1>Site</h1></header><nav><ul><li>Home</ul></nav><div class="breadcrumb"><a href="/">Home</a></div><p>text</p>` +
			`<aside>see also</aside><div id="footer">Imprint<div>deep</div></div><p>more</p><footer>end</footer>`, "|text\n|more\n"},
		{"the main part", `<p>before</p><div role="main"><header><h1>Title</h1></header><div><p>` + strings.Repeat("word ", 20) + `</p></div></div><p>behind</p>`,
			"h1 |Title\n|" + strings.TrimSpace(strings.Repeat("word ", 20)) + "\n"},
		{"lists", `<ol><li>one<ol type="a"><li>deep<li>deeper<ol type=i><li>deepest</ol></ol><li><p>two</p><p>goes on</p></ol><ul><li>point</ul><ol start=7><li>seven<li value=9>nine</ol>`,
			"item 1.|one\nitem (a)|deep\nitem (b)|deeper\nitem (i)|deepest\nitem 2.|two\nitem |goes on\nitem •|point\nitem 7.|seven\nitem 9.|nine\n"},
		{"a printed number outweighs that of the list", `<ul style="list-style-type: none"><li>(c) third</li><li>plain</li></ul><ol><li>5. fifth</li></ol>`,
			"item (c)|third\nitem |plain\nitem 5.|fifth\n"},
		{"numbers in the text", "<p>1.&nbsp;&nbsp;<i>Calls upon</i> all</p><p>(ii) part</p><p>1.5 times</p>", "1.|Calls upon all\n(ii)|part\n|1.5 times\n"},
		{"a table of words", "<table><tr><th>State<th>Year<tr><td>Sealand<td>2020<tr><td>alone</table>", "row |State Year\nrow |Sealand 2020\n|alone\n"},
		{"a table that puts things side by side", "<table><tr><td>logo</td><td><h2>Title</h2><p>text</p></td></tr></table>", "|logo\nh2 |Title\n|text\n"},
		{"a table of numbers and paragraphs", "<table><tr><td>12.</td><td>Requests more</td></tr><tr><td>(a)</td><td>of this</td></tr></table>", "12.|Requests more\n(a)|of this\n"},
		{"marks", `<p>one<sup>1</sup>, two<a href="#_ftn2">[2]</a>, three<sup><a href="#n">3</a></sup> and the 5<sup>th</sup></p>`,
			"|one1, two[2], three3 and the 5th (1 at 3) (2 at 9) (3 at 19)\n"},
		{"footnotes that links lead to", `<p>one</p><div id="ftn1"><p><a href="#r1">[1]</a> See this.</p><p>And that.</p></div><ol><li id="fn2">Other <a href="#r2">↩</a></li></ol>`,
			"|one\nfn1 |[1] See this. (1 at 0)\nfn1 |And that.\nfn2 1.|Other\n"},
		{"links", `<p>See <a href="https://undocs.org/A/RES/76/181">resolution <b>76/181</b></a> and <a href="x"> </a><a name="y">z</a>.`,
			"|See resolution 76/181 and z. [resolution 76/181: https://undocs.org/A/RES/76/181]\n"},
		{"strong", "<p><b>All of it</b></p><p><span style='font-weight: bold'>All</span> not</p>", "strong |All of it\n|All not\n"},
		{"two line breaks", "<div>one<br>goes on<br><br>two</div>", "|one goes on\n|two\n"},
		{"preformatted", "<pre>one\ngoes on\n\ntwo</pre>", "|one goes on\n|two\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := read(context.Background(), strings.NewReader(c.html), format.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := pagetest.Describe(p.Blocks); got != c.want {
				t.Errorf("read\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestDetect(t *testing.T) {
	for head, want := range map[string]bool{
		"<!DOCTYPE html><html>": true, " \n<HTML lang=en>": true, "\ufeff<p>text": true, "<!-- saved --><html>": true, `<?xml version="1.0"?><html xmlns="x">`: true,
		"\xff\xfe<\x00p\x00>\x00": true,
		"<akomaNtoso>":            false, `<?xml version="1.0"?><record>`: false, "text with <p> in it": false, "": false, "<": false, "<project>": false,
	} {
		if got := (Format{}).Detect([]byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ name, data, want, doubt string }{
		{"UTF-8 far behind", "<p>" + strings.Repeat("a ", 2000) + "é", "é", ""},
		{"UTF-8 that says so", "<meta charset=utf-8><p>Côte", "Côte", ""},
		{"one byte, as it says", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>\xb3", "ł", ""},
		{"one byte that says nothing", "<p>C\xf4te \x93d\x94", "Côte “d”", "Windows-1252"},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00\xe9\x00", "é", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := read(context.Background(), strings.NewReader(c.data), format.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := pagetest.Describe(p.Blocks); !strings.Contains(got, c.want) {
				t.Errorf("read %.80q", got)
			}
			if (c.doubt != "") != (len(p.Doubts) == 1) {
				t.Errorf("doubts: %v", p.Doubts)
			}
		})
	}
}
