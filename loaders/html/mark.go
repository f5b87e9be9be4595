package html

import (
	"slices"
	"strings"
	"unicode"

	"mandategraph/loaders/page"
)

// mark is raised text, or a link within the page: perhaps the mark of a footnote. It is held back until it is known which.
type mark struct {
	text   strings.Builder
	linked bool
	open   int // elements
}

const backArrows = "↩↑⤴^\ufe0e\ufe0f \u00a0"

const longestMark = 16 // bytes

func (r *reader) startCapture(linked bool) {
	if r.capture == nil {
		r.capture = &mark{}
	}
	r.capture.linked = r.capture.linked || linked
	r.capture.open++
}

func (r *reader) captureText(s string) {
	r.capture.text.WriteString(s)
	if r.capture.text.Len() > longestMark {
		r.release()
	}
}

// endCapture ends one element of a mark, and with the last one the mark.
func (r *reader) endCapture() {
	if r.capture == nil {
		return
	}
	if r.capture.open--; r.capture.open <= 0 {
		r.release()
	}
}

// release writes what was held back: the mark of a footnote as such, anything else as text.
func (r *reader) release() {
	if r.capture == nil {
		return
	}
	printed, linked := r.capture.text.String(), r.capture.linked
	r.capture = nil
	switch {
	case linked && strings.Trim(printed, backArrows) == "":
		return // it leads from a footnote back to its mark
	case page.Marker(printed) == "":
		r.severalMarks(printed)
		return
	}
	r.mark(printed, linked)
}

// severalMarks writes what is raised and not one mark: several, with commas between them, or text.
func (r *reader) severalMarks(printed string) {
	all := strings.FieldsFunc(printed, func(c rune) bool { return c == ',' || unicode.IsSpace(c) })
	if len(all) < 2 || slices.ContainsFunc(all, func(one string) bool { return page.Marker(one) == "" }) {
		r.write(printed)
		return
	}
	for _, one := range all {
		r.mark(one, false)
	}
}

// mark writes the mark of a footnote.
func (r *reader) mark(printed string, linked bool) {
	if r.flow.Empty() {
		r.started = r.line
	}
	r.flow.Mark(strings.TrimSpace(printed), linked)
	if strings.TrimRight(printed, " \t\r\n\u00a0") != printed {
		r.flow.Space()
	}
}

// startLink: a link to another place of the page may be the mark of a footnote.
func (r *reader) startLink(address string) {
	switch {
	case strings.Contains(address, "#"):
		r.startCapture(true)
	case address != "":
		r.flow.BeginLink(address)
	}
}

func (r *reader) endLink() {
	if r.capture != nil {
		r.endCapture()
		return
	}
	r.flow.EndLink()
}
