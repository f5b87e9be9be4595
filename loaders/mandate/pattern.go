package mandate

import (
	"regexp"
	"slices"
	"strings"
)

// pattern is an expression, and words of which one must stand in what it finds, near its end: it is looked for around them only, because
// to look through whole paragraphs costs ten times as much.
type pattern struct {
	*regexp.Regexp

	needs  []string
	before int // bytes before one of the words in which it may begin
}

func newPattern(expression string, needs ...string) pattern {
	return pattern{regexp.MustCompile(expression), needs, 230}
}

// near narrows where a pattern may begin.
func (p pattern) near(before int) pattern {
	p.before = before
	return p
}

const behindNeed = 100 // bytes behind one of the words in which a pattern ends

// find returns the first place in the text, as FindStringSubmatchIndex does; nil where there is none.
func (p pattern) find(text string) []int {
	next := make([]int, len(p.needs)) // where each word stands next; so each is looked for once
	for i := range next {
		next[i] = indexFrom(text, p.needs[i], 0)
	}
	for {
		need := slices.Min(next)
		if need == len(text) {
			return nil
		}
		start, end := wordFrom(text, max(0, need-p.before)), min(len(text), need+behindNeed)
		if at := p.FindStringSubmatchIndex(text[start:end]); at != nil {
			for i := range at {
				if at[i] >= 0 {
					at[i] += start
				}
			}
			return at
		}
		for i := range next {
			if next[i] == need {
				next[i] = indexFrom(text, p.needs[i], need+1)
			}
		}
	}
}

// indexFrom returns where a word stands next; the length of the text where it does not.
func indexFrom(text, word string, from int) int {
	if i := strings.Index(text[from:], word); i >= 0 {
		return from + i
	}
	return len(text)
}

// wordFrom returns where the first whole word begins.
func wordFrom(text string, from int) int {
	if from == 0 {
		return 0
	}
	if i := strings.IndexByte(text[from:], ' '); i >= 0 {
		return from + i + 1
	}
	return from
}

// words returns the groups of the first place, as FindStringSubmatch does; nil where there is none.
func (p pattern) words(text string) []string {
	at := p.find(text)
	if at == nil {
		return nil
	}
	groups := make([]string, len(at)/2)
	for i := range groups {
		if at[2*i] >= 0 {
			groups[i] = text[at[2*i]:at[2*i+1]]
		}
	}
	return groups
}

// first returns the first place as printed; "" where there is none.
func (p pattern) first(text string) string {
	if at := p.find(text); at != nil {
		return text[at[0]:at[1]]
	}
	return ""
}
