package graph

import (
	"net/url"
	"regexp"
	"strings"
)

// aknIRI is the address of a resolution in Akoma Ntoso for the United Nations: author, date of adoption, number with a hyphen.
var aknIRI = regexp.MustCompile(`(?i)/akn/un/statement/deliberation/(unga|unsc|unecosoc)/\d{4}-\d\d-\d\d/((?:e?s-)?[0-9]+)-([0-9]+[a-z]?)(?:[/@!]|$)`)

// documentHosts serve documents by their symbol.
var documentHosts = map[string]bool{
	"undocs.org": true, "www.undocs.org": true, "docs.un.org": true, "digitallibrary.un.org": true,
}

var languageFolder = regexp.MustCompile(`^/(?:[a-z]{2}/|Home/Mobile/?$)`)

// SymbolOfLink returns the document symbol that an address of the United Nations' document system or an AKN IRI names.
// The symbol is as it stands there: not checked, and not canonical.
func SymbolOfLink(link string) (string, bool) { return symbolOfLink(link) }

func symbolOfLink(link string) (string, bool) {
	link = strings.TrimSpace(link)
	if m := aknIRI.FindStringSubmatch(link); m != nil {
		return symbolOfIRI(strings.ToLower(m[1]), strings.ToUpper(m[2]), strings.ToUpper(m[3])), true
	}
	if !strings.Contains(link, "://") {
		return "", false
	}
	u, err := url.Parse(link)
	if err != nil || !documentHosts[strings.ToLower(u.Hostname())] {
		return "", false
	}
	for _, parameter := range []string{"FinalSymbol", "symbol"} {
		if s := u.Query().Get(parameter); s != "" {
			return s, true
		}
	}
	symbol := strings.Trim(languageFolder.ReplaceAllString(u.Path, "/"), "/ ")
	return symbol, symbol != ""
}

func symbolOfIRI(author, first, second string) string {
	switch author {
	case "unsc":
		return "S/RES/" + first + "(" + second + ")"
	case "unecosoc":
		return "E/RES/" + first + "/" + second
	}
	return "A/RES/" + first + "/" + second
}
