package docx

import (
	"context"
	"encoding/xml"
	"path"
	"slices"
	"strings"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// reader reads the parts of one document.
type reader struct {
	ctx       context.Context
	limits    format.Limits
	parts     parts
	relations map[string]relation // of the part that is read, by their ids
	styles    map[string]*style
	standard  string // style of paragraphs that name none
	numbering *numbering
	notes     map[string][]page.Block // footnotes and endnotes, by kind and id
	counts    map[string]int          // notes whose marks were met, by kind
	t         *tokens
	opened    int // paragraphs, runs and cells
	fields    []field
	para      *paragraph
	tables    []*table
	blocks    []page.Block
	header    string // id of the part with what stands over the first page
	first     bool   // the header is that of the first page alone
	sections  int
}

// read reads all parts, those first that the text refers to.
func (r *reader) read() error {
	r.notes, r.counts = map[string][]page.Block{}, map[string]int{}
	for _, step := range []func() error{r.readRelations, r.readNumbering, r.readStyles} {
		if err := step(); err != nil {
			return err
		}
	}
	r.numbering.styles = r.styles
	main := r.relations
	for _, kind := range []string{"footnotes", "endnotes"} {
		if err := r.readNotes(kind); err != nil {
			return err
		}
	}
	r.relations = main
	if err := r.readPart(mainPart, r.element); err != nil {
		return err
	}
	return r.readHeader()
}

// partOf returns the name of the part that a relation of the main part leads to, as its kind says; that of a standard name where none does.
func (r *reader) partOf(kind string) string {
	for _, rel := range r.relations {
		if rel.kind == kind && !rel.external && r.parts[rel.target] != nil {
			return rel.target
		}
	}
	return resolve(kind + ".xml")
}

// readPart gives the children of a part's root to do. A part that is not there has none.
func (r *reader) readPart(name string, do func(e *xml.StartElement) error) error {
	if r.parts[name] == nil {
		return nil
	}
	before := r.t
	r.t = newTokens(r.ctx, name, r.parts[name], r.limits)
	defer func() { r.t = before }()
	return r.t.each(func(*xml.StartElement) error { return r.t.each(do, nil) }, nil)
}

// readRelations reads where the main part leads.
func (r *reader) readRelations() error {
	all, err := r.relationsOf(mainPart)
	r.relations = all
	return err
}

func (r *reader) relationsOf(part string) (map[string]relation, error) {
	all := map[string]relation{}
	err := r.readPart(path.Dir(part)+"/_rels/"+path.Base(part)+".rels", func(e *xml.StartElement) error {
		if nameOf(e) == "rel:Relationship" {
			kind, target := attr(e, "Type"), attr(e, "Target")
			rel := relation{kind: kind[strings.LastIndexByte(kind, '/')+1:], target: target, external: attr(e, "TargetMode") == "External"}
			if !rel.external {
				rel.target = resolve(target)
			}
			all[attr(e, "Id")] = rel
		}
		return nil
	})
	return all, err
}

// section notes what stands over the first page. It is said at the end of the first section.
func (r *reader) section() error {
	r.sections++
	return r.t.each(func(e *xml.StartElement) error {
		if nameOf(e) != "w:headerReference" || r.sections > 1 {
			return nil
		}
		switch attr(e, "w:type") {
		case "first":
			r.header, r.first = attr(e, "r:id"), true
		case "default":
			if r.header == "" {
				r.header = attr(e, "r:id")
			}
		}
		return nil
	}, nil)
}

// readHeader puts what stands over the first page before the text. Of what stands over all pages only a symbol is wanted, where the text
// does not begin with it.
func (r *reader) readHeader() error {
	rel, ok := r.relations[r.header]
	if !ok || rel.external {
		return nil
	}
	body := r.blocks
	r.blocks, r.fields = nil, nil
	if err := r.readPart(rel.target, r.element); err != nil {
		return err
	}
	over := r.blocks
	const head = 25
	over = slices.DeleteFunc(over, func(b page.Block) bool {
		return !r.first && !page.IsSymbol(b.Text) ||
			slices.ContainsFunc(body[:min(head, len(body))], func(x page.Block) bool { return x.Text == b.Text })
	})
	r.blocks = append(over, body...)
	return nil
}

// add adds a block to the cell that it stands in, else to the page.
func (r *reader) add(b page.Block) {
	if n := len(r.tables); n > 0 {
		r.tables[n-1].add(b)
		return
	}
	r.blocks = append(r.blocks, b)
}
