package marc

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mandategraph/loaders/catalogue"
)

var itemShape = regexp.MustCompile(`^(\d{1,3})\s*\(?([a-z]{0,2})\)?(?:\[[^\]]*\])?$`)

// agenda returns the items under which a document was discussed, as they are printed, and the title of the first.
func (r *record) agenda() (item, title string) {
	type numbered struct {
		number            int
		item, part, title string
	}
	var items []numbered
	for _, f := range r.all("991") {
		m := itemShape.FindStringSubmatch(f.value("b"))
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1])
		one := numbered{number: n, item: m[1], part: m[2], title: strings.TrimRight(f.value("c"), ". ")}
		if m[2] != "" {
			one.item += " (" + m[2] + ")"
		}
		at := slices.IndexFunc(items, func(other numbered) bool { return other.item == one.item })
		switch {
		case at < 0:
			items = append(items, one)
		case items[at].title == "":
			items[at].title = one.title
		}
	}
	if len(items) == 0 {
		return "", ""
	}
	slices.SortStableFunc(items, func(a, b numbered) int { return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.part, b.part)) })
	all := make([]string, len(items))
	for i := range items {
		all[i] = items[i].item
	}
	return strings.Join(all, " and "), catalogue.Title(items[0].title)
}

var voteNote = regexp.MustCompile(`(?i)^adopted\b\s*(without (?:a )?vote|by consensus|unanimously|(\d{1,3})-(\d{1,3})-(\d{1,3}))?`)
var meetingNote = regexp.MustCompile(`\b\d+(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b`)

// adoption reads how a text was adopted: from the note of the vote, the counts in it, or the votes of each state.
func (r *record) adoption() (manner string, votes *catalogue.Votes, meeting string) {
	note := r.first("996", "a")
	meeting = meetingNote.FindString(note)
	m := voteNote.FindStringSubmatch(note)
	switch {
	case m == nil || m[1] == "":
		manner, votes = r.counted()
	case m[2] != "":
		manner, votes = voted(m[2], m[3], m[4])
	case strings.EqualFold(m[1], "unanimously"):
		manner = "VOTE"
	case strings.EqualFold(m[1], "by consensus"):
		manner = "CONSENSUS"
	default:
		manner = "WITHOUT_VOTE"
	}
	return manner, votes, meeting
}

// counted takes the totals from the record of a vote, or counts the votes in it.
func (r *record) counted() (string, *catalogue.Votes) {
	for _, f := range r.all("996") {
		if manner, votes := voted(f.value("b"), f.value("c"), f.value("d")); votes != nil {
			return manner, votes
		}
	}
	sum := &catalogue.Votes{}
	for _, f := range r.all("967", "968", "969") {
		switch strings.ToUpper(f.value("d")) {
		case "Y":
			sum.For++
		case "N":
			sum.Against++
		case "A":
			sum.Abstaining++
		}
	}
	if sum.For == 0 {
		return "", nil
	}
	return "VOTE", sum
}

// voted returns the totals of a vote; none without votes in favour, as for what was adopted without one.
func voted(inFavour, against, abstaining string) (string, *catalogue.Votes) {
	f, ok := number(inFavour)
	n, _ := number(against)
	a, _ := number(abstaining)
	if !ok || f == 0 {
		return "", nil
	}
	return "VOTE", &catalogue.Votes{For: f, Against: n, Abstaining: a}
}
