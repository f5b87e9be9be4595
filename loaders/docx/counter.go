package docx

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"mandategraph/loaders/page"
)

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
