package series

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"

	"mandategraph/graph"
)

// pair is a text and an earlier one of its series.
type pair struct {
	later, earlier *text
	evidence       graph.Evidence // where it stands, how it is known and how sure that is
}

// finder knows all texts by id and by series.
type finder struct {
	weights weights
	byID    map[string]*text
	byKey   map[string][]*text // the earliest first
}

func newFinder(all []*text) *finder {
	f := &finder{byID: map[string]*text{}, byKey: map[string][]*text{}}
	counts := map[string]int{}
	keys := 0
	for _, t := range all {
		f.byID[t.id] = t
		if f.byKey[t.key] == nil { // a title that comes each year counts once
			keys++
			for _, w := range t.words {
				counts[w]++
			}
		}
		f.byKey[t.key] = append(f.byKey[t.key], t)
	}
	for _, list := range f.byKey {
		slices.SortFunc(list, func(a, b *text) int { return cmp.Or(cmp.Compare(a.date, b.date), cmp.Compare(a.id, b.id)) })
	}
	f.weights = make(weights, len(counts))
	for w, n := range counts {
		f.weights[w] = math.Log(float64(keys+1) / float64(n))
	}
	return f
}

// earlier returns the nearest earlier texts of a series: the last with its key, with the place where it is cited if it is; else those with a
// key or a title alike that it cites, the last of them.
func (f *finder) earlier(t *text) []pair {
	found := f.cited(t)
	for _, other := range slices.Backward(f.byKey[t.key]) {
		switch {
		case other.date == "" || other.date >= t.date:
			continue
		case len(t.words) < leastWords, !near(other.id, t.id): // "The situation in X" comes back for other reasons
			return found
		case slices.ContainsFunc(found, func(p pair) bool { return p.earlier.key == t.key && p.earlier.date >= other.date }):
			return found
		}
		v := t.heading
		v.Rule, v.Confidence = "same-title", 0.9
		return []pair{{t, other, v}}
	}
	return found
}

// What a like title is, and how long one must be to say anything.
const (
	leastEither  = 0.5
	leastCarried = 0.85
	leastOfWhole = 0.3
	leastWords   = 2
)

// cited returns the texts of the series that a text cites: of those that are about as like, the last ones.
func (f *finder) cited(t *text) []pair {
	best, like := 0.0, map[string]float64{}
	where := map[string]*citation{}
	for i := range t.cites {
		c := &t.cites[i]
		other := f.byID[c.to]
		if other == nil || !before(other, t) {
			continue
		}
		either := f.like(t, other)
		if either == 0 {
			continue
		}
		if where[c.to] == nil || c.first(where[c.to]) {
			where[c.to] = c
		}
		like[c.to], best = either, max(best, either)
	}
	return f.last(t, where, func(id string) bool { return like[id] >= best*0.8 }, func(id string) (string, float64) {
		if like[id] == same {
			return "same-title-cited", 0.98
		}
		return "like-title-cited", 0.9
	})
}

const same = 2 // is the likeness of titles with one key

// like returns how like the titles of two texts are; 0 for those of two series.
func (f *finder) like(later, earlier *text) float64 {
	if later.key == earlier.key {
		return same
	}
	if isDay(later.title) != isDay(earlier.title) { // a day, year or decade for a thing is proclaimed once, beside what is said of it each year
		return 0
	}
	either, carried := f.weights.likeness(later.words, earlier.words)
	if either < leastEither && (carried < leastCarried || either < leastOfWhole) {
		return 0
	}
	return either
}

var day = regexp.MustCompile(`(?i)^["“‘]?(?:the )?(?:world|international|united nations) (?:day|year|decade)\b`)

func isDay(title string) bool { return day.MatchString(title) }

// last returns of some texts those that no other one is later than.
func (f *finder) last(t *text, where map[string]*citation, keep func(id string) bool, rule func(id string) (string, float64)) (found []pair) {
	for id, c := range where {
		if !keep(id) {
			continue
		}
		p := pair{later: t, earlier: f.byID[id], evidence: c.evidence}
		p.evidence.Rule, p.evidence.Confidence = rule(id)
		found = append(found, p)
	}
	slices.SortFunc(found, func(a, b pair) int {
		return cmp.Or(-order(a.earlier, b.earlier), cmp.Compare(a.earlier.id, b.earlier.id))
	})
	n := 0
	for n < len(found) && order(found[n].earlier, found[0].earlier) == 0 {
		n++
	}
	return found[:n]
}

// first reports whether a citation is to be shown rather than another one of the same text: the first of the preamble, else the first.
func (c *citation) first(other *citation) bool {
	if c.preambular != other.preambular {
		return c.preambular
	}
	return cmp.Or(cmp.Compare(c.position, other.position), cmp.Compare(c.evidence.Start, other.evidence.Start)) < 0
}

// before reports whether a text was adopted before another one, by its day, else by its symbol.
func before(a, b *text) bool { return order(a, b) < 0 }

func order(a, b *text) int {
	if a.date != "" && b.date != "" && len(a.date) == len(b.date) {
		return cmp.Compare(a.date, b.date)
	}
	return slices.Compare(numbers(a.id), numbers(b.id))
}

// numbers returns the numbers of a symbol: those of a body rise with time.
func numbers(id string) (all []int) {
	in := false
	for _, r := range strings.TrimPrefix(id, "resolution:") {
		if r < '0' || r > '9' {
			in = false
			continue
		}
		if !in {
			all, in = append(all, 0), true
		}
		all[len(all)-1] = all[len(all)-1]*10 + int(r-'0')
	}
	return all
}
