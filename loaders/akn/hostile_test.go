package akn

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"mandategraph/loaders/format"
)

// A document that breaks off is never taken for a whole one.
func TestTruncated(t *testing.T) {
	data, err := os.ReadFile("testdata/annexes.xml")
	if err != nil {
		t.Fatal(err)
	}
	whole := bytes.LastIndexByte(data, '>')
	for n := range whole {
		if _, err := (&sample{data: data[:n]}).read(nil); err == nil {
			t.Fatalf("%d of %d bytes were read without an error", n, len(data))
		} else if !isFault(err) {
			t.Fatalf("%d bytes: %T %v", n, err, err)
		}
	}
}

func isFault(err error) bool {
	var fault *format.Fault
	return errors.As(err, &fault) && fault.Reason != ""
}

const (
	opening = `<akomaNtoso><statement><meta><identification><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>` +
		`<coverPage><docNumber refersTo="#symbol">A/RES/75/903</docNumber></coverPage><mainBody>`
	closing = `</mainBody></statement></akomaNtoso>`
	gull    = `<paragraph><num>1.</num><content><p>Thanks the gull.</p></content></paragraph>`
)

// Files that are no sound documents, and what is said of them.
func TestFaults(t *testing.T) {
	symbol := func(s string) string { return strings.Replace(opening, "A/RES/75/903", s, 1) + gull + closing }
	for name, c := range map[string]struct{ file, data, want string }{
		"empty file":          {"", "", "it is empty"},
		"only white space":    {"", " \n", "it is empty"},
		"only a declaration":  {"", `<?xml version="1.0"?>`, "it is empty"},
		"only a root":         {"", "<akomaNtoso/>", "no symbol"},
		"another root":        {"", "<html><body>" + gull + "</body></html>", "akomaNtoso"},
		"two roots":           {"", opening + gull + closing + "<akomaNtoso/>", "line 1, column"},
		"text behind the end": {"", opening + gull + closing + "and more", "line 1, column"},
		"no symbol":           {"", symbol(""), "no symbol"},
		"unknown symbol":      {"", symbol("B/EES/1"), "no symbol of a resolution"},
		"contradicting name":  {"A_RES_75_904-E.xml", symbol("A/RES/75/903"), "by its name"},
		"no paragraphs":       {"", opening + closing, "no paragraphs"},
		"entities":            {"", `<!DOCTYPE a [<!ENTITY b "bee"><!ENTITY c "&b;&b;&b;">]>` + opening + "&c;" + closing, "entities are not read"},
		"external entity":     {"", `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>` + opening + "&b;" + closing, "entities are not read"},
		"unknown entity":      {"", opening + "&nbsp;" + closing, "line 1, column"},
		"wrong end":           {"", opening + "<p></q>" + closing, "line 1, column"},
		"latin-1":             {"", `<?xml version="1.0" encoding="ISO-8859-1"?>` + opening + gull + closing, "UTF-8"},
		"utf-16":              {"", "\xff\xfe<\x00a\x00", "UTF-8"},
		"said to be utf-16":   {"", `<?xml version="1.0" encoding="UTF-16"?>` + opening + gull + closing, "UTF-8"},
		"invalid utf-8":       {"", opening + "<p>gull\xff</p>" + closing, "line 1, column"},
		"deep":                {"", opening + strings.Repeat("<p>", 100_000), "deep"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := (&sample{name: c.file, data: []byte(c.data)}).read(nil)
			if err == nil || !isFault(err) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v; want %q", err, c.want)
			}
		})
	}
}

