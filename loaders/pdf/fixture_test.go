package pdf

import (
	"strings"
	"testing"

	"mandategraph/loaders/page/pagetest"
	"mandategraph/loaders/pdf/pdftest"
)

// fixtures are documents in our own words, in the shapes in which the bodies publish theirs.
var fixtures = map[string]*pdftest.Document{
	"resolution": resolution, "annexes": annexes, "draft": draft, "report": report, "translation": translation,
}

func para(number, text string, notes ...pdftest.Note) pdftest.Paragraph {
	return pdftest.Paragraph{Number: number, Text: text, Notes: notes}
}

func item(number, text string, level int) pdftest.Paragraph {
	return pdftest.Paragraph{Number: number, Text: text, Level: level}
}

func styled(s pdftest.Style, number, text string) pdftest.Paragraph {
	return pdftest.Paragraph{Style: s, Number: number, Text: text}
}

// footnote is a footnote whose mark stands behind the first words of a text.
func footnote(marker, text, behind, said string) pdftest.Note {
	return pdftest.Note{Marker: marker, Text: said, Offset: len([]rune(text[:strings.Index(text, behind)+len(behind)]))}
}

// long are words enough for some lines.
func long(times int) string {
	return strings.Repeat(", bearing in mind the harbours where lanterns are lit before nightfall and the islands whose inhabitants depend upon well-kept lighthouses", times)
}

const (
	treaty = "Welcoming the lighthouse convention, which entered into force in a calm winter, and recalling resolution 10/6 of the Conference of the States Parties to the United Nations Convention against Corruption,"
	count  = "Requests the Secretary-General to count the lamps that Security Council resolution 2195 (2014) names, to compare them with those of earlier years"
)

var resolution = &pdftest.Document{
	Left:    []string{"United Nations", "General Assembly"},
	Right:   []string{"A/RES/99/12", "Distr.: General", "19 December 2044"},
	Running: "Keepers of lamps and of lighthouses on remote coasts and islands", Job: "44-12345", Hyphenate: true,
	Paragraphs: []pdftest.Paragraph{
		styled(pdftest.Line, "", "Ninety-ninth session"),
		styled(pdftest.Line, "", "Agenda item 17"),
		styled(pdftest.Title, "", "Resolution adopted by the General Assembly on 16 December 2044"),
		styled(pdftest.Running, "", "[on the report of the Third Committee (A/99/422)]"),
		styled(pdftest.Title, "99/12.", "Keepers of lamps and of lighthouses on remote coasts and islands"),
		para("", "The General Assembly,"),
		para("", "Recalling its resolutions 58/4 of 31 October 2003 and 60/1 of 16 September 2005, as well as all others on lamps,"),
		para("", treaty, footnote("1", treaty, "convention,", "United Nations, Treaty Series, vol. 9999, No. 12345."), footnote("2", treaty, "Corruption,", "See CAC/COSP/2023/12, sect. I.B.")),
		para("", "Noting that tidewatchers and lamplighters work by night"+long(6)+","),
		para("", "Noting also that fog is no excuse"+long(5)+","),
		para("1.", count+long(4)+";", footnote("3", count, "lamps", "A/99/85, para. 4.")),
		para("2.", "Calls upon Member States:"),
		item("(a)", "To keep every lamp lit from dusk to dawn"+long(2)+";", 1),
		item("(b)", "To train keepers:", 1),
		item("(i)", "In trimming wicks"+long(1)+";", 2),
		item("(ii)", "In reading charts;", 2),
		para("3.", "Encourages the United Nations Office on Drugs and Crime to help keepers against smugglers, and to report on cybercrime"+long(9)+";"),
		para("4.", "Decides to consider the matter again at its hundredth session under the item entitled “Lamps”."),
		styled(pdftest.Signature, "", "73rd plenary meeting"),
		styled(pdftest.Signature, "", "16 December 2044"),
	},
}

var annexes = &pdftest.Document{
	Left:    []string{"United Nations", "Economic and Social Council"},
	Right:   []string{"E/RES/2043/7", "Distr.: General", "2 August 2043"},
	Running: "Guidelines for keepers", Job: "43-54321",
	Paragraphs: []pdftest.Paragraph{
		styled(pdftest.Title, "", "Resolution adopted by the Economic and Social Council on 24 July 2043"),
		styled(pdftest.Title, "2043/7.", "Guidelines for keepers"),
		para("", "The Economic and Social Council,"),
		para("", "Recalling General Assembly resolution 76/181 of 16 December 2021"+long(2)+","),
		para("1.", "Adopts the guidelines that are annexed to the present resolution;"),
		para("2.", "Requests the Commission on Crime Prevention and Criminal Justice to follow their application"+long(2)+"."),
		styled(pdftest.Annex, "", "Annex I"),
		styled(pdftest.Heading, "", "Guidelines for keepers of lamps"),
		styled(pdftest.Heading, "", "A. Lamps"),
		para("1.", "A lamp is lit at dusk, as said in resolution 58/4"+long(3)+"."),
		para("2.", "A lamp is put out at dawn."),
		styled(pdftest.Heading, "", "B. Keepers"),
		para("3.", "A keeper sleeps by day"+long(18)+"."),
		para("4.", "A keeper writes down what passes by."),
		styled(pdftest.Annex, "", "Annex II"),
		styled(pdftest.Heading, "", "Words"),
		para("1.", "Wick: what burns."),
	},
}

