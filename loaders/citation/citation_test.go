package citation

import (
	"fmt"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/lexicon"
)

func testLexicon() *lexicon.Lexicon {
	return lexicon.New(nil, []lexicon.Term{
		{ID: "instrument:uncac", Kind: "CONVENTION", Labels: []string{"United Nations Convention against Corruption", "Convention against Corruption", "UNCAC"}},
		{ID: "instrument:untoc", Kind: "CONVENTION", Labels: []string{"United Nations Convention against Transnational Organized Crime", "Organized Crime Convention", "UNTOC"}},
		{ID: "instrument:untoc-tip", Kind: "PROTOCOL", Labels: []string{"Trafficking in Persons Protocol"}},
		{ID: "instrument:untoc-firearms", Kind: "PROTOCOL", Labels: []string{"Firearms Protocol"}},
		{ID: "instrument:kyoto", Kind: "DECLARATION", Labels: []string{"Kyoto Declaration"}},
	}, []lexicon.Term{
		{ID: "body:COP-UNTOC/WG-FIREARMS", Kind: "WORKING_GROUP", Labels: []string{"Working Group on Firearms"}},
		{ID: "body:UNCAC-IRM", Kind: "REVIEW_MECHANISM", Labels: []string{"Mechanism for the Review of Implementation of the United Nations Convention against Corruption"}},
		{ID: "body:1373", Kind: "COMMITTEE", Labels: []string{"Committee established pursuant to resolution 1373 (2001)"}},
	}, []lexicon.Term{
		{ID: "tool:portal", Kind: "PORTAL", Labels: []string{"Knowledge Portal"}},
	})
}

// show writes a reference in one line: target or candidates, the quote, and pinpoints.
func show(r Reference) string {
	target := strings.TrimPrefix(r.Target, "resolution:")
	if target == "" {
		target = "?" + strings.Join(r.Candidates, ",")
	}
	s := target + " <" + r.Quote + ">"
	for _, p := range r.Pinpoints {
		s += fmt.Sprintf(" %s %s-%s", p.Unit, p.From, p.To)
	}
	return s
}

