package docx

import (
	"context"
	"encoding/xml"
	"maps"
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
	main      map[string]relation // of the main part, by their ids
	relations map[string]relation // of the part that is read
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
	headers   headers
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
	for _, kind := range []string{"footnotes", "endnotes"} {
		if err := r.readNotes(kind); err != nil {
			return err
		}
	}
	r.relations = r.main
	if err := r.readPart(mainPart, r.element); err != nil {
		return err
	}
	return r.readHeader()
}

// partOf returns the name of the part that a relation of the main part leads to, as its kind says; that of a standard name where none does.
func (r *reader) partOf(kind string) string {
	for _, id := range slices.Sorted(maps.Keys(r.main)) {
		if rel := r.main[id]; rel.kind == kind && !rel.external && r.parts[rel.target] != nil {
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
	err := r.t.each(func(*xml.StartElement) error { return r.t.each(do, nil) }, nil)
	r.finish()
	return err
}

// readRelations reads where the main part leads.
func (r *reader) readRelations() error {
	all, err := r.relationsOf(mainPart)
	r.main, r.relations = all, all
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

// add adds a block to the cell that it stands in, else to the page. Notes stand under the table.
func (r *reader) add(b page.Block) {
	if n := len(r.tables); n > 0 {
		if b.Note != "" {
			r.tables[0].notes = append(r.tables[0].notes, b)
		} else {
			r.tables[n-1].add(b)
		}
		return
	}
	r.blocks = append(r.blocks, b)
}
