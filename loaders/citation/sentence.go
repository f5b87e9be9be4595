package citation

// inSentence are the references of a sentence that can have paragraphs: resolutions and documents, and declarations.
type inSentence struct {
	text, other          *pending // the first of each
	manyTexts, manyOther bool     // whether there are different ones
}

// sentences returns what each sentence refers to.
func (s *scanner) sentences() map[int]*inSentence {
	all := map[int]*inSentence{}
	for _, p := range s.refs {
		n := s.items[p.first].sentence
		if all[n] == nil {
			all[n] = &inSentence{}
		}
		switch p.ref.Kind {
		case Resolution, Decision, Statement, Document:
			all[n].text, all[n].manyTexts = keepFirst(all[n].text, p, all[n].manyTexts)
		case Instrument:
			all[n].other, all[n].manyOther = keepFirst(all[n].other, p, all[n].manyOther)
		}
	}
	return all
}

func keepFirst(kept, p *pending, many bool) (*pending, bool) {
	switch {
	case kept == nil:
		return p, false
	case kept.ref.Target != p.ref.Target:
		many = true
	}
	if p.first < kept.first {
		kept = p
	}
	return kept, many
}

// onlyInSentence: "In its resolution …, the Assembly requested, in para. 11": the only text of the sentence that has paragraphs;
// where there is no resolution or document, the only instrument.
func (s *scanner) onlyInSentence(c chain, sentences map[int]*inSentence) *pending {
	here := sentences[s.items[c.first].sentence]
	if here == nil || c.parts[0].unit == "article" || c.parts[0].unit == "chapter" {
		return nil
	}
	only := here.text
	if here.manyTexts {
		return nil
	}
	if only == nil && !here.manyOther {
		only = here.other
	}
	if only == nil || only.first > c.first {
		return nil
	}
	return only
}
