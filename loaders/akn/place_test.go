package akn

import (
	"strings"
	"testing"
)

var kindsByName = map[string]blockKind{"": blockParagraph, "pp": blockPreambular, "h": blockHeading, "f": blockFormula, "r": blockRow}

// unitOf makes a unit of lines "number|text|kind"; an item of a list has * before its number.
func unitOf(text string, annex bool) *unit {
	u := &unit{annex: annex}
	if annex {
		u.label = "annex"
	}
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSpace(line)+"||", "|")
		number, item := strings.CutPrefix(fields[0], "*")
		u.blocks = append(u.blocks, block{number: number, item: item, text: fields[1], kind: kindsByName[fields[2]]})
	}
	return u
}

func TestPlaces(t *testing.T) {
	for name, c := range map[string]struct {
		annex      bool
		text, want string
	}{
		"plain":              {false, "|a|f\n|b,|pp\n1.|c\n2.|d", "pp1 op1 op2"},
		"counted":            {false, "|b,|pp\n|c\n|d", "pp1 op1 op2"},
		"sub-paragraphs":     {false, "1.|a:\n(a)|b\n(i)|c\n(ii)|d\n(b)|e\n2.|f", "op1 op1(a) op1(a)(i) op1(a)(ii) op1(b) op2"},
		"i behind h":         {false, "1.|a:\n(g)|b\n(h)|b\n(i)|c\n(j)|d", "op1 op1(g) op1(h) op1(i) op1(j)"},
		"i as a first one":   {false, "1.|a:\n(i)|b\n(ii)|c", "op1 op1(i) op1(ii)"},
		"x behind ix":        {false, "1.|a:\n(viii)|b\n(ix)|c\n(x)|d\n(xi)|e", "op1 op1(viii) op1(ix) op1(x) op1(xi)"},
		"further":            {false, "1.|a\n|b\n|c\n2.|d", "op1 op1~2 op1~3 op2"},
		"list broken":        {false, "1.|a:\n(a)|b\n|c\n(b)|d", "op1 op1(a) op1~2 op1(b)"},
		"two lists":          {false, "1.|a:\n(a)|b\n|c:\n(a)|d", "op1 op1(a) op1~2 op1~2(a)"},
		"bullets":            {false, "1.|a:\n•|b\n•|c\n2.|d:\n–|e", "op1 op1[1] op1[2] op2 op2[1]"},
		"agenda":             {false, "1.|a\n2.|b:\n*1.|c\n*2.|d\n*3.|e\n3.|f", "op1 op2 op2(1) op2(2) op2(3) op3"},
		"agenda goes beyond": {false, "1.|a:\n*1.|b\n*2.|c\n*3.|d\n2.|e\n3.|f", "op1 op1(1) op1(2) op1(3) op2 op3"},
		"quoted paragraph":   {false, "1.|a\n2.|b\n3.|c:\n2.|d\n4.|e", "op1 op2 op3 op3(2) op4"},
		"sections":           {false, "|I|h\n1.|a\n2.|b\n|II|h\n1.|c\n|A. B|h\n1.|d\n|B. C|h\n1.|e", "h1 I.op1 I.op2 h2 II.op1 h3 II.A.op1 h4 II.B.op1"},
		"sections, no marks": {false, "|Gulls|h\n1.|a\n2.|b\n|Bees|h\n1.|c\n2.|d", "h1 op1 op2 h2 h2.op1 h2.op2"},
		"numbers go on":      {false, "|I|h\n1.|a\n|II|h\n2.|b", "h1 op1 h2 op2"},
		"in the preamble":    {false, "|a:|pp\n1.|b|pp\n2.|c", "pp1 op1 op2"},
		"list in preamble":   {false, "|a:|pp\n1.|b|pp\n2.|c|pp\n|d|pp\n1.|e\n2.|f", "pp1 pp1(1) pp1(2) pp2 op1 op2"},
		"l for 1":            {false, "l.|a\n2.|b", "op1 op2"},
		"twice":              {false, "1.|a\n1.|b", "op1 op1~2"},
		"annex":              {true, "|Annex|h\n|We,|\n|Seeing,|\n|Say:|\n1.|a\n(a)|b", "annex.h1 annex~1 annex.pp1 annex~2 annex.1 annex.1(a)"},
		"articles":           {true, "|Article 1|h\n|a\n|b\n|Article 2|h\n1.|c\n2.|d:\n(a)|e\n|Article 3|h\n1.|f", "annex.h1 annex.art1 annex.art1~2 annex.h2 annex.art2.1 annex.art2.2 annex.art2.2(a) annex.h3 annex.art3.1"},
		"decimals":           {true, "1.|a\n1.1|b\n1.2|c", "annex.1 annex.1.1 annex.1.2"},
		"letters alone":      {true, "|a:\n(a)|b\n(b)|c", "annex~1 annex.(a) annex.(b)"},
		"rows":               {true, "|a b|r\n|c d|r", "annex.r1 annex.r2"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, one := range unitOf(c.text, c.annex).places(taken{}, 0) {
				got = append(got, one.place)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%s; want %s", s, c.want)
			}
		})
	}
}

