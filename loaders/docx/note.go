package docx

import (
	"encoding/xml"
	"strconv"

	"mandategraph/loaders/page"
)

// readNotes reads the footnotes or the endnotes.
func (r *reader) readNotes(kind string) error {
	part := r.partOf(kind)
	var err error
	if r.relations, err = r.relationsOf(part); err != nil {
		return err
	}
	return r.readPart(part, func(e *xml.StartElement) error {
		if t := attr(e, "w:type"); t != "" && t != "normal" { // the line over them
			return nil
		}
		key := kind + attr(e, "w:id")
		r.blocks = nil
		err := r.t.each(r.element, nil)
		r.finish()
		if _, twice := r.notes[key]; twice && err == nil {
			return r.t.fault("two notes have one id; save it again in a word processor")
		}
		r.notes[key], r.blocks = r.blocks, nil
		return err
	})
}

// isMarked reports whether the mark of a note is printed in the text itself.
func isMarked(e *xml.StartElement) bool {
	v := attr(e, "w:customMarkFollows")
	return v == "1" || v == "true" || v == "on"
}

const mostNotes = 999 // that have marks of their own; then they begin again

// note writes the mark of a note, and keeps the note to be put behind the paragraph. One with a mark of its own gets what is printed next.
func (r *reader) note(kind, id string, marked bool) {
	blocks := r.notes[kind+id]
	if len(blocks) == 0 {
		return
	}
	delete(r.notes, kind+id) // a second mark of one note is a number
	r.release()
	p := r.para
	for _, b := range blocks {
		b.JoinNumber()
		b.Kind = page.Text
		p.behind = append(p.behind, b)
	}
	p.waits = len(blocks)
	if !marked {
		r.counts[kind]++
		marker := strconv.Itoa((r.counts[kind]-1)%mostNotes + 1)
		p.flow.Mark(marker, true)
		p.name(marker)
	}
}

// name gives the note that waits for it its mark, which stands before its first paragraph too.
func (p *paragraph) name(marker string) {
	for i := range p.waits {
		b := &p.behind[len(p.behind)-p.waits+i]
		b.Note = marker
		if own := len(b.Marks) > 0 && b.Marks[0].Start == 0 && b.Marks[0].Marker == marker; i == 0 && !own {
			*b = page.WithMark(*b, marker)
		}
	}
	p.waits = 0
}
