package graph

import "strings"

// printedNames are the names under which bodies stand before "resolution" in print, where capitals alone do not make the name.
var printedNames = map[string]string{
	"GA": "General Assembly", "SC": "Security Council", "ECOSOC": "Economic and Social Council", "CND": "Commission on Narcotic Drugs",
	"HRC": "Human Rights Council", "CHR": "Commission on Human Rights", "CCPCJ": "Commission on Crime Prevention and Criminal Justice",
	"CSW": "Commission on the Status of Women", "UNEA": "United Nations Environment Assembly", "WHA": "World Health Assembly",
	"STATCOM": "Statistical Commission",
}

var kindWords = map[ResolutionKind]string{IsResolution: "resolution", IsDecision: "decision", IsStatement: "presidential statement"}

// Printed returns the forms in which the symbol is printed and searched, the canonical one first. Those that name the body lead back
// to this symbol alone.
func (s Symbol) Printed() []string {
	if s.IsZero() {
		return nil
	}
	forms := []string{s.String()}
	if s.body == conferences {
		return forms
	}
	number, word := s.num.String(), kindWords[s.kind]
	if name, ok := printedNames[s.body]; ok {
		forms = append(forms, name+" "+word+" "+number)
	}
	forms = append(forms, s.body+" "+word+" "+number, word+" "+number, number)
	if link := s.Link(); link != "" {
		forms = append(forms, link)
	}
	return forms
}

// Link returns the official address of the document; "" where the symbol is not one under which documents are filed.
func (s Symbol) Link() string {
	if !s.hasDocument() {
		return ""
	}
	return "https://undocs.org/en/" + s.String()
}

// hasDocument reports whether the canonical symbol is an official one, under which the document can be fetched.
func (s Symbol) hasDocument() bool {
	official := s.body == "GA" || s.body == "SC" || s.body == "ECOSOC" || s.body == "HRC"
	return official && s.kind != IsDecision && !strings.Contains(s.String(), "/DEC/")
}