func TestLongPlace(t *testing.T) {
	p := placer{taken: taken{}}
	long := strings.Repeat("(äbc)", 100)
	first, second := p.taken.free(long), p.taken.free(long)
	if first == second || len(first) > longestPlace || len(second) > longestPlace+4 {
		t.Errorf("%q, %q", first, second)
	}
}

func TestStyles(t *testing.T) {
	for number, want := range map[string]struct {
		style   style
		ordinal int
	}{
		"": {styleNone, 0}, "11.": {styleDigits, 11}, "1 -": {styleDigits, 1}, "1-": {styleDigits, 1}, "3.1": {styleDecimal, 0}, "(3)": {styleInner, 3},
		"(a)": {styleLetter, 1}, "b.": {styleLetter, 2}, "(aa)": {styleLetter, 27}, "(i)": {styleLetter, 9}, "(ii)": {styleRoman, 2}, "(xiv)": {styleRoman, 14},
		"A.": {styleCapital, 1}, "II.": {styleRomanUp, 2}, "•": {styleBullet, 0}, "–": {styleBullet, 0}, "−": {styleBullet, 0}, "6.\u200e": {styleDigits, 6},
		"(new)": {styleOther, 0},
	} {
		s := styleOf(number)
		if n := ordinal(number, s); s != want.style || n != want.ordinal {
			t.Errorf("%q: style %d, %d; want %d, %d", number, s, n, want.style, want.ordinal)
		}
	}
}

func TestAnnexLabels(t *testing.T) {
	main := &part{}
	heading := func(texts ...string) *unit {
		u := &unit{part: main, annex: true}
		for _, text := range texts {
			u.blocks = append(u.blocks, block{kind: blockHeading, text: text})
		}
		return u
	}
	for name, c := range map[string]struct {
		units []*unit
		want  string
	}{
		"one":          {[]*unit{heading("Annex")}, "annex"},
		"one with I":   {[]*unit{heading("Annex I")}, "annex"},
		"Roman":        {[]*unit{heading("Annex I"), heading("Annex II: Bees")}, "annexI annexII"},
		"letters":      {[]*unit{heading("Annexe A"), heading("Annexe B")}, "annexA annexB"},
		"without":      {[]*unit{heading("Gulls"), heading("Bees")}, "annex1 annex2"},
		"twice":        {[]*unit{heading("Annex I"), heading("Annex I")}, "annexI annexI~2"},
		"in languages": {[]*unit{heading("Приложение I"), heading("附件 2"), heading("المرفق 3"), heading("Anexo IV")}, "annexI annex2 annex3 annexIV"},
	} {
		labelAnnexes(c.units)
		var got []string
		for _, u := range c.units {
			got = append(got, u.label)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s; want %s", name, s, c.want)
		}
	}
}

// Links and footnotes stay where they stand when a number is taken from the text or put back.
func TestSplitNumber(t *testing.T) {
	for _, c := range []struct{ text, number, rest string }{
		{"1. gulls fly", "1.", "gulls fly"}, {"(a) gulls fly", "(a)", "gulls fly"}, {"(iv) gulls fly", "(iv)", "gulls fly"}, {"• gulls fly", "•", "gulls fly"},
		{"6.\u200e gulls fly", "6.\u200e", "gulls fly"}, {"(one) gulls fly", "", "(one) gulls fly"}, {"1.5 gulls fly", "", "1.5 gulls fly"}, {"12.", "", "12."},
	} {
		runes := []rune(c.text)
		b := block{text: c.text, links: []link{{start: max(0, len(runes)-3), end: len(runes)}}, notes: []note{{offset: len(runes)}}}
		b.splitNumber()
		if b.number != c.number || b.text != c.rest || len([]rune(b.text)) != b.links[0].end || b.notes[0].offset != b.links[0].end {
			t.Errorf("%q: %q, %q, %v, %v", c.text, b.number, b.text, b.links, b.notes)
		}
		b.joinNumber()
		if want := len([]rune(b.text)); b.text != c.text || b.links[0].end != want || b.notes[0].offset != want {
			t.Errorf("%q: joined to %q, %v", c.text, b.text, b.links)
		}
	}
}

func TestSplitBareNumber(t *testing.T) {
	for _, c := range []struct {
		text string
		next int
		want string
	}{
		{"3 Calls upon gulls", 3, "3"}, {"3 . Calls upon gulls", 3, "3 ."}, {"3.Thanks, gulls", 3, "3."},
		{"3 Calls upon gulls", 4, ""}, {"3 December 2021", 3, ""}, {"3 gulls fly", 3, ""}, {"1 Calls upon gulls", 1, ""},
	} {
		b := block{text: c.text}
		if b.splitBareNumber(c.next); b.number != c.want {
			t.Errorf("%q: %q; want %q", c.text, b.number, c.want)
		}
	}
}
