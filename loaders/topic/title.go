package topic

import (
	"slices"

	"mandategraph/loaders/token"
)

const longestTitle = 60 // tokens

// titleAt returns the end of the title of another text that begins behind token i; 0 where none does. A title is the name of that text and not
// what the paragraph says: “resolution 69/196, entitled “…””, “resolution 46/152 of 18 December 1991 on the creation of …”.
func titleAt(tokens []token.Token, i int) int {
	switch tokens[i].Fold {
	case "entitled":
		if i+1 < len(tokens) && tokens[i+1].Fold == `"` {
			return quoteEnd(tokens, i+2)
		}
	case "on":
		if behindDate(tokens, i) {
			return subjectEnd(tokens, i)
		}
	}
	return 0
}

func quoteEnd(tokens []token.Token, from int) int {
	for j := from; j < min(len(tokens), from+longestTitle); j++ {
		if tokens[j].Fold == `"` {
			return j
		}
	}
	return 0
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// behindDate reports whether a date with a day stands before token i, and a resolution or decision before it.
func behindDate(tokens []token.Token, i int) bool {
	if i < 6 || tokens[i-1].Kind != token.Number || !slices.Contains(months, tokens[i-2].Fold) || tokens[i-3].Kind != token.Number || tokens[i-4].Fold != "of" {
		return false
	}
	return slices.ContainsFunc(tokens[max(0, i-12):i-4], func(t token.Token) bool {
		return t.Fold == "resolution" || t.Fold == "resolutions" || t.Fold == "decision"
	})
}

// subjectEnd returns where the subject of a resolution ends: at the end of the clause, or at a comma behind which the sentence goes on.
func subjectEnd(tokens []token.Token, i int) int {
	for j := i; j < min(len(tokens), i+longestTitle); j++ {
		switch tokens[j].Fold {
		case ";", ".", ":":
			return j
		case ",":
			if j+1 == len(tokens) || goesOn[tokens[j+1].Fold] {
				return j
			}
		}
	}
	return min(len(tokens), i+longestTitle)
}

// goesOn are words behind a comma with which a sentence leaves the title in it.
var goesOn = map[string]bool{"and": true, "as": true, "in": true, "by": true, "which": true, "where": true, "adopted": true, "its": true, "including": true,
	"that": true, "to": true, "noting": true, "recalling": true, "reaffirming": true, "recognizing": true, "with": true}
