// Package pdftest prints documents as PDF in the layout of the documents system of the United Nations, for tests and for what eval measures:
// two columns over the first page, heads and numbers of pages, paragraphs whose first line is indented, raised marks, footnotes below a rule
// at the foot of the page. It is no part of the program.
package pdftest

import (
	"bytes"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
)

// Document is what is printed.
type Document struct {
	Left       []string // lines over the first page, on the left: "United Nations", "General Assembly"
	Right      []string // on the right, beside them: the symbol, "Distr.: General", the day
	Running    string   // over all pages but the first, beside the symbol
	Job        string   // number of the print job: "99-12345"
	Paragraphs []Paragraph

	Hyphenate bool   // long words are broken at the ends of lines
	Unicode   bool   // the type has more letters than Western European ones
	Password  string // without which it cannot be opened
}

// Paragraph is a paragraph, a heading or a line.
type Paragraph struct {
	Style  Style
	Number string // before the text: "1.", "(a)", "99/12."
	Level  int    // of an item, from 0
	Text   string
	Notes  []Note
}

// Note is a footnote, and where in the text its mark stands, in code points.
type Note struct {
	Marker string
	Offset int
	Text   string
}

// Style is how a paragraph is set.
type Style int

// The styles.
const (
	Running   Style = iota // the first line is indented
	Line                   // at the left edge, as session and agenda item are
	Title                  // bold and large
	Heading                // bold
	Signature              // at the right edge, in italics
	Annex                  // bold and large, on a new page
)

// The page, in points.
const (
	width, height = 612, 792
	left, right   = 123, 488
	top, bottom   = 82, 718 // of running text, from above
	edge          = 60
	far           = 552
	size, pitch   = 10, 12
	small, close  = 8.5, 10.5
)

// printer prints one document.
type printer struct {
	*fpdf.Fpdf
	document  *Document
	family    string
	translate func(string) string
	y         float64
	foot      []footLine // of the page
}

// Print returns the document as PDF. The same document gives the same bytes.
func Print(d *Document) ([]byte, error) {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	p := &printer{Fpdf: f, document: d, family: "Times", translate: f.UnicodeTranslatorFromDescriptor("")}
	if d.Unicode {
		p.family, p.translate = "Go", func(s string) string { return s }
		f.AddUTF8FontFromBytes("Go", "", goregular.TTF)
		f.AddUTF8FontFromBytes("Go", "B", gobold.TTF)
		f.AddUTF8FontFromBytes("Go", "I", goitalic.TTF)
	}
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	f.SetCreationDate(day)
	f.SetModificationDate(day)
	f.SetCatalogSort(true)
	f.SetAutoPageBreak(false, 0)
	f.AliasNbPages("{nb}")
	if d.Password != "" {
		f.SetProtection(fpdf.CnProtectPrint, d.Password, d.Password+" of the owner")
	}
	p.newPage()
	for i := range d.Paragraphs {
		p.paragraph(&d.Paragraphs[i])
	}
	p.endPage()
	var b bytes.Buffer
	err := f.Output(&b)
	return b.Bytes(), err
}

func (p *printer) font(style string, points float64) { p.SetFont(p.family, style, points) }

// at prints a text whose base line begins at a point.
func (p *printer) at(x, y float64, text string) { p.Text(x, y, p.translate(text)) }

// upTo prints a text that ends at a point.
func (p *printer) upTo(x, y float64, text string) { p.at(x-p.width(text), y, text) }

func (p *printer) width(text string) float64 { return p.GetStringWidth(p.translate(text)) }
