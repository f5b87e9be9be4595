package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/pdf/pdftest"
)

// raw is a PDF of objects that are written by hand; the first is its catalogue.
func raw(objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return b.String()
}

func stream(dictionary, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dictionary, len(content), content)
}

func packed(content string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(content))
	_ = w.Close()
	return stream("/Filter/FlateDecode", b.String())
}

const (
	catalogue = "<</Type/Catalog/Pages 2 0 R>>"
	onePage   = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
	aPage     = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
	aFont     = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
)

// with is a PDF of one page with a content.
func with(content string) string { return raw(catalogue, onePage, aPage, content, aFont) }

const words = "BT /F 12 Tf 72 700 Td (The keeper lights the lamp at dusk.) Tj ET "

// What is damaged, locked or made to do harm is refused with its reason, or read as far as it goes.
func TestHostile(t *testing.T) {
	const many = 100_000
	for _, c := range []struct {
		name, data, fault string
		limits            format.Limits
	}{
		{"a page", with(stream("", words)), "", format.Limits{}},
		{"nothing", "", "cut off", format.Limits{}},
		{"a header alone", "%PDF-1.7\n", "cut off", format.Limits{}},
		{"no PDF", "%PDF-1.7\n" + strings.Repeat("lamp ", 1000), "cut off", format.Limits{}},
		{"no pages", raw(catalogue, "<</Type/Pages/Kids[]/Count 0>>"), "no pages", format.Limits{}},
		{"an empty page", with(stream("", " ")), "empty", format.Limits{}},
		{"a picture", with(stream("", "q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")), "OCR", format.Limits{}},
		{"pages in a circle", raw(catalogue, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"), "cannot be read", format.Limits{}},
		{"parents in a circle", raw(catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"), "cannot be read", format.Limits{}},
		{"a form within itself", raw(catalogue, onePage, strings.Replace(aPage, "/Font", "/XObject<</X 6 0 R>>/Font", 1), stream("", words+"/X Do"), aFont,
			stream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 6 0 R>>>>", "/X Do /X Do")), "*", format.Limits{}},
		{"a bomb of spaces", with(packed(words + strings.Repeat(" ", 200<<20))), "more than 256 MiB", format.Limits{}},
		{"a bomb of letters", with(packed("BT /F 1 Tf " + strings.Repeat("5 0 Td (lamp) Tj ", 55_000) + "ET")), "characters", format.Limits{}},
		{"a bomb of forms", doubling(), "more than 256 MiB", format.Limits{}},
		{"a bomb of states", with(packed(strings.Repeat("q ", 1<<20) + words)), "*", format.Limits{}},
		{"far from the page", with(stream("", "BT /F 12 Tf 1e30 1e30 Td (The lamp) Tj -1e38 Tc (is lit) Tj ET")), "*", format.Limits{}},
		{"letters of no size", with(stream("", "BT /F 0 Tf 72 700 Td (The lamp) Tj 1e-9 0 0 1e-9 72 600 Tm (is lit) Tj ET")), "*", format.Limits{}},
		{"many pages that are one", raw(catalogue, "<</Type/Pages/Kids["+strings.Repeat("3 0 R ", many)+"]/Count 100000>>", aPage, stream("", words), aFont), "pages, more than", format.Limits{}},
		{"a count that lies", raw(catalogue, "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", aPage, stream("", words), aFont), "*", format.Limits{}},
		{"a size that lies", strings.Replace(with(stream("", words)), "/Size 6", "/Size 999999999", 1), "", format.Limits{}},
		{"large", with(stream("", words)), "--max-file", format.Limits{Bytes: 100}},
		{"many paragraphs", string(made(t, resolution)), "--max-elements", format.Limits{Elements: 3}},
		{"a long paragraph", string(made(t, resolution)), "--max-paragraph", format.Limits{Paragraph: 200}},
		{"locked", string(made(t, &pdftest.Document{Job: "44-00000", Password: "wick", Paragraphs: resolution.Paragraphs})), "password", format.Limits{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := (Format{}).Read(t.Context(), strings.NewReader(c.data), format.Env{Limits: c.limits})
			t.Log(err)
			if c.fault != "*" && ((c.fault != "") != (err != nil) || err != nil && !strings.Contains(err.Error(), c.fault)) {
				t.Errorf("%v; want %q", err, c.fault)
			}
			if _, ok := err.(*format.Fault); err != nil && !ok { //nolint:errorlint // it is not wrapped
				t.Errorf("%v is no fault of the document", err)
			}
		})
	}
}

// A document that is cut off or damaged anywhere is read as far as it goes, or refused.
func TestDamaged(t *testing.T) {
	whole := made(t, annexes)
	random := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		data := bytes.Clone(whole)
		if random.IntN(2) == 0 {
			data = data[:random.IntN(len(data))]
		}
		for range random.IntN(20) {
			if len(data) > 0 {
				data[random.IntN(len(data))] = byte(random.IntN(256))
			}
		}
		_, err := (Format{}).Read(t.Context(), bytes.NewReader(data), format.Env{})
		if _, ok := err.(*format.Fault); err != nil && !ok { //nolint:errorlint // it is not wrapped
			t.Errorf("%v is no fault of the document", err)
		}
	}
}

// Pages that cannot be read or are pictures are told, and the others are read.
func TestDoubts(t *testing.T) {
	picture := strings.Replace(aPage, "4 0 R", "6 0 R", 1)
	p, err := read(t.Context(), strings.NewReader(raw(catalogue, "<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>", aPage, stream("", words), aFont,
		stream("", "0 0 100 100 re f"), picture)), format.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Blocks) != 1 || len(p.Doubts) != 1 || p.Doubts[0].Position != "page 2" {
		t.Errorf("%+v", p)
	}
}

func TestStopped(t *testing.T) {
	data := made(t, resolution)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := (Format{}).Read(ctx, bytes.NewReader(data), format.Env{})
	if graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
}

// doubling is a page that draws a form which draws another twice, and so on: a small file that takes all memory.
func doubling() string {
	objects := []string{catalogue, onePage, strings.Replace(aPage, "/Font", "/XObject<</X 6 0 R>>/Font", 1), stream("", words+"/X Do"), aFont}
	for i := range 40 {
		objects = append(objects, stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X %d 0 R>>>>", 7+i), "/X Do /X Do"))
	}
	return raw(append(objects, stream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]", words))...)
}

// busy is a page that sets many things again and again: a small file that keeps the library in one call for half an hour.
var busy = sync.OnceValue(func() string {
	var states strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&states, "/A%d 1", i)
	}
	return raw(catalogue, onePage, strings.Replace(aPage, "/Font", "/ExtGState<</G 6 0 R>>/Font", 1), packed(strings.Repeat("/G gs ", 10<<20)), aFont, "<<"+states.String()+">>")
})

// A document that takes too long is given up, whoever sets the time.
func TestTooLong(t *testing.T) {
	before := mostTime
	defer func() { mostTime = before }()
	mostTime = 500 * time.Millisecond
	_, err := (Format{}).Read(t.Context(), strings.NewReader(busy()), format.Env{})
	if err == nil || !strings.Contains(err.Error(), "takes longer than") {
		t.Error(err)
	}
	mostTime = before
	ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
	defer cancel()
	_, err = (Format{}).Read(ctx, strings.NewReader(busy()), format.Env{})
	if graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
}

func TestDetect(t *testing.T) {
	for head, want := range map[string]bool{"%PDF-1.4\n": true, "\ufeff\r\n%PDF-1.7": true, strings.Repeat(" ", 2000) + "%PDF-1.7": false, "PDF": false, "": false} {
		if got := (Format{}).Detect([]byte(head)); got != want {
			t.Errorf("%.20q: %v", head, got)
		}
	}
}
