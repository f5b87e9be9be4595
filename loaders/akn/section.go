package akn

import (
	"regexp"
	"slices"
	"strings"
)

// sectionLabel is what a heading calls its section: "II", "A", "art5".
type sectionLabel struct {
	style style
	text  string
}

var (
	namedSection  = regexp.MustCompile(`^(?i:(article|rule|principle|guideline|regulation|chapter|part|section|appendix))\s+([0-9]+|[IVXLCivxlc]+|[A-Za-z])\b`)
	markedSection = regexp.MustCompile(`^([IVXLC]+|[A-Z])(?:\.|\s|$)`)
	shortNames    = map[string]string{"article": "art", "rule": "rule", "principle": "principle", "guideline": "guideline", "regulation": "reg",
		"chapter": "ch", "part": "part", "section": "", "appendix": "app"}
)

// addLabel remembers what a heading calls the section that it begins. Sections within sections are joined; articles and rules are numbered
// through a whole text and stand alone.
func (p *placer) addLabel(heading string) {
	if m := namedSection.FindStringSubmatch(heading); m != nil {
		name := shortNames[strings.ToLower(m[1])]
		p.nest(sectionLabel{styleOther, name + m[2]})
		if name != "" && name != "part" && name != "ch" {
			p.labels = p.labels[len(p.labels)-1:]
		}
		return
	}
	if m := markedSection.FindStringSubmatch(heading); m != nil {
		p.nest(sectionLabel{p.markStyle(m[1]), m[1]})
	}
}

// markStyle: "C" behind "B" is a letter, "C" elsewhere too; "I", "V" and "X" are Roman numerals unless a letter goes before.
func (p *placer) markStyle(mark string) style {
	for _, s := range possibleStyles(mark) {
		for _, l := range p.labels {
			if l.style == s && ordinal(l.text, s)+1 == ordinal(mark, s) {
				return s
			}
		}
	}
	if roman(strings.ToLower(mark)) > 0 && mark != "C" && mark != "L" {
		return styleRomanUp
	}
	return styleCapital
}

func (p *placer) nest(l sectionLabel) {
	if i := slices.IndexFunc(p.labels, func(o sectionLabel) bool { return o.style == l.style }); i >= 0 {
		p.labels = p.labels[:i]
	}
	p.labels = append(p.labels, l)
}

// inArticle reports whether the paragraphs are those of an article, a rule or a principle.
func (p *placer) inArticle() bool {
	if !p.sections || len(p.labels) == 0 {
		return false
	}
	return articleLabel.MatchString(p.labels[len(p.labels)-1].text)
}

var articleLabel = regexp.MustCompile(`^(?:art|rule|principle|guideline|reg)`)

// label joins the labels: "II.A.".
func (p *placer) label() string {
	var b strings.Builder
	for _, l := range p.labels {
		b.WriteString(l.text + ".")
	}
	return b.String()
}
