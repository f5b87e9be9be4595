package page

import (
	"regexp"
	"strings"

	"mandategraph/graph"
)

// head is what stands over a text.
type head struct {
	from   int    // its first block
	number string // "10/6", "2664 (2022)"; "" for none
	kind   string // "resolution", "decision", "draft resolution", as printed; "" where that is not said
	symbol string // as printed
	title  string
	cover
}

// cover are the facts in the lines of a head.
type cover struct {
	date, published string // "2021-12-16"
	meeting         string
	item            string
	body, report    string // on whose report
}

const numberShape = `(\d{1,4}/\d{1,3}(?: ?[A-Z]\b)?|(?:ES-|S-)\d{1,2}/\d{1,3}|\d{1,4} ?\(\d{4}\)|\d{1,4}(?: [A-Z])? ?\([IVXLC]+\))`

var (
	numberLine = regexp.MustCompile(`^(?:((?i:(?:revised )?draft (?:resolution|decision)|resolution|decision))s?(?: No\.?)? )` + numberShape + `(?:[.:*]|\s[–—-])?(?:\s+(.*))?$`)
	bareLine   = regexp.MustCompile(`^` + numberShape + `\.?(?:\s+(\S.*))?$`)
	draftLine  = regexp.MustCompile(`(?i)^(?:.{1,300}: )?(?:revised )?draft (?:resolution|decision)(?: ([IVXLC]+|[A-Z]|\d{1,2}))?[.:*]*$`)
	draftOf    = regexp.MustCompile(`^[A-Z]+/.*(?:/L|/CRP)\.\d`)
	symbolFull = regexp.MustCompile(`^[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]*){2,6}(?: ?\(\d{4}\))?\*?$|^[AES]/\d{1,4}/\d{1,4}\*?$`)
)

// numberIn returns the number of a text, its kind and its title, as far as they stand in a line.
func numberIn(text string) (kind, number, title string) {
	text = inEnglish(withoutBody(strings.TrimRight(text, " *")))
	if m := numberLine.FindStringSubmatch(text); m != nil {
		return strings.ToLower(m[1]), m[2], titleBehind(m[3])
	}
	if m := bareLine.FindStringSubmatch(text); m != nil && day(text) == "" {
		return "", m[1], m[2]
	}
	return "", "", ""
}

// ofBody is what stands behind a number and is no title.
var ofBody = regexp.MustCompile(`^(?:of|adopted|by) `)

func titleBehind(text string) string {
	if ofBody.MatchString(text) {
		return ""
	}
	return text
}

// bodyBefore is a number with something before it.
var bodyBefore = regexp.MustCompile(`^(\S.{1,120}?) ((?i:resolution|decision) \d.*)$`)

// withoutBody returns a line that begins with the name of a body and the number of a text without the name: "CAC/COSP resolution 9/3".
func withoutBody(line string) string {
	if m := bodyBefore.FindStringSubmatch(line); m != nil && graph.BodiesNamed(m[1]) != nil {
		return m[2]
	}
	return line
}

// resolve returns the symbol of the text: of its number, by the body that speaks in it, else the one that is printed over it.
func (h *head) resolve(body string) (graph.Symbol, bool) {
	if h.number != "" {
		if found := graph.ParseSymbol(strings.TrimSpace(h.kind+" "+h.number), body); len(found) == 1 {
			return found[0], true
		}
	}
	return symbolOfText(h.symbol)
}

// symbolOfText returns the symbol of a resolution, decision or statement that is printed as such: A/RES/76/181.
func symbolOfText(printed string) (graph.Symbol, bool) {
	if !strings.Contains(printed, "/RES") && !strings.Contains(printed, "/DEC") && !strings.Contains(printed, "/PRST") {
		return graph.Symbol{}, false
	}
	found := graph.ParseSymbol(strings.TrimRight(printed, "*"), "")
	if len(found) != 1 {
		return graph.Symbol{}, false
	}
	return found[0], true
}

// isDraft reports whether the text is not adopted yet.
func (h *head) isDraft() bool {
	return strings.Contains(h.kind, "draft") || draftOf.MatchString(h.symbol)
}

// IsSymbol reports whether a line is the symbol of a document and nothing else.
func IsSymbol(line string) bool { return symbolFull.MatchString(line) }
