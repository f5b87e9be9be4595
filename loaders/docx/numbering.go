package docx

import (
	"encoding/xml"
	"strconv"
)

const (
	levels       = 9
	mostNumber   = 32_767
	neverRestart = 0
	asUsual      = -1 // a level begins again behind each that is above it
)

// level is how one level of a list is numbered.
type level struct {
	format, text, style string
	start, restart      int
	legal               bool // all numbers in figures
}

// scheme is an abstract numbering: what lists of one kind have in common, their counters too.
type scheme struct {
	levels [levels]level
	linked string // the style that has the numbering in its place
	next   [levels]int
	begun  [levels]bool
}

// list is a numbering that paragraphs name: a scheme, with levels of its own.
type list struct {
	scheme string
	starts map[int]int
	own    map[int]level
	used   bool
}

// numbering counts the paragraphs of lists.
type numbering struct {
	schemes map[string]*scheme
	lists   map[string]*list
	styles  map[string]*style
}

// readNumbering reads the part with the numbering.
func (r *reader) readNumbering() error {
	n := &numbering{schemes: map[string]*scheme{}, lists: map[string]*list{}}
	r.numbering = n
	return r.readPart(r.partOf("numbering"), func(e *xml.StartElement) error {
		switch nameOf(e) {
		case "w:abstractNum":
			s := &scheme{}
			n.schemes[attr(e, "w:abstractNumId")] = s
			return r.t.readScheme(s)
		case "w:num":
			l := &list{starts: map[int]int{}, own: map[int]level{}}
			n.lists[attr(e, "w:numId")] = l
			return r.t.readList(l)
		}
		return nil
	})
}

func (t *tokens) readScheme(s *scheme) error {
	return t.each(func(e *xml.StartElement) (err error) {
		switch nameOf(e) {
		case "w:lvl":
			i := levelOf(attr(e, "w:ilvl"))
			s.levels[i], err = t.readLevel()
		case "w:numStyleLink":
			s.linked = val(e)
		}
		return err
	}, nil)
}

func (t *tokens) readList(l *list) error {
	return t.each(func(e *xml.StartElement) error {
		switch nameOf(e) {
		case "w:abstractNumId":
			l.scheme = val(e)
		case "w:lvlOverride":
			i := levelOf(attr(e, "w:ilvl"))
			return t.each(func(e *xml.StartElement) (err error) {
				switch nameOf(e) {
				case "w:startOverride":
					l.starts[i] = number(val(e))
				case "w:lvl":
					l.own[i], err = t.readLevel()
				}
				return err
			}, nil)
		}
		return nil
	}, nil)
}

func (t *tokens) readLevel() (level, error) {
	l := level{format: "decimal", restart: asUsual}
	err := t.each(func(e *xml.StartElement) error {
		switch nameOf(e) {
		case "w:start":
			l.start = number(val(e))
		case "w:numFmt":
			l.format = val(e)
		case "w:lvlText":
			l.text = val(e)
		case "w:lvlRestart":
			l.restart = number(val(e))
		case "w:pStyle":
			l.style = val(e)
		case "w:isLgl":
			l.legal = isOn(e)
		}
		return nil
	}, nil)
	return l, err
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return min(max(n, 0), mostNumber)
}

func levelOf(s string) int { return min(number(s), levels-1) }