func check(t *testing.T, text string, ctx Context, want ...string) {
	t.Helper()
	var got []string
	runes := []rune(text)
	for _, r := range Scan(text, ctx).References {
		got = append(got, show(r))
		if cut := string(runes[r.Start:r.End]); cut != r.Quote {
			t.Errorf("%q: the offsets cut %q instead of %q", text, cut, r.Quote)
		}
		if r.Rule == "" || r.Method == "" || r.Confidence <= 0 || r.Confidence > 1 || (r.Target == "") != (r.Reason != "") {
			t.Errorf("%q: incomplete: %+v", text, r)
		}
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q\ngot:\n  %s\nwant:\n  %s", text, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string][]string{
		"See General Assembly resolution 76/181 for more.":                     {"A/RES/76/181 <General Assembly resolution 76/181>"},
		"see resolution 76/181.":                                               {"A/RES/76/181 <resolution 76/181>"},
		"resolutions 57/270 A and B were kept":                                 {"A/RES/57/270A <resolutions 57/270 A and B>", "A/RES/57/270B <57/270 A and B>"},
		"Assembly resolution 57/270\u00a0В of 23 June 2003":                    {"A/RES/57/270B <Assembly resolution 57/270\u00a0В>"},
		"resolution S\u201132/1":                                               {"A/RES/S-32/1 <resolution S\u201132/1>"},
		"Council resolution 217 A (III)":                                       {"? <Council resolution 217 A (III)>"},
		"in resolution ES-10/24":                                               {"A/RES/ES-10/24 <resolution ES-10/24>"},
		"resolution 217 A (III) of 10 December 1948":                           {"A/RES/217A(III) <resolution 217 A (III)>"},
		"resolutions 2625 (XXV), 1874 (S-IV)":                                  {"A/RES/2625(XXV) <resolutions 2625 (XXV)>", "A/RES/1874(S-IV) <1874 (S-IV)>"},
		"Council resolution 155 C (VII) on a plan":                             {"E/RES/155C(VII) <Council resolution 155 C (VII)>"},
		"Resolution 2178 (2014) and 2396 (2017) say so.":                       {"S/RES/2178(2014) <Resolution 2178 (2014)>", "S/RES/2396(2017) <2396 (2017)>"},
		"UNSCR 2676 (2023)":                                                    {"S/RES/2676(2023) <UNSCR 2676 (2023)>"},
		"Security Council resolutions 1325 and 2250":                           {"S/RES/1325(2000) <Security Council resolutions 1325>", "S/RES/2250(2015) <2250>"},
		"resolution 2396 (2018)":                                               {"?S/RES/2396(2017) <resolution 2396 (2018)>"}, // number and year disagree
		"ECOSOC Decision 2022/317":                                             {"E/DEC/2022/317 <ECOSOC Decision 2022/317>"},
		"Council decision 2022/317 and resolution 2021/24":                     {"E/DEC/2022/317 <Council decision 2022/317>", "E/RES/2021/24 <resolution 2021/24>"},
		"presidential statements S/PRST/2015/25 and S/PRST/2018/17":            {"S/PRST/2015/25 <presidential statements S/PRST/2015/25>", "S/PRST/2018/17 <S/PRST/2018/17>"},
		"decision 74/568":                                                      {"A/DEC/74/568 <decision 74/568>"},
		"(A/RES/76/181)":                                                       {"A/RES/76/181 <A/RES/76/181>"},
		"see RES/A/78/226, para. 18":                                           {"A/RES/78/226 <RES/A/78/226> paragraph 18-18"},
		"S/RES/2195 (2014) and A/RES/217 A (III)":                              {"S/RES/2195(2014) <S/RES/2195 (2014)>", "A/RES/217A(III) <A/RES/217 A (III)>"},
		"resolution 74/177 (2019)":                                             {"A/RES/74/177 <resolution 74/177 (2019)>"},
		"https://undocs.org/en/A/RES/76/181 has it":                            {"A/RES/76/181 <https://undocs.org/en/A/RES/76/181>"},
		"see https://example.org/n19/090/16/A/RES/76/181.":                     nil,
		"World Health Assembly resolution WHA63.22":                            {"WHA63.22 <World Health Assembly resolution WHA63.22>"},
		"See document WHA58/2005/REC/1, resolution 58.3":                       {"document:WHA58/2005/REC/1 <WHA58/2005/REC/1>", "WHA58.3 <resolution 58.3>"},
		"On 9/11, in 2015/16, 24/7, 1/2 of 10/12/2024 and with CT/PVE.":        nil,
		"a non-trial resolution of the case, conflict resolution":              nil,
		"a draft resolution entitled “Plans” was approved":                     nil,
		"resolution 1.5 million":                                               nil,
		"Assembly resolution 73/8 of 20 November 2018":                         {"A/RES/73/8 <Assembly resolution 73/8>"},
		"the Human Rights Council, in its resolution 23/9,":                    {"A/HRC/RES/23/9 <resolution 23/9>"},
		"Peacebuilding Commission resolution 3/1":                              {"? <Peacebuilding Commission resolution 3/1>"},
		"the African Union Peace and Security Council adopted resolution 10/2": {"?CTOC/COP/RES/10/2,CAC/COSP/RES/10/2 <resolution 10/2>"},
	} {
		check(t, text, Context{Terms: map[string]string{"council": "body:ECOSOC"}}, want...)
	}
}

