package citation

import "mandategraph/graph"

// readUnnumbered reads a resolution that is named without a number: by its title, or by what it is about. It stays open.
func (s *scanner) readUnnumbered(cue int) {
	if s.readTitled(cue) || s.readDescribed(cue) {
		return
	}
	s.readDescribedList(cue)
}

// readTitled reads "the resolution entitled “…”".
func (s *scanner) readTitled(cue int) bool {
	j := cue + 1
	for s.is(j, ",", ":", "entitled", "titled", "on") {
		j++
	}
	if s.at(j).kind != itemTitle {
		return false
	}
	g := &group{cue: cue, first: cue}
	s.readOwner(g)
	s.addOpen(cue, g.first, j+1, s.at(j).text, s.bodyOfTitled(g, j), "title-alone")
	return true
}

func (s *scanner) addOpen(cue, first, end int, title, body, rule string) {
	s.at(cue).claimed = true
	s.refs = append(s.refs, &pending{first: first, end: end, next: end, ref: Reference{
		Kind: Kind(s.at(cue).what), Reason: TitleOnly, Title: title, Body: body, Rule: rule, Method: graph.ByPattern, Confidence: 0.8,
	}})
}

// bodyOfTitled finds the body of a title: who is named before the cue, who adopts it, else the subject of the sentence.
func (s *scanner) bodyOfTitled(g *group, last int) string {
	names := g.before
	if b := s.adopter(last); b != nil {
		names = append(names, b)
	}
	m := &member{item: g.cue}
	if g.its {
		names = append(names, s.possessor(g, m)...)
	}
	return onlyBody(append(append(names, s.subjects(g, m)...), s.earlier(g, m)...))
}

// onlyBody returns the id of the first name's body; "" where that name can mean several.
func onlyBody(names []naming) string {
	if len(names) == 0 || len(names[0]) != 1 {
		return ""
	}
	return graph.BodyID(names[0][0])
}

const maxAdopter = 30 // items between a title and who adopts it

// adopter returns the body in "adopted by the Conference", "recommended by the Council for adoption by the Assembly" behind item i: that of the adoption.
func (s *scanner) adopter(i int) naming {
	sentence := s.items[i].sentence
	for j := i + 1; j < min(len(s.items), i+maxAdopter) && s.items[j].sentence == sentence; j++ {
		if !s.is(j, "adoption", "adopted") || !s.is(j+1, "by") {
			continue
		}
		k := j + 2
		if s.is(k, "the") {
			k++
		}
		if s.at(k).kind == itemBody {
			return s.meantBodies(k)
		}
	}
	return nil
}

// readDescribed reads "the first resolution on the topic of … was adopted by the Conference".
func (s *scanner) readDescribed(cue int) bool {
	if s.at(cue).plural || !s.is(cue+1, "on", "concerning") {
		return false
	}
	sentence := s.at(cue).sentence
	for j := cue + 2; j < cue+maxAdopter && s.at(j).sentence == sentence; j++ {
		if it := s.at(j); it.kind == itemNumber || it.kind == itemCue || it.kind == itemSymbol {
			return false
		}
		if s.is(j, "was", "is", "were") && s.is(j+1, "adopted") {
			body := s.adopter(j)
			if body == nil || j == cue+2 {
				return false
			}
			s.addOpen(cue, cue, j, s.words(s.skipTopicOf(cue+2), j), onlyBody([]naming{body}), "described-by-topic")
			return true
		}
	}
	return false
}

// skipTopicOf goes behind "the topic of".
func (s *scanner) skipTopicOf(i int) int {
	if s.is(i, "the") && s.is(i+1, "topic", "subject", "issue", "question") && s.is(i+2, "of") {
		return i + 3
	}
	return i
}

func (s *scanner) words(first, end int) string {
	text, _, _ := s.quote(s.items[first].first, s.items[end-1].end)
	return text
}

// readDescribedList reads "adopted resolutions, including, during its … session, on … and on …", where no numbers follow in the sentence.
func (s *scanner) readDescribedList(cue int) {
	it := s.at(cue)
	if !it.plural || !s.adoptedBefore(cue) || s.numberBehind(cue) {
		return
	}
	start := s.describedStart(cue)
	for start > 0 {
		end := start
		for ; s.at(end).sentence == it.sentence && !s.endsTopic(end); end++ {
		}
		if end == start {
			return
		}
		m := &member{item: cue}
		names := append(s.subjects(nil, m), s.earlier(nil, m)...)
		s.addOpen(cue, start-1, end, s.words(start, end), onlyBody(names), "described-list")
		start = s.nextTopic(end)
	}
}

const maxSentence = 300 // items that are looked at in one sentence

func (s *scanner) adoptedBefore(cue int) bool {
	for j := cue - 1; j >= cue-5; j-- {
		if s.is(j, "adopted") {
			return true
		}
	}
	return false
}

func (s *scanner) numberBehind(cue int) bool {
	for j := cue + 1; j < min(len(s.items), cue+maxSentence) && s.items[j].sentence == s.items[cue].sentence; j++ {
		if it := &s.items[j]; it.kind == itemNumber || it.kind == itemCue && !it.draft {
			return true
		}
	}
	return false
}

// describedStart returns the item behind the "on" that opens the first topic, or 0.
func (s *scanner) describedStart(cue int) int {
	for j := cue + 1; j < cue+12; j++ {
		if s.is(j, "on") && (j == cue+1 || s.is(j-1, ",", "including")) {
			return j + 1
		}
		if k := s.at(j).kind; k != itemWord && k != itemMark && k != itemBare {
			return 0
		}
	}
	return 0
}

// endsTopic reports whether a topic ends before item i: at a comma, a parenthesis, the end of the sentence, or "and on".
func (s *scanner) endsTopic(i int) bool {
	switch s.at(i).kind {
	case itemStop, itemOpen, itemNote:
		return true
	}
	return s.is(i, ",", ";") || s.is(i, "and") && s.is(i+1, "on")
}

func (s *scanner) nextTopic(i int) int {
	if s.is(i, ",") {
		i++
	}
	if s.is(i, "and") && s.is(i+1, "on") {
		return i + 2
	}
	return 0
}
