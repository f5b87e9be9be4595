package gqltest

import (
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
)

// Two documents carry commitment 4, and the note too; the first of them has it in all languages.
const assemblyID, councilID = "document:A/RES/70/9", "document:E/RES/2015/4"

// wordings gives one commitment several texts, things with a heading their titles, and a citation its evidence in French.
func (f *fixture) wordings() {
	for _, id := range []string{assemblyID, councilID} {
		symbol := strings.TrimPrefix(id, "document:")
		f.node(id, graph.Loaded, set(graph.PropKind, "RESOLUTION", graph.PropName, symbol, graph.PropSymbol, symbol))
	}
	for language, content := range map[string]string{
		"AR": "4. تراقب الدول الأرصفة ليلا.",
		"EN": "4. States will watch the national piers by night.",
		"ES": "4. Los Estados vigilarán los muelles nacionales de noche.",
		"FR": "4. 😀 Conformément à la résolution 70/10, les États surveilleront les quais nationaux la nuit.",
		"RU": "4. Государства будут охранять национальные причалы ночью.",
		"ZH": "4. 各国将在夜间看守码头。",
	} {
		f.carried(assemblyID, language, "commitment:harbour#4", "annex.4", content)
	}
	f.carried(councilID, "EN", "commitment:harbour#4", "annex.4", "4. States will watch all piers by night.")
	f.titles()
	f.draft()
	f.citedInFrench("la résolution 70/10")
}

// titles gives what has a heading its wording in several languages; the resolution has its own in French alone.
func (f *fixture) titles() {
	f.carried(assemblyID, "EN", "instrument:harbour", "annex.title", "Harbour Declaration on Quiet Ports")
	f.carried(assemblyID, "FR", "instrument:harbour", "annex.title", "Déclaration du port sur les ports tranquilles")
	f.carried(assemblyID, "FR", "pillar:harbour#II", "pillar II", "Deuxième pilier")
	f.carried(assemblyID, "FR", "cluster:harbour#3-4", "cluster 3-4", "Nuits tranquilles")
	f.carried(assemblyID, "FR", "resolution:A/RES/70/9", "title", "Ports tranquilles")
}

// draft gives a resolution a draft that it recommends, which is a thing of its own.
func (f *fixture) draft() {
	const symbol = "A/RES/70/9#draft"
	f.node("resolution:"+symbol, graph.Loaded, set(graph.PropSymbol, symbol, graph.PropKind, "DRAFT", graph.PropTitle, "Lamps on piers", graph.PropName, symbol+": Lamps on piers",
		graph.PropSubjects, []string{"PIERS", "LAMPS"}, graph.PropMeeting, "7th plenary meeting", graph.PropAgendaItemTitle, "Lamps", graph.PropReport, "A/70/7, para. 8", graph.PropCommittee, "Third Committee"))
	f.edge(graph.EdgeRecommends, "provision:A/RES/70/9#op2", "resolution:"+symbol, "op2")
}

// carried adds a wording that a document carries.
func (f *fixture) carried(document, language, of, place, content string) {
	key := language + "/" + strings.TrimPrefix(document, "document:") + "#" + place
	f.node("text:"+key, graph.Loaded, set(graph.PropLanguage, language, graph.PropContent, content, graph.PropPlace, place, graph.PropName, key))
	f.edge(graph.EdgeHasText, of, "text:"+key, place).Evidence.Source = document
}

// citedInFrench adds a citation whose quote stands in the French wording of commitment 4.
func (f *fixture) citedInFrench(quote string) {
	const text = "text:FR/A/RES/70/9#annex.4"
	e := f.cites("commitment:harbour#4", "resolution:A/RES/70/10", "annex.4", "Conformément à", "conformément")
	e.Props = e.Props.Set(graph.PropLink, "https://example.org/70/10")
	v := &e.Evidence
	v.Source, v.Text, v.Language, v.Quote = assemblyID, text, "FR", quote
	v.Start = f.offset(text, quote)
	v.End = v.Start + utf8.RuneCountInString(quote)
}

// offset counts the code points before a quote.
func (f *fixture) offset(text, quote string) int {
	for _, n := range f.b.Nodes {
		if n.ID == text {
			before, _, _ := strings.Cut(n.Props.Text(graph.PropContent), quote)
			return utf8.RuneCountInString(before)
		}
	}
	panic(text + " is no text of the fixture")
}
