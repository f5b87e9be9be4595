package mandate

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"mandategraph/graph"
)

const month = `(January|February|March|April|May|June|July|August|September|October|November|December)`

// The forms in which a paragraph says by when.
var (
	bySession = newPattern(`(?i)\b(?:at|to|by|for|during|before(?: the end of)?|no later than|not later than|prior to|until|in time for|at the beginning of|at the end of|by the end of|in the course of|beginning with|starting from|starting at|from) `+
		`(?:its|the|their) ((?:one hundred (?:and )?)?(?:[a-z]+-)?(?:first|second|third|[a-z]+th)(?: and (?:[a-z]+-)?(?:first|second|third|[a-z]+th))?) `+
		`(?:(?:regular|annual|resumed|special|substantive|reconvened|plenary|main|and|part|of) )*session`, "session").near(150)
	byNextSession = newPattern(`(?i)\bat (?:its|the|their) (?:next|forthcoming|subsequent|following) (?:\w+ )?session`, "next ", "forthcoming ", "subsequent ", "following ").near(40)
	ofYear        = newPattern(`(?i)\b(?:at|to|by|for|during|before) (?:its|the|their) ((?:19|20)\d\d) (?:\w+ ){0,2}sessions?\b`, " 20", " 19").near(40)
	byDay         = newPattern(`\b(?:(?:by|before|until|no later than|not later than|on or before|by the end of|before the end of|prior to|at the latest by|latest by) )(?:the )?(?:end of |beginning of |start of )?(?:(\d{1,2}) )?`+month+`,? (\d{4})`, " 20", " 19").near(80)
	byYear        = newPattern(`\b(?:by|before|no later than|not later than|by the end of|before the end of|by the year|not later than the end of|no later than the end of) (?:the )?(?:end of )?(\d{4})\b`, " 20", " 19").near(80)
	withinTime    = newPattern(`(?i)\bwithin (?:a period of )?(\d+|one|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|thirty|forty-five|sixty|ninety) (days|weeks|months|years|month|year|week)\b(?: (?:of|from|after|following) (?:the )?(?:date of )?(?:the )?(?:adoption(?: of (?:this|the present) resolution)?|(?:this|the present) resolution))?`, "ithin ").near(30)
	inReport      = newPattern(`(?i)\bin (?:the context of )?(?:his|her|its|their|the) (?:next|forthcoming) (?:\w+ ){0,4}?report\b`, "next ", "forthcoming ").near(60)
	afterTime     = newPattern(`(?i)\b(?:no|not) later than (?:\d+|[a-z-]+) (?:days|weeks|months|years) (?:after|following|from|before|prior to)\b`, "ater than ").near(30)
	repeatedly    = newPattern(`(?i)\b(?:every (?:(?:\w+|\d+) )?(?:days|weeks|months|years|month|year|six months)|annually|biennially|quarterly|biannually|(?:on|in) an annual basis|on a (?:yearly|biennial|quarterly|monthly|regular|six-monthly) basis|each year)\b`, "very ", "nnually", "uarterly", "basis", "ach year").near(60)
)

// due finds by when something is asked for. Of several the first that gives a day counts, else the first. A day that was past is spoken of
// and not asked for, as in "as amended by the 1972 Protocol".
func (m *Mandate) due(text string, ctx *Context) {
	for _, read := range []func(string, *Context) (string, string){sessionDue, yearSessionDue, dayDue, yearDue, withinDue} {
		printed, day := read(text, ctx)
		if past := day != "" && day < ctx.Adopted; printed != "" && !past && (m.Deadline == "" || m.DueBy == "" && day != "") {
			m.Deadline, m.DueBy = printed, day
		}
	}
	for _, p := range []pattern{inReport, afterTime, repeatedly} {
		if m.Deadline == "" {
			m.Deadline = p.first(text)
		}
	}
}

