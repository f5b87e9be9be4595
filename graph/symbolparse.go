package graph

import (
	"regexp"
	"slices"
	"strings"
)

var conferenceSession = regexp.MustCompile(`^\d{1,3}/\d{1,3}(/REV\.\d)?$`)

// ParseSymbol returns the symbols that a reference can mean: "A/RES/76/181", "RES/A/78/226", "General Assembly resolution 76/181",
// "COSP 10/7", "2396 (2017)", "217 A (III)", an undocs.org address, an AKN IRI; in any case, with any kind of space and hyphen.
// One symbol is certain; several are the candidates of a number that several bodies have; none means that it is no reference, or of a body
// not known here, or contradicts itself. A body, where given, is an id, an abbreviation or a name, and excludes all others.
func ParseSymbol(s, body string) []Symbol {
	if len(s) > 1000 {
		return nil
	}
	if link, ok := symbolOfLink(s); ok {
		s = link
	}
	found := parseFolded(strings.Trim(foldSymbol(s), " .,;:"))
	if body == "" {
		return found
	}
	named := BodiesNamed(body)
	if len(found) != 1 || !slices.Contains(named, found[0].body) {
		// the phrase may name no body at all: then the one that is given decides
		if n, kind, ok := parsePhrase(foldSymbol(s)); ok && n.body == "" {
			return Symbols(n.num, kind, body)
		}
	}
	return slices.DeleteFunc(found, func(x Symbol) bool { return !slices.Contains(named, x.body) })
}

func parseFolded(s string) []Symbol {
	if found := parseForms(s); found != nil {
		return found
	}
	if found := parseIntroduced(s); found != nil {
		return found
	}
	n, kind, ok := parsePhrase(s)
	switch {
	case !ok:
		return nil
	case n.body == "":
		return Symbols(n.num, kind)
	}
	return Symbols(n.num, kind, n.body)
}

// parseForms reads a symbol that stands alone.
func parseForms(s string) []Symbol {
	s = strings.ToUpper(strings.ReplaceAll(s, " ", ""))
	if rest, ok := strings.CutPrefix(s, "S/RES/"); ok && atoi(rest) > 0 {
		return Symbols(Number{Serial: atoi(rest)}, IsResolution, "SC")
	}
	for i := range families {
		for _, form := range families[i].forms {
			if n, ok := form.match(s); ok && families[i].fits(families[i].plain(n), form.kind) {
				return []Symbol{{families[i].body, form.kind, families[i].plain(n)}}
			}
		}
	}
	return nil
}

// match cuts session and serial out of a symbol without spaces.
func (f form) match(s string) (Number, bool) {
	first, second := "{s}", "{n}"
	if strings.Index(f.pattern, first) > strings.Index(f.pattern, second) {
		first, second = second, first
	}
	head, rest, _ := strings.Cut(f.pattern, first)
	middle, tail, _ := strings.Cut(rest, second)
	if !strings.HasPrefix(s, head) || !strings.HasSuffix(s, tail) || len(s) < len(head)+len(tail) {
		return Number{}, false
	}
	s = s[len(head) : len(s)-len(tail)]
	at := strings.LastIndex(s, middle)
	if at < 0 {
		return Number{}, false
	}
	session, serial := s[:at], s[at+len(middle):]
	if first == "{n}" {
		session, serial = serial, session
	}
	return f.number(stripZeros(session), serial)
}

func (f form) number(session, serial string) (Number, bool) {
	n := Number{Session: session, Running: f.running}
	digits := strings.TrimRightFunc(serial, func(r rune) bool { return 'A' <= r && r <= 'Z' })
	n.Letter = serial[len(digits):]
	n.Serial = atoi(digits)
	return n, n.Serial > 0 && len(digits) <= 5 && len(n.Letter) <= 1 && session != ""
}