var draft = &pdftest.Document{
	Left:    []string{"United Nations", "Conference of the States Parties", "to the United Nations", "Convention against Corruption"},
	Right:   []string{"CAC/COSP/2043/L.5/Rev.1", "Distr.: Limited", "14 December 2043", "Original: English"},
	Running: "", Job: "43-00077",
	Paragraphs: []pdftest.Paragraph{
		styled(pdftest.Line, "", "Twentieth session"),
		styled(pdftest.Line, "", "Agenda item 3"),
		styled(pdftest.Heading, "", "Revised draft resolution"),
		styled(pdftest.Heading, "", "Integrity of those who buy oil for lamps"),
		para("", "The Conference of the States Parties to the United Nations Convention against Corruption,"),
		para("", "Recalling its resolution 10/6 of 17 December 2021,"),
		para("1.", "Urges States parties to publish the price of oil"+long(3)+";"),
		para("2.", "Invites donors to give wicks."),
	},
}

var report = &pdftest.Document{
	Left:    []string{"United Nations", "Conference of the States Parties", "to the United Nations", "Convention against Corruption"},
	Right:   []string{"CAC/COSP/2043/14", "Distr.: General", "9 January 2044"},
	Running: "Report on the twentieth session", Job: "44-00001", Hyphenate: true,
	Paragraphs: []pdftest.Paragraph{
		styled(pdftest.Title, "", "Report of the Conference of the States Parties to the United Nations Convention against Corruption on its twentieth session, held in a harbour from 13 to 17 December 2043"),
		styled(pdftest.Heading, "", "I. Resolutions and decisions"),
		para("1.", "The Conference adopted the following texts"+long(2)+"."),
		styled(pdftest.Title, "", "Resolution 20/1"),
		styled(pdftest.Title, "", "Oil for lamps"),
		para("", "The Conference of the States Parties to the United Nations Convention against Corruption,"),
		para("", "Recalling General Assembly resolution 58/4 of 31 October 2003"+long(2)+","),
		para("1.", "Urges States parties to weigh oil in public"+long(12)+";"),
		para("2.", "Requests the secretariat to buy scales."),
		styled(pdftest.Title, "", "Resolution 20/2"),
		styled(pdftest.Title, "", "Wicks"),
		para("", "The Conference of the States Parties to the United Nations Convention against Corruption,"),
		para("", "Reaffirming its resolution 20/1, with its concern for oil,"),
		para("1.", "Calls upon States parties to spin wicks"+long(7)+"."),
		styled(pdftest.Title, "", "Decision 20/1"),
		styled(pdftest.Title, "", "Place of the next session"),
		para("", "The Conference decided to hold its next session by the sea."),
	},
}

var translation = &pdftest.Document{
	Left:    []string{"Nations Unies", "Assemblée générale"},
	Right:   []string{"A/RES/99/12", "Distr. générale", "19 décembre 2044"},
	Running: "Gardiens de lampes", Job: "44-12346", Unicode: true,
	Paragraphs: []pdftest.Paragraph{
		styled(pdftest.Title, "99/12.", "Gardiens de lampes"),
		para("", "L’Assemblée générale,"),
		para("", "Rappelant les règles que les gardiens de phares ont reçues des îles de Čiovo et de Şile et les vœux des marins,"),
		para("1.", "Invite les États à garder les lampes et à former des veilleurs aux côtes du nord et du sud;"),
		para("2.", "Décide de rester saisie de la question des lampes."),
	},
}

func made(t testing.TB, d *pdftest.Document) []byte {
	t.Helper()
	data, err := pdftest.Print(d)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// The samples tell what they told before: documents, resolutions, places, texts, footnotes, citations.
func TestGolden(t *testing.T) {
	for name, d := range fixtures {
		t.Run(name, func(t *testing.T) {
			data := made(t, d)
			if !(Format{}).Detect(data) {
				t.Error("it is not detected")
			}
			pagetest.Compare(t, "testdata/"+name+".golden", pagetest.Told(pagetest.Reading(t, Format{}, string(data))))
		})
	}
}
