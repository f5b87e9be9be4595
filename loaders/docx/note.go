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
	if r.relations, err = r.withRelations(part); err != nil {
		return err
	}
	return r.readPart(part, func(e *xml.StartElement) error {
		if t := attr(e, "w:type"); t != "" && t != "normal" { // the line over them
			return nil
		}
		key := kind + attr(e, "w:id")
		r.blocks = nil
		err := r.t.each(r.element, nil)
		if _, twice := r.notes[key]; twice && err == nil {
			return r.t.fault("two notes have one id; save it again in a word processor")
		}
		r.notes[key], r.blocks = r.blocks, nil
		return err
	})
}

// withRelations returns where a part leads; the kinds of the main part's stay known.
func (r *reader) withRelations(part string) (map[string]relation, error) {
	own, err := r.relationsOf(part)
	for id, rel := range r.relations {
		if !rel.external && rel.kind != "hyperlink" {
			own["main "+id] = rel
		}
	}
	return own, err
}

// isMarked reports whether the mark of a note is printed in the text itself.
func isMarked(e *xml.StartElement) bool {
	v := attr(e, "w:customMarkFollows")
	return v == "1" || v == "true" || v == "on"
}

const mostNotes = 999 // that have marks of their own; then they begin again

// note writes the mark of a note, and keeps the note to be put behind the paragraph. One with a mark of its own gets none here: what
// follows is taken for it.
func (r *reader) note(kind, id string, marked bool) {
	blocks := r.notes[kind+id]
	if len(blocks) == 0 {
		return
	}
	r.release()
	if !marked {
		r.counts[kind]++
	}
	marker := strconv.Itoa((r.counts[kind]-1)%mostNotes + 1)
	if marked {
		marker = "*"
	} else {
		r.para.flow.Mark(marker, true)
	}
	delete(r.notes, kind+id) // a second mark of one note is a number
	for i, b := range blocks {
		b.JoinNumber()
		b.Note, b.Kind = marker, page.Text
		if i == 0 {
			b = page.WithMark(b, marker)
		}
		r.para.behind = append(r.para.behind, b)
	}
}
