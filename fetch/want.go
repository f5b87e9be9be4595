package fetch

import (
	"net/url"
	"slices"
	"strings"

	"mandategraph/graph"
)

// Default is the address under which the UN documents system serves a document by its symbol.
const Default = "https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t={format}"

// Languages and Formats are what can be asked for.
var (
	Languages = []string{"ar", "en", "es", "fr", "ru", "zh"}
	Formats   = []string{"pdf", "doc", "docx"}
)

// Want names one document.
type Want struct {
	Symbol   string // canonical, such as "A/RES/76/181"
	Language string // one of Languages
	Format   string // one of Formats
}

// File returns the name of the document's file: "A_RES_76_181-EN.pdf". It holds letters, digits and "_-.()" only, whatever the symbol is.
func (w Want) File() string {
	safe := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-()", r) {
			return r
		}
		return '_'
	}, w.Symbol)
	return safe + "-" + strings.ToUpper(w.Language) + "." + w.Format
}

// Address puts a document into a template with {symbol}, {language} and {format}; each is escaped as its place in the address demands.
func (w Want) Address(template string) string {
	path, query, has := strings.Cut(template, "?")
	fill := func(s string, escape func(string) string) string {
		return strings.NewReplacer("{symbol}", escape(w.Symbol), "{language}", escape(w.Language), "{format}", escape(w.Format)).Replace(s)
	}
	path = fill(path, func(s string) string { return (&url.URL{Path: s}).EscapedPath() })
	if !has {
		return path
	}
	return path + "?" + fill(query, url.QueryEscape)
}

// CheckTemplate refuses, as Invalid, a template that cannot make addresses.
func CheckTemplate(template string) error {
	u, err := url.Parse(Want{"A/RES/1/1", "en", "pdf"}.Address(template))
	switch {
	case !strings.Contains(template, "{symbol}"):
		return graph.Errorf(graph.Invalid, "the base address %q does not say where {symbol} goes; write it as in %s", template, Default)
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil:
		return graph.Errorf(graph.Invalid, "the base address %q is no http or https address without a password", template)
	}
	return nil
}

// Check refuses, as Invalid, a language or format that is not served.
func (w Want) Check() error {
	if !slices.Contains(Languages, w.Language) {
		return graph.Errorf(graph.Invalid, "%q is no language of official documents; they are %s", w.Language, strings.Join(Languages, ", "))
	}
	if !slices.Contains(Formats, w.Format) {
		return graph.Errorf(graph.Invalid, "%q is no format that can be fetched; they are %s", w.Format, strings.Join(Formats, ", "))
	}
	return nil
}
