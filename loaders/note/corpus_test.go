package note

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// corpus returns a file of the corpus; without the corpus it skips the test, but never in CI.
func corpus(t *testing.T, name string) []byte {
	t.Helper()
	root := os.Getenv("MANDATEGRAPH_CORPUS")
	if root == "" {
		root = "../../../shared/corpus" // beside the repository
	}
	data, err := os.ReadFile(filepath.Join(root, name))
	switch {
	case err == nil:
		return data
	case os.Getenv("CI") != "":
		t.Fatalf("the corpus is missing: %v", err)
	}
	t.Skipf("no corpus at %s; set MANDATEGRAPH_CORPUS to test against the real note", root)
	return nil
}

func readPillarIV(t *testing.T, l *lexicon.Lexicon) (*Note, *format.Reading) {
	t.Helper()
	text := corpus(t, "note/pillar-iv-background-note.txt")
	if !Detect(text[:format.HeadSize]) {
		t.Error("not detected by its head")
	}
	return parseSample(t, string(text), l)
}

func curatedLexicon(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return lexicon.FromBatch(facts)
}

// pillarIV are the resolutions, decisions and documents that the real note names: symbol, place, and pinpoints, as often as it names them.
var pillarIV = []string{
	"A/RES/76/181 intro.p2 11-11", "A/RES/77/231 intro.p2", "A/RES/78/223 intro.p2",
	"E/2024/30 day1.p1 41-58", "E/CN.15/2024/7 day1.p3 5-10 11-16 17-24 25-36 46-54 55-62 63-70", "E/2024/30 day1.p4 41-58",
	"CAC/COSP/RES/10/7 day1.p8", "CAC/COSP/RES/10/11 day1.p8", "CAC/COSP/RES/9/5 day1.p8",
	"E/CN.15/2024/7 day1.p10 37-45", "E/2024/30 day1.p11 41-58", "E/CN.15/2022/CRP.1 day1.p12 25-33",
	"A/RES/S-32/1 day1.p13/fn4 41-52", "CAC/COSP/2021/CRP.12 day1.p13/fn5", "CAC/COSP/WG.2/2022/3 day1.p13/fn5",
	"CAC/COSP/2021/14 day1.p16", "CAC/COSP/RES/9/7 day1.p17", "CAC/COSP/RES/10/6 day1.p17", "CAC/COSP/2021/CRP.12 day1.p17", "CAC/COSP/WG.2/2024/2 day1.p17",
	"E/2024/30 day2.p1 41-58", "CTOC/COP/RES/10/4 day2.p4", "CTOC/COP/RES/10/6 day2.p4", "CTOC/COP/RES/10/7 day2.p4", "CTOC/COP/RES/9/3 day2.p4",
	"S/RES/2195(2014) day2.p4/fn6", "S/RES/2331(2016) day2.p4/fn6", "S/RES/2347(2017) day2.p4/fn6", "S/RES/2462(2019) day2.p4/fn6", "S/RES/2482(2019) day2.p4/fn6",
	"A/RES/74/177 day2.p4/fn7", "A/RES/78/226 day2.p4/fn7", "A/RES/77/298 day2.p4/fn7",
	"S/RES/2462(2019) day2.p6", "S/RES/2482(2019) day2.p6", "S/RES/2178(2014) day2.p7", "S/RES/2396(2017) day2.p7",
	"E/DEC/2022/317 day3.p7", "CTOC/COP/RES/11/4 day3.p9", "A/RES/78/226 day3.p9 18-18", "E/DEC/2022/317 day3.p9",
	"CCPCJ/RES/28/2 day3.p10", "E/DEC/2022/317 day3.p10", "A/78/986 day3.p13", "CCPCJ/RES/28/2 day3.q5",
}

// pillarIVArticles are its articles and chapters.
var pillarIVArticles = []string{
	"uncac#57 para.68 5-5", "uncac#4 para.68", "untoc#27 day1.p7", "uncac#chapter-IV day1.p9", "uncac#57 day1.p15 5-5", "uncac#53 day1.p15",
	"uncac#57 day1.p15 3-3 5-5", "uncac#chapter-V day1.p17", "uncac#57 day1.q7 5-5",
}