// The root may have a prefix, and stand behind a comment.
func TestDetect(t *testing.T) {
	for head, want := range map[string]bool{
		"<akomaNtoso>": true, "\ufeff\n<?xml version='1.0'?><!-- bees --><akomaNtoso xmlns='x'>": true, "<an:akomaNtoso>": true,
		"": false, "akomaNtoso": false, "gull <akomaNtoso>": false, "<akomaNtosoX>": false, "<nest>&lt;akomaNtoso>": false,
	} {
		if got := (Format{}).Detect([]byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
	data := strings.NewReplacer("</", "</an:", "<", "<an:").Replace(opening + gull + closing)
	if _, err := (&sample{data: []byte(data)}).read(nil); err != nil {
		t.Error(err)
	}
}

// Odd markup that is well formed is read, and no word of it is lost.
func TestOddMarkup(t *testing.T) {
	for name, body := range map[string]string{
		"numbers in numbers":       `<paragraph><num>1<num>.</num></num><p>Gulls</p></paragraph>`,
		"notes in notes":           `<p>Gulls<authorialNote marker="1">a<authorialNote marker="2">b</authorialNote>c</authorialNote> fly</p>`,
		"a note in a number":       `<paragraph><num>1.<authorialNote marker="1">a</authorialNote></num><p>Gulls</p></paragraph>`,
		"a number in a note":       `<p>Gulls<authorialNote marker="1"><num>1</num>a</authorialNote> fly</p>`,
		"a number in a cell":       `<table><tr><td><num>1.</num>a</td><td>b</td></tr></table>`,
		"a number without text":    `<paragraph><num>1.</num></paragraph><paragraph><num>2.</num><p>Gulls</p></paragraph>`,
		"a note without text":      `<p>Gulls<authorialNote marker="1"/> fly</p>`,
		"a link without end":       `<p><a href="b">Gulls<p>fly</p></a></p>`,
		"an empty link":            `<p>Gulls<a href="b"/> fly</p>`,
		"text between":             `gulls<paragraph>fly<num>1.</num>by<p>day</p>and</paragraph>night`,
		"a body in a body":         `<mainBody><p>Gulls</p></mainBody><p>fly</p>`,
		"a formula with a note":    `<formula>The General Assembly,<authorialNote marker="1">a</authorialNote></formula><p>Gulls</p>`,
		"unknown elements":         `<nest><egg>Gulls</egg> <egg>fly</egg></nest>`,
		"a table in a table":       `<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>`,
		"a heading in a note":      `<p>Gulls<authorialNote marker="1"><heading>a</heading><p>b</p></authorialNote></p>`,
		"white space of all kinds": "<p>Gulls\u00a0\u2003 fly\u3000\u2028by</p>",
	} {
		t.Run(name, func(t *testing.T) {
			data := []byte(opening + body + closing)
			reading, err := (&sample{data: data}).read(nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range append(checkText(data, &reading.Batch), checkEvidence(&reading.Batch)...) {
				t.Error(fault)
			}
			if err := reading.Batch.Normalize(); err != nil {
				t.Error(err)
			}
		})
	}
}

// What stands in a formula is left out only if it can be the name of a body.
func TestLongFormula(t *testing.T) {
	data := opening + "<formula>The Bees, " + strings.Repeat("humming ", 60) + "</formula><p>Gulls</p>" + closing
	reading, err := (&sample{data: []byte(data)}).read(nil)
	if err != nil {
		t.Fatal(err)
	}
	if text, _, _ := readText(&reading.Batch); !strings.HasPrefix(text, "TheBees,humming") {
		t.Errorf("%.40s", text)
	}
}

// endless gives a beginning, then one piece again and again up to a gigabyte, and counts what was taken.
type endless struct {
	piece       string
	rest        string
	taken, most int64
}

func (e *endless) Read(p []byte) (int, error) {
	if e.taken >= e.most {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) {
		if e.rest == "" {
			e.rest = e.piece
		}
		m := copy(p[n:], e.rest)
		e.rest = e.rest[m:]
		n += m
	}
	e.taken += int64(n)
	return n, nil
}

// A gigabyte of anything is refused early, and costs little memory.
func TestEndless(t *testing.T) {
	limits := format.Limits{Paragraph: 1 << 20, Bytes: 8 << 20}
	for name, c := range map[string]struct{ begin, piece string }{
		"attribute":       {opening + `<p class="`, "gull"},
		"attributes":      {opening + `<p `, `a="b" `},
		"white space":     {opening + "<p>", " \n"},
		"zeros":           {opening + "<p>", "\x00"},
		"text":            {opening + "<p>", "gull "},
		"words in tags":   {opening + "<p>", "gull <b>fly</b> "},
		"comment":         {opening + "<!--", "gull"},
		"tiny elements":   {opening, "<p/>"},
		"tiny paragraphs": {opening, "<p>a</p>"},
		"notes":           {opening + "<p>a", `<authorialNote marker="1">b</authorialNote>`},
		"nothing at all":  {"", "gull "},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			r := &endless{piece: c.piece, rest: c.begin, most: 1 << 30}
			_, err := Format{}.Read(context.Background(), r, format.Env{Limits: limits})
			runtime.ReadMemStats(&after)
			if err == nil || !isFault(err) {
				t.Errorf("%v", err)
			}
			if r.taken > 9<<20 {
				t.Errorf("%d bytes were taken", r.taken)
			}
			if used := after.Sys - before.Sys; used > 600<<20 {
				t.Errorf("%d MB of memory", used>>20)
			}
			t.Logf("%d bytes taken, %d MB allocated, %v", r.taken, (after.TotalAlloc-before.TotalAlloc)>>20, err)
		})
	}
}
