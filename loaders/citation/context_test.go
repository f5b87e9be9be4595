package citation

import "testing"

// Bodies whose numbers have shapes of their own, and names that stand far behind a number.
func TestFarNames(t *testing.T) {
	ctx := Context{Lexicon: testLexicon(), Speaker: "body:GA", Year: 2022}
	for text, want := range map[string][]string{
		"World Health Assembly resolutions 74.7 of 31 May 2021 and 75.8, and its decision 75(9)": {
			"WHA74.7 <World Health Assembly resolutions 74.7>", "WHA75.8 <75.8>", "WHA75(9) <decision 75(9)>"},
		"decision WHA74(16), resolution WHA 75.8":                                                                      {"WHA74(16) <decision WHA74(16)>", "WHA75.8 <resolution WHA 75.8>"},
		"decision XIII/3 of the Conference of the Parties to the Convention on Biological Diversity":                   {"CBD/COP/DEC/13/3 <decision XIII/3>"},
		"decision X/2 of the tenth meeting of the Conference of the Parties to the Convention on Biological Diversity": {"CBD/COP/DEC/10/2 <decision X/2>"},
		"decision 14/34, as well as other relevant decisions of the Conference of the Parties to the Convention on Biological Diversity": {
			"CBD/COP/DEC/14/34 <decision 14/34>"},
		"UNEP/CBD/COP/10/27, annex, decision X/2":                                                   {"document:UNEP/CBD/COP/10/27 <UNEP/CBD/COP/10/27> annex -", "CBD/COP/DEC/10/2 <decision X/2>"},
		"resolution 4/6 on bees in towers, adopted by the United Nations Environment Assembly":      {"UNEP/EA.4/RES.6 <resolution 4/6>"},
		"the adoption on 29 November 2013 of resolution 5/6 on bees":                                {"CAC/COSP/RES/5/6 <resolution 5/6>"},
		"General Assembly, Sixty-ninth Session, Supplement No. 25 (A/69/25), annex, resolution 1/1": {"document:A/69/25 <A/69/25>", "UNEP/EA.1/RES.1 <resolution 1/1>"},
		"its decisions S-31/1 and S-31/2 of 15 July 2020":                                           {"A/DEC/S-31/1 <decisions S-31/1>", "A/DEC/S-31/2 <S-31/2>"},
		"Reaffirming its decision 2133 (2014) on ransom":                                            {"S/RES/2133(2014) <decision 2133 (2014)>"},
		"Security Council resolutions 2140 (2015) and 1989 (2001)": {
			"S/RES/2140(2014) <Security Council resolutions 2140 (2015)>", "S/RES/1989(2011) <1989 (2001)>"}, // the years are misprints
		"Security Council resolution 2312 (2106)":                                                                   {"S/RES/2312(2016) <Security Council resolution 2312 (2106)>"},
		"Security Council resolution 2140 (1998)":                                                                   {"?S/RES/2140(2014) <Security Council resolution 2140 (1998)>"},
		"the United Nations Forum on Forests, in its resolution 12/1,":                                              {"? <resolution 12/1>"},
		"Economic Commission for Africa resolution 957 (LIV) on bees":                                               {"? <Economic Commission for Africa resolution 957 (LIV)>"},
		"with the African Union, and recalling its resolution 75/1 on bees":                                         {"A/RES/75/1 <resolution 75/1>"},
		"the adoption by the Economic Commission for Latin America and the Caribbean of its resolution 574 (XXVII)": {"? <resolution 574 (XXVII)>"},
		"as is said in resolution 13/1 on forests":                                                                  {"?CCPCJ/RES/13/1 <resolution 13/1>"}, // the Assembly would name the Commission
		"African Union Assembly decision 75/1":                                                                      {"? <Assembly decision 75/1>"},
		"the Executive Board in its decision 2020/12 of the Council":                                                {"? <decision 2020/12>"},
		"resolutions 1325, 1820 and 2250 of the Security Council":                                                   {"S/RES/1325(2000) <resolutions 1325>", "S/RES/1820(2008) <1820>", "S/RES/2250(2015) <2250>"},
		"its resolutions 55/258, section IV of 58/269 and 61/1":                                                     {"A/RES/55/258 <resolutions 55/258>", "A/RES/58/269 <58/269> section IV-IV", "A/RES/61/1 <61/1>"},
		"presidential statement 2018/17, PRST 2019/4, PRST/2015/12": {
			"S/PRST/2018/17 <presidential statement 2018/17>", "S/PRST/2019/4 <PRST 2019/4>", "S/PRST/2015/12 <PRST/2015/12>"},
		"see A/RES76/181": {"? <A/RES76/181>"},
		"its resolution 76/181, operative paragraph 5":     {"A/RES/76/181 <resolution 76/181> paragraph 5-5"},
		"its resolution 76/181, OP7":                       {"A/RES/76/181 <resolution 76/181> paragraph 7-7"},
		"Council Decision 2010/413/CFSP on trade":          nil,
		"resolution 337 (S-VII) on lighthouses":            {"? <resolution 337 (S-VII)>"},
		"resolution 78/2 of a commission that met in 2022": {"? <resolution 78/2>"}, // the Assembly had not come so far
		"its resolution 74/298, entitled “Review of General Assembly resolution 67/290 on bees”": {
			"A/RES/74/298 <resolution 74/298>", "A/RES/67/290 <General Assembly resolution 67/290>"},
	} {
		check(t, text, ctx, want...)
	}
}

// What a document has named in full is what its later paragraphs mean by the short name, unless it named two, or one that is not known.
func TestLearn(t *testing.T) {
	for name, c := range map[string]struct {
		before string
		want   string
	}{
		"one":             {"the United Nations Convention against Corruption", "instrument:uncac"},
		"none":            {"the keepers", ""},
		"one not known":   {"the Convention on the Rights of Bees", ""},
		"another as well": {"the United Nations Convention against Corruption and the Convention on the Rights of Bees", ""},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := Context{Lexicon: testLexicon(), Terms: map[string]string{}, Learn: true}
			Scan(c.before, ctx)
			got := ""
			for _, r := range Scan("Urges States parties to the Convention to count bees", ctx).References {
				got += r.Target
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// The parties to a treaty mean theirs.
func TestConventionOfSpeaker(t *testing.T) {
	check(t, "Calls upon States parties to count bees, in line with article 13 of the Convention;", Context{Lexicon: testLexicon(), Speaker: "body:COSP-UNCAC"},
		"article:uncac#13 <article 13 of the Convention>")
}
