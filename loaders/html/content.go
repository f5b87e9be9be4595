package html

import (
	"strings"

	"mandategraph/loaders/page"
)

// fewestMain is how many words the main part of a page has; with fewer it is an empty frame.
const fewestMain = 20

// content returns the blocks of the page: of its main part, where it says which that is.
func (r *reader) content() []page.Block {
	words := 0
	for i := range r.blocks {
		if r.blocks[i].main {
			words += len(strings.Fields(r.blocks[i].Text))
		}
	}
	var blocks []page.Block
	for i := range r.blocks {
		if r.blocks[i].main || words < fewestMain {
			blocks = append(blocks, r.blocks[i].Block)
		}
	}
	return blocks
}

// languageOf returns the language that an attribute names; what was known before, where it names none of the six.
func languageOf(attribute, before string) string {
	code, _, _ := strings.Cut(strings.ToUpper(attribute), "-")
	switch code {
	case "AR", "ZH", "EN", "FR", "RU", "ES":
		return code
	}
	return before
}