// pillarIVOpen are the resolutions that it names without a number: place, body, title's first words.
var pillarIVOpen = []string{
	"intro.p2 body:GA Follow-up to the", "day1.p8 body:COSP-UNCAC strengthening international cooperation",
	"day2.p1 body:CCPCJ preventing and countering", "day2.p1 body:CCPCJ the treatment of",
}

func TestPillarIVReferences(t *testing.T) {
	for name, l := range map[string]*lexicon.Lexicon{"with the curated names": curatedLexicon(t), "without a lexicon": nil} {
		t.Run(name, func(t *testing.T) {
			_, reading := readPillarIV(t, l)
			texts, articles, open := map[string]int{}, map[string]int{}, map[string]int{}
			for _, f := range reading.References {
				prefix, key, _ := strings.Cut(f.Target, ":")
				line := key + " " + f.Place
				for _, p := range f.Pinpoints {
					if p.Unit == "paragraph" {
						line += " " + p.From + "-" + p.To
					}
				}
				switch prefix {
				case "resolution", "document":
					texts[line]++
				case "article":
					articles[line]++
				case "":
					open[f.Place+" "+f.Body+" "+strings.Join(strings.Fields(f.Title)[:3], " ")]++
				}
			}
			compare(t, texts, pillarIV)
			compare(t, open, pillarIVOpen)
			if l != nil {
				compare(t, articles, pillarIVArticles)
			}
		})
	}
}

func compare(t *testing.T, got map[string]int, want []string) {
	t.Helper()
	missing := map[string]int{}
	for _, w := range want {
		missing[w]++
	}
	for line, n := range got {
		missing[line] -= n
	}
	for _, line := range slices.Sorted(maps.Keys(missing)) {
		if n := missing[line]; n != 0 {
			t.Errorf("%+d of %q", -n, line)
		}
	}
}

func TestPillarIVCounts(t *testing.T) {
	n, reading := readPillarIV(t, curatedLexicon(t))
	var days []string
	paragraphs := 0
	for _, d := range n.Days {
		days = append(days, fmt.Sprintf("%d clusters, %d passages, %d questions", len(d.Clusters), len(d.Passages), len(d.Questions)))
		for _, c := range d.Clusters {
			paragraphs += len(c.Paragraphs)
		}
	}
	want := "2 clusters, 17 passages, 9 questions; 1 clusters, 9 passages, 7 questions; 1 clusters, 15 passages, 9 questions"
	if got := strings.Join(days, "; "); got != want || paragraphs != 36 || len(n.Footnotes) != 10 || len(n.Intro) != 5 {
		t.Errorf("%s; %d paragraphs, %d footnotes, %d in the introduction", got, paragraphs, len(n.Footnotes), len(n.Intro))
	}
	types := map[graph.NodeType]int{}
	for i := range reading.Batch.Nodes {
		types[reading.Batch.Nodes[i].Type]++
	}
	for kind, want := range map[graph.NodeType]int{graph.TypeCommitment: 36, graph.TypeCluster: 4, graph.TypeQuestion: 25, graph.TypeMeeting: 4, graph.TypePillar: 1} {
		if types[kind] != want {
			t.Errorf("%d nodes of type %s; want %d", types[kind], kind, want)
		}
	}
	checkEvidence(t, &reading.Batch)
}

// What the editors' facts call the note's parts is what the loader calls them, so that both speak of the same nodes.
func TestPillarIVAgreesWithCurated(t *testing.T) {
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	_, reading := readPillarIV(t, lexicon.FromBatch(facts))
	read := map[string]bool{}
	for i := range reading.Batch.Nodes {
		read[reading.Batch.Nodes[i].ID] = true
	}
	for i := range facts.Nodes {
		id := facts.Nodes[i].ID
		ours := strings.Contains(id, ":note/pillar-iv/2024-12-02") || strings.HasPrefix(id, "meeting:ccpcj/kyoto-thematic/4")
		if ours && !read[id] {
			t.Errorf("the note has no %s", id)
		}
	}
}
