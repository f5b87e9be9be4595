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
	opened   bool // the last ended with a colon
	begun    bool // its preamble is over
	taken    taken
	loose    map[string]int // paragraphs without a number that belong to none with one, by what their places begin with

	preambular, headings, rows int
}

// level is the last paragraph at one depth of numbering; the style of one without a number is styleNone.
type level struct {
	style   style
	ordinal int
	place   string
	base    string // what its place begins with, before its own number
	inner   string // what places of its sub-paragraphs begin with, if these are free, and not its own place
	further int    // paragraphs without a number that go on with it
}

// places returns the blocks of a unit with their places; formulas have none.
func (u *unit) places(taken taken, preambular int) []placed {
	p := placer{op: "op", taken: taken, loose: map[string]int{}, preambular: preambular}
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

func (p *placer) put(one *placed) {
	switch one.kind {
	case blockHeading:
		p.headings++
		one.place = p.taken.free(p.prefix + "h" + strconv.Itoa(p.headings))
		p.heading, p.fresh = one.text, true
		p.addLabel(one.text)
		one.heading = ""
	case blockRow:
		p.rows++
		one.place = p.taken.free(p.prefix + "r" + strconv.Itoa(p.rows))
	case blockPreambular:
		p.putPreambular(one)
	default:
		p.putParagraph(one)
		p.fresh = false
	}
	p.opened = opens(one.text)
}

// opens reports whether a text ends with a colon: what follows is a list, or the end of its sentence.
func opens(text string) bool { return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：") }

func (p *placer) putPreambular(one *placed) {
	if one.block.number != "" && len(p.levels) > 0 {
		p.putNumbered(one)
		return
	}
	p.preambular++
	one.place = p.taken.free(p.prefix + "pp" + strconv.Itoa(p.preambular))
	p.levels = []level{{place: one.place}}
}

func (p *placer) putParagraph(one *placed) {
	switch {
	case one.block.number != "":
		p.begun = true
		p.putNumbered(one)
	case p.op == "" && !p.begun && p.loose[p.prefix] > 0 && endsOpen(one.text):
		p.putPreambular(one)
	case !p.counted && len(p.levels) > 0 && !p.fresh && p.levels[0].style != styleNone:
		p.putFurther(one)
	default:
		p.putLoose(one)
	}
}

// putFurther places a paragraph without a number that goes on with the last one that has one. A list behind it is the list of that one,
// unless it has one already.
func (p *placer) putFurther(one *placed) {
	l := &p.levels[0]
	l.further = max(l.further, 1) + 1
	one.place, one.within = p.taken.free(l.place+"~"+strconv.Itoa(l.further)), l.place
	p.levels = append(p.levels[:1], level{place: one.place, inner: l.place})
}

// putLoose places a paragraph without a number that belongs to none with one. The first of an article has the place of the article.
func (p *placer) putLoose(one *placed) {
	root := p.root()
	p.loose[root]++
	n := strconv.Itoa(p.loose[root])
	switch {
	case p.counted:
		one.place = root + n
	case p.loose[root] == 1 && p.inArticle():
		one.place = strings.TrimSuffix(root, ".")
	default:
		one.place = strings.TrimSuffix(root, ".") + "~" + n
	}
	one.place = p.taken.free(one.place)
	p.levels = []level{{place: one.place}}
	if p.op == "" && one.place != strings.TrimSuffix(root, ".") {
		p.levels[0].inner = root
	}
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

const longestPlace = 96 // bytes; places go into ids

// taken holds the places that are given away, each with the last count that was tried behind it: to count from the beginning again for each
// of a hundred thousand equal numbers would take hours.
type taken map[string]int

func (t taken) has(place string) bool { return t[place] > 0 }

// free takes the place, or if it is taken the place with a count, and returns it.
func (t taken) free(place string) string {
	if len(place) > longestPlace {
		place = strings.ToValidUTF8(place[:longestPlace], "")
	}
	free := place
	for t.has(free) {
		t[place]++
		free = place + "~" + strconv.Itoa(t[place])
	}
	t[free] = 1
	return free
}
