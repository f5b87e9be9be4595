package export

import (
	"fmt"
	"maps"
	"unicode/utf8"
)

// escaping is how a format writes text.
type escaping struct {
	plain   [utf8.RuneSelf]bool // the characters of ASCII that stand for themselves
	names   map[rune]string     // what others become that do not
	invalid string              // what a byte becomes that is no UTF-8
	clean   bool                // whether what files of text cannot hold becomes U+FFFD
}

func newEscaping(names map[rune]string, invalid string, clean bool) *escaping {
	e := &escaping{names: names, invalid: invalid, clean: clean}
	for c := ' '; c < utf8.RuneSelf; c++ {
		e.plain[c] = names[c] == ""
	}
	return e
}

// appendEscaped appends text in the way of a format.
func appendEscaped[T string | []byte](b []byte, s T, e *escaping) []byte {
	done := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && e.plain[c] {
			i++
			continue
		}
		r, width := utf8.DecodeRuneInString(string(s[i:min(i+utf8.UTFMax, len(s))]))
		if in := e.of(r, width); in != "" {
			b = append(append(b, s[done:i]...), in...)
			done = i + width
		}
		i += width
	}
	return append(b, s[done:]...)
}

// of is what a character becomes; "" for one that stays.
func (e *escaping) of(r rune, width int) string {
	switch {
	case r == utf8.RuneError && width == 1:
		return e.invalid
	case e.clean && noText(r):
		return replacement
	}
	return e.names[r]
}

// noText reports whether files of text cannot hold a character: control characters other than tabs and ends of lines, and what is no character.
func noText(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff
}

const replacement = string(utf8.RuneError)

var (
	// inXML is as encoding/xml writes text in elements and attributes.
	inXML = newEscaping(map[rune]string{'"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;", '\t': "&#x9;", '\n': "&#xA;", '\r': "&#xD;"}, replacement, true)
	// inJSON is as encoding/json writes strings that are not for HTML.
	inJSON = newEscaping(jsonNames(), `\ufffd`, false)
	// inCleanJSON is the same of what files of text can hold.
	inCleanJSON = newEscaping(jsonNames(), replacement, true)
	// inTurtle is between the quotation marks of Turtle.
	inTurtle = newEscaping(map[rune]string{'\\': `\\`, '"': `\"`, '\n': `\n`, '\r': `\r`, '\t': `\t`}, replacement, true)
	// inDOT is between the quotation marks of Graphviz, as draw.DOTText has it.
	inDOT = newEscaping(map[rune]string{'\\': `\\`, '"': `\"`, '\n': `\n`, '\r': " "}, replacement, true)
	// inCell is between the quotation marks of CSV.
	inCell = newEscaping(map[rune]string{'"': `""`}, replacement, true)
	// asText keeps all that files of text can hold.
	asText = newEscaping(nil, replacement, true)
)

func jsonNames() map[rune]string {
	names := map[rune]string{}
	for c := range ' ' {
		names[c] = fmt.Sprintf(`\u%04x`, c)
	}
	maps.Copy(names, map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\u2028': `\u2028`, '\u2029': `\u2029`})
	return names
}
