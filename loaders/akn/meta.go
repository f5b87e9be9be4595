package akn

import (
	"cmp"
	"strings"
	"time"
)

// meta is what the head and the cover page say.
type meta struct {
	symbol      string // as printed: "A/RES/75/101 A-B"
	language    string // "EN"
	session     string
	adopted     string // "2021-12-16"
	published   string
	marked      string // when the markup was made
	outcome     string // of the vote, as the editors write it
	adoptedBy   string // remark at the step of adoption
	votes       map[string]string
	draft       string
	agenda      string
	agendaTitle string
	committee   string
	report      string
	meeting     string
	docTitle    string // on the cover: "Resolution adopted by the General Assembly on …"
	libraryName string // a title that librarians gave
	subjects    []string
}

var languages = map[string]string{"ara": "AR", "chi": "ZH", "zho": "ZH", "eng": "EN", "fra": "FR", "fre": "FR", "rus": "RU", "spa": "ES"}

// unbis is the dictionary whose headings librarians choose, in capitals; "UNBIS" and "EuroVoc" are guesses of a program, and so is what
// stands in small letters under any name ("food_security"): the words of Sustainable Development Goals.
const unbis = "UNBIS Thesaurus"

// readMeta takes what stands in attributes of the head. The heads of parts say nothing else than that of the document.
func (p *parser) readMeta(f *frame) {
	if p.part.kind != partMain {
		return
	}
	switch f.name {
	case "FRBRlanguage":
		p.doc.language = languages[strings.ToLower(f.attr("language"))]
	case "FRBRdate":
		p.readDate(f.attr("name"), f.attr("date"))
	case "voting":
		p.doc.outcome = f.attr("outcome")
	case "count":
		if p.doc.votes == nil {
			p.doc.votes = map[string]string{}
		}
		p.doc.votes[f.attr("refersTo")] = f.attr("value")
	case "keyword":
		p.readKeyword(f)
	case "step":
		p.readStep(f)
	}
}

func (p *parser) readDate(name, date string) {
	if !isDate(date) {
		return
	}
	switch name {
	case "adoption":
		p.doc.adopted = cmp.Or(p.doc.adopted, date)
	case "publication":
		p.doc.published = date
	case "markup":
		p.doc.marked = date
	}
}

// isDate: editors write 0001-01-01 for a day that they do not know.
func isDate(s string) bool {
	t, err := time.Parse(time.DateOnly, s)
	return err == nil && t.Year() > 1900
}

func (p *parser) readKeyword(f *frame) {
	heading := f.attr("showAs")
	switch {
	case f.attr("dictionary") == unbis && f.attr("refersTo") == "" && heading != strings.ToLower(heading):
		p.doc.subjects = append(p.doc.subjects, heading)
	case f.attr("refersTo") == "title":
		p.doc.libraryName = heading
	}
}

func (p *parser) readStep(f *frame) {
	switch f.attr("outcome") {
	case "draftResolution":
		p.doc.draft = f.attr("as")
	case "adopted":
		p.doc.adoptedBy = f.attr("by")
		if isDate(f.attr("date")) {
			p.doc.adopted = f.attr("date")
		}
	}
}

// captured is text of the head that goes into a field.
type captured struct {
	flow *flow
	into func(string)
}

// fieldElements are the elements of cover page, preface and conclusions whose text is a field.
var fieldElements = map[string]bool{"docNumber": true, "docTitle": true, "session": true, "inline": true, "docProponent": true}

func (p *parser) captures(f *frame) bool {
	return (f.zone == zoneCover || f.zone == zonePreface || f.zone == zoneConclusions) && fieldElements[f.name]
}

func (p *parser) beginCapture(f *frame) {
	switch {
	case f.name == "docDate" && f.attr("refersTo") == "#adoptionDate" && isDate(f.attr("date")):
		p.doc.adopted = f.attr("date") // as printed under the text; the head has it from elsewhere
	case p.captures(f):
		p.capture = append(p.capture, captured{flow: &flow{}})
	}
}

func (p *parser) endCapture(f *frame) {
	if !p.captures(f) || len(p.capture) == 0 {
		return
	}
	last := len(p.capture) - 1
	text := p.capture[last].flow.text.String()
	p.capture = p.capture[:last]
	if last > 0 { // an element within one that is captured too
		p.capture[last-1].flow.space = true
		p.capture[last-1].flow.write(text)
	} else {
		p.size = 0
	}
	p.field(f, text)
}

// field puts a text of the head where it belongs.
func (p *parser) field(f *frame, text string) {
	switch {
	case f.name == "docNumber" && f.attr("refersTo") == "#symbol":
		p.doc.symbol = text
	case f.name == "docNumber" && (f.attr("refersTo") == "#letter" || p.part.kind == partLettered):
		p.part.letter = strings.Trim(text, " .")
	case f.name == "docTitle" && f.zone == zonePreface:
		if p.part.title == "" || f.attr("refersTo") == "#resolutionTitle" {
			p.part.title = text
		}
	case f.name == "docTitle":
		p.doc.docTitle = cmp.Or(p.doc.docTitle, text)
	case f.name == "session":
		p.doc.session = cmp.Or(f.attr("value"), text)
	case f.name == "docProponent":
		p.doc.committee = text
	case f.name == "inline":
		p.inline(f.attr("name"), text)
	}
}

func (p *parser) inline(name, text string) {
	switch name {
	case "agenda item":
		p.doc.agenda = text
	case "agenda item name":
		p.doc.agendaTitle = text
	case "originating document":
		p.doc.report = text
	case "adoptionMeeting":
		p.doc.meeting = cmp.Or(p.doc.meeting, text)
	}
}
