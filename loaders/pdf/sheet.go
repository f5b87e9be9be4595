package pdf

import (
	"fmt"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"mandategraph/loaders/format"
)

// sheet reads a page. One that is damaged is left out; an error is what ends the document.
func (d *document) sheet(index int) (sheet, error) {
	s := sheet{number: index + 1}
	loaded, err := d.instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.ref, Index: index})
	if err != nil {
		return s, d.lost(index)
	}
	at := requests.Page{ByReference: &loaded.Page}
	defer func() { _, _ = d.instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }() // it goes with its instance
	opened, err := d.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: at})
	if err != nil {
		return s, d.lost(index)
	}
	defer func() { _, _ = d.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: opened.TextPage}) }()
	if err := d.print(&s, at, opened.TextPage); err != nil {
		return s, err
	}
	if len(s.words) > 0 {
		return s, nil
	}
	objects, err := d.instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: at})
	if err == nil && objects.Count > 0 {
		d.empty = append(d.empty, s.number)
	}
	return s, err
}

// lost notes a page that cannot be read. It returns an error where nothing more can be: the library's instance has ended.
func (d *document) lost(index int) error {
	d.broken = append(d.broken, index+1)
	_, err := d.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	return err
}

// print reads the words that are printed on a page.
func (d *document) print(s *sheet, at requests.Page, text references.FPDF_TEXTPAGE) error {
	count, err := d.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	switch {
	case err != nil:
		return err
	case count.Count > mostOfPage:
		return &format.Fault{Position: fmt.Sprintf("page %d", s.number), Reason: fmt.Sprintf("it has more than %d characters; split it", mostOfPage)}
	case count.Count < 1:
		return nil
	}
	content, err := d.instance.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: text, Count: count.Count})
	if err != nil {
		return err
	}
	turn, err := d.turn(s, at)
	if err != nil {
		return err
	}
	p := &printed{document: d, page: text, turn: turn, chars: []rune(content.Text), sizes: map[float64]float64{}}
	p.shifted = len(p.chars) != count.Count
	s.words, err = p.words()
	return err
}

// turn returns how the points of a page are turned to stand as they are seen, and notes its height.
func (d *document) turn(s *sheet, at requests.Page) (func(x, y float64) (float64, float64), error) {
	size, err := d.instance.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: d.ref, Index: s.number - 1})
	if err != nil {
		return nil, err
	}
	rotation, err := d.instance.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: at})
	if err != nil {
		return nil, err
	}
	s.height = size.Height
	w, h := size.Width, size.Height // as it is seen
	switch int(rotation.PageRotation) {
	case 1:
		return func(x, y float64) (float64, float64) { return y, h - x }, nil
	case 2:
		return func(x, y float64) (float64, float64) { return w - x, h - y }, nil
	case 3:
		return func(x, y float64) (float64, float64) { return w - y, x }, nil
	}
	return func(x, y float64) (float64, float64) { return x, y }, nil
}
