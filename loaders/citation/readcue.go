package citation

import (
	"strings"

	"mandategraph/graph"
)

// cues are the words that say what a number is of.
var cues = map[string]item{
	"resolution": {what: graph.IsResolution}, "resolutions": {what: graph.IsResolution, plural: true}, "res": {what: graph.IsResolution},
	"decision": {what: graph.IsDecision}, "decisions": {what: graph.IsDecision, plural: true}, "dec": {what: graph.IsDecision},
	"statement": {what: graph.IsStatement}, "statements": {what: graph.IsStatement, plural: true},
}

// settlings are words before "resolution" that make it the end of something, or the sharpness of a picture.
var settlings = map[string]bool{"conflict": true, "conflicts": true, "dispute": true, "disputes": true, "trial": true, "crisis": true, "case": true,
	"problem": true, "amicable": true, "image": true, "screen": true, "video": true, "spatial": true, "debt": true}

// cueBodies are words that name the body and what it adopted in one.
var cueBodies = map[string]string{"UNSCR": "SC", "SCR": "SC", "UNSCRs": "SC", "UNGAR": "GA"}

func readCue(s *scanner, i int) (item, int) {
	t := s.tok(i)
	if t.Text == "PRST" {
		return item{kind: itemCue, what: graph.IsStatement, bodies: []string{"SC"}}, i + 1
	}
	if body, ok := cueBodies[t.Text]; ok {
		return item{kind: itemCue, what: graph.IsResolution, plural: t.Text == "UNSCRs", bodies: []string{body}}, i + 1
	}
	it, ok := cues[t.Fold]
	if !ok || settlings[s.tok(i-1).Fold] || it.what == graph.IsStatement && s.tok(i-1).Fold != "presidential" {
		return item{}, i
	}
	it.kind = itemCue
	it.draft = s.tok(i-1).Fold == "draft"
	end := i + 1
	if len(t.Fold) == 3 && s.tok(end).Fold == "." && s.glued(end) {
		end++
	}
	return it, end
}

const maxTitle = 120 // tokens; longer quotations are no titles

// readTitle reads a title in quotation marks behind a cue, a number or "entitled".
func readTitle(s *scanner, i int) (item, int) {
	if s.tok(i).Fold != `"` || !s.expectsTitle() || s.closesQuotation(i) {
		return item{}, i
	}
	for end := i + 1; end < min(len(s.tokens), i+maxTitle); end++ {
		if s.tok(end).Fold == `"` && end > i+1 && closes(s.tok(i).Text, s.tok(end).Text) {
			text, _, _ := s.quote(i+1, end)
			return item{kind: itemTitle, text: text}, end + 1
		}
	}
	return item{}, i
}

// closesQuotation reports whether a quotation mark stands directly behind a word, as closing ones do.
func (s *scanner) closesQuotation(i int) bool {
	t := s.tok(i)
	return s.glued(i) && (t.Text == "”" || t.Text == `"` || t.Text == "»") && !strings.Contains("([-", s.tok(i-1).Fold)
}

func closes(open, close string) bool {
	switch open {
	case "“":
		return close == "”" || close == `"`
	case "«":
		return close == "»"
	}
	return close == open || close == "”"
}

// expectsTitle reports whether what has just been read introduces a title.
func (s *scanner) expectsTitle() bool {
	last := len(s.items) - 1
	if s.is(last, ",", ":") {
		last--
	}
	switch it := s.at(last); it.kind {
	case itemCue, itemNumber, itemSymbol:
		return true
	default:
		return s.is(last, "entitled", "titled", "named")
	}
}
