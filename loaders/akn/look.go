package akn

// look finds out beforehand whether paragraphs have numbers, and whether these begin again under headings.
func (p *placer) look(blocks []block) {
	p.counted = p.op != ""
	last, heading := 0, false
	beginOperative(blocks)
	for i := range blocks {
		b := &blocks[i]
		if b.kind == blockHeading {
			heading = true
			continue
		}
		if s := styleOf(b.number); b.kind == blockParagraph && s == styleDigits {
			p.counted = false
			n := ordinal(b.number, s)
			p.sections = p.sections || heading && n <= last
			last, heading = n, false
		}
	}
}

// beginOperative: a paragraph with a number that was put into the preamble is an operative one, if the first one behind the preamble
// goes on from its number.
func beginOperative(blocks []block) {
	last := -1
	for i := range blocks {
		b := &blocks[i]
		if styleOf(b.number) != styleDigits {
			continue
		}
		if b.kind == blockPreambular {
			last = i
			continue
		}
		if last >= 0 && ordinal(b.number, styleDigits) == ordinal(blocks[last].number, styleDigits)+1 {
			blocks[last].kind = blockParagraph
		}
		return
	}
}
