package docx

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"mandategraph/loaders/page"
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

// scheme returns the scheme of a list, where it is kept in a style that of the style's.
func (n *numbering) scheme(l *list) *scheme {
	s := n.schemes[l.scheme]
	if s == nil || s.linked == "" {
		return s
	}
	if st := n.styles[s.linked]; st != nil {
		if other := n.lists[st.form.num]; other != nil && n.schemes[other.scheme] != nil {
			return n.schemes[other.scheme]
		}
	}
	return s
}

// levelOfStyle returns the level of a list that is for paragraphs of a style.
func (n *numbering) levelOfStyle(num, styleID string, otherwise int) int {
	if l := n.lists[num]; l != nil {
		if s := n.scheme(l); s != nil {
			for i := range s.levels {
				if s.levels[i].style == styleID {
					return i
				}
			}
		}
	}
	return otherwise
}

// count returns the number of the next paragraph of a list, as it is printed; "" for none.
func (n *numbering) count(num string, at int) string {
	l := n.lists[num]
	if l == nil {
		return ""
	}
	s := n.scheme(l)
	if s == nil {
		return ""
	}
	at = max(at, 0)
	if !l.used {
		l.used = true
		for i := range l.starts {
			s.begun[i] = false
		}
	}
	if s.begun[at] {
		s.next[at] = min(s.next[at]+1, mostNumber)
	} else {
		s.next[at], s.begun[at] = l.start(s, at), true
	}
	for i := at + 1; i < levels; i++ {
		if again := l.level(s, i).restart; again == asUsual || again != neverRestart && at < again {
			s.begun[i] = false
		}
	}
	return l.print(s, at)
}

func (l *list) level(s *scheme, i int) level {
	if own, ok := l.own[i]; ok {
		return own
	}
	return s.levels[i]
}

func (l *list) start(s *scheme, i int) int {
	if start, ok := l.starts[i]; ok {
		return start
	}
	return l.level(s, i).start
}

var placeholder = regexp.MustCompile(`%[1-9]`)

func (l *list) print(s *scheme, at int) string {
	here := l.level(s, at)
	switch here.format {
	case "bullet":
		return "•"
	case "none":
		return strings.TrimSpace(placeholder.ReplaceAllString(here.text, ""))
	}
	return strings.TrimSpace(placeholder.ReplaceAllStringFunc(here.text, func(p string) string {
		i := int(p[1] - '1')
		n, format := s.next[i], l.level(s, i).format
		if !s.begun[i] {
			n = l.start(s, i)
		}
		if here.legal {
			format = "decimal"
		}
		return written(n, format)
	}))
}

// written writes a number in a format.
func written(n int, format string) string {
	switch format {
	case "lowerLetter":
		return page.Letters(n)
	case "upperLetter":
		return strings.ToUpper(page.Letters(n))
	case "lowerRoman":
		return page.Roman(n)
	case "upperRoman":
		return strings.ToUpper(page.Roman(n))
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "none", "bullet":
		return ""
	}
	return strconv.Itoa(n)
}
