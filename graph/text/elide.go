package text

// French words that lose their end before a vowel and are written together with the next one.
var elided = map[string]bool{
	"l": true, "d": true, "j": true, "m": true, "t": true, "s": true, "n": true, "c": true, "qu": true,
	"jusqu": true, "lorsqu": true, "puisqu": true, "quoiqu": true, "quelqu": true,
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '＇' || r == '‘' }

// possessive reports an English s after an apostrophe.
func (sp *splitter) possessive(word string) bool {
	return sp.language == "EN" && word == "s" && apostrophe(sp.apart)
}

// elide takes back the word that r ended, where r is an apostrophe and the word a French one without its end.
func (sp *splitter) elide(r rune) {
	last := len(sp.spans) - 1
	if sp.language != "FR" || !apostrophe(r) || last < 0 {
		return
	}
	if s := sp.spans[last]; elided[string(sp.buf[s.from:s.to])] {
		sp.spans = sp.spans[:last]
	}
}
