package page

import (
	"strings"
	"testing"

	"mandategraph/loaders/format"
)

// What stands over a text says what it is; see also the samples of the formats.
func TestFind(t *testing.T) {
	const cosp, ctoc = "The Conference of the States Parties to the United Nations Convention against Corruption,", "The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,"
	const end = "\n1. Requests more."
	for _, c := range []struct{ name, text, symbol, title string }{
		{"a number and a title", "Resolution 10/6\nLamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"the other conference", "Resolution 10/6\nLamps\n" + ctoc + end, "CTOC/COP/RES/10/6", "Lamps"},
		{"both in one line", "Resolution 10/6. Lamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"with a dash", "Resolution 10/6 – Lamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"a bare number", "10/6 Lamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"a list of titles before", "10/1 Oil\n10/2 Wicks\nResolution 10/1\nOil\n" + cosp + end, "CAC/COSP/RES/10/1", "Oil"},
		{"a bracket between", "77/237. Lamps\n[without reference to a Main Committee (A/77/L.1)]\nThe General Assembly," + end, "A/RES/77/237", "Lamps"},
		{"the Council of human rights", "50/1. Lamps\nThe Human Rights Council," + end, "A/HRC/RES/50/1", "Lamps"},
		{"narcotic drugs", "Resolution 65/2\nLamps\nThe Commission on Narcotic Drugs," + end, "CND/RES/65/2", "Lamps"},
		{"a year", "2022/14. Lamps\nThe Economic and Social Council" + end, "E/RES/2022/14", "Lamps"},
		{"a session of emergency", "ES-11/1. Lamps\nThe General Assembly," + end, "A/RES/ES-11/1", "Lamps"},
		{"a letter", "75/101 B. Lamps\nThe General Assembly," + end, "A/RES/75/101B", "Lamps"},
		{"no number, but a symbol", "S/RES/2664 (2022)\nThe Security Council," + end, "S/RES/2664(2022)", ""},
		{"a decision", "Decision 10/1\nPlace\nAt its 8th meeting, on 15 December 2023, the Conference of the States Parties to the United Nations Convention against Corruption decided.", "CAC/COSP/DEC/10/1", "Place"},
		{"a number that the body cannot have", "Resolution 1/2000\nLamps\nThe Security Council," + end, "", ""},
		{"no number", "Lamps\n" + cosp + end, "", ""},
		{"a name in the middle of a text", "They named a body.\nThe General Assembly\nmet.", "", ""},
		{"a decision that says so by its words", "2044/303. Place\nAt its 8th plenary meeting, on 15 December 2044, the Economic and Social Council decided so.", "E/DEC/2044/303", "Place"},
		{"a decision with a list", "99/501. Place\nAt its 8th plenary meeting, on 15 December 2044, the General Assembly:\n(a) Took a seat.", "A/DEC/99/501", "Place"},
		{"a draft that a report recommends", "E/2044/30\nReport\n1. The keepers recommend the adoption of the following draft resolution:\nLamps\nThe General Assembly," + end, "draft", "Lamps"},
		{"a draft that a draft recommends", "E/CN.15/2044/L.3\nSealand: draft resolution\nLamps\nThe Commission on Crime Prevention and Criminal Justice\n" +
			"Recommends the adoption of the following draft resolution:\nLamps for all\nThe General Assembly," + end, "draft", "Lamps for all"},
		{"with the body before it", "CAC/COSP Resolution 10/6\nDate\n17 December 2044\nLamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"with the body behind it", "Resolution 10/6 of the Conference\nLamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"a symbol behind a word", "Resolution CAC/COSP/RES/10/6\nLamps\n" + cosp + end, "CAC/COSP/RES/10/6", "Lamps"},
		{"a symbol with its title", "A/RES/99/12 – Lamps\nThe General Assembly," + end, "A/RES/99/12", "Lamps"},
		{"labels", "Symbol A/RES/99/12\nTitle: Lamps\nAdopted 1 May 2044\nThe General Assembly," + end, "A/RES/99/12", "Lamps"},
		{"in French", "Résolution 10/6\nLampes\nLa Conférence des États parties à la Convention des Nations Unies contre la corruption,\nRappelant les lampes et les lois des îles,\n1. Demande du temps.", "CAC/COSP/RES/10/6", "Lampes"},
		{"in Spanish", "99/12. Las lámparas de los faros\nLa Asamblea General,\nRecordando las lámparas y los faros,\n1. Pide más.", "A/RES/99/12", "Las lámparas de los faros"},
		{"a decision in Spanish", "Decisión 10/1\nLugar de los faros\nLa Conferencia decidió el lugar de las lámparas y los faros del mar.\nLa Conferencia de los Estados Parte en la Convención de las Naciones Unidas contra la Corrupción", "CAC/COSP/DEC/10/1", "Lugar de los faros"},
		{"in Russian", "Резолюция 10/6\nЛампы\nКонференция участников Конвенции Организации Объединенных Наций против транснациональной организованной преступности,\n1. Просит.", "CTOC/COP/RES/10/6", "Лампы"},
		{"in Arabic", "S/RES/2664 (2022)\nإن مجلس الأمن،\n1. يقرر.", "S/RES/2664(2022)", ""},
		{"in Chinese", "99/12. 灯\n大会，\n1. 请求。", "A/RES/99/12", "灯"},
		{"a draft with its symbol", "CAC/COSP/2023/L.5\nSealand: draft resolution\nLamps\n" + cosp + end, "draft", "Lamps"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := pageOf(c.text).find(format.Env{})
			symbol, title := "", ""
			if len(found) > 0 {
				symbol, title = found[0].symbol.String(), found[0].title
				if found[0].isDraft() {
					symbol = "draft"
				}
			}
			if symbol != c.symbol || title != c.title || len(found) > 1 {
				t.Errorf("found %q, %q in %+v; want %q, %q", symbol, title, found, c.symbol, c.title)
			}
		})
	}
}

// pageOf is a page of which each line is a block.
func pageOf(text string) *Page {
	p := &Page{}
	for _, line := range strings.Split(text, "\n") {
		b := Block{Text: line}
		b.SplitNumber()
		p.Blocks = append(p.Blocks, b)
	}
	return p
}

// What stands between two texts is the end of the first.
func TestMeetingBetween(t *testing.T) {
	p := pageOf("2044/1. Oil\nThe Economic and Social Council\n1. Buys oil.\n4th plenary meeting\n2 May 2044\n2044/2. Wicks\nThe Economic and Social Council\n1. Spins wicks.")
	texts := p.find(format.Env{})
	if len(texts) != 2 || texts[0].date != "2044-05-02" || texts[0].meeting != "4th plenary meeting" || texts[1].date+texts[1].meeting != "" {
		t.Errorf("%+v", texts)
	}
}

// Texts under negotiation label their paragraphs; a day behind the last one is that of the adoption.
func TestLabels(t *testing.T) {
	p := pageOf("Resolution 10/6\nLamps\nThe Conference of the Parties to the United Nations Convention against Transnational Organized Crime,\nPP1. Recalling lamps,\nOP1 Lights lamps;\nOP2: Sells oil.\nAdopted on 1 May 2044")
	texts := p.find(format.Env{})
	if len(texts) != 1 || texts[0].date != "2044-05-01" || p.operative(&texts[0]) != 4 || p.Blocks[3].Number+p.Blocks[3].Text != "Recalling lamps," || p.Blocks[5].Number+p.Blocks[5].Text != "2.Sells oil." {
		t.Errorf("%+v in %+v", texts, p.Blocks)
	}
}

// Asterisks are marks where a paragraph begins with as many.
func TestStars(t *testing.T) {
	p := &Page{Blocks: []Block{{Text: "Sealand,** Islands* and more: draft"}, {Text: "Five * six"}, {Text: "* For the keepers."}, {Text: "** And others."}, {Text: "*** Stars."}}}
	p.prepare()
	if len(p.Blocks) != 3 || p.Blocks[0].Text != "Sealand, Islands and more: draft" || len(p.Blocks[0].Notes) != 2 || p.Blocks[0].Notes[0].Text != "And others." {
		t.Errorf("%+v", p.Blocks)
	}
}

// A text ends before what a page prints behind it, whatever it looks like; a menu before the first heading is no text.
func TestAroundTexts(t *testing.T) {
	linked := Block{Text: "Home of lamps", Links: []Link{{"/", 0, 13}}}
	p := &Page{Blocks: []Block{linked, {Kind: Heading, Level: 2, Text: "Resolution 10/6"}, {Kind: Heading, Level: 3, Text: "Lamps"},
		{Text: "The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,"}, {Number: "1.", Text: "Lights lamps."}, {Text: "Back to top"}, {Text: "Contact us | Terms"}}}
	p.prepare()
	if texts := p.find(format.Env{}); len(p.Blocks) != 6 || len(texts) != 1 || texts[0].to != 4 {
		t.Errorf("%+v in %+v", texts, p.Blocks)
	}
}

// A footnote has the mark that is printed, not the name by which links lead to it.
func TestPrintedMark(t *testing.T) {
	p := &Page{Blocks: []Block{{Text: "one[*] two[1]", Marks: []Mark{{"*", 3, 6, true}, {"1", 10, 13, true}}},
		{Text: "[*] first", Note: "1", Marks: []Mark{{"*", 0, 3, true}}}, {Text: "[1] second", Note: "2", Marks: []Mark{{"1", 0, 3, true}}}, {Text: "goes on", Note: "2"}}}
	p.footnotes()
	if len(p.Blocks) != 1 || p.Blocks[0].Text != "one two" || len(p.Blocks[0].Notes) != 2 || p.Blocks[0].Notes[1].Text != "second goes on" {
		t.Errorf("%+v", p.Blocks)
	}
}

// A mark may stand again; numbers begin again with each text.
func TestFootnotesAgain(t *testing.T) {
	p := &Page{Blocks: []Block{{Text: "one[1] two"}, {Text: "again[1]"}, {Text: "[1] first"}, {Text: "three[1]"}, {Text: "[1] second"}}}
	for i := range p.Blocks {
		p.Blocks[i].FindMarks()
	}
	p.footnotes()
	if len(p.Blocks) != 3 || len(p.Blocks[0].Notes) != 1 || len(p.Blocks[1].Notes) != 0 || len(p.Blocks[2].Notes) != 1 || p.Blocks[2].Notes[0].Text != "second" {
		t.Errorf("%+v", p.Blocks)
	}
}

func TestOpening(t *testing.T) {
	for text, want := range map[string]string{
		"Recalling its resolution,": "preamble", "Deeply concerned that,": "preamble", "Also mindful of": "preamble", "Conscious of lamps,": "preamble",
		"Further recalling lamps,": "preamble", "In this regard, expressing concern": "preamble", "Requests the Secretariat": "acts", "Also requests it": "acts",
		"Strongly condemns this": "acts", "Lamps and oil": "", "Expresses its thanks": "acts", "United Nations lamps": "", "States of the region": "",
	} {
		b := Block{Text: text}
		got := ""
		switch {
		case b.opensPreamble():
			got = "preamble"
		case b.acts():
			got = "acts"
		}
		if got != want {
			t.Errorf("%q: %q; want %q", text, got, want)
		}
	}
}

func TestMarker(t *testing.T) {
	for printed, want := range map[string]string{"[1]": "1", "¹²": "12", "1.": "1", "[^3]": "3", "a": "a", "**": "**", "th": "", "1234": "", "": "", "2020s": ""} {
		if got := Marker(printed); got != want {
			t.Errorf("%q: %q; want %q", printed, got, want)
		}
	}
}

// Footnotes go to the blocks that carry their marks; links and offsets move with what is taken out.
func TestFootnotes(t *testing.T) {
	p := &Page{Blocks: []Block{
		{Text: "one[1] two [2], m²", Links: []Link{{"x", 7, 10}}}, {Text: "three[1] and [7]"}, {Text: "[1] first"}, {Text: "[1] second"}, {Text: "[2] other"}, {Text: "[1] lost"},
	}}
	for i := range p.Blocks {
		p.Blocks[i].FindMarks()
	}
	p.footnotes()
	if len(p.Blocks) != 2 || p.Blocks[0].Text != "one two, m²" || p.Blocks[1].Text != "three and [7]" {
		t.Fatalf("%+v", p.Blocks)
	}
	if n := p.Blocks[0].Notes; len(n) != 2 || n[0].Offset != 3 || n[0].Text != "first" || n[1].Offset != 7 || n[1].Text != "other" {
		t.Errorf("%+v", n)
	}
	if n := p.Blocks[1].Notes; len(n) != 2 || n[0].Offset != 5 || n[0].Text != "second" || n[1].Text != "lost" {
		t.Errorf("%+v", n)
	}
	if l := p.Blocks[0].Links; len(l) != 1 || l[0].Start != 4 || l[0].End != 7 {
		t.Errorf("%+v", l)
	}
}
