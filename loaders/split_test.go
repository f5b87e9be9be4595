package loaders

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/collect/collecttest"
)

// line is one of a file of metadata; its record has the symbol A/RES/91/n.
func metadataLine(n int, title string) string {
	return fmt.Sprintf(`{"symbol": "A/RES/91/%d", "title": %q}`+"\n", n, title)
}

func marcRecord(number int, version, title string) string {
	return fmt.Sprintf(`<record xmlns="http://www.loc.gov/MARC21/slim"><controlfield tag="001">%d</controlfield><controlfield tag="005">%s</controlfield>`+
		`<datafield tag="191" ind1=" " ind2=" "><subfield code="a">A/C.3/91/L.%d</subfield></datafield>`+
		`<datafield tag="245" ind1="1" ind2="0"><subfield code="a">%s</subfield></datafield></record>`+"\n", number, version, number, title)
}

// A file of records is to them what an archive is to files: each is a source of its own, whatever file it stands in.
func TestGathered(t *testing.T) {
	collection := "<collection>" + marcRecord(1, "2037", "Boats") + marcRecord(2, "2037", "Piers") + "</collection>"
	later := "<collection>" + marcRecord(2, "2038", "Piers at night") + marcRecord(3, "2037", "Ropes") + "</collection>"
	root := folder(t, map[string]string{
		"a.jsonl": metadataLine(1, "Boats") + "{broken\n" + metadataLine(2, "Piers"), "b.jsonl": metadataLine(2, "Piers") + metadataLine(3, "Ropes"),
		"c.xml": collection, "d.xml": later, "e.zip": string(collecttest.Zip(member("in/a.jsonl", metadataLine(4, "Nets")+metadataLine(5, "Lamps")), member("c.xml", collection))),
		"f.xml": "<collection>" + marcRecord(4, "2037", "Masts") + "<record><leader>", "g.jsonl": `{"symbol": "A/RES/91/9", "title": "` + strings.Repeat("a", DefaultParagraph) + "\"}\n" + metadataLine(6, "Sails"),
	})
	want := `failed a.jsonl:line 2 [] it is no JSON: invalid character 'b' looking for beginning of object key string
passed b.jsonl:line 1 [] it is a copy of a.jsonl:line 3
passed c.xml:record 2 [] a later edition of record:marc/2 is in d.xml:record 1
passed e.zip:c.xml:record 1 [] it is a copy of c.xml:record 1
passed e.zip:c.xml:record 2 [] it is a copy of c.xml:record 2
failed f.xml [line 2, column 17] it is no well-formed XML: line 2: unexpected EOF
failed g.jsonl:line 1 [] it is longer than a record may be (--max-paragraph is 1048576 bytes)`
	held := ""
	paths := []string{filepath.Join(root, "a.jsonl"), filepath.Join(root, "b.jsonl"), filepath.Join(root, "d.xml"), filepath.Join(root, "e.zip"), root}
	for range 6 {
		rand.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
		store := newKeeper()
		report, err := Load(t.Context(), store, paths, Options{})
		if err != nil || reasons(report, root) != want || report.Written != 10 || report.Documents != 10 {
			t.Fatalf("%v\n%s\n%+v", err, reasons(report, root), report)
		}
		if held == "" {
			held = store.held()
		}
		if store.held() != held {
			t.Fatalf("%s\nwant\n%s", store.held(), held)
		}
		again, err := Load(t.Context(), store, paths, Options{})
		if err != nil || again.Written != 0 || again.Unchanged != 10 || reasons(again, root) != want || store.held() != held {
			t.Fatalf("again: %v, %+v", err, again)
		}
	}
	if !strings.Contains(held, "record:metadata/A/RES/91/5") || strings.Contains(held, "91/9") {
		t.Error(held)
	}
}

// A record that changed takes back what it no longer says; the others of its file are not read again.
func TestRecordChanges(t *testing.T) {
	store := newKeeper()
	for i, test := range []struct {
		file    string
		written int
	}{{metadataLine(1, "Boats") + metadataLine(2, "Piers"), 2}, {metadataLine(1, "Boats") + metadataLine(2, "Quays"), 1}, {"\n" + metadataLine(2, "Quays"), 0}} {
		root := folder(t, map[string]string{"a.jsonl": test.file})
		report, err := Load(t.Context(), store, []string{root}, Options{})
		if err != nil || report.Written != test.written || report.Failed() {
			t.Errorf("run %d: %v, %+v", i+1, err, report)
		}
	}
	for _, n := range store.batches["record:metadata/A/RES/91/2"].Nodes {
		if title := n.Props.Text(graph.PropTitle); title != "" && title != "Quays" {
			t.Errorf("%s is still called %q", n.ID, title)
		}
	}
}

func TestGatheredLimits(t *testing.T) {
	root := folder(t, map[string]string{"a.jsonl": strings.Repeat(metadataLine(1, "Boats"), 4), "b.jsonl": `{"symbol": "A/RES/91/1", "title": "` + strings.Repeat("a", 3000)})
	o := Options{}
	o.Limits.Members, o.Limits.File = 3, 2048
	report, err := Load(t.Context(), newKeeper(), []string{root}, o)
	want := "failed a.jsonl [] it has more than 3 documents; --max-members allows more\n" +
		"passed a.jsonl:line 2 [] it is a copy of a.jsonl:line 1\npassed a.jsonl:line 3 [] it is a copy of a.jsonl:line 1\n" +
		"failed b.jsonl [] it has more than 2 KiB; --max-file allows more"
	if err != nil || reasons(report, root) != want || report.Written != 1 {
		t.Errorf("%v\n%s", err, reasons(report, root))
	}
}
