package docx

import (
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
	behind []page.Block    // footnotes whose marks stand in it, and what stands in its text boxes
}

// paragraph reads a paragraph. One whose end was deleted goes on in the next.
func (r *reader) paragraph() error {
	if err := r.count(); err != nil {
		return err
	}
	p := r.para
	goesOn := p != nil && p.form.joined
	if !goesOn {
		p = &paragraph{form: form{level: -1, outline: -1}}
	}
	r.para = p
	p.form.joined = false
	begun := goesOn
	begin := func() {
		if !begun {
			begun = true
			r.begin(p)
		}
	}
	err := r.t.each(func(e *xml.StartElement) error {
		if nameOf(e) == "w:pPr" {
			f, err := r.readForm()
			if !goesOn {
				p.form = f
			}
			p.form.joined = f.joined
			return err
		}
		begin()
		return r.element(e)
	}, nil)
	begin()
	r.endField()
	if !p.form.joined {
		r.flush()
		r.para = nil
	}
	return err
}

// begin finds what the styles say of a paragraph, and counts it. The number of one without any text is printed too.
func (r *reader) begin(p *paragraph) {
	p.level = r.complete(&p.form)
	p.form.look = r.looks(p.form.style).over(r.looks(r.standard))
	if p.form.num != "" && p.form.num != "0" {
		p.number = r.numbering.count(p.form.num, p.form.level)
	}
}

// flush ends the block that is being read.
func (r *reader) flush() {
	p := r.para
	r.release()
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
