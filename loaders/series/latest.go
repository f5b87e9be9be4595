package series

import (
	"regexp"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
)

// The words by which a preamble says that what it cites is of the text's own series: it is on the same thing, it is the last one of several,
// or it stands beside all others.
var (
	on     = regexp.MustCompile(`^(?: of \d{1,2} \w+ \d{4})?,? (?:on|concerning|regarding|relating to|entitled) `)
	lastOf = regexp.MustCompile(`(?i)\b(?:most recent|latest|last)(?: ones?)?(?: of (?:which|these|them))?,? (?:is|was|being|were|are)(?: its| General Assembly| Security Council)? ?$`)
	others = regexp.MustCompile(`(?i)\b(?:all|other|previous|prior|earlier|preceding|subsequent|annual|related|relevant)\b[^;]{0,40}\bresolutions?\b`)
)

const (
	titleShare = 0.75 // of a title's weight that the words around a citation must have, so that they speak of the same thing
	behind     = 260  // code points before a citation that are looked at
	ahead      = 160  // and behind it
	longestGap = 3    // years, or sessions, between two texts of a series whose titles cannot be compared
)

// latest returns the earlier text whose title is not known but of which a paragraph of the preamble says, in the words of the title, that it
// is of the same series.
func (f *finder) latest(t *text) []pair {
	where := map[string]*citation{}
	for i := range t.cites {
		c := &t.cites[i]
		if f.byID[c.to] == nil && near(c.to, t.id) && f.ofSeries(t, c) {
			where[c.to] = c
		}
	}
	for id := range where {
		f.byID[id] = &text{id: id}
	}
	return f.last(t, where, func(string) bool { return true }, func(string) (string, float64) { return "latest-of-series", 0.85 })
}

// ofSeries reports whether the preamble says of a citation that it is on what the title speaks of: by these words behind it, or as the last
// one of several, or beside others, with these words around it.
func (f *finder) ofSeries(t *text, c *citation) bool {
	if !c.preambular || strings.Contains(c.evidence.Place, "/fn") {
		return false
	}
	before := assert.Cut(c.content, max(0, c.evidence.Start-behind), c.evidence.Start)
	after := assert.Cut(c.content+strings.Repeat(" ", ahead), c.evidence.End, c.evidence.End+ahead)
	if on.MatchString(after) && f.speaks(after, t) {
		return true
	}
	window := before + c.evidence.Quote + after
	return (lastOf.MatchString(before) || others.MatchString(window)) && f.speaks(window, t)
}

// speaks reports whether words have most of what a title says.
func (f *finder) speaks(words string, t *text) bool {
	_, share := f.weights.likeness(keyWords(words), t.words)
	return share >= titleShare
}

// near reports whether a text is some sessions or years before another one of the same kind, by their symbols.
func near(earlier, later string) bool {
	a, b := graph.ParseSymbol(strings.TrimPrefix(earlier, "resolution:"), ""), graph.ParseSymbol(strings.TrimPrefix(later, "resolution:"), "")
	if len(a) != 1 || len(b) != 1 || a[0].Kind() != b[0].Kind() {
		return false
	}
	x, y := numbers(earlier), numbers(later)
	if len(x) < 2 || len(y) < 2 {
		return false
	}
	from, to := x[0], y[0] // session or year, which the Security Council's numbers have behind them
	if y[1] > 1900 && y[0] > y[1] || strings.Contains(later, "(") {
		from, to = x[1], y[1]
	}
	return from <= to && to-from <= longestGap && earlier != later && order(&text{id: earlier}, &text{id: later}) <= 0
}
