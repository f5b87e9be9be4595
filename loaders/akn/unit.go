package akn

import (
	"regexp"
	"strconv"
)

// unit is a run of blocks that are numbered together: the body of a resolution or draft, or one annex.
type unit struct {
	part   *part // whose text it is: never an annex
	annex  bool
	label  string // "annex", "annexII"; "" for the body
	blocks []block
}

// units cuts the parts into units. Annexes come as parts of their own or as headings in the middle of the text.
func (d *document) units() []*unit {
	var units []*unit
	for _, p := range d.parts {
		u := &unit{part: p.speaks(), annex: p.kind == partAnnex}
		units = append(units, u)
		for i := range p.blocks {
			if b := &p.blocks[i]; u.endsAt(b) {
				u = &unit{part: p.speaks(), annex: true}
				units = append(units, u)
			}
			u.blocks = append(u.blocks, p.blocks[i])
		}
	}
	labelAnnexes(units)
	return units
}

// speaks returns the part that a part's paragraphs belong to: an annex belongs to what it is annexed to, and what is quoted to what quotes it.
func (p *part) speaks() *part {
	for p.parent != nil && (p.kind == partAnnex || p.kind == partEmbedded && !p.isDraft()) {
		p = p.parent
	}
	return p
}

// isDraft reports whether a part is a draft: marked as one, or set into the paragraph that recommends it, with a body that speaks.
func (p *part) isDraft() bool {
	if p.kind == partEmbedded {
		for i := range p.blocks {
			if p.blocks[i].kind == blockFormula {
				return true
			}
		}
	}
	return p.kind == partDraft
}

// annexHeading is a heading that begins an annex, in the six languages.
var annexHeading = regexp.MustCompile(`^(?i:annexe?|anexo|приложение|المرفق|附件)(?:\s+([IVXLC]+|[A-Z]|\d{1,2}))?(?:[\s.,:–—-]|$)`)

const longestAnnexHeading = 160 // bytes

// endsAt reports whether an annex begins with the block; the heading of an annex that has only begun does not begin another.
func (u *unit) endsAt(b *block) bool {
	if b.kind != blockHeading || len(b.text) > longestAnnexHeading || !annexHeading.MatchString(b.text) {
		return false
	}
	if !u.annex {
		return true
	}
	for i := range u.blocks {
		if u.blocks[i].kind != blockHeading {
			return true
		}
	}
	return false
}

// labelAnnexes: a text with one annex has "annex", one with several "annexI", "annexII" as printed, else as counted.
func labelAnnexes(units []*unit) {
	count := map[*part]int{}
	for _, u := range units {
		if u.annex && len(u.blocks) > 0 {
			count[u.part]++
		}
	}
	seen := map[*part]int{}
	given := map[*part]taken{}
	for _, u := range units {
		if !u.annex || len(u.blocks) == 0 {
			continue
		}
		seen[u.part]++
		u.label = "annex"
		if count[u.part] == 1 {
			continue
		}
		if given[u.part] == nil {
			given[u.part] = taken{}
		}
		u.label = given[u.part].free(u.label + u.printedLabel(seen[u.part]))
	}
}

func (u *unit) printedLabel(n int) string {
	for i := range u.blocks {
		if u.blocks[i].kind != blockHeading {
			break
		}
		if m := annexHeading.FindStringSubmatch(u.blocks[i].text); m != nil && m[1] != "" {
			return m[1]
		}
	}
	return strconv.Itoa(n)
}
