package akn

import (
	"regexp"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// props returns what the head says of the resolution. What differs by language stands behind the English text; see graph.RankTranslation.
func (d *document) props(s graph.Symbol, title string) graph.Props {
	props := graph.Props{}.Set(graph.PropSymbol, s.String()).Set(graph.PropKind, string(s.Kind())).Set(graph.PropURL, s.Link()).
		Set(graph.PropSession, s.Session()).Set(graph.PropTitle, title).Set(graph.PropName, named(s.String(), title)).
		Set(graph.PropDraftSymbol, d.draft).Set(graph.PropSubjects, d.subjects).Set(graph.PropAgendaItem, itemNumber(d.agenda)).
		Set(graph.PropAgendaItemTitle, d.agendaTitle).Set(graph.PropReport, d.report).Set(graph.PropCommittee, d.committeeName()).
		Set(graph.PropMeeting, d.meeting).SetPeriod(day(d.adopted))
	return d.setAdoption(props)
}

func named(symbol, title string) string {
	if title == "" {
		return symbol
	}
	return symbol + " – " + title
}

func day(date string) graph.Period {
	if date == "" {
		return graph.Period{}
	}
	return graph.Period{Start: date, End: date, Precision: graph.ToDay, Status: graph.Held}
}

var numbersOfItem = regexp.MustCompile(`\d.*`)

// itemNumber returns "128 (a)" of "Agenda item 128 (a)".
func itemNumber(printed string) string { return numbersOfItem.FindString(printed) }

// committeeName returns "Third Committee" of "[on the report of the Third Committee (A/76/463, para. 26)]", in whatever language.
func (d *document) committeeName() string {
	s := strings.Trim(d.committee, "[] ")
	if i := strings.LastIndex(s, d.report); d.report != "" && i > 0 {
		s = s[:i]
	}
	s = strings.TrimRight(s, "( （")
	for _, opening := range []string{"on the report of the ", "without reference to a Main Committee"} {
		s = strings.TrimPrefix(s, opening)
	}
	return s
}

// setAdoption sets how the text was adopted. Editors write it in several places and forms.
func (d *document) setAdoption(props graph.Props) graph.Props {
	says := strings.ToLower(strings.ReplaceAll(d.outcome+" "+d.adoptedBy, " ", ""))
	inFavour, voted := d.count("inFavour")
	switch {
	case strings.Contains(says, "withoutvote"), strings.Contains(says, "withoutavote"):
		return props.Set(graph.PropManner, "WITHOUT_VOTE")
	case strings.Contains(says, "consensus"):
		return props.Set(graph.PropManner, "CONSENSUS")
	case voted && inFavour > 0:
		against, _ := d.count("against")
		abstaining, _ := d.count("abstaining")
		return props.Set(graph.PropManner, "VOTE").Set(graph.PropVotesFor, inFavour).Set(graph.PropVotesAgainst, against).
			Set(graph.PropVotesAbstaining, abstaining)
	case strings.Contains(says, "recordedvote"), strings.Contains(says, "unanimously"):
		return props.Set(graph.PropManner, "VOTE")
	}
	return props
}

func (d *document) count(of string) (int64, bool) {
	n, err := strconv.ParseInt(d.votes[of], 10, 64)
	return n, err == nil && n >= 0
}

var libraryTitle = regexp.MustCompile(`\[(.+)\]`)

// title returns a part's title as printed; resolutions of the Council have none, but one that librarians gave.
func (d *document) title(p *part) string {
	for q := p; q != nil; q = q.parent {
		if q.title != "" && (q.kind != partMain || d.libraryName == "") {
			return q.title
		}
	}
	if m := libraryTitle.FindStringSubmatch(d.libraryName); m != nil {
		return m[1]
	}
	return d.parts[0].title
}

// underChapterVII: these words and nothing less.
var underChapterVII = regexp.MustCompile(`\bActing under Chapter VII\b`)
