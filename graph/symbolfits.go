package graph

import "slices"

// Symbols returns the symbols that a printed number can mean, in the order of the table of bodies. Bodies are ids, abbreviations or
// names; where none is given, the bodies of crime prevention are asked, each within what its sessions and serials allow.
// An empty kind takes what the number suggests: serials of decisions are high.
func Symbols(n Number, kind ResolutionKind, bodies ...string) []Symbol {
	var named []string
	for _, b := range bodies {
		named = append(named, BodiesNamed(b)...)
	}
	var found []Symbol
	for i := range families {
		f := &families[i]
		if len(bodies) > 0 && !slices.Contains(named, f.body) || len(bodies) == 0 && kind != IsStatement && !f.unnamedFits(n) { // only one body makes statements
			continue
		}
		if s, ok := f.symbol(n, kind); ok {
			found = append(found, s)
		}
	}
	return found
}

// symbol makes the body's symbol of a number, if the body can have adopted that number.
func (f *family) symbol(n Number, kind ResolutionKind) (Symbol, bool) {
	if n.Session == "" {
		year := CouncilYear(n.Serial)
		if f.body != "SC" || year == 0 || n.Letter != "" {
			return Symbol{}, false
		}
		n.Session, n.Running = itoa(int64(year)), true
	}
	n = f.plain(n)
	if kind == "" {
		kind = f.kindOf(n)
	}
	s := Symbol{f.body, kind, n}
	return s, f.form(kind, n.Running) != "" && f.fits(n, kind)
}

// plain writes a Roman session of a slash number in Arabic figures, where the body changed from the one to the other.
func (f *family) plain(n Number) Number {
	if session := roman(n.Session); f.arabic && !n.Running && session > 0 {
		n.Session = itoa(int64(session))
	}
	return n
}

func (f *family) kindOf(n Number) ResolutionKind {
	if !n.Running && f.decisions > 0 && n.Serial >= f.decisions {
		return IsDecision
	}
	for _, kind := range [...]ResolutionKind{IsResolution, IsDecision, IsStatement} {
		if f.form(kind, n.Running) != "" {
			return kind
		}
	}
	return ""
}

// fits reports whether the body can have adopted something under that number.
func (f *family) fits(n Number, kind ResolutionKind) bool {
	year := yearIn(n.Session)
	switch {
	case n.Serial < 1 || !n.Running && !f.serialFits(n, kind):
		return false
	case f.body == conferences:
		return conferenceSession.MatchString(n.Session) && n.Letter == ""
	case f.body == "SC" && kind == IsResolution:
		return n.Letter == "" && councilFits(n.Serial, year)
	case year != 0:
		return !n.Running && f.years.has(year)
	case isSpecial(n.Session):
		return f.special && f.specialFits(n)
	case n.Running:
		return f.romans.has(roman(n.Session)) && f.inRange(n)
	}
	return f.sessions.has(atoi(n.Session))
}

// serialFits bounds the serials of slash numbers. Some bodies number decisions above the resolutions.
func (f *family) serialFits(n Number, kind ResolutionKind) bool {
	if kind == IsDecision && f.decided.last > 0 {
		return f.decided.has(n.Serial) || f.special && isSpecial(n.Session)
	}
	return f.most == 0 || n.Serial <= f.most
}

// inRange tells the old numbers of the General Assembly from those of the Economic and Social Council: in the same session the
// Assembly, with some hundred resolutions a session, was always well above 45 for each session, the Council below.
func (f *family) inRange(n Number) bool {
	session := roman(n.Session)
	switch {
	case session == 1:
		return true
	case f.body == "GA":
		return n.Serial > 45*session
	case f.body == "ECOSOC":
		return n.Serial <= 45*session
	}
	return true
}

// specialFits: special sessions number like the others of their time, running ones in Roman numerals at first.
func (f *family) specialFits(n Number) bool {
	s := plainSession(n.Session)
	if n.Running {
		session := max(roman(s), atoi(s))
		return f.romans.last > 0 && session > 0 && (f.body != "GA" || session < len(specialSerials) && n.Serial >= specialSerials[session])
	}
	return atoi(s) > 0
}

// specialSerials are the numbers that the General Assembly had reached before each of its special sessions with running numbers. Emergency
// sessions with the same number came later, but for the first, and so are not below them either.
var specialSerials = [...]int{0, 100, 180, 1200, 1400, 2200, 3100, 3300}

// unnamedFits reports whether the number may be taken for this body's although no body is named.
func (f *family) unnamedFits(n Number) bool {
	switch {
	case f.body == "SC":
		return n.Running && yearIn(n.Session) != 0
	case f.unnamed == limits{}:
		return false
	case n.Running:
		return f.runningFits(n)
	case isSpecial(n.Session):
		return f.body == "GA"
	case yearIn(n.Session) != 0:
		return f.years.has(yearIn(n.Session))
	}
	return f.unnamed.sessions.has(atoi(n.Session)) && n.Serial <= f.unnamed.serial
}

// runningFits reports whether an old number may be of this body although none is named. Small numbers are of neither principal organ:
// commissions began again with 1 each session.
func (f *family) runningFits(n Number) bool {
	if isSpecial(n.Session) {
		return f.body == "GA"
	}
	return (f.body == "GA" || f.body == "ECOSOC") && f.inRange(n) && n.Serial >= 8*roman(n.Session)
}
