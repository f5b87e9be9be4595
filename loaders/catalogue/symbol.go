package catalogue

import (
	"regexp"
	"strings"

	"mandategraph/graph"
)

var (
	lettersBehind = regexp.MustCompile(`^(.*\d\)?) ?([A-Z])(?: ?[-–,&] ?| and | to | )([A-Z])$`)
	ofAdopted     = regexp.MustCompile(`(?i)(?:^|/)(?:RES|DEC|PRST)(?:/|$)`)
	ofDraft       = regexp.MustCompile(`/(?:L|CRP)\.\d`)
	symbolShape   = regexp.MustCompile(`^[A-Z][A-Za-z0-9&.+-]{0,24}(?:/[A-Za-z0-9&.+()\[\]-]{1,24}){1,9}(?: ?\(\d{4}\))?(?: ?\((?:Vol|Part|Resumption)[^()]{1,16}\))?$`)
)

// plainSymbol returns a symbol as it is printed: without the brackets around letters that the document itself does not print, and the
// asterisks of reissues. Spaces before parentheses and letters go, as in all symbols here.
func plainSymbol(printed string) string {
	return strings.Join(strings.Fields(strings.TrimRight(strings.NewReplacer("[", "", "]", "", "\u00a0", " ").Replace(printed), "*. ")), " ")
}

// adopted returns the texts that a symbol names: one, or several of a document that holds them by letters; key is that of the document.
// None for the symbol of anything else.
func adopted(printed, body string) (key string, texts []graph.Symbol) {
	if !ofAdopted.MatchString(printed) && body == "" {
		return "", nil
	}
	if m := lettersBehind.FindStringSubmatch(printed); m != nil && m[2] < m[3] {
		base := parsed(m[1], body)
		if base.IsZero() {
			return "", nil
		}
		for letter := m[2][0]; letter <= m[3][0]; letter++ {
			if s := parsed(base.String()+string(letter), ""); !s.IsZero() {
				texts = append(texts, s)
			}
		}
		return base.String() + m[2] + "-" + m[3], texts
	}
	if s := parsed(printed, body); !s.IsZero() {
		return s.String(), []graph.Symbol{s}
	}
	return "", nil
}

func parsed(printed, body string) graph.Symbol {
	found := graph.ParseSymbol(printed, body)
	if len(found) == 0 && body != "" {
		found = graph.ParseSymbol(body+" "+printed, "")
	}
	if len(found) != 1 {
		return graph.Symbol{}
	}
	return found[0]
}

// documentSymbol returns the symbol of a document, without spaces; "" for what is none.
func documentSymbol(printed string) string {
	if !symbolShape.MatchString(printed) {
		return ""
	}
	return strings.ReplaceAll(printed, " ", "")
}

// IsDraftSymbol reports whether a symbol is one of those under which drafts are published.
func IsDraftSymbol(symbol string) bool { return ofDraft.MatchString(symbol) }

// IsAdoptedSymbol reports whether a symbol is that of a resolution, decision or statement that was adopted.
func IsAdoptedSymbol(symbol string) bool {
	_, texts := adopted(plainSymbol(symbol), "")
	return len(texts) > 0
}

// IsMeetingSymbol reports whether a symbol is that of the record of a meeting.
func IsMeetingSymbol(symbol string) bool { return ofMeeting.MatchString(symbol) }

var ofMeeting = regexp.MustCompile(`/(?:PV|SR)\.?\d`)
