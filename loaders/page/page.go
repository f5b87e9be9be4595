// Package page is what formats have in common that show text without saying what it is: HTML, plain text, and others that print.
//
// A format reads its file into a Page: blocks of text in the order of print, each with what can be seen of it (a number, a heading's size,
// bold type, marks of footnotes). From there on all formats are one: footnotes go to the paragraphs that carry their marks (footnote.go),
// resolutions are recognised by the words with which a body begins to speak and by what stands over them (find.go), their paragraphs are
// told apart (classify.go), and what is no part of them is written as numbered passages (passage.go).
package page

import "mandategraph/loaders/format"

// Page is a document as it is printed.
type Page struct {
	Title    string // that the file gives itself beside its text; "" for none
	Language string // "FR", as far as the file says it; "" else
	Kind     string // a DocumentKind, for a document that does not say what it is
	Edition  string // how near the format is to the printed text, for two files of one document: the greater one wins
	Blocks   []Block
	Doubts   []format.Fault

	guessed string // language
	styles  int    // whether it shows headings: 0 before that is known, 1 for no, 2 for yes
}

// Block is a paragraph, an item of a list, a heading or a row of a table.
type Block struct {
	Kind   Kind
	Level  int    // of a heading, from 1; 0 where it is not known
	Number string // as printed before the text, or as a list counts: "11.", "(a)", "•"
	Text   string // runs of white space are one space
	Strong bool   // all of it stands in bold or italics
	Item   bool   // it stands in a list
	Broken bool   // a page ends behind it
	Note   string // marker of the footnote that it is a part of, where the format knows that; "" else
	Marks  []Mark
	Links  []Link
	Line   int // where it begins in the file; 0 where that says nothing
	Notes  []Footnote
}

// Kind says what a block is.
type Kind uint8

// The kinds.
const (
	Text Kind = iota
	Heading
	Row

	gone // a line that ends a text, whose facts are noted
)

// Mark is the mark of a footnote in a block's text, in code points: "[1]", a superscript figure, an asterisk.
type Mark struct {
	Marker     string // "1"
	Start, End int
	Linked     bool // it leads to the footnote, so that it can be nothing else
}

// Link is an address under a stretch of a block's text, in code points.
type Link struct {
	Address    string
	Start, End int
}

// Footnote is a footnote, and where in the text of its block its mark stands.
type Footnote struct {
	Marker string
	Offset int
	Text   string
	Links  []Link
}
