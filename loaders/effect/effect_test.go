package effect_test

import (
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/effect"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/mandate"
	"mandategraph/loaders/token"
)

// names are those of our own harbour.
var names = lexicon.New(nil, []lexicon.Term{
	{ID: "instrument:harbour", Kind: "DECLARATION", Labels: []string{"Harbour Declaration"}},
	{ID: "instrument:tide", Kind: "CONVENTION", Labels: []string{"Tide Convention"}},
}, nil, nil)

// find reads a paragraph of the Security Council, with a footnote at "^", and writes what was found in short: kind, target, words.
func find(text, note string, part bool, force mandate.Force) string {
	mark := len([]rune(text))
	if before, after, ok := strings.Cut(text, "^"); ok {
		text, mark = before+after, len([]rune(before))
	}
	tokens := token.Split(text)
	p := effect.Paragraph{Tokens: tokens, Part: part, Force: force,
		References: citation.Scan(text, citation.Context{Lexicon: names, Speaker: graph.BodyID("SC"), Tokens: tokens}).References}
	if force == "" {
		p.Force = mandate.Read(text, tokens, mandate.Context{}).Force
	}
	if note != "" {
		p.Notes = []effect.Note{{Offset: mark, References: citation.Scan(note, citation.Context{}).References}}
	}
	var all []string
	for _, e := range effect.Find(&p) {
		_, key, _ := strings.Cut(e.Target, ":")
		all = append(all, strings.ToLower(e.Type.String())+" "+key+": "+assert.Cut(text, e.Start, e.End))
	}
	return strings.Join(all, "; ")
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"Endorses the Harbour Declaration, adopted by the keepers under resolution 2195 (2014);":                                                                        "endorses harbour: Endorses the Harbour Declaration",
		"Welcomes the meeting of keepers, and endorses the Harbour Declaration and the Tide Convention;":                                                                "endorses harbour: endorses the Harbour Declaration; endorses tide: endorses the Harbour Declaration and the Tide Convention",
		"Decides to adopt the Harbour Declaration;":                                                                                                                     "endorses harbour: adopt the Harbour Declaration",
		"Endorses the plan for lamps, as set out in the report of the keepers (S/2030/12), to light the shore (S/2030/13);":                                             "endorses S/2030/12: Endorses the plan for lamps, as set out in the report of the keepers (S/2030/12",
		"Approves, on an exceptional basis, the Tide Convention;":                                                                                                       "endorses tide: Approves, on an exceptional basis, the Tide Convention",
		"Endorses the work of the keepers pursuant to resolution 2195 (2014);":                                                                                          "",
		"Endorses the report on the Harbour Declaration;":                                                                                                               "",
		"Urges all keepers to adopt the Tide Convention;":                                                                                                               "",
		"Recalls that it endorses the Harbour Declaration;":                                                                                                             "",
		"Calls upon keepers that approve the Harbour Declaration to ring the bell;":                                                                                     "",
		"Decides that paragraph 4 of resolution 2195 (2014) shall be replaced by the following:":                                                                        "amends S/RES/2195(2014): Decides that paragraph 4 of resolution 2195 (2014) shall be replaced",
		"Decides that the requirements in paragraph 4 of resolution 2195 (2014) shall no longer apply;":                                                                 "amends S/RES/2195(2014): Decides that the requirements in paragraph 4 of resolution 2195 (2014) shall no longer apply",
		"Decides, under Chapter VII of the Charter, to terminate the measures imposed by paragraph 4 of resolution 2195 (2014) and modified by resolution 2196 (2014);": "amends S/RES/2195(2014): terminate the measures imposed by paragraph 4 of resolution 2195 (2014)",
		"Decides to send a boat, and thereby amends paragraph 2 of resolution 2195 (2014);":                                                                             "amends S/RES/2195(2014): amends paragraph 2 of resolution 2195 (2014)",
		"Decides to terminate the mandate of the keepers under resolution 2195 (2014);":                                                                                 "",
		"Decides that all paragraphs of resolution 2195 (2014) shall remain in effect unless replaced;":                                                                 "",
		"Calls upon keepers to amend their laws under the Tide Convention;":                                                                                             "",
		"Recalls resolution 2195 (2014), which amends paragraph 2 of resolution 2190 (2014);":                                                                           "",
	} {
		if got := find(text, "", false, ""); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// What stands in a footnote is what is approved where the mark stands at it, and where it is one document.
func TestFindInNotes(t *testing.T) {
	for _, c := range []struct{ text, note, want string }{
		{"Approves the report of the keepers.^", "S/2030/12.", "endorses S/2030/12: Approves the report of the keepers."},
		{"Endorses the advice of the keepers,^ and thanks them;", "S/2030/12.", "endorses S/2030/12: Endorses the advice of the keepers,"},
		{"Endorses the advice of the keepers, and recalls the storm^;", "S/2030/12.", ""},
		{"Approves the report of the keepers.^", "See S/2030/12 and S/2030/13.", ""},
		{"Notes the report of the keepers.^", "S/2030/12.", ""},
	} {
		if got := find(c.text, c.note, false, ""); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// A part of a paragraph does what the words that open the whole say.
func TestFindInParts(t *testing.T) {
	for _, c := range []struct {
		force mandate.Force
		want  string
	}{{mandate.Decides, "endorses harbour: endorse the Harbour Declaration"}, {mandate.Urges, ""}, {mandate.Preambular, ""}} {
		if got := find("To endorse the Harbour Declaration;", "", true, c.force); got != c.want {
			t.Errorf("%s: got %s, want %s", c.force, got, c.want)
		}
	}
}

// A long paragraph of nothing but verbs and references takes time in its length only.
func TestFindHostile(t *testing.T) {
	text := strings.Repeat("endorses resolution 2195 (2014), ", 1<<12)
	if got := find("Decides, "+text, "", false, mandate.Decides); !strings.HasPrefix(got, "endorses S/RES/2195(2014)") {
		t.Errorf("got %.80s", got)
	}
}
