package wording

import "strings"

// prints are the characters that one wording prints in several ways, each a code point for a code point: hyphens and dashes, quotation marks,
// spaces that break no line.
var prints = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"‘", "'", "’", "'", "‚", "'", "\u00a0", " ", "\u202f", " ", "\u2009", " ")

// InWords returns the differences of two wordings as Differences does, but for what differs from document to document and from place to
// place: how hyphens, quotation marks and spaces are printed, and the mark that closes the wording, which tells whether another paragraph follows.
func InWords(first, other string) []Difference {
	first, other = strings.TrimRight(first, closing), strings.TrimRight(other, closing)
	found := Differences(prints.Replace(first), prints.Replace(other))
	a, b := []rune(first), []rune(other)
	for i := range found {
		f, o := &found[i].First, &found[i].Other
		f.Words, o.Words = string(a[f.Start:f.End]), string(b[o.Start:o.End])
	}
	return found
}

// closing are the marks that close a wording.
const closing = ",;."
