package docx

import (
	"encoding/xml"

	"mandategraph/loaders/page"
)

// element reads an element of a text. What is not known holds others that may be.
func (r *reader) element(e *xml.StartElement) error {
	switch name := nameOf(e); name {
	case "w:p":
		return r.paragraph()
	case "w:r", "m:r":
		return r.run()
	case "w:tbl":
		return r.table()
	case "w:tr", "w:tc":
		return r.cell(name)
	case "w:sectPr":
		return r.section()
	case "w:sdt":
		return r.control()
	case "w:hyperlink":
		return r.hyperlink(e)
	case "w:fldSimple":
		return r.simpleField(attr(e, "w:instr"))
	case "mc:AlternateContent":
		return r.alternative()
	case "w:txbxContent":
		return r.box()
	case "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:pPr", "w:rPr", "w:smartTagPr", "w:customXmlPr":
		return nil
	}
	return r.t.each(r.element, nil)
}

// count counts what a document has many of.
func (r *reader) count() error {
	if r.opened++; r.opened > r.limits.Elements {
		f := page.TooMany(0, r.limits)
		return r.t.fault(f.Error())
	}
	return nil
}

// alternative reads one of several forms of the same: the first, which is the newest, else the one for old programs.
func (r *reader) alternative() error {
	chosen := false
	return r.t.each(func(e *xml.StartElement) error {
		if name := nameOf(e); chosen || name != "mc:Choice" && name != "mc:Fallback" {
			return nil
		}
		chosen = true
		return r.t.each(r.element, nil)
	}, nil)
}

// control reads a content control, unless it shows nothing but what to write there.
func (r *reader) control() error {
	empty := false
	return r.t.each(func(e *xml.StartElement) error {
		switch nameOf(e) {
		case "w:sdtPr":
			return r.t.each(func(e *xml.StartElement) error {
				empty = empty || nameOf(e) == "w:showingPlcHdr" && isOn(e)
				return nil
			}, nil)
		case "w:sdtContent":
			if !empty {
				return r.t.each(r.element, nil)
			}
		}
		return nil
	}, nil)
}

// box reads a text box. What stands in it comes behind the paragraph that it hangs on.
func (r *reader) box() error {
	para, tables, blocks, fields := r.para, r.tables, r.blocks, r.fields
	r.para, r.tables, r.blocks, r.fields = nil, nil, nil, nil
	err := r.t.each(r.element, nil)
	r.finish()
	found := r.blocks
	r.para, r.tables, r.blocks, r.fields = para, tables, blocks, fields
	if para == nil {
		for _, b := range found { // it hangs on no paragraph
			r.add(b)
		}
		return err
	}
	para.behind = append(para.behind, found...)
	return err
}
