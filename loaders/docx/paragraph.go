package docx

import (
	"cmp"
	"encoding/xml"
	"regexp"
	"strings"

	"mandategraph/loaders/page"
)

// paragraph is the paragraph that is read.
type paragraph struct {
	flow   page.Flow
	form   form
	level  int // as a heading
	number string
	raised strings.Builder // characters of a mark, perhaps
	breaks int             // in a row
	waits  int             // how many of those behind are paragraphs of a note whose own mark comes next
	behind []page.Block    // footnotes whose marks stand in it, and what stands in its text boxes
}

// paragraph reads a paragraph. One whose end was deleted goes on in the next, which has the form of the last one.
func (r *reader) paragraph() error {
	if err := r.count(); err != nil {
		return err
	}
	outer, p := r.para, &paragraph{}
	if outer != nil && outer.form.joined {
		outer, p = nil, outer
	}
	p.form, r.para = form{level: -1, outline: -1}, p
	err := r.inParagraph(p)
	r.endField()
	if p.form.joined && outer == nil {
		return err
	}
	r.flush()
	r.para = outer
	return err
}

// inParagraph reads what stands in a paragraph; its properties come first.
func (r *reader) inParagraph(p *paragraph) error {
	begun := false
	begin := func() {
		if !begun {
			begun = true
			r.begin(p)
		}
	}
	err := r.t.each(func(e *xml.StartElement) (err error) {
		if nameOf(e) == "w:pPr" && !begun {
			p.form, err = r.readForm()
			return err
		}
		begin()
		return r.element(e)
	}, nil)
	begin()
	return err
}

// begin finds what the styles say of a paragraph, and counts it. The number of one without any text is printed too.
func (r *reader) begin(p *paragraph) {
	p.level = r.complete(&p.form)
	p.form.look = r.looks(cmp.Or(p.form.style, r.standard))
	if p.form.num != "" && p.form.num != "0" && !p.form.joined {
		p.number = r.numbering.count(p.form.num, p.form.level)
	}
}

// finish ends a paragraph that goes on where no other one follows.
func (r *reader) finish() {
	if r.para != nil && r.para.form.joined {
		r.flush()
		r.para = nil
	}
}

// flush ends the block that is being read.
func (r *reader) flush() {
	p := r.para
	r.release()
	p.name("*") // one whose own mark is not there
	p.breaks = 0
	if !p.flow.Empty() {
		b := p.flow.Take()
		if p.level > 0 {
			b.Kind, b.Level = page.Heading, p.level
		}
		b.FindMarks()
		if b.Kind == page.Text {
			b.SplitNumber()
		}
		setNumber(&b, p.number)
		p.number = ""
		r.add(b)
	}
	for _, b := range p.behind {
		r.add(b)
	}
	p.behind = nil
}

var figures = regexp.MustCompile(`^\d{1,3}$`)

// setNumber sets the number that numbering gives, unless one is printed. What is no number of a paragraph ("Article 3", "IV.") is text.
func setNumber(b *page.Block, number string) {
	if number == "" || b.Number != "" {
		return
	}
	if figures.MatchString(number) {
		number += "."
	}
	b.Number = number
	if bare := (page.Block{Text: number}); b.Kind == page.Heading || !bare.IsNumber() {
		b.JoinNumber()
		return
	}
	b.Item = true
}