func TestBodies(t *testing.T) {
	note := Context{Lexicon: testLexicon(), Terms: map[string]string{"commission": "body:CCPCJ"}}
	for text, want := range map[string][]string{
		"The Conference of the Parties to UNTOC has adopted many texts, such as on money, in resolutions 10/4, 10/6 (on nature), 10/7 (on art) and 9/3 (on coins).": {
			"CTOC/COP/RES/10/4 <resolutions 10/4>", "CTOC/COP/RES/10/6 <10/6>", "CTOC/COP/RES/10/7 <10/7>", "CTOC/COP/RES/9/3 <9/3>"},
		"The Conference of the States Parties to UNCAC took up texts on owners, such as resolutions 9/7 in 2021 and 10/6 in 2023.": {
			"CAC/COSP/RES/9/7 <resolutions 9/7>", "CAC/COSP/RES/10/6 <10/6>"},
		"At its session the COSP adopted resolution 10/7, entitled “One”, and resolution 10/11, entitled “Two”. Earlier, the Conference had adopted resolution 9/5.": {
			"CAC/COSP/RES/10/7 <resolution 10/7>", "CAC/COSP/RES/10/11 <resolution 10/11>", "CAC/COSP/RES/9/5 <resolution 9/5>"},
		"Resolution 28/2 of the Commission deals with goods.":                           {"CCPCJ/RES/28/2 <Resolution 28/2>"},
		"What is new since Commission resolution 28/2?":                                 {"CCPCJ/RES/28/2 <Commission resolution 28/2>"},
		"The Commission on Narcotic Drugs met. The Commission adopted resolution 65/2.": {"CND/RES/65/2 <resolution 65/2>"},
		"In its resolution 10/6, the Conference of the Parties to UNTOC decided so.":    {"CTOC/COP/RES/10/6 <resolution 10/6>"},
		"Resolutions 10/4 and 10/6 of the Conference of the Parties to UNTOC count.":    {"CTOC/COP/RES/10/4 <Resolutions 10/4>", "CTOC/COP/RES/10/6 <10/6>"},
		"See resolution 10/7 on this.":                                                  {"?CTOC/COP/RES/10/7,CAC/COSP/RES/10/7 <resolution 10/7>"},
		"The Conference adopted resolution 10/7.":                                       {"?CTOC/COP/RES/10/7,CAC/COSP/RES/10/7 <resolution 10/7>"},
		"Recalling General Assembly resolutions 76/181 and 77/231, COSP resolution 10/7 and Security Council resolution 2195 (2014)": {
			"A/RES/76/181 <General Assembly resolutions 76/181>", "A/RES/77/231 <77/231>", "CAC/COSP/RES/10/7 <COSP resolution 10/7>",
			"S/RES/2195(2014) <Security Council resolution 2195 (2014)>"},
		"The Human Rights Council noted resolution 60/251.":                              {"A/RES/60/251 <resolution 60/251>"}, // it has not adopted so many
		"The Commission on Narcotic Drugs recalled resolution 65/2 of 10 December 2010.": {"A/RES/65/2 <resolution 65/2>"},     // its 65th session was in 2022
		"as the Council decided in resolution 2021/24 and as the Conference of the Parties to UNTOC decided in decision 4/2": {
			"E/RES/2021/24 <resolution 2021/24>", "CTOC/COP/DEC/4/2 <decision 4/2>"},
		"CAC/COSP/2013/18, sect. I.A, resolution 5/3, para. 6.": {
			"document:CAC/COSP/2013/18 <CAC/COSP/2013/18> section I-I", "CAC/COSP/RES/5/3 <resolution 5/3> paragraph 6-6"},
		"resolution 3/1 of 13 November 2009 of the Conference of the States Parties to the Convention, on peace": {"CAC/COSP/RES/3/1 <resolution 3/1>"},
		"Agenda item 19 (c) and rule 5 (C)": nil,
		"Official Records of the General Assembly, Supplement No. 53A (A/74/53/Add.1), chap. III, resolution 42/12.": {
			"document:A/74/53/Add.1 <A/74/53/Add.1>", "A/HRC/RES/42/12 <resolution 42/12>"},
		"Official Records of the Economic and Social Council, 2020, Supplement No. 7 (E/2020/27), chap. I, sect. C, resolution 64/1, annex.": {
			"document:E/2020/27 <E/2020/27>", "CSW/RES/64/1 <resolution 64/1> annex -"},
	} {
		check(t, text, note, want...)
	}
}

func TestSpeaker(t *testing.T) {
	assembly := Context{Lexicon: testLexicon(), Speaker: "body:GA"}
	for text, want := range map[string][]string{
		"Recalling its resolution 65/230, in which it asked the Commission on Crime Prevention and Criminal Justice for help": {"A/RES/65/230 <resolution 65/230>"},
		"Recalling its resolutions 46/152 of 18 December 1991, on a programme, in which it set goals, 47/91 of 16 December 1992 and 54/109": {
			"A/RES/46/152 <resolutions 46/152>", "A/RES/47/91 <47/91>", "A/RES/54/109 <54/109>"},
		"Noting what was done by the Commission on Narcotic Drugs in its resolution 65/2": {"CND/RES/65/2 <resolution 65/2>"},
	} {
		check(t, text, assembly, want...)
	}
}

func TestFootnoteContext(t *testing.T) {
	text := "These add to a number of Security Council⁶ and General Assembly⁷ resolutions on links.⁸"
	marks := Scan(text, Context{}).Marks
	if got := fmt.Sprint(marks); got != "[{6 41 body:SC} {7 63 body:GA} {8 86 }]" {
		t.Errorf("marks: %s", got)
	}
	check(t, "For example: resolution 10/2 (2014)", Context{Body: "body:SC"}, "?CTOC/COP/RES/10/2,CAC/COSP/RES/10/2 <resolution 10/2 (2014)>")
	check(t, "For example: Resolution 33/1 (growing links); resolution 34/2 (crime).", Context{Body: "body:GA"},
		"A/RES/33/1 <Resolution 33/1>", "A/RES/34/2 <resolution 34/2>")
}

