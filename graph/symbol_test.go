package graph

import (
	"slices"
	"strconv"
	"testing"
)

func TestParseSymbol(t *testing.T) {
	for _, c := range []struct {
		in, body string
		want     []string
	}{
		{"A/RES/76/181", "", []string{"A/RES/76/181"}},
		{"a/res/76/181", "", []string{"A/RES/76/181"}},
		{"A/RES/76/181.", "", []string{"A/RES/76/181"}},
		{" A / RES / 76 / 181 ", "", []string{"A/RES/76/181"}},
		{"RES/A/78/226", "", []string{"A/RES/78/226"}},
		{"resolution 76/181", "", []string{"A/RES/76/181"}},
		{"General Assembly resolution 76/181", "", []string{"A/RES/76/181"}},
		{"General Assembly\u00a0resolution 76/181", "", []string{"A/RES/76/181"}},
		{"GA res 76/181", "", []string{"A/RES/76/181"}},
		{"Resolution 76/181 of the General Assembly", "", []string{"A/RES/76/181"}},
		{"resolution A/RES/76/181", "", []string{"A/RES/76/181"}},
		{"General Assembly resolution A/RES/76/181", "", []string{"A/RES/76/181"}},
		{"Security Council resolution A/RES/76/181", "", nil},
		{"76/181", "", []string{"A/RES/76/181"}},
		{"76/181", "body:GA", []string{"A/RES/76/181"}},
		{"76/181", "body:SC", nil},
		{"57/270 B", "", []string{"A/RES/57/270B"}},
		{"57/270B", "", []string{"A/RES/57/270B"}},
		{"57/270 В", "", []string{"A/RES/57/270B"}}, // a Cyrillic letter
		{"S-32/1", "", []string{"A/RES/S-32/1"}},
		{"S\u201132/1", "", []string{"A/RES/S-32/1"}},
		{"A/RES/S-32/1", "", []string{"A/RES/S-32/1"}},
		{"ES-10/24", "", []string{"A/RES/ES-10/24"}},
		{"217 A (III)", "", []string{"A/RES/217A(III)"}},
		{"A/RES/217 A (III)", "", []string{"A/RES/217A(III)"}},
		{"2625 (XXV)", "", []string{"A/RES/2625(XXV)"}},
		{"1874 (S-IV)", "", []string{"A/RES/1874(S-IV)"}},
		{"155 C (VII)", "", []string{"E/RES/155C(VII)"}},
		{"2076 (LXII)", "", []string{"E/RES/2076(LXII)"}},
		{"8 (XXIII)", "", nil}, // some commission's
		{"217 A (III)", "ECOSOC", nil},
		{"9 (II)", "ECOSOC", []string{"E/RES/9(II)"}},
		{"decision 74/568", "", []string{"A/DEC/74/568"}},
		{"74/568", "", []string{"A/DEC/74/568"}},
		{"31/4", "", []string{"A/RES/31/4", "CCPCJ/RES/31/4"}},
		{"34/169", "", []string{"A/RES/34/169"}},
		{"30/4", "GA", nil},
		{"10/7", "", []string{"CTOC/COP/RES/10/7", "CAC/COSP/RES/10/7"}},
		{"resolution 10/7", "", []string{"CTOC/COP/RES/10/7", "CAC/COSP/RES/10/7"}},
		{"resolution 10/7 of the Conference", "", []string{"CTOC/COP/RES/10/7", "CAC/COSP/RES/10/7"}},
		{"COSP 10/7", "", []string{"CAC/COSP/RES/10/7"}},
		{"10/7", "body:COSP-UNCAC", []string{"CAC/COSP/RES/10/7"}},
		{"resolution 10/7", "Conference of the Parties to UNTOC", []string{"CTOC/COP/RES/10/7"}},
		{"COP-UNTOC resolution 11/4", "", []string{"CTOC/COP/RES/11/4"}},
		{"resolution 10/7 of the Conference of the States Parties to the United Nations Convention against Corruption", "", []string{"CAC/COSP/RES/10/7"}},
		{"COSP decision 10/1", "", []string{"CAC/COSP/DEC/10/1"}},
		{"CCPCJ resolution 28/2", "", []string{"CCPCJ/RES/28/2"}},
		{"28/2", "", []string{"CCPCJ/RES/28/2"}},
		{"Commission resolution 28/2", "", []string{"CCPCJ/RES/28/2", "CND/RES/28/2", "CSW/RES/28/2", "CSOCD/RES/28/2", "ESCAP/RES/28/2"}},
		{"resolution 65/2", "body:CND", []string{"CND/RES/65/2"}},
		{"Security Council resolution 2396 (2017)", "", []string{"S/RES/2396(2017)"}},
		{"S/RES/2396 (2017)", "", []string{"S/RES/2396(2017)"}},
		{"S/RES/2396", "", []string{"S/RES/2396(2017)"}},
		{"2396 (2017)", "", []string{"S/RES/2396(2017)"}},
		{"2396 (2018)", "", nil}, // contradicts itself
		{"Security Council resolution 2396", "", []string{"S/RES/2396(2017)"}},
		{"2396", "", nil},
		{"UNSCR 2676 (2023)", "", []string{"S/RES/2676(2023)"}},
		{"presidential statement 2015/25", "SC", []string{"S/PRST/2015/25"}},
		{"statement by the President of the Security Council S/PRST/2015/25", "", []string{"S/PRST/2015/25"}},
		{"ECOSOC decision 2022/317", "", []string{"E/DEC/2022/317"}},
		{"E/DEC/2022/317", "", []string{"E/DEC/2022/317"}},
		{"2022/317", "", []string{"E/DEC/2022/317"}},
		{"resolution 2021/24", "", []string{"E/RES/2021/24"}},
		{"Economic and Social Council resolution 2021/24", "", []string{"E/RES/2021/24"}},
		{"Human Rights Council resolution 23/9", "", []string{"A/HRC/RES/23/9"}},
		{"A/HRC/RES/S-21/1", "", []string{"A/HRC/RES/S-21/1"}},
		{"Commission on Human Rights resolution 2005/74", "", []string{"E/CN.4/RES/2005/74"}},
		{"CSW/RES/49/7", "", []string{"CSW/RES/49/7"}},
		{"UNEP/EA.5/Res.14", "", []string{"UNEP/EA.5/RES.14"}},
		{"resolution 5/14 of the United Nations Environment Assembly", "", []string{"UNEP/EA.5/RES.14"}},
		{"resolution WHA63.22", "", []string{"WHA63.22"}},
		{"A/CONF.177/20/RES/1", "", []string{"A/CONF.177/20/RES/1"}},
		{"decision 27/2", "Governing Council of the United Nations Environment Programme", []string{"UNEP/GC/DEC/27/2"}},
		{"decision 15/4", "body:CBD-COP", []string{"CBD/COP/DEC/15/4"}},
		{"Statistical Commission decision 53/113", "", []string{"STATCOM/DEC/53/113"}},
		{"https://undocs.org/en/A/RES/76/181", "", []string{"A/RES/76/181"}},
		{"http://undocs.org/S/RES/2396%20(2017)", "", []string{"S/RES/2396(2017)"}},
		{"https://docs.un.org/en/E/RES/2021/24", "", []string{"E/RES/2021/24"}},
		{"https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F76%2F181&Language=E", "", []string{"A/RES/76/181"}},
		{"https://example.org/en/A/RES/76/181", "", nil},
		{"/akn/un/statement/deliberation/unga/2021-12-16/76-181/", "", []string{"A/RES/76/181"}},
		{"/akn/un/statement/deliberation/unga/2021-12-16/76-181/eng@/!main.xml", "", []string{"A/RES/76/181"}},
		{"/akn/un/statement/deliberation/unsc/2023-01-30/2674-2023/", "", []string{"S/RES/2674(2023)"}},
		{"/akn/un/statement/deliberation/unecosoc/2020-07-21/2021-1/", "", []string{"E/RES/2021/1"}},
		{"non-trial resolution", "", nil},
		{"document 76/181 and more", "", nil},
		{"E/CN.15/2024/7", "", nil},
		{"9/11 attacks", "", nil},
		{"", "", nil},
	} {
		var got []string
		for _, s := range ParseSymbol(c.in, c.body) {
			got = append(got, s.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("ParseSymbol(%q, %q) = %q; want %q", c.in, c.body, got, c.want)
		}
	}
}

func TestSymbolParts(t *testing.T) {
	for _, c := range []struct {
		symbol, id, body, session string
		kind                      ResolutionKind
		year                      int
	}{
		{"A/RES/76/181", "resolution:A/RES/76/181", "body:GA", "76", IsResolution, 0},
		{"S/RES/2396(2017)", "resolution:S/RES/2396(2017)", "body:SC", "", IsResolution, 2017},
		{"S/PRST/2015/25", "resolution:S/PRST/2015/25", "body:SC", "", IsStatement, 2015},
		{"E/DEC/2022/317", "resolution:E/DEC/2022/317", "body:ECOSOC", "", IsDecision, 2022},
		{"A/RES/2625(XXV)", "resolution:A/RES/2625(XXV)", "body:GA", "XXV", IsResolution, 0},
		{"CAC/COSP/RES/10/7", "resolution:CAC/COSP/RES/10/7", "body:COSP-UNCAC", "10", IsResolution, 0},
		{"A/CONF.177/20/RES/1", "resolution:A/CONF.177/20/RES/1", "body:CONF-177", "177/20", IsResolution, 0},
	} {
		s := ParseSymbol(c.symbol, "")[0]
		if s.ID() != c.id || s.Body() != c.body || s.Session() != c.session || s.Kind() != c.kind || s.Year() != c.year {
			t.Errorf("%s: id %s, body %s, session %q, kind %s, year %d", c.symbol, s.ID(), s.Body(), s.Session(), s.Kind(), s.Year())
		}
	}
}

// allShapes returns a symbol for every body, kind and shape, with plain and special sessions, with and without a letter.
func allShapes() []Symbol {
	var all []Symbol
	for i := range families {
		f := &families[i]
		sessions := []string{"177/20", "S-32", "ES-10", "S-IV"}
		for _, s := range []span{f.sessions, f.years} {
			sessions = append(sessions, strconv.Itoa(s.first), strconv.Itoa(s.last))
		}
		for n := 1; n <= f.romans.last; n++ {
			sessions = append(sessions, romanOf(n))
		}
		for y := councilFirstYear; y < 2030; y++ {
			sessions = append(sessions, strconv.Itoa(y))
		}
		for _, form := range f.forms {
			for _, session := range sessions {
				for _, serial := range []int{1, 9, 20, 104, 269, 2396, 2768} {
					for _, letter := range []string{"", "B"} {
						n := Number{Session: session, Serial: serial, Letter: letter, Running: form.running}
						if s, ok := f.symbol(n, form.kind); ok {
							all = append(all, s)
						}
					}
				}
			}
		}
	}
	return all
}

func TestSymbolReadsWhatItWrites(t *testing.T) {
	all := allShapes()
	if len(all) < 2000 {
		t.Fatalf("only %d symbols", len(all))
	}
	for _, s := range all {
		for i, form := range s.Printed() {
			got := ParseSymbol(form, "")
			bare := i > 0 && (form == s.num.String() || form == kindWords[s.kind]+" "+s.num.String())
			switch {
			case bare: // a number may be of several bodies, or of none without its name
				got = ParseSymbol(form, s.Body())
				if form == s.num.String() && familyOf(s.body).kindOf(s.num) != s.kind {
					continue
				}
				fallthrough
			default:
				if len(got) != 1 || got[0] != s {
					t.Fatalf("ParseSymbol(%q) of %s = %v", form, s, got)
				}
			}
		}
	}
}

func TestCouncilYear(t *testing.T) {
	for number, want := range map[int]int{0: 0, 1: 1946, 15: 1946, 16: 1947, 242: 1967, 1325: 2000, 1373: 2001, 2195: 2014, 2196: 2015,
		2331: 2016, 2503: 2019, 2504: 2020, 2560: 2020, 2561: 2021, 2617: 2021, 2618: 2022, 2671: 2022, 2672: 2023, 2721: 2023, 2767: 2024, 2768: 0} {
		if got := CouncilYear(number); got != want {
			t.Errorf("CouncilYear(%d) = %d; want %d", number, got, want)
		}
	}
}

func TestBodiesNamed(t *testing.T) {
	for name, want := range map[string][]string{
		"body:GA": {"GA"}, "ga": {"GA"}, "General Assembly": {"GA"}, "the Security Council": {"SC"}, "COP-UNTOC": {"COP-UNTOC"},
		"Conference": {"COP-UNTOC", "COSP-UNCAC", "CBD-COP"}, "Council": {"SC", "ECOSOC", "HRC"}, "CAC/COSP": {"COSP-UNCAC"}, "": nil, "Secretariat": nil,
	} {
		if got := BodiesNamed(name); !slices.Equal(got, want) {
			t.Errorf("BodiesNamed(%q) = %q; want %q", name, got, want)
		}
	}
}

func FuzzParseSymbol(f *testing.F) {
	for _, s := range []string{"A/RES/76/181", "217 A (III)", "resolution 10/7 of the Conference", "S/RES/2396 (2017)", "UNEP/EA.5/RES.14",
		"https://undocs.org/en/A/RES/57/270b", "A/CONF.177/20/RES/1", "WHA63.22", "2022/317", "57/270 В"} {
		f.Add(s, "")
	}
	f.Add("10/7", "body:COSP-UNCAC")
	f.Fuzz(func(t *testing.T, s, body string) {
		for _, x := range ParseSymbol(s, body) {
			if again := ParseSymbol(x.String(), ""); len(again) != 1 || again[0] != x {
				t.Fatalf("%q gives %s, which gives %v", s, x, again)
			}
		}
	})
}
