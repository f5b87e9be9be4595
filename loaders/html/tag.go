package html

import (
	"slices"
	"strings"

	"mandategraph/loaders/page"
)

// start does what the start of an element asks for.
func (r *reader) start(name string, attrs map[string]string) error {
	switch {
	case r.skip.name != "":
		if name == r.skip.name && !void[name] {
			r.skip.open++
		}
		return nil
	case name == "title" && r.title == "":
		r.skip = skipped{name, 1}
		return nil
	case name == "head": // only what stands in it is dropped, since its end is seldom written
		return nil
	case r.isFurniture(name, attrs):
		if blockElements[name] {
			r.release()
			r.flush()
		}
		if !void[name] {
			r.skip = skipped{name, 1}
		}
		return nil
	}
	if blockElements[name] {
		return r.startBlock(name, attrs)
	}
	r.startInline(name, attrs)
	return nil
}

// startBlock opens an element that begins a block.
func (r *reader) startBlock(name string, attrs map[string]string) error {
	r.release()
	r.flush()
	if name == "html" || name == "body" {
		r.language = languageOf(attrs["lang"], r.language)
	}
	r.closeEnded(name)
	if len(r.frames) >= r.limits.Depth {
		return r.tooDeep()
	}
	f := frame{name: name, main: name == "main" || attrs["role"] == "main", note: noteOf(attrs)}
	switch name {
	case "ol", "ul", "menu":
		f.list = newList(name, attrs)
	case "li":
		f.number = r.nextNumber(attrs)
	case "tr":
		r.beginRow()
	case "td", "th":
		r.beginCell()
	}
	r.frames = append(r.frames, f)
	return nil
}

// closeEnded closes what the start of an element ends: a paragraph, an item by the next.
func (r *reader) closeEnded(name string) {
	if n := len(r.frames); n > 0 && r.frames[n-1].name == "p" {
		r.closeTo(n - 1)
	}
	rule, ok := ends[name]
	if !ok {
		return
	}
	for i := len(r.frames) - 1; i >= 0 && !slices.Contains(rule.within, r.frames[i].name); i-- {
		if slices.Contains(rule.what, r.frames[i].name) {
			r.closeTo(i)
		}
	}
}

// startInline: what stands within a block.
func (r *reader) startInline(name string, attrs map[string]string) {
	switch name {
	case "br":
		r.lineBreak()
	case "hr":
		r.flush()
	case "b", "strong", "i", "em":
		r.flow.Stress(1)
	case "span", "font":
		r.openSpan(boldStyle.MatchString(attrs["style"]))
	case "a":
		r.startLink(attrs["href"])
	case "sup":
		r.startCapture(false)
	case "img", "wbr":
	}
}

// lineBreak parts words; two in a row part paragraphs. Whether one does depends on what stands before and behind it.
func (r *reader) lineBreak() {
	r.flow.Space()
	if r.breaks++; r.breaks > 1 {
		r.flush()
	}
}

// afterBreak parts paragraphs where a single line break does, before the text that goes on behind it.
func (r *reader) afterBreak(next string) {
	if next = strings.TrimSpace(next); r.breaks == 1 && next != "" && page.Parts(r.flow.Text(), next) {
		r.release()
		r.flush()
	}
}

func (r *reader) openSpan(bold bool) {
	if len(r.spans) >= r.limits.Depth { // they are opened and never closed
		return
	}
	r.spans = append(r.spans, bold)
	if bold {
		r.flow.Stress(1)
	}
}

func (r *reader) closeSpan() {
	if n := len(r.spans); n > 0 {
		if r.spans[n-1] {
			r.flow.Stress(-1)
		}
		r.spans = r.spans[:n-1]
	}
}

// end does what the end of an element asks for. The end of what is not open says nothing.
func (r *reader) end(name string) {
	if r.skip.name != "" {
		if name == r.skip.name {
			if r.skip.open--; r.skip.open == 0 {
				r.skip = skipped{}
			}
		}
		return
	}
	switch name {
	case "b", "strong", "i", "em":
		r.flow.Stress(-1)
	case "span", "font":
		r.closeSpan()
	case "a":
		r.endLink()
	case "sup":
		r.endCapture()
	case "br":
		r.lineBreak()
	}
	if blockElements[name] {
		r.closeNamed(name)
	}
}

// closeNamed closes the innermost element of that name, and what stands open in it; but the end of an element in a cell of a table does
// not close the table.
func (r *reader) closeNamed(name string) {
	r.release()
	r.flush()
	for i := len(r.frames) - 1; i >= 0; i-- {
		f := r.frames[i].name
		if f == name {
			r.closeTo(i)
			return
		}
		if (f == "td" || f == "th") && name != "tr" && name != "table" && name != "tbody" {
			return
		}
	}
}

// closeTo closes all elements from the n-th on.
func (r *reader) closeTo(n int) {
	r.release()
	r.flush()
	for len(r.frames) > n {
		last := len(r.frames) - 1
		if r.frames[last].name == "tr" {
			r.endRow()
		}
		r.frames = r.frames[:last]
	}
}
