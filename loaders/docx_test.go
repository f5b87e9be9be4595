package loaders

import (
	"strings"
	"testing"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/collect/collecttest"
	"mandategraph/loaders/docx"
)

// A document that is a zip archive is told from an archive of documents by its members; the old binary format is refused with advice.
func TestPacked(t *testing.T) {
	r := &run{ctx: t.Context(), formats: formats, options: Options{}}
	document := collecttest.Zip(collecttest.File{Name: "[Content_Types].xml", Content: "a"}, collecttest.File{Name: "word/document.xml", Content: "a"})
	archive := collecttest.Zip(collecttest.File{Name: "word/document.xml", Content: "a"})
	for data, want := range map[string]bool{string(document): true, string(archive): false, "PK\x03\x04": false, "": false} {
		content, err := collect.Spool(strings.NewReader(data), 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.packed(content); (got != nil) != want || want && got.Name() != (docx.Format{}).Name() {
			t.Errorf("%.20q: %v", data, got)
		}
	}
	if reason, fault := unknown([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")); !fault || !strings.Contains(reason, "save it as .docx") {
		t.Error(reason)
	}
	var f found
	r.limits.Limits = collect.Limits{}.Sound()
	_ = r.member("a.zip", collect.Member{Name: "b.docx", Size: int64(len(document))}, strings.NewReader(string(document)), &f)
	if len(f.items) != 1 || f.items[0].of.Name() != "docx" {
		t.Errorf("%+v", f)
	}
}
