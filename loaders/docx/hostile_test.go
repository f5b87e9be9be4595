package docx

import (
	"context"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/collect/collecttest"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page/pagetest"
)

// What is damaged or made to do harm is refused with its reason.
func TestRefused(t *testing.T) {
	types := collecttest.File{Name: contentTypes, Content: "<Types/>"}
	for _, c := range []struct {
		name, data, fault string
		limits            format.Limits
	}{
		{"no main part", string(collecttest.Zip(types)), "no such part", format.Limits{}},
		{"a part twice", string(collecttest.Zip(types, collecttest.File{Name: mainPart, Content: "<a/>"}, collecttest.File{Name: "WORD/document.xml", Content: "<a/>"})), "twice", format.Limits{}},
		{"entities", string(collecttest.Zip(types, collecttest.File{Name: mainPart, Content: `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`})), "document type declaration", format.Limits{}},
		{"broken XML", string(collecttest.Zip(types, collecttest.File{Name: mainPart, Content: `<a><b></a>`})), "no well-formed XML", format.Limits{}},
		{"a bomb", made(p(strings.Repeat(" ", 32<<20))), "--max-", format.Limits{}},
		{"deep", made(strings.Repeat("<w:tbl><w:tr><w:tc>", 200)), "--max-depth", format.Limits{}},
		{"many", made(strings.Repeat(p("a"), 20)), "--max-elements", format.Limits{Elements: 10}},
		{"long", made(p(strings.Repeat("gull ", 100))), "--max-paragraph", format.Limits{Paragraph: 50}},
		{"large", made(p("text")), "--max-file", format.Limits{Bytes: 100}},
		{"no archive", "text", "no archive", format.Limits{}},
		{"no text", made(""), "no paragraphs", format.Limits{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := (Format{}).Read(context.Background(), strings.NewReader(c.data), format.Env{Limits: c.limits})
			if err == nil || !strings.Contains(err.Error(), c.fault) {
				t.Errorf("%v; want %q", err, c.fault)
			}
		})
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := (Format{}).Read(ctx, strings.NewReader(made(strings.Repeat(p("text"), 5000))), format.Env{})
	if graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
}

// A resolution whose first page has its symbol in a table becomes that resolution, with the numbers that numbering gives.
func TestResolution(t *testing.T) {
	r := pagetest.Reading(t, Format{}, made(`<w:tbl><w:tr><w:tc>`+p("United Nations")+`</w:tc><w:tc>`+p("A/RES/99/12")+`</w:tc></w:tr></w:tbl>`+
		p("99/12. Keepers of lamps")+p("The General Assembly,")+p("Recalling its resolution 58/4 of 31 October 2003,")+
		item("1", "0", "Requests the Secretary-General:")+item("1", "1", "To count the lamps that Security Council resolution 2195 (2014) names;")+
		item("1", "0", "Decides to remain seized of the matter."), "numbering.xml", numberingPart))
	told := pagetest.Told(r)
	for _, want := range []string{"provision:A/RES/99/12#op1(a)", "provision:A/RES/99/12#op2", "> resolution:S/RES/2195(2014) [op1(a)]", "> resolution:A/RES/58/4 [pp1]", "title=Keepers of lamps"} {
		if !strings.Contains(told, want) {
			t.Errorf("no %s in\n%s", want, told)
		}
	}
}

// FuzzRead: whatever the main part and the numbering hold, reading never panics, and what is read is a sound batch.
func FuzzRead(f *testing.F) {
	f.Add(p("The General Assembly,")+item("1", "0", "Calls upon all"), numberingPart)
	f.Add("<w:tbl><w:tr><w:tc>"+p("1.")+"</w:tc><w:tc>"+p("text")+"</w:tc></w:tr></w:tbl>", "<w:numbering/>")
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t><w:fldChar w:fldCharType="end"/><w:txbxContent>`+p("b")+`</w:txbxContent></w:r></w:p>`, "")
	f.Fuzz(func(t *testing.T, body, numbering string) {
		r, err := (Format{}).Read(context.Background(), strings.NewReader(made(body, "numbering.xml", numbering)), format.Env{})
		if err != nil {
			return
		}
		for _, fault := range pagetest.Faults(r) {
			t.Error(fault)
		}
	})
}
