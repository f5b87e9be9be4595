package docx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
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

var headingName = regexp.MustCompile(`^(?:heading([1-9])|h(ch|m|1|2|3|4|5|6|23|56)g?|(title)|(subtitle))$`)

// headingLevel returns the level of a heading by the name of its style: those of word processors and those of the templates of the United
// Nations ("H1", "HCh", "_ H_2/3_G"); 0 for none.
func headingLevel(name string) int {
	m := headingName.FindStringSubmatch(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _/", r) {
			return -1
		}
		return r
	}, strings.ToLower(name)))
	switch {
	case m == nil:
		return 0
	case m[3] != "", m[2] == "ch", m[2] == "m":
		return 1
	case m[4] != "":
		return 2
	}
	n, _ := strconv.Atoi((m[1] + m[2])[:1])
	return n
}
