package note

import (
	"os"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

func lakeLexicon() *lexicon.Lexicon {
	return lexicon.New(
		[]lexicon.Term{
			{ID: "topic:poaching", Kind: "CRIME", Labels: []string{"poaching of eels"}},
			{ID: "topic:fishing", Kind: "MEASURE", Labels: []string{"fish", "fishing"}},
		},
		[]lexicon.Term{
			{ID: "instrument:lake", Kind: "DECLARATION", Labels: []string{"Lake Declaration"}},
			{ID: "instrument:uncac", Kind: "CONVENTION", Labels: []string{"Convention against Corruption", "UNCAC"}},
			{ID: "instrument:untoc", Kind: "CONVENTION", Labels: []string{"UNTOC"}},
		}, nil, nil)
}

func readLake(t *testing.T) (*Note, *format.Reading) {
	t.Helper()
	text, err := os.ReadFile("testdata/lake-note.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !Detect(text) {
		t.Fatal("not detected")
	}
	n, err := Parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	reading := n.Reading(lakeLexicon())
	if err := reading.Batch.Normalize(); err != nil {
		t.Fatal(err)
	}
	return n, reading
}

// What pages, footnotes and lists broke stands together again, and nothing else does.
func TestParagraphs(t *testing.T) {
	_, reading := readLake(t)
	texts := contents(reading)
	for place, want := range map[string]string{
		"intro.p1":   "The Lake Declaration on Clean Water: Towards Better Shores of the Commission on Crime Prevention and Criminal Justice asks for care (pillar I, para. 1-2) and more care (pillar II, para. 3-6).",
		"intro.p3":   "The talks have two days: Day 1: 30 November 2030* Fishing rights Fishing wrongs Day 2: 1 December 2030* Sailing",
		"intro.p4":   "This paper was written for the talks.",
		"remark1":    "Note on time: the talks may end early.",
		"para.3":     "Let people fish, consistent with article 5, paragraph 2, of the Convention against Corruption, and guard the ghost nets that lie on the ground;",
		"para.4":     "Share the catch without",
		"day1.p1":    "Eels are treated in document E/CN.15/2030/7, in particular para. 5-10: Eel traps para. 11-16: Eel nets",
		"day1.p2":    "Also look at E/2030/30 para. 41-58: Targeting eels",
		"day1.p3":    "Poaching of eels (see resolution 10/6 of the Conference of the Parties to UNTOC, on the protection of eels) grows.² Nets are sold at markets and by the Eel Trade Board in many towns.",
		"day1.p4":    "The poaching of eels is met by several Security Council³ texts and, in the reports, people wrote of nets (2029) wrote of traps.",
		"day1.q1":    "What did resolution 10/7 change in the poaching of eels, and what has been done since Commission resolution 28/2 to help those who fish by the rules?",
		"day1.q2":    "Which non-trial resolution helps?",
		"fn2":        "A/RES/S-32/1: Our eels, para. 4-5.",
		"para.6":     "Sail with care",
		"day2.p1":    "Cost: US$2 for a boat (small), * or less, on https://example.org/a_b*c.",
		"day2.q1":    "How can sailing be made safe?",
		"closing.p1": "Photo: a boat.",
	} {
		if texts[place] != want {
			t.Errorf("%s:\n got %q\nwant %q", place, texts[place], want)
		}
	}
	if len(texts) != 20 {
		t.Errorf("%d texts", len(texts))
	}
}

func contents(reading *format.Reading) map[string]string {
	texts := map[string]string{}
	for i := range reading.Batch.Nodes {
		if n := &reading.Batch.Nodes[i]; n.Type == graph.TypeText {
			texts[n.Props.Text(graph.PropPlace)] = n.Props.Text(graph.PropContent)
		}
	}
	return texts
}

// edges returns the edges of a kind as "from > to", with the ids' prefixes and the note's key left out.
func edges(reading *format.Reading, kind graph.EdgeType) []string {
	var all []string
	for i := range reading.Batch.Edges {
		if e := &reading.Batch.Edges[i]; e.Type == kind {
			all = append(all, short(e.From)+" > "+short(e.To)+" @"+e.Evidence.Place)
		}
	}
	return all
}

func short(id string) string {
	_, key, _ := strings.Cut(id, ":")
	return strings.TrimPrefix(key, "note/pillar-ii/2030-11-30#")
}

func TestEdges(t *testing.T) {
	_, reading := readLake(t)
	for kind, want := range map[graph.EdgeType][]string{
		graph.EdgeCites: {
			"lake#3 > uncac#5 @para.3", "intro.p1 > lake @intro.p1", "intro.p2 > lake @intro.p2", "intro.p2 > A/RES/76/181 @intro.p2",
			"day1.p1 > E/CN.15/2030/7 @day1.p1", "day1.p2 > E/2030/30 @day1.p2", "day1.p3 > CTOC/COP/RES/10/6 @day1.p3",
			"day1.p3 > A/RES/S-32/1 @day1.p3/fn2", "day1.p4 > S/RES/2195(2014) @day1.p4/fn3", "day1.p4 > S/RES/2396(2017) @day1.p4/fn3",
			"day1.q1 > CCPCJ/RES/28/2 @day1.q1"},
		graph.EdgeMentions: {"intro.p2 > intro.p2@", "day1.q1 > day1.q1@"},
		graph.EdgeDiscusses: {
			"ccpcj/lake-thematic/2 > lake#II @title", "ccpcj/lake-thematic/2#day1 > lake#3-4 @intro.p3",
			"ccpcj/lake-thematic/2#day1 > lake#5-5 @intro.p3", "ccpcj/lake-thematic/2#day2 > lake#6-6 @intro.p3"},
		graph.EdgeElaborates: {"day1.p3 > lake#5 @day1.p3", "day1.p4 > lake#5 @day1.p4", "day1.q1 > lake#5 @day1.q1", "day1.q1 > lake#3 @day1.q1"},
		graph.EdgeAbout: {"lake#3 > fishing @para.3", "lake#5 > poaching @para.5", "day1.p3 > poaching @day1.p3", "day1.p4 > poaching @day1.p4",
			"day1.q1 > poaching @day1.q1", "day1.q1 > fishing @day1.q1", "intro.p3 > fishing @intro.p3"},
	} {
		got := edges(reading, kind)
		for _, w := range want {
			if n := count(got, w); n != 1 {
				t.Errorf("%s: %d of %s", kind, n, w)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d edges, not %d: %s", kind, len(got), len(want), strings.Join(got, "; "))
		}
	}
}

func count(all []string, prefix string) int {
	n := 0
	for _, s := range all {
		if strings.HasPrefix(s, prefix) {
			n++
		}
	}
	return n
}

func TestPinpoints(t *testing.T) {
	_, reading := readLake(t)
	for to, want := range map[string]string{
		"document:E/CN.15/2030/7": "5-10 11-16", "document:E/2030/30": "41-58", "resolution:A/RES/76/181": "7-7", "resolution:A/RES/S-32/1": "4-5",
		"article:uncac#5": "2-2",
	} {
		var got []string
		for i := range reading.Batch.Edges {
			if e := &reading.Batch.Edges[i]; e.Type == graph.EdgeCites && e.To == to {
				encoded, _ := e.Props.Get(graph.PropPinpoints).([]string)
				for _, p := range graph.DecodePinpoints(encoded) {
					got = append(got, p.From+"-"+p.To)
				}
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q; want %q", to, s, want)
		}
	}
}

// checkEvidence fails where the quote of an edge is not cut out of its text by its offsets.
func checkEvidence(t *testing.T, b *graph.Batch) {
	t.Helper()
	texts := map[string][]rune{}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Type == graph.TypeText {
			texts[n.ID] = []rune(n.Props.Text(graph.PropContent))
		}
	}
	quoted := 0
	for i := range b.Edges {
		v := &b.Edges[i].Evidence
		if v.Text == "" {
			if v.Quote != "" || v.Start != 0 || v.End != 0 {
				t.Errorf("%s: a quote without a text", b.Edges[i].ID())
			}
			continue
		}
		quoted++
		text, ok := texts[v.Text]
		if !ok || v.End > len(text) || v.Start >= v.End || string(text[v.Start:v.End]) != v.Quote {
			t.Errorf("%s: %q is not in %s at %d to %d", b.Edges[i].ID(), v.Quote, v.Text, v.Start, v.End)
		}
		if v.Language != "EN" || v.Rule == "" || v.Place == "" {
			t.Errorf("%s: incomplete evidence %+v", b.Edges[i].ID(), v)
		}
	}
	if quoted == 0 {
		t.Error("no edge has a quote")
	}
}

func TestEvidence(t *testing.T) {
	_, reading := readLake(t)
	checkEvidence(t, &reading.Batch)
}

func TestNodes(t *testing.T) {
	n, reading := readLake(t)
	if n.Pillar != "II" || n.Title != "Keeping lakes clean for everyone" || n.Instrument != "LAKE DECLARATION" {
		t.Errorf("pillar %q, title %q, instrument %q", n.Pillar, n.Title, n.Instrument)
	}
	want := map[string]struct{ prop, value string }{
		"document:note/pillar-ii/2030-11-30":               {"name", "Background note on pillar II (30 November–1 December 2030)"},
		"meeting:ccpcj/lake-thematic/2":                    {"dateEnd", "2030-12-01"},
		"meeting:ccpcj/lake-thematic/2#day2":               {"title", "Thematic session 2: Sailing"},
		"pillar:lake#II":                                   {"title", "Keeping lakes clean for everyone"},
		"cluster:lake#3-4":                                 {"title", "Fishing rights"},
		"commitment:lake#3":                                {"name", "Lake Declaration, paragraph 3"},
		"resolution:A/RES/76/181":                          {"title", "Lakes and Rivers"},
		"article:uncac#5":                                  {"number", "5"},
		"reference:note/pillar-ii/2030-11-30#intro.p2@162": {"bodyId", "body:GA"},
	}
	for i := range reading.Batch.Nodes {
		node := &reading.Batch.Nodes[i]
		w, ok := want[node.ID]
		if !ok {
			continue
		}
		delete(want, node.ID)
		if p, _ := graph.PropOf(w.prop); node.Props.Text(p) != w.value {
			t.Errorf("%s: %s is %q; want %q", node.ID, w.prop, node.Props.Text(p), w.value)
		}
	}
	for id := range want {
		t.Errorf("%s is missing", id)
	}
	if reading.Paragraphs != 20 {
		t.Errorf("%d paragraphs", reading.Paragraphs)
	}
}

func TestFaults(t *testing.T) {
	for text, want := range map[string]string{
		"":                                      "line 1: the title names no background note",
		"BACKGROUND NOTE Pillar I: \"X\"\n\nHi": "it is no background note: there is no date in the title",
		"42 May 2030 BACKGROUND NOTE Pillar I: \"X\"\n\nHi":                                                 "is no date",
		"2 May 2030 BACKGROUND NOTE Pillar I: \"X\"\n\n":                                                    "nothing else",
		"2 May 2030 BACKGROUND NOTE Pillar I: \"X\"\n\n35 MAY 2030 – THEMATIC SESSION 1: Y\n":               "line 3:",
		"2 May 2030 BACKGROUND NOTE Pillar I: \"X\"\n\nIN THE LAKE DECLARATION, MEMBER STATES DID\n\n1. Go": "line 5: paragraph 1 stands before",
	} {
		_, err := Parse(text)
		if err == nil || !strings.Contains(err.Error(), want) || graph.CodeOf(err) != graph.Invalid {
			t.Errorf("%q: %v; want %q", text, err, want)
		}
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]bool{
		"2 May 2030**BACKGROUND\nNOTE****Pillar I:** x": true, "background note about pillars": false, "<akomaNtoso>": false, "": false,
		"Pillar IV only": false,
		"# A program\n\nIt reads a background note, and others.\n": false, "# A program\n\nSince 2 May 2030 it reads background notes.\n": false,
	} {
		if Detect([]byte(text)) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func FuzzParse(f *testing.F) {
	text, err := os.ReadFile("testdata/lake-note.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text))
	f.Add("2 May 2030 BACKGROUND NOTE Pillar I: \"X\"\n\n***a** b* [c](d \\* <http://e>\n\n¹ f")
	l := lakeLexicon()
	for _, s := range []string{
		"2 May 2030 BACKGROUND NOTE \"X\"\n\nQUESTIONS\n\n- What?\n\nIN THE LAKE DECLARATION, STATES DID\n\nMore\n\n(a) x\n\n1. y",
		"2 May 2030 BACKGROUND NOTE \"X\"\n\nIN THE LAKE DECLARATION, STATES DID\n\nMore.\n\n¹ a\n¹ b\n² c¹",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := Parse(text)
		if err != nil {
			return
		}
		reading := n.Reading(l)
		if err := reading.Batch.Normalize(); err != nil {
			t.Fatal(err)
		}
	})
}
