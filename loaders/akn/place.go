package akn

import (
	"strconv"
	"strings"
)

// placed is a block with its place in the resolution that it belongs to.
type placed struct {
	*block
	place   string // "op11(a)", "annex.60", "annex.h2"
	within  string // place of the paragraph that it is a part of; "" for none
	number  int    // of a paragraph with a whole number, such as 60 in an annex; else 0
	heading string // that it stands under
}

// placer gives the blocks of a unit their places. It goes by the numbers as printed, since the nesting of the markup is not to be relied on.
//
//	pp3         the third paragraph of a preamble; they have no printed number
//	op11(a)(ii) a sub-paragraph
//	op11~2      the second paragraph without a number that belongs to paragraph 11
//	op~1        a paragraph without a number before any that has one
//	op4[2]      the second point of a list with bullets
//	II.op3      where numbers begin again in each section
//	annex.60    the same in an annex; annexII.60 where there are several
//	h2, r5      headings, and rows of tables, as counted
type placer struct {
	prefix   string // "annex."
	op       string // "op", "" in an annex
	counted  bool   // no paragraph has a number, so they are counted
	sections bool   // numbers begin again
	labels   []sectionLabel
	levels   []level
	heading  string
	fresh    bool // a heading was the last
	taken    map[string]bool

	preambular, headings, rows, loose int
}

type level struct {
	style   style
	ordinal int
	place   string
	further int // paragraphs without a number that go on with it
}

// places returns the blocks of a unit with their places; formulas have none.
func (u *unit) places(taken map[string]bool, preambular int) []placed {
	p := placer{op: "op", taken: taken, preambular: preambular}
	if u.annex {
		p.op, p.prefix, p.preambular = "", u.label+".", 0
	}
	p.look(u.blocks)
	all := make([]placed, 0, len(u.blocks))
	for i := range u.blocks {
		b := &u.blocks[i]
		if b.kind == blockFormula {
			continue
		}
		one := placed{block: b, heading: p.heading}
		p.put(&one)
		all = append(all, one)
	}
	return all
}

// look finds out beforehand whether paragraphs have numbers, and whether these begin again under headings.
func (p *placer) look(blocks []block) {
	p.counted = p.op != ""
	last, heading := 0, false
	for i := range blocks {
		b := &blocks[i]
		if b.kind == blockHeading {
			heading = true
			continue
		}
		if s := styleOf(b.number); b.kind == blockParagraph && s == styleDigits {
			p.counted = false
			n := ordinal(b.number, s)
			p.sections = p.sections || heading && n <= last
			last, heading = n, false
		}
	}
}

func (p *placer) put(one *placed) {
	switch one.kind {
	case blockHeading:
		p.headings++
		one.place = p.free(p.prefix + "h" + strconv.Itoa(p.headings))
		p.heading, p.fresh = one.text, true
		p.addLabel(one.text)
		one.heading = ""
	case blockRow:
		p.rows++
		one.place = p.free(p.prefix + "r" + strconv.Itoa(p.rows))
	case blockPreambular:
		p.putPreambular(one)
	default:
		p.putParagraph(one)
		p.fresh = false
	}
}

func (p *placer) putPreambular(one *placed) {
	if one.block.number != "" && len(p.levels) > 0 {
		p.putNumbered(one)
		return
	}
	p.preambular++
	one.place = p.free(p.prefix + "pp" + strconv.Itoa(p.preambular))
	p.levels = []level{{place: one.place}}
}

func (p *placer) putParagraph(one *placed) {
	switch {
	case one.block.number != "":
		p.putNumbered(one)
	case p.counted:
		p.loose++
		one.place = p.free(p.root() + strconv.Itoa(p.loose))
		p.levels = []level{{place: one.place}}
	case p.op == "" && p.preface() && p.loose > 0 && endsOpen(one.text):
		p.putPreambular(one)
	case len(p.levels) > 0 && !p.fresh && !strings.HasPrefix(p.levels[0].place, p.prefix+"pp"):
		p.levels = p.levels[:1]
		l := &p.levels[0]
		l.further = max(l.further, 1) + 1
		one.place, one.within = p.free(l.place+"~"+strconv.Itoa(l.further)), l.place
	default:
		p.loose++
		one.place = p.free(strings.TrimSuffix(p.root(), ".") + "~" + strconv.Itoa(p.loose))
	}
}

