package citation

import "slices"

// chain is a run of parts that belong together: "article 57, paragraph 5", "paragraph 5 of article 57".
type chain struct {
	first, end int // items
	parts      []*part
}

// attachParts gives each part to what it is a part of: what follows ("paragraph 11 of resolution …"), what stands before
// ("resolution …, para. 18"), a list of captions, or the only thing in the sentence that it can be of.
func (s *scanner) attachParts() {
	owners, sentences := s.owners(), s.sentences()
	var captioned *pending
	for i := 0; i < len(s.items); i++ {
		if s.items[i].kind != itemPart {
			continue
		}
		c := s.readChain(i)
		target := s.targetOf(c, owners, sentences, captioned)
		if target != nil {
			s.attach(c, target)
		}
		if s.is(c.end, ":") {
			captioned = target
		}
		i = c.end - 1
	}
}

// owners returns for each item the reference whose quote it is in.
func (s *scanner) owners() []*pending {
	owners := make([]*pending, len(s.items)+1)
	for _, p := range s.refs {
		for i := p.first; i < p.end; i++ {
			owners[i] = p
		}
	}
	return owners
}

func (s *scanner) readChain(i int) chain {
	c := chain{first: i, end: i}
	for s.at(i).kind == itemPart {
		c.parts, c.end = append(c.parts, s.at(i).part), i+1
		i++
		if s.is(i, ",") || s.is(i, "of") && s.at(i+1).kind == itemPart || s.is(i, "and", "or") && s.isArticle(i+1) {
			i++
		}
	}
	return c
}

func (s *scanner) targetOf(c chain, owners []*pending, sentences map[int]*inSentence, captioned *pending) *pending {
	if p := s.ahead(c, owners); p != nil {
		return p
	}
	if p := s.behind(c, owners); p != nil {
		return p
	}
	if captioned != nil && s.is(c.end, ":") {
		return captioned
	}
	if s.is(c.end, "above", "below", "thereof") {
		return nil
	}
	return s.onlyInSentence(c, sentences)
}

// ahead: "of resolution 76/181", "of the Convention against Corruption", and without "of" directly before a name.
func (s *scanner) ahead(c chain, owners []*pending) *pending {
	j := c.end
	if s.is(j, ",") && s.is(j+1, "of", "to") {
		j++
	}
	if s.is(j, "of", "to", "in", "under", "from") {
		j++
	} else if s.at(j).kind != itemName || j != c.end {
		return nil
	}
	for s.is(j, "the", "its", "that") {
		j++
	}
	if j < len(owners) {
		return owners[j]
	}
	return nil
}

// behind: "resolution 76/181, para. 11", "E/2024/30 para. 41-58", "…, in particular para. 5-10"; also behind a title, a date or a remark
// that belongs to the number.
func (s *scanner) behind(c chain, owners []*pending) *pending {
	j := c.first - 1
	for s.is(j, ",", "in", "particular", "notably", "especially", "see", "operative", "preambular") || s.at(j).kind == itemTitle {
		j--
	}
	if j < 0 {
		return nil
	}
	if p := s.withDetails(j, owners); p != nil {
		return p
	}
	if p := owners[j]; p != nil && p.ref.Kind != Tool {
		return p
	}
	return nil
}

// withDetails returns the resolution or document to whose details item j belongs, or nil.
func (s *scanner) withDetails(j int, owners []*pending) *pending {
	for k := j; k >= 0 && k > j-maxParentheses && s.items[k].sentence == s.items[j].sentence; k-- {
		if p := owners[k]; p != nil && p.ref.Kind != Instrument && p.ref.Kind != Tool {
			if p.next > j {
				return p
			}
			return nil
		}
	}
	return nil
}

// attach adds the parts of a chain to a reference. Articles and chapters of an instrument are references of their own.
func (s *scanner) attach(c chain, p *pending) {
	own := slices.ContainsFunc(c.parts, func(x *part) bool { return x.unit == "article" || x.unit == "chapter" })
	if p.ref.Kind == Instrument && own {
		s.addArticles(c, p)
		return
	}
	for _, x := range c.parts {
		p.ref.Pinpoints = append(p.ref.Pinpoints, x.points...)
	}
}

// isArticle reports whether item i is an article or chapter.
func (s *scanner) isArticle(i int) bool {
	it := s.at(i)
	return it.kind == itemPart && (it.part.unit == "article" || it.part.unit == "chapter")
}
