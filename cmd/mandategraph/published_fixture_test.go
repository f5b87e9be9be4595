package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/loaders/collect/collecttest"
)

// citing is a resolution in our own words that cites texts of bodies that publish no XML: with a number, with a paragraph, by title alone.
const citing = `A/RES/99/40

99/40. Lamps for every harbour

The General Assembly,

Recalling resolution 10/6 of the Conference of the States Parties to the United Nations Convention against Corruption, in particular paragraph 2 thereof,

Recalling also decision 10/1 of the Conference of the States Parties to the United Nations Convention against Corruption,

Noting Conference of the States Parties to the United Nations Convention against Corruption resolution entitled “Oil for the lamps of small islands”,

1. Invites States to light lamps;

2. Decides to consider lamps at its one hundredth session.
`

// line is a paragraph of what a session adopted, and its style where there is one: a heading, or an item of a numbered list.
type published struct{ style, text string }

// session is what the Conference adopted at its tenth session, as its secretariat publishes it: a list of titles, then each text.
var session = []published{
	{"h1", "Resolutions and decisions adopted by the Conference of the States Parties at its tenth session"},
	{"", "Resolution 10/6: Lighting the lamps of the harbour"},
	{"", "Resolution 10/7: Oil for the lamps of small islands"},
	{"", "Decision 10/1: Place of the eleventh session of the Conference"},
	{"h2", "Resolution 10/6"},
	{"h3", "Lighting the lamps of the harbour"},
	{"", "The Conference of the States Parties to the United Nations Convention against Corruption,"},
	{"", "Recalling its resolution 9/1 of 17 December 2021 and General Assembly resolution 58/4 of 31 October 2003,[1]"},
	{"", "Concerned that lamps go out,"},
	{"li", "Calls upon States parties to light the lamps of their harbours;"},
	{"li", "Requests the Secretariat to count the lamps, as decided in its decision 10/1;"},
	{"li", "Decides to remain seized of the matter."},
	{"h2", "Resolution 10/7"},
	{"h3", "Oil for the lamps of small islands"},
	{"", "The Conference of the States Parties to the United Nations Convention against Corruption,"},
	{"", "Mindful of its resolution 10/6 and of Economic and Social Council resolution 2021/25,"},
	{"li", "Encourages States parties to send oil;"},
	{"li", "Invites donors to provide extrabudgetary resources."},
	{"h2", "Decision 10/1"},
	{"h3", "Place of the eleventh session of the Conference"},
	{"", "The Conference of the States Parties to the United Nations Convention against Corruption, recalling its resolution 10/7, decided to hold its eleventh session by the sea."},
	{"note", "[1] See A/58/422."},
}

// one returns the single text that begins at a heading, without the page around it.
func one(heading string) (lines []published) {
	for i := range session {
		switch {
		case session[i].text == heading:
			lines = append(lines, session[i])
		case len(lines) > 0 && session[i].style == "h2":
			return lines
		case len(lines) > 0:
			lines = append(lines, session[i])
		}
	}
	return lines
}

// asHTML writes lines as a page of a site, with what stands around a text there.
func asHTML(lines []published) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=en><head><title>Sessions</title></head><body><div id=cookies class=cookies><p>We use cookies.</p><button>Accept</button></div>\n" +
		"<nav><ul><li><a href=/>Home</a></ul></nav><main>\n")
	list := false
	for _, l := range lines {
		if list != (l.style == "li") {
			list = !list
			b.WriteString(map[bool]string{true: "<ol>\n", false: "</ol>\n"}[list])
		}
		text := strings.ReplaceAll(html.EscapeString(l.text), "[1]", "<sup>1</sup>")
		switch l.style {
		case "", "note":
			fmt.Fprintf(&b, "<p>%s</p>\n", text)
		default:
			fmt.Fprintf(&b, "<%s>%s</%s>\n", l.style, text, l.style)
		}
	}
	if list {
		b.WriteString("</ol>\n")
	}
	return b.String() + "</main><footer><p>Contact</p></footer></body></html>\n"
}

// asBreaks writes lines as they stand where a page has no paragraphs: bold lines over each text, line breaks, typed numbers.
func asBreaks(lines []published) string {
	var b strings.Builder
	for _, l := range numbered(lines) {
		switch l.style {
		case "h1", "h2", "h3":
			fmt.Fprintf(&b, "<b>%s</b><br>\n", html.EscapeString(l.text))
		default:
			fmt.Fprintf(&b, "%s<br>\n", html.EscapeString(l.text))
		}
	}
	return "<html><body><div>" + b.String() + "</div></body></html>"
}

// asText writes lines as plain text with empty lines between them.
func asText(lines []published) string {
	var b strings.Builder
	for _, l := range numbered(lines) {
		b.WriteString(l.text + "\n\n")
	}
	return b.String()
}

// numbered types the numbers that lists count.
func numbered(lines []published) []published {
	all, n := append([]published{}, lines...), 0
	for i := range all {
		if all[i].style != "li" {
			n = 0
			continue
		}
		n++
		all[i].text = fmt.Sprintf("%d. %s", n, all[i].text)
	}
	return all
}

// asDOCX writes lines as a document of a word processor.
func asDOCX(lines []published) string {
	const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	var b strings.Builder
	for _, l := range numbered(lines) {
		level := ""
		if strings.HasPrefix(l.style, "h") {
			level = fmt.Sprintf(`<w:pPr><w:outlineLvl w:val="%d"/></w:pPr>`, l.style[1]-'1')
		}
		fmt.Fprintf(&b, `<w:p>%s<w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, level, html.EscapeString(l.text))
	}
	return string(collecttest.Zip(
		collecttest.File{Name: "[Content_Types].xml", Content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		collecttest.File{Name: "word/document.xml", Content: `<w:document xmlns:w="` + main + `"><w:body>` + b.String() + `</w:body></w:document>`}))
}

// files makes a folder of files by their names.
func files(t *testing.T, contents map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range contents {
		if err := os.WriteFile(filepath.Join(root, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}
