package docx

import (
	"encoding/xml"
	"strconv"
)

// look is what of the look of characters tells something; nil for what is not said.
type look struct {
	bold, italic, hidden, raised *bool
	style                        string
}

// over returns a look with what is not said taken from another.
func (l look) over(below look) look {
	for _, x := range []struct {
		to   **bool
		from *bool
	}{{&l.bold, below.bold}, {&l.italic, below.italic}, {&l.hidden, below.hidden}, {&l.raised, below.raised}} {
		if *x.to == nil {
			*x.to = x.from
		}
	}
	return l
}

func said(b *bool) bool { return b != nil && *b }

// readLook reads the properties of a run.
func (t *tokens) readLook() (l look, deleted bool, err error) {
	err = t.each(func(e *xml.StartElement) error {
		on := isOn(e)
		switch nameOf(e) {
		case "w:rStyle":
			l.style = val(e)
		case "w:b":
			l.bold = &on
		case "w:i":
			l.italic = &on
		case "w:vanish":
			l.hidden = &on
		case "w:vertAlign":
			on = val(e) == "superscript"
			l.raised = &on
		case "w:del", "w:moveFrom":
			deleted = true
		}
		return nil
	}, nil)
	return l, deleted, err
}

// form is what of the form of a paragraph tells something.
type form struct {
	style   string
	num     string // its numbering; "" where that is not said, "0" for none
	level   int    // of its numbering; -1 where that is not said
	outline int    // level as a heading, from 1; 0 for none, -1 where that is not said
	look    look
	joined  bool // its end was deleted, so that it goes on with the next
}

// readForm reads the properties of a paragraph. A section may end in them.
func (r *reader) readForm() (form, error) {
	f := form{level: -1, outline: -1}
	err := r.t.each(func(e *xml.StartElement) (err error) {
		switch nameOf(e) {
		case "w:pStyle":
			f.style = val(e)
		case "w:outlineLvl":
			f.outline = outlineOf(val(e))
		case "w:numPr":
			return r.t.each(func(e *xml.StartElement) error {
				switch nameOf(e) {
				case "w:ilvl":
					f.level = levelOf(val(e))
				case "w:numId":
					f.num = val(e)
				}
				return nil
			}, nil)
		case "w:rPr":
			f.look, f.joined, err = r.t.readLook()
			f.look = look{} // it is of the mark at the paragraph's end
		case "w:sectPr":
			return r.section()
		}
		return err
	}, nil)
	return f, err
}

const bodyLevel = 9 // the outline level that is none

func outlineOf(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n >= bodyLevel {
		return 0
	}
	return n + 1
}
