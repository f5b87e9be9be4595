package docx

import (
	"context"
	"strings"
	"testing"

	"mandategraph/loaders/collect/collecttest"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page/pagetest"
)

const names = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"`

// made is a document for tests: the body's XML, and other parts by their names.
func made(body string, others ...string) string {
	files := []collecttest.File{{Name: contentTypes, Content: "<Types/>"}, {Name: mainPart, Content: "<w:document" + names + "><w:body>" + body + "</w:body></w:document>"}}
	for i := 0; i+1 < len(others); i += 2 {
		files = append(files, collecttest.File{Name: "word/" + others[i], Content: strings.Replace(others[i+1], ">", declared(others[i+1])+">", 1)})
	}
	return string(collecttest.Zip(files...))
}

// declared are the names that a part needs; one that brings its own needs none.
func declared(part string) string {
	if strings.HasPrefix(part, "<Relationships") {
		return ""
	}
	return names
}

func p(text string) string { return "<w:p>" + run(text) + "</w:p>" }

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + "</w:t></w:r>" }

// item is a paragraph of a list.
func item(num, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr>` + run(text) + "</w:p>"
}

const numberingPart = `<w:numbering><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, body, want string
		others           []string
	}{
		{"runs are one text", "<w:p>" + run("One ") + run("t") + run("wo") + "</w:p>" + p("three"), "|One two\n|three\n", nil},
		{"automatic numbers", item("1", "0", "a") + item("1", "1", "b") + item("1", "2", "c") + item("1", "2", "d") + item("1", "1", "e") + item("1", "0", "f") + item("1", "1", "g") +
			item("3", "0", "h") + item("1", "0", "i") + item("2", "0", "j"),
			"item 1.|a\nitem (a)|b\nitem (i)|c\nitem (ii)|d\nitem (b)|e\nitem 2.|f\nitem (a)|g\nitem 1.|h\nitem 2.|i\n|I. j\n", []string{"numbering.xml", numberingPart}},
		{"a typed number", p("3.\tCalls upon all"), "3.|Calls upon all\n", nil},
		{"changes", `<w:p>` + run("kept") + `<w:ins>` + run(" new") + `</w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del></w:p>`, "|kept new\n", nil},
		{"a deleted end", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("one ") + `</w:p>` + p("goes on"), "|one goes on\n", nil},
		{"fields", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://undocs.org/A"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			run("shown") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run(" behind") + `</w:p>`, "|shown behind [shown: https://undocs.org/A]\n", nil},
		{"hyphens and tabs", `<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t><w:tab/><w:t>D</w:t><w:br/><w:t>E</w:t></w:r></w:p>`, "|A\u2011BC D E\n", nil},
		{"hidden", `<w:p>` + run("seen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>`, "|seen\n", nil},
		{"one of two forms, and a text box", `<w:p>` + run("text") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><v:box><w:txbxContent>` + p("in a box") +
			`</w:txbxContent></v:box></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + p("in a box") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "|text\n|in a box\n", nil},
		{"a control", `<w:sdt><w:sdtPr/><w:sdtContent>` + p("chosen") + `</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("choose") + `</w:sdtContent></w:sdt>`, "|chosen\n", nil},
		{"tables", `<w:tbl><w:tr><w:tc>` + p("State") + `</w:tc><w:tc>` + p("Year") + `</w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc>` + p("United Nations") + `</w:tc><w:tc>` + p("A/RES/99/12") + `</w:tc></w:tr></w:tbl>`,
			"row |State Year\n|United Nations\n|A/RES/99/12\n", nil},
		{"footnotes", `<w:p>` + run("text") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + run(", more") + `</w:p>`, "|text1, more (1 at 4)\nfn1 |1 See this. (1 at 0)\n",
			[]string{"footnotes.xml", `<w:footnotes><w:footnote w:type="separator" w:id="0">` + p("x") + `</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>` + run(" See this.") + `</w:p></w:footnote></w:footnotes>`}},
		{"a note with a mark of its own, in a cell", `<w:tbl><w:tr><w:tc><w:p>` + run("a") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>†</w:t></w:r></w:p></w:tc><w:tc>` + p("b") + `</w:tc></w:tr></w:tbl>`,
			"row |a† b († at 1)\nfn† |† See this. († at 0)\n", []string{"footnotes.xml", `<w:footnotes><w:footnote w:id="2">` + p("See this.") + `</w:footnote></w:footnotes>`}},
		{"a deleted paragraph of a list", item("1", "0", "one") + `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>` + item("1", "0", "two"),
			"item 1.|one\nitem 2.|two\n", []string{"numbering.xml", numberingPart}},
		{"a deleted end with nothing behind", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("kept") + `</w:p>`, "|kept\n", nil},
		{"the header of the first page", p("text") + `<w:sectPr><w:headerReference w:type="first" r:id="h"/><w:titlePg/></w:sectPr>`, "|A/RES/99/12\n|text\n",
			[]string{"header1.xml", "<w:hdr>" + p("A/RES/99/12") + "</w:hdr>", "_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="x/header" Target="header1.xml"/></Relationships>`}},
		{"paragraphs within paragraphs", "<w:p>" + p("in") + run("out") + "</w:p>", "|in\n|out\n", nil},
		{"raised figures", `<w:p>` + run("text") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>` + run(" and 5") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>th</w:t></w:r></w:p>`, "|text1 and 5th (1 at 4)\n", nil},
		{"styles", `<w:p><w:pPr><w:pStyle w:val="HChG"/></w:pPr>` + run("Title") + `</w:p><w:p><w:pPr><w:pStyle w:val="N"/></w:pPr>` + run("counted") + `</w:p>`, "h1 |Title\nitem 1.|counted\n",
			[]string{"numbering.xml", numberingPart, "styles.xml", `<w:styles><w:style w:styleId="HChG"><w:name w:val="_ H _Ch_G"/></w:style><w:style w:styleId="N"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := read(context.Background(), strings.NewReader(made(c.body, c.others...)), format.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if told := pagetest.Describe(got.Blocks); told != c.want {
				t.Errorf("read\n%s\nwant\n%s", told, c.want)
			}
		})
	}
}
