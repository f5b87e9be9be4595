package curated

import (
	"strings"
	"testing"

	"mandategraph/graph"
)

// refusals are rows that are wrong in one way each, and what is said of them.
var refusals = []struct{ file, old, with, want string }{
	// the shape of the file
	{"topics.tsv", "topic:theftTABCRIME", "topic:theft", "topics.tsv:4: row: has 10 cells and not 11; part cells by one tab"},
	{"tools.tsv", "other_names", "nicknames", "tools.tsv:2: nicknames: the column is not known; the columns are id, kind"},
	{"tools.tsv", "placeTABremark", "placeTABplace", "tools.tsv:2: remark: the column is missing; add it"},
	{"topics.tsv", "TABTheftTAB", "TABTheft TAB", `topics.tsv:4: label: "Theft " begins or ends with a space; take it away`},
	{"topics.tsv", "crimes | offences", "crimes |  | offences", `topics.tsv:3: alternative_labels: "crimes |  | offences" is no list; part values by " | "`},
	{"topics.tsv", "crimes | offences", "crimes|offences", `topics.tsv:3: alternative_labels: "crimes|offences" is no list`},
	{"topics.tsv", "TABTheftTAB", "TABTAB", "topics.tsv:4: label: is empty; fill it in"},

	// ids
	{"topics.tsv", "topic:crimeTABTaking", "topic:crmeTABTaking", `topics.tsv:4: broader: "topic:crme" is not defined in any file; correct the id or add its row`},
	{"bodies.tsv", "WORKING_GROUPTABbody:GA", "WORKING_GROUPTABbody:GB", `bodies.tsv:4: parent: "body:GB" is not defined`},
	{"documents.tsv", "body:GA | body:GA/GROUP", "body:GA | body:WHO", `documents.tsv:4: publisher: "body:WHO" is not defined`},
	{"articles.tsv", "ReturnTABarticle:uncac#chapter-V", "ReturnTABarticle:uncac#chapter-VI", `articles.tsv:4: parent: "article:uncac#chapter-VI" is not defined`},
	{"articles.tsv", "ReturnTABarticle:uncac#chapter-V", "ReturnTABarticle:untoc#chapter-V", "articles.tsv:4: parent: article:untoc#chapter-V is of another instrument"},
	{"links.tsv", "commitment:kyoto#3", "commitment:kyoto#9", `links.tsv:4: to: "commitment:kyoto#9" is not defined`},
	{"links.tsv", "provision:A/RES/76/181#op11", "provision:A/RES/76/182#op11", `links.tsv:5: from: "resolution:A/RES/76/182" is not defined`},
	{"links.tsv", "provision:A/RES/76/181#op11", "provision:A/RES/76/181#11th", "links.tsv:5: from: \"provision:A/RES/76/181#11th\" is no id of a paragraph; write it as"},
	{"bodies.tsv", "body:GA/GROUP", "group:GA", `bodies.tsv:4: id: "group:GA" is no id of a Body; begin it with "body:"`},
	{"topics.tsv", "topic:theftTABCRIME", "topic:crimeTABCRIME", "topics.tsv:4: id: topic:crime is defined already at curated/topics.tsv:3; keep one"},
	{"articles.tsv", "article:uncac#57", "article:uncac#58", `articles.tsv:4: id: "article:uncac#58" does not fit instrument and number; write "article:uncac#57"`},
	{"documents.tsv", "TABA/RES/76/181TAB", "TABA/RES/76/182TAB", `documents.tsv:3: id: "document:A/RES/76/181" does not hold the symbol; write "document:A/RES/76/182"`},
	{"passages.tsv", "day1.p1TABWhat", "day1.p2TABWhat", `passages.tsv:3: id: "passage:note/test#day1.p2" does not fit source and place; write "passage:note/test#day1.p1"`},
	{"questions.tsv", "TAB1TAB1TAB", "TAB1TAB2TAB", `questions.tsv:3: place: is "day1.q1", but day and number make it "day1.q2"`},

	// values
	{"bodies.tsv", "WORKING_GROUP", "CLUB", `bodies.tsv:4: kind: "CLUB" is not known; write one of PRINCIPAL_ORGAN, `},
	{"topics.tsv", "topic:theftTABCRIME", "topic:theftTABSIN", `topics.tsv:4: kind: "SIN" is not known; write one of CRIME, `},
	{"articles.tsv", "ARTICLE", "VERSE", `articles.tsv:4: kind: "VERSE" is not known; write one of CHAPTER, ARTICLE`},
	{"resolutions.tsv", "WITHOUT_VOTE", "BY_LOT", `resolutions.tsv:3: adoption: "BY_LOT" is not known; write one of VOTE, `},
	{"links.tsv", "ADDRESSED_TO", "SENT_TO", `links.tsv:5: type: "SENT_TO" is no kind of edge; write one of ABOUT, `},
	{"resolutions.tsv", "2021-12-16", "16 December 2021", `resolutions.tsv:3: date: "16 December 2021" is no date; write YYYY, YYYY-MM or YYYY-MM-DD`},
	{"instruments.tsv", "2021-03", "2021-13", `instruments.tsv:3: adopted: "2021-13" is no date`},
	{"documents.tsv", "PLANNED", "", "documents.tsv:4: date_status: is empty; fill it in"},
	{"meetings.tsv", "TABMONTH", "TABDAY", `meetings.tsv:3: precision: is "DAY", but the dates are given to the MONTH and the MONTH; make the three agree`},
	{"meetings.tsv", "2024-12TAB2024-12TAB", "2024-12TAB2024-11TAB", "meetings.tsv:3: end: 2024-11-30 is before the start, 2024-12-01"},
	{"meetings.tsv", "2024-12TAB2024-12TAB", "2024-12TABTAB", "meetings.tsv:3: start: start and end are needed"},
	{"topics.tsv", "crimes | offences", "stealing", `topics.tsv:4: alternative_labels: the label "stealing" stands for topic:crime already at curated/topics.tsv:3; keep it at one topic`},
	{"topics.tsv", "offencesTABTABTABTAB", "offencesTABTABTABtopic:theftTAB", "topics.tsv:3: broader: comes back to itself: topic:crime, topic:theft, topic:crime; take away one of the steps"},

	{"topics.tsv", "stealingTABTAB", "stealingTABliftsTAB", "topics.tsv:4: context: is empty, but labels_in_context is not; name a row of contexts.tsv"},
	{"topics.tsv", "stealingTABTAB", "stealingTABTABsea", `topics.tsv:4: context: "sea" is no row of contexts.tsv; correct the name or add the row`},
	{"topics.tsv", "stealingTABTAB", "stealingTABcrimesTABshop", `topics.tsv:4: labels_in_context: the label "crimes" stands for topic:crime already`},
	{"contexts.tsv", "shopTABshop", "shopTABTAB", "contexts.tsv:3: row: has 4 cells and not 3"},
	{"contexts.tsv", "shop | sell*TABtrade", "shopTABtrade\nshopTABsellTABtrade", `contexts.tsv:4: name: "shop" stands above already; keep one of the two`},
	{"subjects.tsv", "THEFTTABexactMatch", "THEFTTABsameAs", `subjects.tsv:3: relation: "sameAs" is not known; write one of exactMatch, closeMatch, broadMatch, narrowMatch`},
	{"subjects.tsv", "exactMatchTABtopic:theft", "exactMatchTABtopic:thief", `subjects.tsv:3: topic: "topic:thief" is not defined in any file`},
	{"subjects.tsv", "exactMatchTABtopic:theft", "exactMatchTAB", "subjects.tsv:3: topic: is empty; fill it in"},
	{"subjects.tsv", "BURGLARY", "Theft", `subjects.tsv:4: heading: "Theft" has a match with topic:theft already at curated/subjects.tsv:3; keep one of the two`},

	// symbols
	{"resolutions.tsv", "resolution:A/RES/57/270B", "resolution:A/RES/57/270b", `resolutions.tsv:4: id: the symbol "A/RES/57/270b" is not canonical; write "A/RES/57/270B"`},
	{"resolutions.tsv", "resolution:A/RES/57/270B", "resolution:10/7", `resolutions.tsv:4: id: "10/7" is no symbol that is known`},
	{"resolutions.tsv", "resolution:A/RES/57/270B", "A/RES/57/270B", `resolutions.tsv:4: id: "A/RES/57/270B" is no id of a resolution; begin it with "resolution:"`},
	{"resolutions.tsv", "A/RES/57/270BTABRESOLUTION", "A/RES/57/270BTABDECISION", "resolutions.tsv:4: kind: is DECISION, but A/RES/57/270B is a RESOLUTION"},
	{"resolutions.tsv", "A/RES/57/270BTABRESOLUTIONTABbody:GA", "A/RES/57/270BTABRESOLUTIONTABbody:SC", `resolutions.tsv:4: body: is "body:SC", but A/RES/57/270B is of body:GA`},

	// words
	{"kyoto-gists.tsv", "Counts crime", "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
		"kyoto-gists.tsv:5: gist: has 16 words; at most 15 are allowed, so shorten it"},
	{"links.tsv", "some words", "one two three four five six seven eight nine ten eleven twelve thirteen", "links.tsv:3: quote: has 13 words; at most 12 are allowed"},
	{"questions.tsv", "What to do", strings.Repeat("what ", 20) + "now", "questions.tsv:3: summary: has 21 words; at most 20 are allowed"},

	// paragraphs
	{"tools.tsv", "topic:theftTAB4", "topic:theftTAB6", `tools.tsv:3: commitments: the Kyoto Declaration has no paragraph "6"; write numbers from 1 to 5`},
	{"topics.tsv", "TAB2 | 3TAB", "TAB0 | 3TAB", `topics.tsv:3: commitments: the Kyoto Declaration has no paragraph "0"`},
	{"kyoto-gists.tsv", "4TABPunishes", "6TABPunishes", `kyoto-gists.tsv:6: paragraph: "6" is out of order; paragraph 4 comes here`},
	{"kyoto-gists.tsv", "4TABPunishes", "IVTABPunishes", `kyoto-gists.tsv:6: paragraph: "IV" is no number; write a whole number from 1`},
	{"kyoto-structure.tsv", "PunishingTAB4TAB4", "PunishingTAB4TAB9", "kyoto-structure.tsv:4: first: the Kyoto Declaration has no paragraphs 4 to 9; write a range between 1 and 5"},
	{"kyoto-structure.tsv", "PunishingTAB4TAB4", "PunishingTAB3TAB4", "kyoto-structure.tsv:4: first: is 3, but the part before ends with paragraph 3; begin with 4"},
	{"kyoto-structure.tsv", "NumbersTAB3TAB3", "NumbersTAB2TAB3", "kyoto-structure.tsv:6: first: is 2, but the part before ends with paragraph 2; begin with 3"},
	{"kyoto-structure.tsv", "PreventingTAB2TAB3", "PreventingTAB2TAB4", "kyoto-structure.tsv:3: last: is 4, but its clusters end with paragraph 3; make them agree"},
	{"kyoto-structure.tsv", "cluster:kyoto#3-3", "cluster:kyoto#3-4", `kyoto-structure.tsv:6: id: "cluster:kyoto#3-4" does not fit the row; write "cluster:kyoto#3-3"`},
	{"kyoto-structure.tsv", "NumbersTAB3TAB3TABpillar:kyoto#I", "NumbersTAB3TAB3TABpillar:kyoto#V", `kyoto-structure.tsv:6: parent: no pillar "pillar:kyoto#V" stands above`},
	{"passages.tsv", "@ paras 5-10, 12", "@ paragraph 5", `passages.tsv:3: cites: "paragraph 5" is no place in what is cited; write it as "para 18"`},

	// evidence
	{"bodies.tsv", "body:GATABTABdocument:note/testTABintro.p1", "body:GATABTABTAB", "bodies.tsv:4: source: is empty, but parent makes an edge, which needs evidence; name the document"},
	{"links.tsv", "TABannex.3", "TAB", "links.tsv:4: place: is empty, but type makes an edge, which needs evidence; say where in document:A/RES/76/181"},
	{"tools.tsv", "day1.p1", "page 3", `tools.tsv:3: place: "page 3" is no place; write one such as title, op11`},
	{"tools.tsv", "document:note/test", "document:note/lost", `tools.tsv:3: source: "document:note/lost" is not defined in any file`},
	{"tools.tsv", "document:note/test", "topic:theft", "tools.tsv:3: source: topic:theft is no document; name the document that says so"},

	// edges
	{"links.tsv", "ABOUTTABresolution:A/RES/76/181TABtopic:theft", "ABOUTTABresolution:A/RES/76/181TABpillar:kyoto#I", "links.tsv:3: to: ABOUT does not enter a Pillar; choose another type or another id"},
	{"links.tsv", "commitment:kyoto#3", "body:GA", "links.tsv:4: to: CITES does not leave a Body"},
	{"tools.tsv", "TABtopic:theftTAB", "TABtopic:theft | topic:theftTAB", "tools.tsv:3: topics: tool:guide ABOUT topic:theft is said with the same source and place at curated/tools.tsv:3; keep one"},
}

func TestRefusals(t *testing.T) {
	for _, tt := range refusals {
		t.Run(tt.want, func(t *testing.T) {
			fsys := fixture(t)
			change(t, fsys, tt.file, tt.old, tt.with)
			_, err := Read(fsys)
			if err == nil || graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), folder+tt.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestAFileIsMissing(t *testing.T) {
	fsys := fixture(t)
	delete(fsys, folder+"topics.tsv")
	_, err := Read(fsys)
	if graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), "curated/topics.tsv: cannot be read; put the file back") {
		t.Errorf("got %v", err)
	}
}

// All that is wrong is told at once, so that an editor need not come back for each.
func TestAllFaultsAreTold(t *testing.T) {
	fsys := fixture(t)
	change(t, fsys, "bodies.tsv", "WORKING_GROUP", "CLUB")
	change(t, fsys, "links.tsv", "ADDRESSED_TO", "SENT_TO")
	_, err := Read(fsys)
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("got %v", err)
	}
}
