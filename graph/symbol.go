package graph

import "strings"

// ResolutionKind says what a body adopted.
type ResolutionKind string

// The kinds of what bodies adopt.
const (
	IsResolution ResolutionKind = "RESOLUTION"
	IsDecision   ResolutionKind = "DECISION"
	IsStatement  ResolutionKind = "PRESIDENTIAL_STATEMENT"
)

// Symbol is the canonical symbol of a resolution, decision or presidential statement. Symbols compare with ==; the zero Symbol is none.
type Symbol struct {
	body string // abbreviation
	kind ResolutionKind
	num  Number
}

// Number is the number under which a body adopted a text, without the body.
type Number struct {
	Session string // "76", "S-32", "ES-10", "XXV", "2021"
	Serial  int
	Letter  string // "B" in 57/270 B
	Running bool   // the serial runs on over the sessions, which stand behind in parentheses: 2625 (XXV), 2195 (2014)
}

// IsZero reports whether s is no symbol.
func (s Symbol) IsZero() bool { return s.body == "" }

// String returns the canonical symbol, such as "A/RES/76/181"; "" for the zero Symbol.
func (s Symbol) String() string {
	if s.IsZero() {
		return ""
	}
	form := familyOf(s.body).form(s.kind, s.num.Running)
	return strings.Replace(strings.Replace(form, "{s}", s.num.Session, 1), "{n}", s.num.serial(), 1)
}

// ID returns the id of the node, such as "resolution:A/RES/76/181".
func (s Symbol) ID() string { return Nodes[TypeResolution].Prefix + ":" + s.String() }

// Body returns the id of the body that numbers it, such as "body:GA".
func (s Symbol) Body() string {
	if s.body == conferences {
		number, _, _ := strings.Cut(s.num.Session, "/")
		return BodyID("CONF-" + number)
	}
	return BodyID(s.body)
}

// Kind returns what was adopted.
func (s Symbol) Kind() ResolutionKind { return s.kind }

// Number returns the number without the body.
func (s Symbol) Number() Number { return s.num }

// Session returns the session as the body numbers it; "" where the number names a year instead.
func (s Symbol) Session() string {
	if s.Year() != 0 {
		return ""
	}
	return s.num.Session
}

// Year returns the year that the symbol implies, or 0. A General Assembly session spans two years, so its number implies none.
func (s Symbol) Year() int { return yearIn(s.num.Session) }

// BodyID returns the id of the body of that abbreviation.
func BodyID(abbreviation string) string { return Nodes[TypeBody].Prefix + ":" + abbreviation }

// serial returns the running number with its letter, as symbols have it: "270B".
func (n Number) serial() string { return itoa(int64(n.Serial)) + n.Letter }

// String returns the number as it is printed: "57/270 B", "217 A (III)", "2195 (2014)".
func (n Number) String() string {
	letter := ""
	if n.Letter != "" {
		letter = " " + n.Letter
	}
	switch {
	case n.Running:
		return itoa(int64(n.Serial)) + letter + " (" + n.Session + ")"
	case n.Session == "":
		return itoa(int64(n.Serial)) + letter
	}
	return n.Session + "/" + itoa(int64(n.Serial)) + letter
}
