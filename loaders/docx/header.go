package docx

import (
	"encoding/xml"
	"slices"

	"mandategraph/loaders/page"
)

// headers are the ids of the parts that stand over the pages of the first section.
type headers struct {
	first, all string
	differs    bool // the first page has one of its own
	sections   int
}

// section notes what stands over the first page. It is said at the end of the first section.
func (r *reader) section() error {
	h := &r.headers
	h.sections++
	return r.t.each(func(e *xml.StartElement) error {
		switch name, kind := nameOf(e), attr(e, "w:type"); {
		case h.sections > 1:
		case name == "w:titlePg":
			h.differs = isOn(e)
		case name == "w:headerReference" && kind == "first":
			h.first = attr(e, "r:id")
		case name == "w:headerReference" && kind == "default":
			h.all = attr(e, "r:id")
		}
		return nil
	}, nil)
}

const head = 25 // blocks in which the symbol over a document stands

// readHeader puts what stands over the first page before the text. Of what stands over all pages only a symbol is wanted, and nothing
// that the text begins with.
func (r *reader) readHeader() error {
	id := r.headers.all
	if r.headers.differs {
		id = r.headers.first
	}
	rel, ok := r.main[id]
	if !ok || rel.external {
		return nil
	}
	body := r.blocks
	r.blocks, r.fields = nil, nil
	var err error
	if r.relations, err = r.relationsOf(rel.target); err != nil {
		return err
	}
	if err := r.readPart(rel.target, r.element); err != nil {
		return err
	}
	over := slices.DeleteFunc(r.blocks, func(b page.Block) bool {
		return !r.headers.differs && !page.IsSymbol(b.Text) ||
			slices.ContainsFunc(body[:min(head, len(body))], func(x page.Block) bool { return x.Text == b.Text })
	})
	r.blocks = append(over, body...)
	return nil
}