// sessionDue: "at its thirty-fourth session" of the body that is named last before it, else of the speaker. No calendar tells of special
// sessions.
func sessionDue(text string, ctx *Context) (string, string) {
	at := bySession.find(text)
	if at == nil {
		return byNextSession.first(text), ""
	}
	body := bodyBefore(text[:at[0]])
	if body == "" {
		body = ctx.Speaker
	}
	printed, n := text[at[0]:at[1]], ordinal(strings.ToLower(text[at[2]:at[3]]))
	first, last := graph.SessionYears(body, n)
	if first == 0 || strings.Contains(printed, "special ") {
		return printed, ""
	}
	day := fmt.Sprintf("%d-12-31", first)
	if day < ctx.Adopted { // in the session itself
		day = fmt.Sprintf("%d-12-31", last)
	}
	return printed, day
}

// yearSessionDue: "at its 2024 session", as the Economic and Social Council has them.
func yearSessionDue(text string, _ *Context) (string, string) {
	at := ofYear.words(text)
	if at == nil {
		return "", ""
	}
	return at[0], at[1] + "-12-31"
}

// sessionBodies are the bodies whose sessions paragraphs speak of, as they print them.
var sessionBodies = []struct{ name, id string }{
	{"General Assembly", "body:GA"}, {"Human Rights Council", "body:HRC"}, {"Commission on Crime Prevention and Criminal Justice", "body:CCPCJ"},
	{"Commission on Narcotic Drugs", "body:CND"}, {"Commission on the Status of Women", "body:CSW"}, {"Commission for Social Development", "body:CSOCD"},
	{"Statistical Commission", "body:STATCOM"}, {"Conference of the States Parties", "body:COSP-UNCAC"},
	{"Conference of the Parties to the United Nations Convention against Transnational Organized Crime", "body:COP-UNTOC"},
	{"Conference of the Parties", ""}, {"Commission", ""}, {"Council", ""}, {"Committee", ""}, {"Board", ""}, {"Forum", ""}, {"Conference", ""}, {"Assembly", "body:GA"},
}

// bodyBefore returns the body that is named last in a text; "unknown" for one whose sessions are of no known calendar.
func bodyBefore(text string) string {
	best, body := -1, ""
	for _, b := range sessionBodies {
		i := strings.LastIndex(text, b.name)
		if end := i + len(b.name); i >= 0 && end > best {
			best, body = end, b.id
			if body == "" {
				body = "unknown"
			}
		}
	}
	return body
}

func dayDue(text string, _ *Context) (string, string) {
	at := byDay.words(text)
	if at == nil {
		return "", ""
	}
	t, err := time.Parse("January 2006", at[2]+" "+at[3])
	if err != nil {
		return at[0], ""
	}
	last := t.AddDate(0, 1, -1).Day()
	if day, err := strconv.Atoi(at[1]); err == nil && day >= 1 && day <= last {
		last = day
	}
	return at[0], fmt.Sprintf("%s-%02d", t.Format("2006-01"), last)
}

func yearDue(text string, _ *Context) (string, string) {
	at := byYear.words(text)
	if at == nil || at[1] < "1946" || at[1] > "2100" {
		return "", ""
	}
	if strings.HasPrefix(at[0], "before 2") {
		year, _ := strconv.Atoi(at[1])
		return at[0], fmt.Sprintf("%d-12-31", year-1)
	}
	return at[0], at[1] + "-12-31"
}

// withinDue: "within 120 days of the adoption of this resolution"; of another beginning no day follows.
func withinDue(text string, ctx *Context) (string, string) {
	at := withinTime.words(text)
	if at == nil {
		return "", ""
	}
	adopted, err := time.Parse(time.DateOnly, ctx.Adopted)
	n := cardinal(strings.ToLower(at[1]))
	if err != nil || n == 0 || !strings.Contains(at[0], "adoption") && !strings.HasSuffix(at[0], "resolution") {
		return at[0], ""
	}
	switch strings.ToLower(at[2])[0] {
	case 'd':
		adopted = adopted.AddDate(0, 0, n)
	case 'w':
		adopted = adopted.AddDate(0, 0, 7*n)
	case 'm':
		adopted = adopted.AddDate(0, n, 0)
	default:
		adopted = adopted.AddDate(n, 0, 0)
	}
	return at[0], adopted.Format(time.DateOnly)
}
