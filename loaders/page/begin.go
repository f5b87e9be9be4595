package page

import (
	"cmp"
	"regexp"
	"strings"

	"mandategraph/graph"
)

// beginsAt reports whether a text begins with a block: with the words by which a body begins to speak, a decision behind its number, or
// what else stands behind the symbol of one.
func (p *Page) beginsAt(i int, known []string, before []found) (found, bool) {
	b, t := &p.Blocks[i], found{first: i}
	from := 0
	if n := len(before); n > 0 {
		from = before[n-1].first + 1
	}
	named := speakers(b.Text)
	switch {
	case b.Number != "" || i == 0:
		return t, false
	case named != nil:
		t.body = one(named, known)
		t.head = p.headOver(i, from, t.body)
		return t, t.identify() && !isAnnexed(&t, before) || p.isEmbedded(&t, before)
	case decides.MatchString(b.Text) && p.hasDecisionOver(i, from), decidedAt.MatchString(b.Text) && p.hasNumberOver(i, from):
		t.body = cmp.Or(one(decider(b.Text), known), one(known, known))
		t.head = p.headOver(i, from, t.body)
		if m := decidedAt.FindStringSubmatch(b.Text); m != nil {
			t.meeting, t.date = m[1], day(m[2])
			t.kind = cmp.Or(t.kind, "decision")
		}
		return t, t.kind == "decision" && t.identify()
	case p.language() != "EN" && b.isClosed() && b.isLong() && p.hasDecisionOver(i, from): // its verbs are not known
		t.body = one(known, known)
		t.head = p.headOver(i, from, t.body)
		return t, t.kind == "decision" && t.identify()
	case from == 0 && p.Blocks[i-1].inHead() && (stated.MatchString(b.Text) || strings.HasSuffix(b.Text, ",") && b.opensPreamble()):
		t.head = p.headOver(i, from, "")
		if m := statedAt.FindStringSubmatch(b.Text); m != nil {
			t.meeting, t.date = m[1], day(m[2])
		}
		s, ok := symbolOfText(t.head.symbol)
		t.symbol, t.body = s, strings.TrimPrefix(s.Body(), "body:")
		return t, ok
	}
	return t, false
}

var (
	// decides are the words of a decision that no body opens as it opens a resolution.
	decides = regexp.MustCompile(`\b(?:decide[sd]|t(?:akes|ook) note|adopt(?:s|ed)|approve[sd]|endorse[sd]|elect(?:s|ed)|request(?:s|ed)|recommend(?:s|ed)|recall(?:s|ed|ing))\b`)

	// decidedAt is how a decision says when it was taken.
	decidedAt = regexp.MustCompile(`^At its (\d+\pL{2} (?:plenary )?meeting),? (?:held )?on (\d{1,2} \pL+ \d{4})\b`)

	// statedAt is how a statement says when it was made.
	statedAt = regexp.MustCompile(`^At the (\d+\pL{2} meeting) of the Security Council,? (?:held )?on (\d{1,2} \pL+ \d{4})\b`)

	// stated is how a statement of a president begins.
	stated = regexp.MustCompile(`\b(?:made|issued) the following statement on behalf of the Council:$`)
)

// hasDecisionOver reports whether the number of a decision stands close over a block.
func (p *Page) hasDecisionOver(i, from int) bool { return p.kindOver(i, from) == "decision" }

// hasNumberOver reports whether the number of a text that does not say what it is stands close over a block.
func (p *Page) hasNumberOver(i, from int) bool { return p.kindOver(i, from) == "" }

// kindOver returns the kind of the nearest number close over a block; "none" where there is none.
func (p *Page) kindOver(i, from int) string {
	const close = 4
	for j := i - 1; j >= max(from, i-close) && p.Blocks[j].inHead(); j-- {
		if kind, number, _ := numberIn(p.Blocks[j].Text); number != "" {
			return kind
		}
	}
	return "none"
}

// decider returns the bodies that the name means with which a decision says who took it, behind the meeting and its day.
func decider(text string) []string {
	rest, ok := strings.CutPrefix(text[len(decidedAt.FindString(text)):], ", the ")
	if !ok {
		return nil
	}
	rest = rest[:min(len(rest), longestFormula)]
	for at := len(rest); at > 0; at = strings.LastIndexAny(rest[:at], " ,:") {
		if named := graph.BodiesNamed(rest[:at]); named != nil {
			return named
		}
	}
	return nil
}

// identify finds the symbol of the text; a draft has none.
func (t *found) identify() bool {
	if t.isDraft() {
		return t.body != ""
	}
	var ok bool
	t.symbol, ok = t.resolve(t.body)
	return ok
}

// isAnnexed reports whether a text stands in a document that is the one of another: it is then a part of its annex.
func isAnnexed(t *found, before []found) bool {
	if len(before) == 0 || t.head.symbol != "" {
		return false
	}
	s, ok := symbolOfText(before[0].head.symbol)
	return ok && s == before[0].symbol
}

// isEmbedded reports whether a text without a number is a draft in the one before it, which recommends it and ends with a colon.
func (p *Page) isEmbedded(t *found, before []found) bool {
	if len(before) == 0 || t.from == 0 || t.body == "" {
		return false
	}
	i := t.first - 1
	if p.Blocks[i].inHead() {
		t.title = p.Blocks[i].Text
		i--
	}
	t.embedded = i > before[len(before)-1].first && strings.HasSuffix(p.Blocks[i].Text, ":") && !p.Blocks[i].announces()
	t.from = i + 1
	return t.embedded
}
