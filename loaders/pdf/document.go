package pdf

import (
	"errors"
	"fmt"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"mandategraph/loaders/format"
)

const (
	mostPages  = 5000
	mostWords  = 4_000_000   // of one document
	mostOfPage = 200_000     // characters
	mostDoubts = 20          // that are told one by one
	mostWait   = time.Second // for an instance; nobody else has one
)

// sheet is a page as it is printed.
type sheet struct {
	number int // from 1
	height float64
	words  []word
}

// text is what is printed on all pages.
type text struct {
	sheets []sheet
	doubts []format.Fault
}

// document is a PDF that is open.
type document struct {
	instance pdfium.Pdfium
	ref      references.FPDF_DOCUMENT
	words    int
	empty    []int // pages with something on them that is no text
	broken   []int
}

// sheets reads the words of all pages. Whatever the library does with a document that was made to do harm ends with its instance.
func sheets(library pdfium.Pool, data []byte) (t *text, err error) {
	instance, err := library.GetInstance(mostWait)
	if err != nil {
		return nil, err
	}
	defer func() {
		if panicked := recover(); panicked != nil {
			t, err = nil, fmt.Errorf("%v", panicked)
		}
		_ = instance.Close() // what it held is gone with it
	}()
	d := &document{instance: instance}
	return d.read(data)
}

// why says for people why a document was not read.
func why(err error) *format.Fault {
	if fault, ok := errors.AsType[*format.Fault](err); ok {
		return fault
	}
	reason := fmt.Sprintf("its pages cannot be read: it is damaged, or takes more than %d MiB; open it in a PDF program and save it again", mostMemory*64>>10)
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword):
		reason = "it is locked by a password; save it without one"
	case errors.Is(err, pdfiumerrors.ErrSecurity):
		reason = "it is encrypted in a way that is not known here; save it without encryption"
	case errors.Is(err, pdfiumerrors.ErrFormat), errors.Is(err, pdfiumerrors.ErrFile):
		reason = "it begins like a PDF and is none, or is cut off; get it again"
	}
	return &format.Fault{Reason: reason}
}

// read reads all pages.
func (d *document) read(data []byte) (*text, error) {
	opened, err := d.instance.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	d.ref = opened.Document
	count, err := d.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	switch {
	case err != nil:
		return nil, err
	case count.PageCount > mostPages:
		return nil, &format.Fault{Reason: fmt.Sprintf("it has %d pages, more than %d; split it", count.PageCount, mostPages)}
	case count.PageCount < 1:
		return nil, &format.Fault{Reason: "it has no pages"}
	}
	t := &text{}
	for i := range count.PageCount {
		s, err := d.sheet(i)
		if err != nil {
			return nil, err
		}
		if d.words += len(s.words); d.words > mostWords {
			return nil, &format.Fault{Position: fmt.Sprintf("page %d", i+1), Reason: fmt.Sprintf("it has more than %d words; split it", mostWords)}
		}
		t.sheets = append(t.sheets, s)
	}
	t.doubts = d.doubts()
	return t, d.hasText(count.PageCount)
}

// hasText returns why a document of which nothing was read has no text.
func (d *document) hasText(pages int) error {
	switch {
	case d.words > 0:
		return nil
	case len(d.broken) == pages:
		return errors.New("no page can be read")
	case len(d.empty) > 0:
		return &format.Fault{Reason: "it holds pictures of pages and no text; have its text recognised (OCR), or get it in another format"}
	}
	return &format.Fault{Reason: "its pages are empty"}
}

// doubts tells the pages of which nothing was read.
func (d *document) doubts() (all []format.Fault) {
	for _, pages := range []struct {
		numbers []int
		reason  string
	}{{d.broken, "it is damaged and was left out"}, {d.empty, "it holds pictures and no text, and was left out"}} {
		for i, number := range pages.numbers {
			if i == mostDoubts {
				all = append(all, format.Fault{Reason: fmt.Sprintf("%d more pages are like page %d", len(pages.numbers)-mostDoubts, pages.numbers[0])})
				break
			}
			all = append(all, format.Fault{Position: fmt.Sprintf("page %d", number), Reason: pages.reason})
		}
	}
	return all
}
