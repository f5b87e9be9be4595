package gql

import (
	"regexp"
	"strings"
	"unicode"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
)

// How people write the parts of a text. A number is that of a paragraph with what stands below it: 11, 11(a), 11 (a) (i).
const (
	number    = `(\d+(?:\s*\([a-z0-9]{1,5}\))*)`
	operative = `o\.?p\.?s?|operative\s+(?:paragraphs?|paras?|clauses?)`
	preamble  = `p\.?p\.?s?|preamb(?:ular|le)\s+(?:paragraphs?|paras?|clauses?)`
	paragraph = `§+|paragraphs?|paras?`
)

var (
	// behind is a part behind what it is a part of, as in "76/181, para. 11(a)", "Kyoto Declaration § 61" and "76/181 annex, paragraph 60".
	behind = regexp.MustCompile(`(?i)^(.+?)[\s,;:]+(?:(annex)[\s,;:]+)?(?:(` + operative + `)|(` + preamble + `)|(?:` + paragraph + `))\.?\s*` + number + `$`)
	// before is the same the other way round, as in "op 11 of 76/181" and "para. 61 of the Kyoto Declaration".
	before = regexp.MustCompile(`(?i)^(?:(` + operative + `)|(` + preamble + `)|(?:` + paragraph + `))\.?\s*` + number + `\s+(?:of|in)\s+(?:(?:the\s+)?(annex)\s+(?:of|to)\s+)?(.+)$`)
	// articleBehind is an article of a treaty, as in "UNTOC, art. 5"; articleBefore as in "article 5 of UNTOC". What stands below it is left out.
	articleBehind = regexp.MustCompile(`(?i)^(.+?)[\s,;:]+art(?:icle)?s?\.?\s*(\d+)(?:\s*(?:\([a-z0-9]{1,5}\)|bis|ter))*$`)
	articleBefore = regexp.MustCompile(`(?i)^art(?:icle)?s?\.?\s*(\d+)(?:\s*\([a-z0-9]{1,5}\))*\s+(?:of|in)\s+(.+)$`)
	// placed is a part as ids have it: 76/181#op11(a), kyoto#61.
	placed = regexp.MustCompile(`^(.+)#([^#\s]+)$`)
)

// reading is a reference that was taken apart.
type reading struct {
	whole string // what the part is of, or all
	place string // pp3, op11(a), annex.60; "" where it is a number alone
	part  string // the number of a paragraph of a resolution or a declaration
	art   string // the number of an article
}

// printForms are what keyboards and word processors make of hyphens, quotation marks and spaces.
var printForms = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "“", "", "”", "", "„", "", "«", "", "»", "", `"`, "",
	"’", "'", "‘", "'", "\u00ad", "", "\u200b", "", "\ufeff", "")

// tidied is a reference in plain characters, without what stands around it.
func tidied(reference string) string {
	return strings.Trim(strings.Join(strings.FieldsFunc(printForms.Replace(reference), unicode.IsSpace), " "), " .,;:")
}

var leadingArticle = regexp.MustCompile(`(?i)^the\s+`)

// taken takes a reference apart.
func taken(reference string) reading {
	r := apart(reference)
	r.whole = leadingArticle.ReplaceAllString(r.whole, "")
	return r
}

func apart(reference string) reading {
	if m := articleBehind.FindStringSubmatch(reference); m != nil {
		return reading{whole: m[1], art: m[2]}
	}
	if m := articleBefore.FindStringSubmatch(reference); m != nil {
		return reading{whole: m[2], art: m[1]}
	}
	if m := behind.FindStringSubmatch(reference); m != nil {
		return reading{whole: m[1], place: partPlace(m[2], m[4], m[5]), part: compact(m[5])}
	}
	if m := before.FindStringSubmatch(reference); m != nil {
		return reading{whole: m[5], place: partPlace(m[4], m[2], m[3]), part: compact(m[3])}
	}
	if m := placed.FindStringSubmatch(reference); m != nil && !strings.HasPrefix(m[2], "draft") { // a draft is a whole
		place := m[2]
		if unicode.IsDigit(rune(place[0])) {
			place = "op" + place
		}
		return reading{whole: m[1], place: place, part: m[2]}
	}
	return reading{whole: reference}
}

// partPlace is where a paragraph of a resolution stands.
func partPlace(annex, preambular, number string) string {
	switch {
	case annex != "":
		return "annex." + compact(number)
	case preambular != "":
		return "pp" + compact(number)
	}
	return "op" + compact(number)
}

func compact(number string) string { return strings.ToLower(strings.ReplaceAll(number, " ", "")) }

// documentSymbol is a symbol with at least two strokes; what the families of resolutions do not claim is a document's.
var documentSymbol = regexp.MustCompile(`^[A-Z]+(?:/[A-Za-z0-9.\-]+){2,}$`)

// sensesOf reads a reference as people write them, as far as its words tell: an id, a symbol, a paragraph of a resolution or of a declaration,
// an article, a document. What is called by a name, the graph alone knows; see Locate.
func sensesOf(reference, body string) []model.Sense {
	if _, ok := graph.TypeOfID(strings.TrimSpace(reference)); ok {
		id := strings.TrimSpace(reference)
		return []model.Sense{{Symbol: id, ID: id}}
	}
	reference = tidied(reference)
	r := taken(reference)
	if r.art == "" {
		if senses := symbolSenses(r.whole, body, r.place); senses != nil {
			return senses
		}
	}
	if key, ok := oneWord(r.whole); ok && (r.part != "" || r.art != "") {
		return r.within(prefixed(graph.TypeInstrument, key))
	}
	if documentSymbol.MatchString(reference) {
		return []model.Sense{{Symbol: reference, ID: prefixed(graph.TypeDocument, reference)}}
	}
	return nil
}

// within is the part of an instrument that is meant.
func (r reading) within(instrument string) []model.Sense {
	_, key, _ := strings.Cut(instrument, ":")
	id := instrument
	switch {
	case r.art != "":
		id = prefixed(graph.TypeArticle, key+"#"+r.art)
	case r.part != "":
		number, _, _ := strings.Cut(r.part, "(")
		id = prefixed(graph.TypeCommitment, key+"#"+number)
	}
	return []model.Sense{{Symbol: id, ID: id}}
}

var declarationWord = regexp.MustCompile(`(?i)^(?:the\s+)?([a-z][a-z0-9-]*)(?:\s+declaration)?$`)

// oneWord is the key of an instrument that is called by it: Kyoto Declaration, UNTOC.
func oneWord(name string) (string, bool) {
	if m := declarationWord.FindStringSubmatch(name); m != nil {
		return strings.ToLower(m[1]), true
	}
	return "", false
}

// symbolSenses reads a symbol, with the place of a paragraph or "".
func symbolSenses(reference, body, place string) (all []model.Sense) {
	of, draft := cutDraft(reference)
	for _, s := range graph.ParseSymbol(of, body) {
		sense := model.Sense{Symbol: s.String() + draft, ID: s.ID() + draft}
		if place != "" {
			sense.Symbol += "#" + place
			sense.ID = prefixed(graph.TypeProvision, sense.Symbol)
		}
		all = append(all, sense)
	}
	return all
}
