package metadata

import (
	"cmp"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/catalogue"
)

// catalogued returns what the object says of a document.
func (o object) catalogued() *catalogue.Record {
	c := &catalogue.Record{Rank: graph.RankMetadata, Symbol: o.symbol(), Title: catalogue.Title(o.text("title")), Adopted: day(o.text("adopted")),
		Published: day(o.text("published")), Item: itemNumber(o.text("item")), ItemTitle: o.text("itemtitle"), Meeting: meeting(o.text("meeting")),
		Subjects: o.subjects(), Sponsors: append(o.list("sponsors"), o.list("joined")...)}
	if !catalogue.IsAdoptedSymbol(c.Symbol) {
		c.Body = o.text("body")
	}
	if c.Body == "" && !catalogue.IsAdoptedSymbol(c.Symbol) { // a report has one day
		c.Published, c.Adopted = cmp.Or(c.Published, c.Adopted), ""
	}
	if n := o.text("session"); len(n) <= longestNumber {
		c.Session = n
	}
	if url := o.text("url"); strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		c.URL = url
	}
	o.origin(c)
	o.adoption(c)
	c.Key = "metadata/" + strings.Join(strings.Fields(c.Symbol), "")
	if c.Body != "" {
		c.Key = "metadata/" + c.Body + "/" + c.Symbol
	}
	return c
}

const longestNumber = 6 // a session in figures; in words it is in the symbol too

// symbol returns the symbol, else the number, which needs a body.
func (o object) symbol() string {
	if s := o.text("symbol"); s != "" {
		return s
	}
	return strings.Trim(o.text("number"), " .")
}

// origin reads on which document the text was adopted: its draft, or the report that carries it, with the paragraph.
func (o object) origin(c *catalogue.Record) {
	c.Report = o.text("origin")
	if p := o.text("paragraph"); p != "" && c.Report != "" && !strings.Contains(c.Report, "para") {
		c.Report += ", para. " + p
	}
	c.Draft = firstSymbol.FindString(o.text("draft"))
	if first := firstSymbol.FindString(c.Report); c.Draft == "" && catalogue.IsDraftSymbol(first) {
		c.Draft = first
	}
	if committee := o.text("committee"); !strings.HasPrefix(strings.ToLower(committee), "without") {
		c.Committee = committee
	}
}

var (
	firstSymbol = regexp.MustCompile(`[A-Z]{1,6}(?:/[A-Za-z0-9.-]+){1,8}`)
)

// itemNumber returns "128 (a)" of "Agenda item 128 (a)".
func itemNumber(printed string) string { return numbersOfItem.FindString(printed) }

var numbersOfItem = regexp.MustCompile(`\d.*`)

var meetingShape = regexp.MustCompile(`^\d+(?:st|nd|rd|th)\b.*\bmeeting$`)

// meeting returns a meeting; "" for what says that there was none.
func meeting(s string) string {
	if !meetingShape.MatchString(s) {
		return ""
	}
	return s
}

var layouts = []string{time.DateOnly, "2 January 2006", "02 January 2006", "January 2, 2006", "2 Jan 2006", "2 Jan. 2006", "20060102", time.DateTime, time.RFC3339}

// day returns a date as YYYY-MM-DD; "" for what is none.
func day(s string) string {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1900 {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// adoption reads how the text was adopted.
func (o object) adoption(c *catalogue.Record) {
	says := strings.ToLower(o.text("manner"))
	votes := o.votes(says)
	plain := strings.Join(strings.Fields(says), "")
	switch {
	case strings.Contains(plain, "withoutavote"), strings.Contains(plain, "withoutvote"):
		c.Manner = "WITHOUT_VOTE"
	case strings.Contains(plain, "consensus"):
		c.Manner = "CONSENSUS"
	case strings.Contains(plain, "silence"):
		c.Manner = "SILENCE_PROCEDURE"
	case votes != nil:
		c.Manner, c.Votes = "VOTE", votes
	case strings.Contains(plain, "recordedvote"), strings.Contains(plain, "unanimous"):
		c.Manner = "VOTE"
	}
}

var totals = regexp.MustCompile(`\b(\d{1,3})-(\d{1,3})-(\d{1,3})\b`)

// votes returns the totals of a vote; nil where nobody voted in favour, as collections have it of what was adopted without one.
func (o object) votes(says string) *catalogue.Votes {
	f, _ := o.count("for")
	n, _ := o.count("against")
	a, _ := o.count("abstaining")
	if m := totals.FindStringSubmatch(says); f == 0 && m != nil {
		f, n, a = count(m[1]), count(m[2]), count(m[3])
	}
	if f == 0 {
		return nil
	}
	return &catalogue.Votes{For: f, Against: n, Abstaining: a}
}

// count reads figures that are known to be some.
func count(figures string) int64 {
	n, _ := strconv.ParseInt(figures, 10, 64)
	return n
}

// subjects returns the headings of the thesaurus. Collections that say from which list a heading is have pairs, and put names of bodies
// among them, which are no headings: these stand in capitals. Of other collections all are taken.
func (o object) subjects() []string {
	var all []string
	for _, name := range keys["subjects"] {
		var list []json.RawMessage
		if json.Unmarshal(o[name], &list) != nil {
			all = append(all, flat(o[name], 0)...)
			continue
		}
		for _, one := range list {
			values := flat(one, 1)
			switch {
			case len(values) == 1, len(values) == 2 && strings.HasPrefix(strings.ToUpper(values[1]), "UNBIS") && values[0] == strings.ToUpper(values[0]):
				all = append(all, values[0])
			}
		}
	}
	return all
}
