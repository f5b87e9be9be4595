package citation

// withinTitles finds what the titles in quotation marks name themselves: "entitled “Follow-up to General Assembly resolution 67/290”".
// A title speaks for itself: neither the speaker nor the sentence around it says whose its numbers are.
func (s *scanner) withinTitles() (all []Reference) {
	for i := range s.items {
		it := &s.items[i]
		if it.kind != itemTitle || it.end-it.first < 3 {
			continue
		}
		inner := &scanner{ctx: Context{Lexicon: s.ctx.Lexicon, Year: s.ctx.Year}, runes: s.runes, tokens: s.tokens[it.first+1 : it.end-1]}
		inner.read()
		for _, r := range inner.found().References {
			if !r.Symbol.IsZero() {
				r.Verb, r.Lemma = "", ""
				all = append(all, r)
			}
		}
	}
	return all
}
