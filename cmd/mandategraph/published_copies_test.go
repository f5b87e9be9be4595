package main

import (
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
)

// xmlOf is the same resolution in Akoma Ntoso XML, in a language, as published on a day.
func xmlOf(language, day, title, first, second string) string {
	return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification><FRBRExpression><FRBRlanguage language="` + language + `"/>` +
		`<FRBRdate name="publication" date="` + day + `"/></FRBRExpression></identification></meta><coverPage><p><docNumber refersTo="#symbol">A/RES/99/12</docNumber></p></coverPage>` +
		`<preface><p><docTitle refersTo="#resolutionTitle">` + title + `</docTitle></p></preface><preamble><formula><p>The General Assembly,</p></formula></preamble>` +
		`<mainBody><paragraph><num>1.</num><content><p>` + first + `</p></content></paragraph><paragraph><num>2.</num><content><p>` + second + `</p></content></paragraph></mainBody></statement></akomaNtoso>`
}

const (
	countLamps = "Requests the Secretary-General to count all lamps of all harbours and to tell the Assembly of them at its hundredth session;"
	seized     = "Decides to remain seized of lamps."
)

func keepers(over ...published) []published {
	return append(over, published{"", "The General Assembly,"}, published{"li", countLamps}, published{"li", seized})
}

// copies are one resolution in all forms in which it is published: in two languages, reissued, copied, on the page of a session, as a draft,
// in records of libraries.
func copies() map[string]string {
	alone := keepers(published{"", "A/RES/99/12"}, published{"h2", "99/12. Keepers of lamps"})
	page := append([]published{{"h1", "Ninety-ninth session: what was adopted"}}, keepers(published{"h2", "99/12. Keepers of lamps"})...)
	page = append(page, published{"h2", "99/13. Keepers of oil"}, published{"", "The General Assembly,"}, published{"li", "Decides to keep oil."})
	draft := keepers(published{"", "A/C.3/99/L.7"}, published{"", "Lampland: draft resolution"}, published{"h2", "Keepers of lamps"})
	record := func(number, symbol, related string) string {
		return `<record xmlns="http://www.loc.gov/MARC21/slim"><controlfield tag="001">` + number + `</controlfield><datafield tag="089" ind1=" " ind2=" "><subfield code="b">B02</subfield></datafield>` +
			`<datafield tag="191" ind1=" " ind2=" "><subfield code="a">` + symbol + `</subfield></datafield><datafield tag="245" ind1="1" ind2="0"><subfield code="a">Keepers of lamps in the catalogue</subfield></datafield>` +
			`<datafield tag="710" ind1=" " ind2=" "><subfield code="a">Chad</subfield></datafield>` + related + `</record>`
	}
	return map[string]string{
		"english.xml": xmlOf("eng", "2045-01-10", "Keepers of lamps", countLamps, seized), "reissued.xml": xmlOf("eng", "2045-02-10", "Keepers of lamps", countLamps, seized),
		"french.xml": xmlOf("fra", "2045-01-10", "Gardiens de lampes", "Prie le Secrétaire général de compter les lampes ;", "Décide de rester saisie des lampes."),
		"copy.html":  asHTML(alone), "copy.txt": asText(alone), "copy.docx": asDOCX(alone), "page.html": asHTML(page), "draft.html": asHTML(draft),
		"records.xml": "<collection>" + record("1", "A/C.3/99/L.7", `<datafield tag="993" ind1="1" ind2=" "><subfield code="a">A/RES/99/12</subfield></datafield>`) +
			record("2", "A/RES/99/12", `<datafield tag="993" ind1="2" ind2=" "><subfield code="a">A/C.3/99/L.7</subfield></datafield>`) + "</collection>",
		"lines.jsonl": `{"symbol": "A/RES/99/12", "title": "Keepers of lamps in a table", "adoption_type": "Without a vote", "adoption_date": "17 December 2044", "sponsors": ["CHAD"]}`,
	}
}

// Copies, drafts, reissues and translations of one resolution are one node with several documents and texts, in whatever order they come.
func TestCopiesAreOneResolution(t *testing.T) {
	root, want := files(t, copies()), ""
	names := make([]string, 0, len(copies()))
	for name := range copies() {
		names = append(names, name)
	}
	for n := range 4 {
		rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		store := "file:" + filepath.Join(t.TempDir(), "graph.db")
		for i := 0; i < len(names); i += n + 1 { // alone, in twos, in threes
			arguments := []string{"load"}
			for _, name := range names[i:min(i+n+1, len(names))] {
				arguments = append(arguments, filepath.Join(root, name))
			}
			if out, exit := run(t, store, "", arguments...); exit != 0 {
				t.Fatalf("%v: exit code %d: %s", arguments, exit, out)
			}
		}
		dump := must(t, store, "dump")
		if want == "" {
			want = dump
			checkCopies(t, dump)
		}
		if dump != want {
			t.Fatalf("another order gives another graph: %v", names)
		}
	}
}

func checkCopies(t *testing.T, dump string) {
	t.Helper()
	for _, test := range []struct {
		has []string // in one line
		n   int
	}{
		{[]string{`"id":"resolution:A/RES/99/12"`, `"known":"LOADED"`, `"title":"Keepers of lamps"`, `"manner":"WITHOUT_VOTE"`, `"dateStart":"2044-12-17"`, `"draftSymbol":"A/C.3/99/L.7"`, `"sponsors":["CHAD"]`}, 1},
		{[]string{`"id":"document:A/RES/99/12"`, `"known":"LOADED"`, `"dateStart":"2045-02-10"`}, 1},
		{[]string{`"id":"document:A/C.3/99/L.7"`, `"kind":"DRAFT"`, `"known":"LOADED"`, `"title":"Keepers of lamps"`, `"sponsors":["Chad"]`}, 1},
		{[]string{`"type":"DRAFT_OF"`, `"from":"document:A/C.3/99/L.7"`, `"to":"resolution:A/RES/99/12"`}, 2}, // two records say so
		{[]string{`"type":"CONTAINS"`, `"from":"document:text/ninety-ninth-session`, `"to":"resolution:A/RES/99/12"`}, 1},
		{[]string{`"type":"HAS_TEXT"`, `"from":"provision:A/RES/99/12#op1"`}, 3}, // English, French, on the page
		{[]string{`"type":"HAS_TEXT"`, `"from":"provision:A/C.3/99/L.7#draft.op1"`}, 1},
		{[]string{`"id":"provision:A/RES/99/12#`}, 2}, {[]string{`"id":"resolution:A/RES/99/12`}, 1},
		{[]string{`"type":"DRAFT_OF"`, `"from":"resolution:A/C.3/99/L.7#draft"`, `"to":"resolution:A/RES/99/12"`}, 1},
	} {
		n := 0
		for line := range strings.Lines(dump) {
			found := true
			for _, part := range test.has {
				found = found && strings.Contains(line, part)
			}
			if found {
				n++
			}
		}
		if n != test.n {
			t.Errorf("%d lines with %q, want %d", n, test.has, test.n)
		}
	}
}
