package docx

import (
	"encoding/xml"
)

// style is a style of paragraphs or characters.
type style struct {
	name, based string
	form        form
}

// readStyles reads the part with the styles.
func (r *reader) readStyles() error {
	r.styles = map[string]*style{}
	return r.readPart(r.partOf("styles"), func(e *xml.StartElement) error {
		if nameOf(e) != "w:style" {
			return nil
		}
		s := &style{form: form{level: -1, outline: -1}}
		id := attr(e, "w:styleId")
		if on := attr(e, "w:default"); attr(e, "w:type") == "paragraph" && (on == "1" || on == "true") {
			r.standard = id
		}
		r.styles[id] = s
		return r.t.each(func(e *xml.StartElement) (err error) {
			switch nameOf(e) {
			case "w:name":
				s.name = val(e)
			case "w:basedOn":
				s.based = val(e)
			case "w:pPr":
				l := s.form.look
				s.form, err = r.readForm()
				s.form.look = l
			case "w:rPr":
				s.form.look, _, err = r.t.readLook()
			}
			return err
		}, nil)
	})
}

const mostStyles = 32 // that are based on each other

// looks returns the look that a style gives.
func (r *reader) looks(id string) look {
	var l look
	for n := 0; n < mostStyles && r.styles[id] != nil; n++ {
		l = l.over(r.styles[id].form.look)
		id = r.styles[id].based
	}
	return l
}

// complete takes from its styles what a paragraph does not say itself, and returns its level as a heading; 0 for none.
func (r *reader) complete(f *form) int {
	id := f.style
	if id == "" {
		id = r.standard
	}
	heading := 0
	for n := 0; n < mostStyles && r.styles[id] != nil; n++ {
		s := r.styles[id]
		if f.num == "" && s.form.num != "" {
			f.num = s.form.num
			if f.level < 0 {
				f.level = r.numbering.levelOfStyle(f.num, id, s.form.level)
			}
		}
		if f.outline < 0 {
			f.outline = s.form.outline
		}
		if heading == 0 {
			heading = headingLevel(s.name)
		}
		id = s.based
	}
	if f.outline > 0 {
		return f.outline
	}
	return heading
}
