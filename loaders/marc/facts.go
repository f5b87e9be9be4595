package marc

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/catalogue"
	"mandategraph/loaders/format"
)

// Places in the leader, and what stands there.
const (
	statusAt, deleted = 5, 'd'
	typeAt, authority = 6, 'z'
)

// catalogued returns what the record says of a document.
func (r *record) catalogued() (*catalogue.Record, error) {
	switch {
	case len(r.leader) > typeAt && r.leader[typeAt] == authority:
		return nil, &format.Fault{Reason: "it is the record of a name or a heading, not of a document", Passed: true}
	case len(r.leader) > statusAt && r.leader[statusAt] == deleted:
		return nil, &format.Fault{Reason: "it is the record of a document that its library took out", Passed: true}
	}
	symbol, vote := r.first("191", "a"), false
	if symbol == "" || strings.Trim(symbol, "*") == "" {
		if symbol = r.first("791", "a"); !catalogue.IsAdoptedSymbol(symbol) { // of a speech, its meeting
			return nil, &format.Fault{Reason: "it names no document by its symbol", Passed: true}
		}
		vote = true
	}
	c := &catalogue.Record{Rank: graph.RankLibrarian, Key: r.key(symbol, vote), Edition: r.control["005"], Symbol: symbol, Subjects: r.subjects(),
		Published: day(r.first("269", "a")), Adopted: r.acted(), URL: r.english()}
	if vote { // its date is that of the vote, and its address that of the record
		c.Published, c.Adopted, c.URL = "", cmp.Or(c.Adopted, c.Published), ""
	}
	c.Title = r.title()
	if c.Adopted == "" && catalogue.IsAdoptedSymbol(symbol) {
		c.Adopted = r.statedDay()
	}
	c.Item, c.ItemTitle = r.agenda()
	c.Manner, c.Votes, c.Meeting = r.adoption()
	r.relate(c)
	return c, nil
}

// key is the control number in its library, else the symbol.
func (r *record) key(symbol string, vote bool) string {
	library := cmp.Or(r.control["003"], r.first("040", "a"), "marc")
	switch {
	case r.control["001"] != "":
		return library + "/" + r.control["001"]
	case vote:
		return library + "/vote/" + symbol
	}
	return library + "/" + symbol
}

// contentCodes are those of field 089 that say what a document is.
var contentCodes = map[string]string{"B02": "DRAFT", "B04": "REPORT", "B14": "REPORT", "B15": "NOTE", "B16": "REPORT"}

// relate reads what other documents the record names, and what that makes of it.
func (r *record) relate(c *catalogue.Record) {
	for _, f := range r.all("089") {
		c.Kind = cmp.Or(c.Kind, contentCodes[f.value("b")])
	}
	statement := r.first("245", "b")
	if strings.HasPrefix(statement, "amendment") { // it has the code of drafts
		c.Kind = "OTHER"
	} else if draftStatement.MatchString(statement) {
		c.Kind = "DRAFT"
	}
	adopted := catalogue.IsAdoptedSymbol(c.Symbol)
	for _, f := range r.all("993") {
		symbol := f.value("a")
		switch {
		case catalogue.IsAdoptedSymbol(symbol):
			if c.Kind == "DRAFT" && !adopted {
				c.Of = append(c.Of, symbol)
			}
		case catalogue.IsMeetingSymbol(symbol):
		case catalogue.IsDraftSymbol(symbol), f.indicators[0] == draftIndicator && relatedShape.MatchString(symbol):
			c.Draft = cmp.Or(c.Draft, symbol)
		case f.indicators[0] == reportIndicator && relatedShape.MatchString(symbol):
			c.Report = cmp.Or(c.Report, symbol)
		}
	}
	if c.Kind == "DRAFT" && !adopted {
		c.Sponsors = r.sponsors()
	}
}

// The indicators that mark, among the related documents, the draft of a text and the report on which it was adopted.
const (
	draftIndicator  = '2'
	reportIndicator = '3'
)

var (
	relatedShape   = regexp.MustCompile(`^[A-Z](?:/[A-Za-z0-9.()-]+)+$`)
	draftStatement = regexp.MustCompile(`^(?:\pL+ )?draft (?:resolution|decision)s?\b`)
)

// subjects are the headings of the thesaurus, topics and places; names of bodies and instruments are no headings of it.
func (r *record) subjects() []string {
	var all []string
	for _, f := range r.all("650", "651") {
		h := strings.TrimRight(f.value("a"), ". ")
		if in := f.value("2"); h != "" && (in == "" || strings.HasPrefix(in, "unbis")) && !slices.Contains(all, h) {
			all = append(all, h)
		}
	}
	return all
}

// acted returns the day of the action, which is that of the adoption; of several the last.
func (r *record) acted() string {
	last := ""
	for _, f := range r.all("992") {
		for date := range strings.SplitSeq(f.value("a"), ",") {
			last = max(last, day(date))
		}
	}
	return last
}

// onDay is how the statement of responsibility says when a text was adopted.
var onDay = regexp.MustCompile(`^adopted by .* on (\d{1,2} \pL+ \d{4})\b`)

// statedDay returns the day of adoption that stands behind the title; "" for none.
func (r *record) statedDay() string {
	if m := onDay.FindStringSubmatch(r.first("245", "c")); m != nil {
		return day(m[1])
	}
	return ""
}

// day returns a date as YYYY-MM-DD; "" for what is none, or no whole one.
func day(s string) string {
	for _, layout := range []string{time.DateOnly, "20060102", "2 January 2006", "2 Jan. 2006"} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil && t.Year() > 1900 {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// english returns the address of the document in English, as far as the record has it.
func (r *record) english() string {
	for _, f := range r.all("856") {
		url := f.value("u")
		named := f.value("y") == "English" || f.value("3") == "English" || strings.HasSuffix(strings.ToUpper(url), "-EN.PDF")
		if named && (strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")) {
			return url
		}
	}
	return ""
}

// number reads a count; false for what is none.
func number(s string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	return n, err == nil && n >= 0 && n < 1000
}
