package citation

import (
	"fmt"
	"strings"
	"testing"
)

// Shapes and contexts that other documents than the first note print.
func TestOtherDocuments(t *testing.T) {
	note := Context{Lexicon: testLexicon(), Terms: map[string]string{"commission": "body:CCPCJ"}}
	for text, want := range map[string][]string{
		"Resolution 9/7 of 17 December 2021 helps, as does resolution 10/6 of 16 October 2020.": { // only one of the conferences met in that year
			"CAC/COSP/RES/9/7 <Resolution 9/7>", "CTOC/COP/RES/10/6 <resolution 10/6>"},
		"in resolutions 5/3 of 29 November 2013,¹⁴ 6/2 and 6/3 of 6 November 2015¹⁵ of the Conference of the States Parties to UNCAC": {
			"CAC/COSP/RES/5/3 <resolutions 5/3>", "CAC/COSP/RES/6/2 <6/2>", "CAC/COSP/RES/6/3 <6/3>"},
		"decision 15/4 of 19 December 2022": {"? <decision 15/4>"}, // the fifteenth session of the Commission was in 2006
		"UNCAC and COP decision 7/1":        {"instrument:uncac <UNCAC>", "?CTOC/COP/DEC/7/1,CBD/COP/DEC/7/1 <COP decision 7/1>"},
		"General Assembly and Security Council resolutions 70/262 and 2282 (2016)": {
			"A/RES/70/262 <Security Council resolutions 70/262>", "S/RES/2282(2016) <2282 (2016)>"},
		"Economic and Social Commission for Western Asia resolution 335 (S-VI)": {"? <Commission for Western Asia resolution 335 (S-VI)>"},
		"resolution 707 (XXII) adopted by the World Tourism Organization":       {"? <resolution 707 (XXII)>"},
		"decisions 21/1 and 21/2 of a committee":                                {"?CCPCJ/DEC/21/1 <decisions 21/1>", "?CCPCJ/DEC/21/2 <21/2>"},
		"COP resolution 9/1":                                                    {"CTOC/COP/RES/9/1 <COP resolution 9/1>"},
		"Human Rights Council decision 36/115":                                  {"A/HRC/DEC/36/115 <Human Rights Council decision 36/115>"},
		"the Human Rights Council noted decision 74/568":                        {"A/DEC/74/568 <decision 74/568>"},
		"conflict resolution 10/7, a screen resolution 16/9":                    nil,
		"the Council of Europe resolution 2/3":                                  {"? <Council of Europe resolution 2/3>"},
		"the African Union’s resolution 10/4":                                   {"? <resolution 10/4>"},
		"a matter for the Security Council (resolutions 2178 and 2396)": {
			"S/RES/2178(2014) <resolutions 2178>", "S/RES/2396(2017) <2396>"},
		"Council resolution 2396, not resolution 1503 of the Council": {"S/RES/2396(2017) <Council resolution 2396>"},
		"Security Council resolutions 1851 (2008), para. 5, 2125 (2013) and 2634 (2022), in IMO texts": {
			"S/RES/1851(2008) <Security Council resolutions 1851 (2008)> paragraph 5-5", "S/RES/2125(2013) <2125 (2013)>", "S/RES/2634(2022) <2634 (2022)>"},
		"described as “pursuant to resolution 751 (1992)” and as “pursuant to resolution 2713 (2023)”": {
			"S/RES/751(1992) <resolution 751 (1992)>", "S/RES/2713(2023) <resolution 2713 (2023)>"},
		"E/CN.15/2021/6, paras. 5–10 and 12, in E/CN.15/2021/CRP.3": {
			"document:E/CN.15/2021/6 <E/CN.15/2021/6> paragraph 5-10 paragraph 12-12", "document:E/CN.15/2021/CRP.3 <E/CN.15/2021/CRP.3>"},
		"article 13, paragraph 1 (a) and (b), of UNCAC": {
			"article:uncac#13 <article 13, paragraph 1 (a) and (b), of UNCAC> paragraph 1(a)-1(a) paragraph 1(b)-1(b)"},
		"chapter II and articles 8 and 13 of UNCAC": {
			"article:uncac#chapter-II <chapter II and articles 8 and 13 of UNCAC>", "article:uncac#8 <chapter II and articles 8 and 13 of UNCAC>",
			"article:uncac#13 <chapter II and articles 8 and 13 of UNCAC>"},
		"(see E/2015/24, chap. I, sect. C)": {"document:E/2015/24 <E/2015/24> chapter I-I section C-C"},
		"GA resolution 67/187.[1] It returned in resolution 25/2.[^2]": {
			"A/RES/67/187 <GA resolution 67/187>", "CCPCJ/RES/25/2 <resolution 25/2>"},
	} {
		check(t, text, note, want...)
	}
}

func TestBracketMarks(t *testing.T) {
	marks := Scan("CND resolution 56/13¹ is on roads [2] and crime[3]and ships.[^4] See [5](x) and [2024].", Context{}).Marks
	if got := fmt.Sprint(marks); got != "[{1 20 body:CND} {2 34 } {3 47 } {4 60 } {5 69 }]" {
		t.Errorf("marks: %s", got)
	}
}

// What has no end in the text ends at what can be printed: the letters of a number, the digits of a mark, the length of a symbol.
func TestBounds(t *testing.T) {
	for text, want := range map[string]int{
		"resolution 76/181 " + strings.Repeat("A, ", 100_000): 26, "resolution 76/181 " + strings.Repeat("A to Z, ", 1000): 26,
		"resolution 76/181 A to C": 3, "document A/" + strings.Repeat("1", 100_000) + "/1": 0,
	} {
		found := Scan(text, Context{})
		if len(found.References) != want || len(found.Marks) != 0 {
			t.Errorf("%.30q: %d references, not %d, and %d marks", text, len(found.References), want, len(found.Marks))
		}
	}
	if marks := Scan("x"+strings.Repeat("¹", 100_000)+" y¹²", Context{}).Marks; len(marks) != 1 || marks[0].Number != "12" {
		t.Errorf("%d marks", len(marks))
	}
}
