package gql_test

import (
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/memory"
	"mandategraph/loaders/curated"
)

// TestReferences reads references as people type them, and names what the curated facts have; "?" begins what the message says.
func TestReferences(t *testing.T) {
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	store, err := memory.New(facts)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	const op11, council = "provision:A/RES/76/181#op11", "resolution:S/RES/2396(2017)"
	for reference, want := range map[string]string{
		"Kyoto Declaration para 61":                      "commitment:kyoto#61",
		"  the  KYOTO declaration ,  paragraph 61. ":     "commitment:kyoto#61",
		"kyoto para. 61":                                 "commitment:kyoto#61",
		"kyoto#61":                                       "commitment:kyoto#61",
		"Kyoto Declaration § 61":                         "commitment:kyoto#61",
		"para. 61 of the Kyoto Declaration":              "commitment:kyoto#61",
		"commitment:kyoto#61":                            "commitment:kyoto#61",
		"2030 Agenda":                                    "instrument:agenda-2030",
		"GA res 76/181 OP 11":                            op11,
		"UNGA Res 76/181, para. 11":                      op11,
		"A/RES/76/181 para 11(a)":                        op11 + "(a)",
		"A/RES/76/181, para 11 (a) (ii)":                 op11 + "(a)(ii)",
		"a/res/76/181 op 11":                             op11,
		"A/RES/76/181#op11":                              op11,
		"76/181#11":                                      op11,
		"op 11 of 76/181":                                op11,
		"Operative paragraph 11 of GA resolution 76/181": op11,
		"operative para. 11 of General Assembly resolution 76/181": op11,
		"GA resolution 76/181, o.p. 11":                            op11,
		"res. 76/181 OPs 11":                                       op11,
		"resolution\u00a076/181,\u2009paragraph 11":                op11,
		"“A/RES/76/181”, § 11":                                     op11,
		"resolution 76/181, preambular paragraph 3":                "provision:A/RES/76/181#pp3",
		"76/181 PP3":                                 "provision:A/RES/76/181#pp3",
		"preamble para 3 of 76/181":                  "provision:A/RES/76/181#pp3",
		"76/181, annex, para. 60":                    "provision:A/RES/76/181#annex.60",
		"para. 60 of the annex to resolution 76/181": "provision:A/RES/76/181#annex.60",
		"general assembly resolution 76/181":         "resolution:A/RES/76/181",
		"A/RES/76/181":                               "resolution:A/RES/76/181",
		"COSP 10/7":                                  "resolution:CAC/COSP/RES/10/7",
		"cosp resolution 10/7":                       "resolution:CAC/COSP/RES/10/7",
		"Security Council resolution 2396":           council,
		"security council resolution 2396 (2017)":    council,
		"SCR 2396 (2017)":                            council,
		"UNSCR 2396":                                 council,
		"SC res. 2396(2017)":                         council,
		"S/RES/2396 (2017)":                          council,
		"s/res/2396":                                 council,
		"SCR 2396 (2017) OP 4":                       "provision:S/RES/2396(2017)#op4",
		"S/PRST/2015/25":                             "resolution:S/PRST/2015/25",
		"PRST/2015/25":                               "resolution:S/PRST/2015/25",
		"ECOSOC resolution 2021/20":                  "resolution:E/RES/2021/20",
		"ecosoc res 2021/20":                         "resolution:E/RES/2021/20",
		"E/RES/2021/20":                              "resolution:E/RES/2021/20",
		"Doha Declaration":                           "instrument:doha",
		"doha declaration":                           "instrument:doha",
		"the Doha Declaration.":                      "instrument:doha",
		"UNTOC":                                      "instrument:untoc",
		"untoc":                                      "instrument:untoc",
		"Organised crime":                            "topic:organized-crime",
		"palermo convention":                         "instrument:untoc",
		"UNTOC art. 5":                               "article:untoc#5",
		"UNTOC, article 27(1)":                       "article:untoc#27",
		"Art 27 of UNTOC":                            "article:untoc#27",
		"article 53 of the United Nations Convention against Corruption": "article:uncac#53",
		"cybercrime":                    "topic:cybercrime",
		"CCPCJ":                         "body:CCPCJ",
		"ccpcj":                         "body:CCPCJ",
		"CTOC/COP/2024/CRP.1":           "document:CTOC/COP/2024/CRP.1",
		"10/7":                          "?may be CTOC/COP/RES/10/7 or CAC/COSP/RES/10/7",
		"Kyotto declaration":            "?the nearest are instrument:kyoto",
		"cybrecrime":                    "?the nearest are topic:cybercrime",
		"the moon":                      "?is no id and no reference",
		"":                              "?is no id and no reference",
		"\u200b \ufeff":                 "?is no id and no reference",
		strings.Repeat("(", 5000):       "?is no id and no reference",
		strings.Repeat("para 1 ", 2000): "?is no id and no reference",
	} {
		id, err := gql.Refer(t.Context(), store, reference)
		says, fails := strings.CutPrefix(want, "?")
		switch {
		case fails && (graph.CodeOf(err) != graph.Invalid || err == nil || !strings.Contains(err.Error(), says)):
			t.Errorf("%.60q: %q, %v; want %s", reference, id, err, want)
		case !fails && (id != want || err != nil):
			t.Errorf("%.60q means %q, %v; want %s", reference, id, err, want)
		}
	}
}

// TestReferencesAreBounded refuses a long list before the store is asked for any of it.
func TestReferencesAreBounded(t *testing.T) {
	ids, err := gql.ReferAll(t.Context(), nil, slices.Repeat([]string{"A/RES/76/181"}, 200))
	if err != nil || len(ids) != 200 || ids[199] != "resolution:A/RES/76/181" {
		t.Errorf("200: %d, %v", len(ids), err)
	}
	if _, err := gql.ReferAll(t.Context(), nil, slices.Repeat([]string{"fraud"}, 201)); graph.CodeOf(err) != graph.Invalid {
		t.Errorf("201: %v", err)
	}
}

// TestLocate looks for what must be there, and names what comes nearest of what is not.
func TestLocate(t *testing.T) {
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	store, err := memory.New(facts)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	for reference, want := range map[string]string{
		"Kyoto Declaration para 61":                        "commitment:kyoto#61",
		"Declaration of the Fourteenth Congress, para. 61": "commitment:kyoto#61",
		"Kyoto Declaration para 161":                       "?nearest are kyoto#97",
		"Kyotto declaration, para 61":                      "?nearest are instrument:kyoto",
		"UNTOC art. 9999":                                  "?nearest are article:untoc#27",
		"76/399":                                           "?nearest are A/RES/76/",
		"nothing of the kind":                              "?no reference and no name",
	} {
		id, err := gql.Locate(t.Context(), store, reference, "")
		says, fails := strings.CutPrefix(want, "?")
		switch {
		case fails && (graph.CodeOf(err) != graph.NotFound || err == nil || !strings.Contains(err.Error(), says)):
			t.Errorf("%q: %q, %v; want %s", reference, id, err, want)
		case !fails && (id != want || err != nil):
			t.Errorf("%q means %q, %v; want %s", reference, id, err, want)
		}
	}
	if id, err := gql.Locate(t.Context(), store, "10/7", "COP-UNTOC"); err != nil || id != "resolution:CTOC/COP/RES/10/7" {
		t.Errorf("%q, %v", id, err)
	}
	if _, err := gql.Locate(t.Context(), store, "10/7", "the moon"); graph.CodeOf(err) != graph.Invalid {
		t.Error(err)
	}
}