func TestInstrumentsAndArticles(t *testing.T) {
	note := Context{Lexicon: testLexicon()}
	for text, want := range map[string][]string{
		"article 57, paragraph 5, of the Convention against Corruption, and article 4 of the Convention": {
			"article:uncac#57 <article 57, paragraph 5, of the Convention against Corruption> paragraph 5-5", "article:uncac#4 <article 4 of the Convention>"},
		"pursuant to art. 57 para. 5 UNCAC":                                                                  {"article:uncac#57 <art. 57 para. 5 UNCAC> paragraph 5-5"},
		"under art. 53, 57 para. 3 and 5 UNCAC (2019)":                                                       {"article:uncac#53 <art. 53, 57 para. 3 and 5 UNCAC>", "article:uncac#57 <art. 53, 57 para. 3 and 5 UNCAC> paragraph 3-3 paragraph 5-5"},
		"paragraph 5 of article 57 of UNCAC":                                                                 {"article:uncac#57 <paragraph 5 of article 57 of UNCAC> paragraph 5-5"},
		"article 27 of UNTOC (on police)":                                                                    {"article:untoc#27 <article 27 of UNTOC>"},
		"articles 4 and 27 of UNTOC":                                                                         {"article:untoc#4 <articles 4 and 27 of UNTOC>", "article:untoc#27 <articles 4 and 27 of UNTOC>"},
		"Parties to UNCAC met. Chapter IV of the Convention was discussed.":                                  {"instrument:uncac <UNCAC>", "article:uncac#chapter-IV <Chapter IV of the Convention>"},
		"The Conference of the States Parties to UNCAC works on chapter V of the Convention.":                {"article:uncac#chapter-V <chapter V of the Convention>"},
		"UNTOC and UNCAC are treaties. The Convention helps.":                                                {"instrument:untoc <UNTOC>", "instrument:uncac <UNCAC>"}, // which one is not said
		"the Organized Crime Convention and the Protocols thereto":                                           {"instrument:untoc <Organized Crime Convention>", "instrument:untoc-tip <Protocols thereto>", "instrument:untoc-firearms <Protocols thereto>"},
		"the Convention helps":                                                                               nil,
		"the Mechanism for the Review of Implementation of the United Nations Convention against Corruption": {"instrument:uncac <United Nations Convention against Corruption>"},
		"the Committee established pursuant to resolution 1373 (2001)":                                       {"S/RES/1373(2001) <resolution 1373 (2001)>"},
		"the Working Group on Firearms and the Knowledge Portal":                                             {"tool:portal <Knowledge Portal>"},
		"article 5 of the rules":                                                                             nil,
		"paragraph 61 of the Kyoto Declaration":                                                              {"instrument:kyoto <Kyoto Declaration> paragraph 61-61"},
		"In the Kyoto Declaration, States promised much (pillar I, para. 21-30) and more (pillar II, para. 31-47).": {
			"instrument:kyoto <Kyoto Declaration> pillar I-I paragraph 21-30 pillar II-II paragraph 31-47"},
	} {
		check(t, text, note, want...)
	}
}

