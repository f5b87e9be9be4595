package mandate

import (
	"strings"
	"testing"

	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

func testLexicon() *lexicon.Lexicon {
	return lexicon.New(nil, nil, []lexicon.Term{
		{ID: "body:UNODC", Kind: "SECRETARIAT", Labels: []string{"United Nations Office on Drugs and Crime"}},
		{ID: "body:CCPCJ", Kind: "COMMISSION", Labels: []string{"Commission on Crime Prevention and Criminal Justice"}},
		{ID: "body:MEMBER-STATES", Kind: "ADDRESSEE", Labels: []string{"Member States", "States"}},
		{ID: "body:SECRETARY-GENERAL", Kind: "ADDRESSEE", Labels: []string{"Secretary-General"}},
		{ID: "body:DONORS", Kind: "ADDRESSEE", Labels: []string{"donors"}},
		{ID: "body:GOVERNMENTS", Kind: "ADDRESSEE", Labels: []string{"Government"}},
		{ID: "body:PEACE-OPERATIONS", Kind: "ADDRESSEE", Labels: []string{"Force"}},
	}, nil)
}

func read(s string, ctx Context) Mandate {
	ctx.Lexicon = testLexicon()
	return Read(s, token.Split(s), ctx)
}

func TestPhrase(t *testing.T) {
	for text, want := range map[string]string{
		"Requests the keepers to count bees;":                             "Requests|request|REQUESTS",
		"Also strongly urges all keepers to count;":                       "Also strongly urges|urge|URGES",
		"Once again calls, in this regard, upon keepers to count;":        "Once again calls upon|call upon|CALLS_UPON",
		"Calls on keepers to count;":                                      "Calls on|call upon|CALLS_UPON",
		"Renews its call for keepers to count;":                           "Renews its call|renew|CALLS_UPON",
		"Renews its commitment to bees;":                                  "Renews|renew|AFFIRMS",
		"Reaffirms its support for keepers;":                              "Reaffirms|reaffirm|AFFIRMS",
		"Reaffirms the request of the Council that keepers count;":        "Reaffirms|reaffirm|AFFIRMS",
		"Continues to urge keepers to count;":                             "Continues to urge|urge|URGES",
		"Remains deeply concerned about bees;":                            "Remains deeply concerned|concern|NOTES",
		"Remains actively seized of the matter;":                          "Remains actively seized|remain|NOTES",
		"Noting that bees are few, and that keepers tire, urges keepers;": "urges|urge|URGES",
		"Notes that, as the plans say, decides nobody;":                   "Notes|note|NOTES",
		"Reiterate that bees matter;":                                     "Reiterate|reiterate|AFFIRMS",
		"Further calls upon keepers;":                                     "Further calls upon|call upon|CALLS_UPON",
		"Takes note with appreciation of the report;":                     "Takes note with appreciation|take note|NOTES",
		"Notes with deep concern that bees are few;":                      "Notes with deep concern|note|NOTES",
		"Expresses its grave concern about bees;":                         "Expresses its grave concern|express|NOTES",
		"Expresses its sincere appreciation to the keepers;":              "Expresses its sincere appreciation|express|WELCOMES",
		"Reiterates its call upon keepers to count;":                      "Reiterates its call|reiterate|CALLS_UPON",
		"Decides to remain seized of the matter.":                         "Decides|decide|DECIDES",
		"Authorises the Force to count;":                                  "Authorises|authorize|DECIDES",
		"In accordance with the plan of last year, decides to count;":     "decides|decide|DECIDES",
		"We welcome what was counted, and we go on;":                      "welcome|welcome|WELCOMES",
		"Note with concern how few they are;":                             "Note with concern|note|NOTES",
		"Re-emphasizes that bees matter;":                                 "Re-emphasizes|re-emphasize|AFFIRMS",
		"Support for keepers in the north;":                               "||",
		"The keepers count;":                                              "||",
		"Keepers who were convinced by what they counted, and went on.":   "||",
		"* * *": "||",
		"":      "||",
		"Pays special tribute to the keepers who counted through storms;": "Pays special tribute|pay tribute|WELCOMES",
	} {
		if m := read(text, Context{}); m.Verb+"|"+m.Lemma+"|"+string(m.Force) != want {
			t.Errorf("%q: %q %q %s; want %s", text, m.Verb, m.Lemma, m.Force, want)
		}
	}
}

func TestPreamble(t *testing.T) {
	for text, want := range map[string]string{
		"Recalling also its resolution on bees,":        "Recalling also|recall",
		"Noting with satisfaction the count,":           "Noting with satisfaction|note",
		"Having further considered the report,":         "Having further considered|consider",
		"Deeply concerned that bees are few,":           "Deeply concerned|concern",
		"Bearing in mind that bees are few,":            "Bearing in mind|bear in mind",
		"Remaining deeply concerned about bees,":        "Remaining deeply concerned|concern",
		"Reiterating deep concern about bees,":          "Reiterating deep concern|reiterate",
		"Whilst welcoming the count once again,":        "Whilst welcoming|welcome",
		"Underlining once again the count,":             "Underlining once again|underline",
		"Deeply alarmed also by storms,":                "Deeply alarmed also|alarm",
		"Mindful of the keepers,":                       "Mindful|mindful",
		"Taking into account the views of the keepers,": "Taking into account|take into account",
		"Guided by the keepers,":                        "Guided|guide",
	} {
		m := read(text, Context{Preambular: true})
		if m.Verb+"|"+m.Lemma != want || m.Force != Preambular {
			t.Errorf("%q: %q %q %s; want %s", text, m.Verb, m.Lemma, m.Force, want)
		}
	}
}

// A part of a paragraph has the verb of the paragraph, unless it has a main verb of its own.
func TestPart(t *testing.T) {
	of := read("Requests the Secretary-General:", Context{})
	for text, want := range map[string]string{
		"To count the bees of the north;":   "|request|REQUESTS",
		"Monitoring the bees;":              "|request|REQUESTS",
		"Also invites donors to give;":      "Also invites|invite|INVITES",
		"Bees of the north and the south;":  "|request|REQUESTS",
		"Acts of keepers, plans and calls;": "|request|REQUESTS",
		"Requests for honey;":               "|request|REQUESTS",
	} {
		if m := read(text, Context{Of: &of}); m.Verb+"|"+m.Lemma+"|"+string(m.Force) != want {
			t.Errorf("%q: %q %q %s; want %s", text, m.Verb, m.Lemma, m.Force, want)
		}
	}
}

func TestAddressees(t *testing.T) {
	for text, want := range map[string]string{
		"Requests the Secretary-General to report to Member States;":                                                 "SECRETARY-GENERAL",
		"Invites Member States and donors to give to the United Nations Office on Drugs and Crime;":                  "MEMBER-STATES DONORS",
		"Requests the United Nations Office on Drugs and Crime, in close consultation with Member States, to count;": "UNODC",
		"Calls upon all Member States, in addition to the Secretary-General, to count;":                              "MEMBER-STATES",
		"Requests that the Secretary-General continue to count with donors;":                                         "SECRETARY-GENERAL",
		"Urges the Government of Norway, Côte d’Ivoire and the Russian Federation to count;":                         "GOVERNMENTS",
		"Urges Norway to count;":                           "",
		"Encourages the use of force by keepers to count;": "",
		"Calls for Member States to be counted;":           "",
		"Decides that Member States shall count;":          "",
		"Appeals to donors to give;":                       "DONORS",
		"Invites the Commission on Crime Prevention and Criminal Justice, at its session of Member States, to discuss the count;": "CCPCJ",
	} {
		m := read(text, Context{})
		var got []string
		for _, a := range m.Addressees {
			got = append(got, strings.TrimPrefix(a.ID, "body:"))
			if string([]rune(text)[a.Start:a.End]) == "" {
				t.Errorf("%q: nothing stands at %v", text, a)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q asks %v; want %s", text, got, want)
		}
	}
}

// In a preamble participles ask: behind "and", and behind a comma where a name follows at once.
func TestAskedInPreamble(t *testing.T) {
	for text, want := range map[string]string{
		"Calling upon Member States to count,":                                "MEMBER-STATES asked",
		"Welcoming the count, and in this regard encouraging donors to give,": "DONORS asked-by-further-verb",
		"Welcoming the count, urging the Secretary-General to go on,":         "SECRETARY-GENERAL asked-by-further-verb",
		"Welcoming the count, encouraging steps of Member States,":            "",
		"Recalling the count, which invites Member States to give,":           "",
	} {
		var got []string
		for _, a := range read(text, Context{Preambular: true}).Addressees {
			got = append(got, strings.TrimPrefix(a.ID, "body:")+" "+a.Rule)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q asks %v; want %s", text, got, want)
		}
	}
}

// "the Commission" is the one that the document has named, and what it names in full it learns.
func TestSharedNames(t *testing.T) {
	terms := map[string]string{"commission": "body:CCPCJ"}
	for _, c := range [][2]string{
		{"Requests the Commission to count;", "CCPCJ"},
		{"Requests the Bee Commission to count;", ""},
		{"Requests the Office to count;", ""},
		{"Requests the United Nations Office on Drugs and Crime to count;", "UNODC"},
		{"Requests the Office to count;", "UNODC"},
	} {
		var got []string
		for _, a := range read(c[0], Context{Terms: terms}).Addressees {
			got = append(got, strings.TrimPrefix(a.ID, "body:"))
		}
		if strings.Join(got, " ") != c[1] {
			t.Errorf("%q asks %v; want %s", c[0], got, c[1])
		}
	}
}

func TestDeadline(t *testing.T) {
	for text, want := range map[string]string{
		"Requests the Secretary-General to report to the General Assembly at its seventy-ninth session;":                         "at its seventy-ninth session|2024-12-31",
		"Requests the Secretary-General to report to the General Assembly at its seventy-eighth session;":                        "at its seventy-eighth session|2024-12-31",
		"Requests the Secretary-General to do as the General Assembly asked at its seventieth session;":                          "|",
		"Requests the Secretary-General to do as the General Assembly asked at its thirty-second special session;":               "at its thirty-second special session|",
		"Requests him to report on what he was asked for by 31 March 2022;":                                                      "|",
		"Requests the Office to report to the Commission on Crime Prevention and Criminal Justice at its thirty-fourth session;": "at its thirty-fourth session|2025-12-31",
		"Requests the Office to report to it at its one hundred and first session;":                                              "at its one hundred and first session|2046-12-31",
		"Requests the Office to report to the Committee at its fifth session;":                                                   "at its fifth session|",
		"Requests the Office to report at its next session;":                                                                     "at its next session|",
		"Invites the Council to meet at its 2024 session;":                                                                       "at its 2024 session|2024-12-31",
		"Requests him to report no later than 31 March 2025;":                                                                    "no later than 31 March 2025|2025-03-31",
		"Requests him to report by the end of February 2024;":                                                                    "by the end of February 2024|2024-02-29",
		"Urges keepers to halve the loss by 2030;":                                                                               "by 2030|2030-12-31",
		"Urges keepers to join the convention on honey as amended by the 1972 protocol;":                                         "|",
		"Requests him to report within 120 days of the adoption of this resolution;":                                             "within 120 days of the adoption of this resolution|2024-04-30",
		"Requests him to report within 30 days of the date of adoption of this resolution on what he has seen;":                  "within 30 days of the date of adoption of this resolution|2024-01-31",
		"Requests him to report within forty-five days;":                                                                         "within forty-five days|",
		"Requests him to tell of bees in his next annual report;":                                                                "in his next annual report|",
		"Requests him to report no later than 30 days after the count;":                                                          "no later than 30 days after|",
		"Decides to look at bees at its eightieth session;":                                                                      "|",
		"Requests him to report every six months;":                                                                               "every six months|",
		"Decides to extend the count until 31 March 2025;":                                                                       "|",
		"Welcomes the count of 2024, by which 2030 is prepared at its tenth session;":                                            "|",
	} {
		if m := read(text, Context{Speaker: "body:GA", Adopted: "2024-01-01"}); m.Deadline+"|"+m.DueBy != want {
			t.Errorf("%q: %q %q; want %s", text, m.Deadline, m.DueBy, want)
		}
	}
}

func TestClauses(t *testing.T) {
	for text, want := range map[string]struct {
		reporting bool
		funding   string
	}{
		"Requests him to submit to it a report on bees;":                                             {true, ""},
		"Requests him to keep the keepers regularly informed of the count;":                          {true, ""},
		"Requests him to brief the keepers, within existing resources;":                              {true, "within existing resources"},
		"Requests him to count, subject to the availability of extrabudgetary resources;":            {false, "subject to the availability of extrabudgetary resources"},
		"Invites keepers to provide extrabudgetary resources for this;":                              {false, "extrabudgetary resources"},
		"Welcomes the report on bees, and thanks those who submit a report every year from honey;":   {false, ""},
		"Decides that the costs are to be met through voluntary contributions, by all who keep bees": {false, "through voluntary contributions"},
		"Welcomes the voluntary contributions of keepers;":                                           {false, ""},
		"Welcomes bees, and encourages keepers to give to the trust fund voluntary contributions;":   {false, "voluntary contributions"},
	} {
		if m := read(text, Context{}); m.Reporting != want.reporting || m.Funding != want.funding {
			t.Errorf("%q: %v %q; want %v", text, m.Reporting, m.Funding, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for s, want := range map[string]int{"first": 1, "twelfth": 12, "twentieth": 20, "seventy-eighth": 78, "one hundred and first": 101, "seventy-eighth and seventy-ninth": 79, "bee": 0, "": 0, "seventy-tenth": 0} {
		if got := ordinal(s); got != want {
			t.Errorf("ordinal %q: %d, want %d", s, got, want)
		}
	}
	for s, want := range map[string]int{"120": 120, "ninety": 90, "forty-five": 45, "bee": 0} {
		if got := cardinal(s); got != want {
			t.Errorf("cardinal %q: %d, want %d", s, got, want)
		}
	}
}
