package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"

	"mandategraph/loaders/page"
)

// run reads characters of one look.
func (r *reader) run() error {
	if err := r.count(); err != nil {
		return err
	}
	if r.para == nil { // it stands in no paragraph
		return nil
	}
	l := r.para.form.look
	err := r.t.each(func(e *xml.StartElement) error {
		if nameOf(e) == "w:rPr" {
			own, _, err := r.t.readLook()
			l = own.over(r.looks(own.style)).over(l)
			return err
		}
		return r.inRun(e, l)
	}, nil)
	if err == nil && r.para.flow.Size()+r.para.raised.Len() > r.limits.Paragraph {
		line, _ := r.t.decoder.InputPos()
		return page.TooLong(line, r.limits)
	}
	return err
}

func (r *reader) inRun(e *xml.StartElement, l look) error {
	name := nameOf(e)
	switch name {
	case "w:fldChar":
		r.fieldMark(attr(e, "w:fldCharType"))
		return nil
	case "w:instrText":
		return r.t.each(func(*xml.StartElement) error { return nil }, r.instruct)
	case "mc:AlternateContent", "w:drawing", "w:pict", "w:object":
		return r.alternativeOr(name)
	case "w:ruby": // what is written over characters says how they are read
		return r.t.each(func(e *xml.StartElement) error {
			if nameOf(e) != "w:rubyBase" {
				return nil
			}
			return r.t.each(r.element, nil)
		}, nil)
	}
	if said(l.hidden) || r.inCode() {
		return nil
	}
	switch name {
	case "w:t", "m:t":
		return r.t.each(func(*xml.StartElement) error { return nil }, func(s string) { r.write(s, l) })
	case "w:tab", "w:ptab":
		r.write("\t", l)
	case "w:br", "w:cr":
		r.lineBreak()
	case "w:noBreakHyphen":
		r.write("\u2011", l) // as the XML that is made of such documents has it
	case "w:sym":
		r.write(symbol(attr(e, "w:char"), attr(e, "w:font")), l)
	case "w:footnoteReference", "w:endnoteReference":
		r.note(strings.TrimSuffix(strings.TrimPrefix(name, "w:"), "Reference")+"s", attr(e, "w:id"), isMarked(e))
	}
	return nil
}

func (r *reader) alternativeOr(name string) error {
	if name == "mc:AlternateContent" {
		return r.alternative()
	}
	return r.t.each(r.element, nil)
}

// write writes text. What is raised is held back until it is known whether it is the mark of a footnote.
func (r *reader) write(s string, l look) {
	p := r.para
	if strings.TrimSpace(s) != "" {
		p.breaks = 0
	}
	if said(l.raised) || p.waits > 0 && page.Marker(s) != "" {
		p.raised.WriteString(s)
		return
	}
	r.release()
	strong := said(l.bold) || said(l.italic)
	if strong {
		p.flow.Stress(1)
	}
	p.flow.Write(s)
	if strong {
		p.flow.Stress(-1)
	}
}

// release writes what was held back: the mark of a footnote as such, anything else as text.
func (r *reader) release() {
	p := r.para
	if p == nil || p.raised.Len() == 0 {
		return
	}
	printed := p.raised.String()
	p.raised.Reset()
	marker := page.Marker(printed)
	if marker == "" {
		p.flow.Write(printed)
		return
	}
	p.flow.Mark(strings.TrimSpace(printed), p.waits > 0)
	if p.waits > 0 {
		p.name(marker)
	}
	if strings.TrimRight(printed, " \t\u00a0") != printed {
		p.flow.Space()
	}
}

// lineBreak parts words; two in a row part paragraphs.
func (r *reader) lineBreak() {
	r.release()
	r.para.flow.Space()
	if r.para.breaks++; r.para.breaks > 1 {
		r.flush()
	}
}

// symbols are characters of the fonts Symbol and Wingdings that stand in texts.
var symbols = map[rune]string{0xb7: "•", 0xa7: "•", 0x6e: "•", 0xa8: "•", 0xb0: "°", 0xb1: "±", 0xa3: "≤", 0xb3: "≥", 0x2d: "−", 0x6d: "µ", 0xe0: "→", 0xae: "→"}

// symbol returns a character by its number. A font of its own has it in the private area, or in the first 256.
func symbol(code, font string) string {
	n, err := strconv.ParseUint(code, 16, 32)
	c := rune(n)
	switch {
	case err != nil || n > utf8.MaxRune:
		return ""
	case c >= 0xf000 && c <= 0xf0ff:
		return symbols[c&0xff]
	case c < 0x100 && (font == "Symbol" || strings.HasPrefix(font, "Wingdings")):
		return symbols[c]
	}
	return string(c)
}
