package main

import (
	"regexp"
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
)

// Where editors set no link, three things in print prove of which body a number is, without regard to the rules that are measured:
// its name directly before the number; the day of adoption, because the General Assembly's session N falls into the years 1945+N and
// 1946+N and nobody else's does; and four figures behind "resolution", because only the Security Council's numbers run that far without
// a session behind them.
var (
	nameBefore = regexp.MustCompile(`(?i)(?:\b(general assembly)|\b(security council|unsc)) resolutions? $|\b(unscr) $`)
	dayBehind  = regexp.MustCompile(`^(?: ?[A-Z])? of (?:\d{1,2} )?[A-Z][a-z]+ (\d{4})\b`)
	fourBefore = regexp.MustCompile(`(?i)\b(?:resolutions?|unscr) (?:\d{4}(?: ?\(?\d{4}\))?(?:,| and|, and|/) ?)*$`)
)

const (
	firstYear    = 1945 // the General Assembly's session N opens in the year 1945+N
	firstSession = 31   // of those that are printed before a slash
	fourFigures  = 1000
)

// provenInPrint reports whether the words directly around a number prove the symbol that was found for it.
func (d *document) provenInPrint(g *guess) bool {
	runes := []rune(d.texts[g.place])
	start := g.start + len([]rune(g.printed)) - len([]rune(bareNumber(g.printed)))
	before, behind := string(runes[max(0, start-contextWidth):start]), assert.Cut(string(runes), g.end, len(runes))
	number := g.symbol.Number()
	switch g.symbol.Body() {
	case graph.BodyID("GA"):
		if fits, dated := fitsDay(g.symbol, behind); dated {
			return fits
		}
		m := nameBefore.FindStringSubmatch(before)
		return m != nil && m[1] != ""
	case graph.BodyID("SC"):
		if number.Running && number.Serial >= fourFigures && fourBefore.MatchString(before) {
			return true
		}
		m := nameBefore.FindStringSubmatch(before)
		return m != nil && m[2]+m[3] != ""
	}
	return false
}

// fitsDay reports whether a number of the General Assembly fits the day of adoption that stands behind it, and whether one stands there.
func fitsDay(s graph.Symbol, behind string) (fits, dated bool) {
	m := dayBehind.FindStringSubmatch(behind)
	session, err := strconv.Atoi(s.Session())
	if m == nil || err != nil || session < firstSession {
		return false, false
	}
	year, _ := strconv.Atoi(m[1])
	return year == firstYear+session || year == firstYear+1+session, true
}

var numberWithin = regexp.MustCompile(`[^ ]*\d.*$`)

// bareNumber takes the words before a number away: "resolution 76/181".
func bareNumber(printed string) string { return strings.TrimSpace(numberWithin.FindString(printed)) }
