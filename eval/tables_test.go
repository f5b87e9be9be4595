package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
)

func rows(table ...string) []row { return rowsOf(strings.Join(table, "\n")) }

func TestRows(t *testing.T) {
	got := rows("# a remark", "a\tb\tc", "1\t2", "", "# another", "\t \t3")
	if len(got) != 2 || got[0]["a"] != "1" || got[0]["c"] != "" || got[1]["b"] != "" || got[1]["c"] != "3" {
		t.Errorf("%v", got)
	}
}

func TestLocate(t *testing.T) {
	const text = "Größe 110/7, 10/7 and resolution 10/7."
	for _, c := range []struct {
		printed, nth string
		start, end   int
		ok           bool
	}{{"10/7", "1", 13, 17, true}, {"10/7", "2", 33, 37, true}, {"10/7", "3", 0, 0, false}, {"10/7", "", 13, 17, true}, {"110/7", "1", 6, 11, true}, {"", "1", 0, 0, false}} {
		start, end, ok := locate(text, c.printed, c.nth)
		if start != c.start || end != c.end || ok != c.ok {
			t.Errorf("%q %s: %d %d %v", c.printed, c.nth, start, end, ok)
		}
	}
}

func TestJudgeReferences(t *testing.T) {
	d := read(t, "Recalling its resolutions 76/181 and 57/270 A and B, Commission on Narcotic Drugs resolution 65/2 and resolution 10/7")
	listed := rows("document\tplace\tprinted\tnth\ttarget\tbody\tnote",
		"A/RES/90/12\tpp1\t76/181\t1\tA/RES/76/181\tGA\t",
		"A/RES/90/12\tpp1\t57/270 A\t1\tA/RES/57/270A\tGA\t",
		"A/RES/90/12\tpp1\tB\t1\tA/RES/57/270B\tGA\t",
		"A/RES/90/12\tpp1\t65/2\t1\tCND/RES/65/3\tCND\t",
		"A/RES/90/12\tpp1\t10/7\t1\t\tCOSP-UNCAC\t",
		"A/RES/90/12\tpp2\t10/7\t1\t\tCOSP-UNCAC\t")
	var out bytes.Buffer
	var got []string
	for _, x := range d.judgeReferences(listed, &report{out: &out}) {
		got = append(got, x.printed+" "+x.verdict)
	}
	if want := []string{"76/181 right", "57/270 A right", "B right", "65/2 wrong", "10/7 guessed"}; !slices.Equal(got, want) {
		t.Errorf("%q; want %q", got, want)
	}
	if !strings.Contains(out.String(), `pp2: "10/7" is not in the text`) {
		t.Errorf("nothing says that a row is nowhere: %s", out.String())
	}
	for _, x := range d.judgeReferences(listed[4:5], &report{out: &out}) {
		if x.printed != "10/7" && x.verdict != invented {
			t.Errorf("%s is %s; nothing of it is listed", x.printed, x.verdict)
		}
	}
}

// A paragraph is looked up by its place with that of its draft, its node by the wording.
func TestCompareColumns(t *testing.T) {
	d := read(t, "Recalling boats")
	d.batch.Edges = append(d.batch.Edges, graph.Edge{Type: graph.EdgeAddressedTo, From: "provision:A/RES/90/12#op1", To: "body:GA"},
		graph.Edge{Type: graph.EdgeAddressedTo, From: "provision:A/RES/90/12#op1", To: "body:SC"})
	for _, c := range []struct {
		column string
		row    row
		want   counts
	}{
		{"addressees", row{"place": "op1", "addressees": "body:SC | body:UNODC"}, counts{all: 1, same: 1, got: 2, expected: 2}},
		{"addressees", row{"place": "pp1"}, counts{all: 1}},
		{"force", row{"place": "op1", "force": "NONE SUCH"}, counts{all: 1}},
		{"lemma", row{"place": "op1"}, counts{all: 1, same: 1}},
		{"number", row{"place": "op1", "number": "1."}, counts{all: 1, same: 1}},
	} {
		of := column{c.column, property(c.column), true, equal}
		for _, known := range columns {
			if known.name == c.column {
				of = known
			}
		}
		var n counts
		of.compare(&report{}, d, c.row, &n)
		if n != c.want {
			t.Errorf("%s of %v: %+v; want %+v", c.column, c.row, n, c.want)
		}
	}
}

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"by 2026", "By 2026", true}, {"by 2026", "at its session by 2026", true}, {"", "by 2026", false}, {"by 2026", "by 2027", false}} {
		if overlap(c.a, c.b) != c.want {
			t.Errorf("%q, %q", c.a, c.b)
		}
	}
}

func TestCompareTopics(t *testing.T) {
	d := read(t, "Boats of wood")
	about := func(topic, basis, quote string) graph.Edge {
		return graph.Edge{Type: graph.EdgeAbout, From: "provision:A/RES/90/12#pp1", To: topic, Evidence: graph.Evidence{Place: "pp1", Quote: quote},
			Props: graph.Props{}.Set(graph.PropBasis, basis)}
	}
	d.batch.Edges = append(d.batch.Edges, about("topic:boats", "NAMED", "Boats"), about("topic:boats", "NAMED", "Boats of wood"),
		about("topic:trees", "IMPLIED", "wood"), about("topic:nails", "NAMED", "of"))
	got := map[string]*counts{}
	d.compareTopics(&report{}, rows("document\tplace\ttopic\twords", "A/RES/90/12\tpp1\ttopic:boats\tBoats", "A/RES/90/12\tpp1\ttopic:wood\twood", "A/RES/90/12\top1\t\t"), got)
	for topic, want := range map[string]counts{"topic:boats": {same: 1, got: 1, expected: 1}, "topic:nails": {got: 1}, "topic:wood": {expected: 1}} {
		if got[topic] == nil || *got[topic] != want {
			t.Errorf("%s: %+v; want %+v", topic, got[topic], want)
		}
	}
	if len(got) != 3 {
		t.Errorf("%d topics", len(got))
	}
}
