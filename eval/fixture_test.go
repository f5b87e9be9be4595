package main

import (
	"slices"
	"strings"
	"testing"

	"mandategraph/loaders/lexicon"
)

// boats is a resolution in our own words.
const boats = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification source="#un">
<FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/2030-01-02/90-12/!main"/><FRBRdate date="2030-01-02" name="Adoption"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/90/12</docNumber></p></coverPage>
<preamble><container name="formula"><p>The General Assembly,</p></container><container name="p"><p>PREAMBLE</p></container></preamble>
<mainBody><paragraph><num>1.</num><content><p>Boats are needed.</p></content></paragraph></mainBody></statement></akomaNtoso>`

// read returns the document with these words in its preamble.
func read(t *testing.T, preamble string) *document {
	t.Helper()
	f := file{path: "boats.xml", name: "boats.xml", data: []byte(strings.Replace(boats, "PREAMBLE", preamble, 1))}
	d, _, err := readFile(f, lexicon.New(nil, nil, nil, nil))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func a(address, printed string) string { return `<a href="` + address + `">` + printed + `</a>` }

const host = "https://undocs.org/en/"

func TestGold(t *testing.T) {
	for _, c := range []struct {
		name, preamble string
		want           []string // print: symbol
	}{
		{"a plain link", "Its resolution " + a(host+"A/RES/76/181", "76/181"), []string{"76/181: A/RES/76/181"}},
		{"another host", "Its resolution " + a("http://undocs.org/S/RES/2195 (2014)", "2195 (2014)"), []string{"2195 (2014): S/RES/2195(2014)"}},
		{"a lost letter", "Its resolution " + a(host+"A/RES/57/270", "57/270 B"), []string{"57/270 B: A/RES/57/270B"}},
		{"a wrong number", "Its resolution " + a(host+"A/RES/75/188", "76/156"), []string{"76/156: A/RES/76/156"}},
		{"half a number", "Its resolution " + a(host+"A/RES/76/181", "76/1") + "81", []string{"76/181: A/RES/76/181"}},
		{"piece by piece", "Its resolution " + a(host+"A/RES/76/181", "76") + "/" + a(host+"A/RES/76/181", "1") + a(host+"A/RES/76/181", "81"), []string{"76/181: A/RES/76/181"}},
		{"no year", "Its resolution " + a(host+"S/RES/1325(2000)", "1325"), []string{"1325: S/RES/1325(2000)"}},
		{"a wrong year", "Its resolution " + a(host+"S/RES/2140(2015)", "2140 (2015)"), []string{"2140 (2015): S/RES/2140(2014)"}},
		{"letters", "Its resolution " + a(host+"A/RES/57/270", "57/270") + " A and B", []string{"57/270 A: A/RES/57/270A", "57/270 A: A/RES/57/270B"}},
		{"a range of letters", "Its resolution " + a(host+"A/RES/57/270a-c", "57/270 A to C"), []string{"57/270 A: A/RES/57/270A", "57/270 A: A/RES/57/270B", "57/270 A: A/RES/57/270C"}},
		{"another body's", "The Council's resolution " + a(host+"A/HRC/RES/23/9", "23/9"), []string{"23/9: "}},
		{"a document", "The report " + a(host+"A/RES/75/982", "A/75/982"), nil},
		{"an address by another key", "Its resolution " + a("https://documents.example/N2140.pdf", "76/181"), nil},
	} {
		var got []string
		for _, g := range goldOf(read(t, c.preamble), newExceptions(nil)) {
			got = append(got, g.printed+": "+g.symbol.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q; want %q", c.name, got, c.want)
		}
	}
}

// Nothing of a link is left but what is printed.
func TestWithoutLinks(t *testing.T) {
	got := string(withoutLinks([]byte(`<p>1 <a href="x/A/RES/76/181" class="c">76/181</a>, <rref from="a" upTo="b"/>, <ref` + "\n" + `href='y'>z</ref> <authorialNote marker="1"/></p>`)))
	if want := `<p>1 <a>76/181</a>, <rref/>, <ref>z</ref> <authorialNote marker="1"/></p>`; got != want {
		t.Errorf("%s; want %s", got, want)
	}
	d := read(t, "See "+a(host+"A/RES/76/181", "what was said")+".")
	if len(d.links) != 1 || len(d.found) != 0 {
		t.Errorf("links %v, found %v", d.links, d.found)
	}
}

func TestScored(t *testing.T) {
	exceptions := newExceptions(rowsOf("document\tplace\tprinted\tsymbol\nA/RES/90/12\tpp1\t76/3\tA/RES/76/3\nA/RES/90/12\tpp1\t76/4\t\n"))
	for _, c := range []struct {
		name, preamble string
		want           []string
	}{
		{"found", "Recalling its resolution " + a(host+"A/RES/76/181", "76/181"), []string{"right A/RES/76/181", "found A/RES/76/181"}},
		{"misprinted", "Recalling " + a(host+"A/RES/76/181", "the act of 76/18l"), []string{"missed A/RES/76/181"}},
		{"another body", "Recalling its resolution " + a(host+"A/HRC/RES/76/181", "76/181"), []string{"wrong A/RES/76/181"}},
		{"no link", "Recalling its resolution 76/181", []string{"unlinked A/RES/76/181"}},
		{"linked elsewhere", "Recalling its resolution 76/181 and its resolution " + a(host+"A/RES/76/181", "76/181"),
			[]string{"right A/RES/76/181", "right A/RES/76/181", "found A/RES/76/181"}},
		{"shown by its year", "Recalling Security Council resolution 2195 (2014)", []string{"right S/RES/2195(2014)"}},
		{"judged right", "Recalling its resolution 76/3", []string{"right A/RES/76/3"}},
		{"judged to be none", "Recalling its resolution " + a(host+"A/RES/76/4", "76/4"), []string{"wrong A/RES/76/4"}},
	} {
		d := read(t, c.preamble)
		var got []string
		for _, r := range scored(d, goldOf(d, exceptions), byRules(d), exceptions) {
			symbol := r.got
			if r.verdict == found || r.verdict == missed {
				symbol = r.expected
			}
			got = append(got, string(r.verdict)+" "+symbol)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q; want %q", c.name, got, c.want)
		}
	}
}

func TestHeldOut(t *testing.T) {
	for key, want := range map[string]bool{"A/RES/77/237": true, "S/RES/2593(2021)": true, "E/RES/2022/13": true, "A/RES/76/181": false, "A/RES/75/243B": true,
		"A/RES/76/247A-C": true, "S/RES/2195(2014)": false, "A/RES/73/1": false} {
		if isHeldOut(key) != want {
			t.Errorf("%s: %v", key, !want)
		}
	}
}

// What no editor linked should be found too, where the document shows elsewhere what the number is of.
func TestElsewhere(t *testing.T) {
	d := read(t, "Recalling its resolution "+a(host+"A/RES/76/181", "76/181")+" and its resolutions 76/181 and 76/182")
	none := newExceptions(nil)
	for _, c := range []struct {
		guesses []guess
		want    verdict
	}{{byRules(d), foundUnlinked}, {nil, overlooked}} {
		got := elsewhere(d, goldOf(d, none), c.guesses, none)
		if len(got) != 1 || got[0].verdict != c.want || got[0].expected != "A/RES/76/181" {
			t.Errorf("%+v; want %s", got, c.want)
		}
	}
}