// preface reports whether only a preamble has come so far.
func (p *placer) preface() bool {
	return len(p.levels) == 0 || strings.HasPrefix(p.levels[0].place, p.prefix+"pp")
}

// endsOpen: in an annex, the paragraphs that end with a comma, behind the one that says who speaks and before the first number, are its preamble.
func endsOpen(text string) bool {
	return strings.HasSuffix(text, ",") || strings.HasSuffix(text, "،") || strings.HasSuffix(text, "，") || strings.HasSuffix(text, "؛")
}

// root is what the place of a paragraph begins with: "op", "annex.", "II.op".
func (p *placer) root() string {
	label := ""
	if p.sections {
		label = p.label()
	}
	return p.prefix + label + p.op
}

func (p *placer) putNumbered(one *placed) {
	s, at := p.levelOf(one.block.number)
	n := ordinal(one.block.number, s)
	if at == 0 {
		if s == styleDigits {
			one.number = n
		}
		one.place = p.free(p.root() + rootNumber(one.block.number, s))
	} else {
		one.within = p.levels[at-1].place
		if s == styleBullet {
			n = 1
			if at < len(p.levels) {
				n = p.levels[at].ordinal + 1
			}
		}
		one.place = p.free(one.within + partNumber(one.block.number, s, n))
	}
	p.levels = append(p.levels[:at], level{style: s, ordinal: n, place: one.place})
}

// levelOf returns the style of a number and the level at which it stands: where it follows the number before it, the deepest first;
// a first number opens a level; any other stands where its style stood last.
func (p *placer) levelOf(number string) (style, int) {
	styles := possibleStyles(number)
	if s := styles[0]; (s == styleDigits || s == styleDecimal) && (len(p.levels) == 0 || p.levels[0].style == s || p.levels[0].style == styleNone) {
		return s, 0
	}
	for at := len(p.levels) - 1; at >= 0; at-- {
		for _, s := range styles {
			if l := p.levels[at]; l.style == s && (s == styleBullet || ordinal(number, s) == l.ordinal+1) {
				return s, at
			}
		}
	}
	for _, s := range styles {
		if ordinal(number, s) == 1 {
			return s, len(p.levels)
		}
	}
	for at := len(p.levels) - 1; at >= 0; at-- {
		if p.levels[at].style == styles[0] {
			return styles[0], at
		}
	}
	return styles[0], len(p.levels)
}

// possibleStyles: "i", "v" and "x" are letters and Roman numerals.
func possibleStyles(number string) []style {
	s := styleOf(number)
	switch {
	case s == styleLetter && roman(bare(number)) > 0:
		return []style{styleLetter, styleRoman}
	case s == styleCapital && roman(strings.ToLower(bare(number))) > 0:
		return []style{styleCapital, styleRomanUp}
	}
	return []style{s}
}

func rootNumber(number string, s style) string {
	switch s {
	case styleBullet:
		return "[1]"
	case styleLetter, styleRoman, styleInner:
		return "(" + bare(number) + ")"
	}
	return strings.ReplaceAll(bare(number), " ", "")
}

func partNumber(number string, s style, n int) string {
	if s == styleBullet {
		return "[" + strconv.Itoa(n) + "]"
	}
	return "(" + strings.ReplaceAll(bare(number), " ", "") + ")"
}

const longestPlace = 96 // bytes; places go into ids

// free returns the place, or if it is taken the place with a count.
func (p *placer) free(place string) string {
	if len(place) > longestPlace {
		place = strings.ToValidUTF8(place[:longestPlace], "")
	}
	free := place
	for n := 2; p.taken[free]; n++ {
		free = place + "~" + strconv.Itoa(n)
	}
	p.taken[free] = true
	return free
}