func TestDocumentsAndPinpoints(t *testing.T) {
	for text, want := range map[string][]string{
		"(E/2024/30, para. 41-58)":                    {"document:E/2024/30 <E/2024/30> paragraph 41-58"},
		"document E/2024/30 para. 41-58.":             {"document:E/2024/30 <E/2024/30> paragraph 41-58"},
		"in E/CN.15/2022/CRP.1., para. 25-33.":        {"document:E/CN.15/2022/CRP.1 <E/CN.15/2022/CRP.1> paragraph 25-33"},
		"CAC/COSP/2021/CRP.12; CAC/COSP/WG.2/2022/3.": {"document:CAC/COSP/2021/CRP.12 <CAC/COSP/2021/CRP.12>", "document:CAC/COSP/WG.2/2022/3 <CAC/COSP/WG.2/2022/3>"},
		"in document E/CN.15/2024/7, in particular para. 5-10: Bases para. 11-16: Handing over para. 63–70: Skills": {
			"document:E/CN.15/2024/7 <E/CN.15/2024/7> paragraph 5-10 paragraph 11-16 paragraph 63-70"},
		"paragraph 11 of General Assembly resolution 76/181":                          {"A/RES/76/181 <General Assembly resolution 76/181> paragraph 11-11"},
		"In its resolution A/RES/76/181, the Assembly asked, in para. 11, for talks.": {"A/RES/76/181 <resolution A/RES/76/181> paragraph 11-11"},
		"resolution 76/181, annex, paras. 60, 61 and 63-65":                           {"A/RES/76/181 <resolution 76/181> annex - paragraph 60-60 paragraph 61-61 paragraph 63-65"},
		"A/RES/S-32/1: Our promise to do more, para. 41-52.":                          {"A/RES/S-32/1 <A/RES/S-32/1> paragraph 41-52"},
		"as asked in resolution 76/181, and as said in paragraph 5 above":             {"A/RES/76/181 <resolution 76/181>"},
		"resolution 76/181, para. 5, 12 December 2021":                                {"A/RES/76/181 <resolution 76/181> paragraph 5-5"},
		"section IV of its resolution 76/181 (see A/76/6 (Sect. 16))":                 {"A/RES/76/181 <resolution 76/181> section IV-IV", "document:A/76/6 <A/76/6>"},
	} {
		check(t, text, Context{}, want...)
	}
}

func TestUnnumbered(t *testing.T) {
	for _, c := range []struct{ text, title, body, rule string }{
		{"and in the resolution entitled “More talks”, recommended by ECOSOC for adoption by the GA in July", "More talks", "body:GA", "title-alone"},
		{"The General Assembly resolution “More talks” helps.", "More talks", "body:GA", "title-alone"},
		{"The COSP met. The first resolution on the topic of hard times was adopted by the Conference at its ninth session.", "hard times", "body:COSP-UNCAC", "described-by-topic"},
		{"The CCPCJ met. It also adopted resolutions, including, during its 33rd session, on keeping calm.", "keeping calm", "body:CCPCJ", "described-list"},
	} {
		found := Scan(c.text, Context{}).References
		if len(found) != 1 {
			t.Errorf("%q: %d references", c.text, len(found))
			continue
		}
		if r := found[0]; r.Target != "" || r.Title != c.title || r.Body != c.body || r.Rule != c.rule || r.Reason != TitleOnly {
			t.Errorf("%q: %+v", c.text, r)
		}
	}
	// what is described is not what is cited next
	check(t, "The COSP met. The first resolution on hard times was adopted by the Conference in Cairo, where resolution 9/5, entitled “Work”, looked at it too.",
		Context{}, "? <resolution on hard times>", "CAC/COSP/RES/9/5 <resolution 9/5>")
}

func TestTitlesAndVerbs(t *testing.T) {
	for _, c := range []struct{ text, title, verb, lemma string }{
		{"Recalling resolution 76/181, entitled “Talks”, and more", "Talks", "Recalling", "recall"},
		{"That was reiterated in resolution 77/231", "", "reiterated", "reiterate"},
		{"(see resolution 77/231)", "", "see", "see"},
		{"as set forth in resolution 77/231", "", "set forth", "set forth"},
		{"with regard to requests and to resolution 77/231", "", "", ""},
	} {
		r := Scan(c.text, Context{}).References[0]
		if r.Title != c.title || r.Verb != c.verb || r.Lemma != c.lemma {
			t.Errorf("%q: title %q, verb %q, lemma %q", c.text, r.Title, r.Verb, r.Lemma)
		}
	}
}

func TestDefined(t *testing.T) {
	l := testLexicon()
	got := Defined([]string{"The Commission on Crime Prevention and Criminal Justice wrote the Kyoto Declaration.", "UNTOC and UNCAC have parties."}, l)
	for word, want := range map[string]string{"commission": "body:CCPCJ", "declaration": "instrument:kyoto", "convention": "", "conference": ""} {
		if got[word] != want {
			t.Errorf("%s means %q; want %q", word, got[word], want)
		}
	}
}

func TestOpenReasons(t *testing.T) {
	for text, want := range map[string]Reason{
		"resolution 10/7":                         Ambiguous,
		"the resolution entitled “Talks”":         TitleOnly,
		"European Commission resolution 3/1":      UnknownBody,
		"Security Council resolution 2396 (1998)": UnknownBody,
	} {
		if r := Scan(text, Context{}).References[0]; r.Reason != want || r.Kind != Kind(graph.IsResolution) {
			t.Errorf("%q: %s %s; want %s", text, r.Kind, r.Reason, want)
		}
	}
}
