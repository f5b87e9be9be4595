package akn

import (
	"strconv"
	"strings"
)

func (p *placer) putNumbered(one *placed) {
	s, at := p.levelOf(one.block)
	at = min(at, deepest)
	next := level{style: s, ordinal: ordinal(one.block.number, s)}
	if at == 0 {
		p.putRoot(one, s, next.ordinal)
	} else {
		if s == styleBullet {
			next.ordinal = p.bullet(at)
		}
		number := partNumber(one.block.number, s, next.ordinal)
		next.base, one.within = p.baseOf(at, s, number)
		one.place = next.base + number
		if full := p.root() + rootNumber(one.block.number, s, 0); s == styleDecimal && !p.taken.has(full) { // 3.1 says itself that it is a part of 3
			one.place = full
		}
		one.place = p.taken.free(one.place)
	}
	next.place = one.place
	p.levels = append(p.levels[:at], next)
}

// baseOf returns what the place of a number at a level begins with, and the paragraph that it is a part of.
func (p *placer) baseOf(at int, s style, number string) (base, within string) {
	above := &p.levels[at-1]
	switch {
	case at < len(p.levels) && p.levels[at].style == s:
		base = p.levels[at].base
	case above.inner != "" && !p.taken.has(above.inner+number):
		base = above.inner
	default:
		base = above.place
	}
	return base, above.place
}

func (p *placer) putRoot(one *placed, s style, n int) {
	if s == styleDigits {
		one.number = n
	}
	place := p.root() + rootNumber(one.block.number, s, n)
	if s == styleDigits && p.sections && p.taken.has(place) && p.begunAgain(n) { // under a heading that has no number
		p.nest(sectionLabel{styleNone, "h" + strconv.Itoa(p.headings)})
		place = p.root() + rootNumber(one.block.number, s, n)
	}
	one.place = p.taken.free(place)
}

func (p *placer) begunAgain(n int) bool {
	return len(p.levels) == 0 || p.levels[0].ordinal >= n || p.levels[0].style == styleNone
}

// bullet returns the count of a bullet at a level.
func (p *placer) bullet(at int) int {
	if at < len(p.levels) && p.levels[at].style == styleBullet {
		return p.levels[at].ordinal + 1
	}
	return 1
}

// levelOf returns the style of a number and the level at which it stands: where it follows the number before it, the deepest first;
// a first number opens a level; any other stands where its style stood last.
func (p *placer) levelOf(b *block) (style, int) {
	styles := possibleStyles(b.number)
	if s := styles[0]; s == styleDigits || s == styleDecimal && p.isRoot(s) {
		return s, p.digitsLevel(b)
	}
	if p.isMistyped(b.number) {
		return styleDigits, 0
	}
	if s, at, ok := p.following(b.number, styles); ok {
		return s, at
	}
	for _, s := range styles {
		if ordinal(b.number, s) == 1 || s == styleBullet {
			return s, len(p.levels)
		}
	}
	for at := len(p.levels) - 1; at >= 0; at-- {
		if p.levels[at].style == styles[0] {
			return styles[0], at
		}
	}
	return styles[0], p.behindFurther()
}

// deepest is how many levels of numbers are told apart; each would make the place of the next longer.
const deepest = 16

// isRoot reports whether paragraphs at the top are numbered in a style, as far as is known.
func (p *placer) isRoot(s style) bool {
	return len(p.levels) == 0 || p.levels[0].style == s || p.levels[0].style == styleNone
}

// isMistyped reports whether a number is the letter l in the place of the first figure.
func (p *placer) isMistyped(number string) bool {
	return number == "l." && p.op != "" && (len(p.levels) == 0 || p.levels[0].style == styleNone)
}

// following returns the deepest level at which a number is the next one.
func (p *placer) following(number string, styles []style) (style, int, bool) {
	for at := len(p.levels) - 1; at >= 0; at-- {
		for _, s := range styles {
			if l := p.levels[at]; l.style == s && (s == styleBullet || ordinal(number, s) == l.ordinal+1) {
				return s, at, true
			}
		}
	}
	return styleNone, 0, false
}

// behindFurther: a number that is no first one goes on with a list that a paragraph without a number has interrupted.
func (p *placer) behindFurther() int {
	at := len(p.levels)
	if at > 1 && p.levels[at-1].style == styleNone {
		at--
	}
	return at
}

// digitsLevel tells whole numbers of paragraphs from those of a list within one, such as an agenda that a paragraph approves: the next
// number of the paragraphs is one of these, unless the list has it too and the markup says that it is an item.
func (p *placer) digitsLevel(b *block) int {
	if p.isRoot(styleNone) || p.levels[0].style != styleDigits || p.fresh {
		return p.digitsWithin(b)
	}
	n, next := ordinal(b.number, styleDigits), p.levels[0].ordinal+1
	_, at, inList := p.following(b.number, []style{styleDigits})
	switch {
	case inList && at > 0 && (n != next || b.item):
		return at
	case n < next && (p.opened || n == 1 && b.item):
		return len(p.levels)
	}
	return 0
}

// digitsWithin: in what has no whole numbers at the top, these stand at the top; but a list of the preamble stays there.
func (p *placer) digitsWithin(b *block) int {
	if b.kind == blockPreambular && len(p.levels) > 0 {
		if _, at, ok := p.following(b.number, []style{styleDigits}); ok {
			return at
		}
		return len(p.levels)
	}
	return 0
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

func rootNumber(number string, s style, n int) string {
	switch s {
	case styleDigits:
		return strconv.Itoa(n)
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
