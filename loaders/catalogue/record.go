// Package catalogue writes what a record of a catalogue says of a resolution or another document: its symbol, title, dates, votes, agenda
// item and subjects, and what it is the draft of. It has no sentence of the text. Formats of records fill a Record; what it asserts is one
// for all of them.
//
// Evidence names the document that is described, not the record: librarians give a heading to a document, and where the document's own file
// says the same, both are one edge.
package catalogue

import (
	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// Record is what a record says. An empty value says nothing.
type Record struct {
	Key     string     // of the record in its catalogue: "undl/4026910"; of no two records the same
	Rank    graph.Rank // how far it is believed
	Edition string     // orders the versions of one record

	Symbol    string // as printed: "A/RES/78/213", "A/C.3/78/L.49/Rev.1"
	Body      string // that numbers it, where the symbol is only a number; a name or an abbreviation
	Kind      string // a DocumentKind, of a document that is no resolution; "" for what its symbol and title say
	Title     string
	Session   string // as numbered; "" for what the symbol says
	Published string // "2023-11-08"
	Adopted   string // "2023-12-19"
	URL       string

	Manner    string   // an AdoptionManner
	Votes     *Votes   // nil where there was none or none is known
	Draft     string   // symbol of the draft that was adopted
	Of        []string // symbols of the texts that were adopted from this draft
	Item      string   // "71 (b)"
	ItemTitle string
	Report    string // with its paragraph: "A/78/481/Add.2, para. 89"
	Committee string
	Meeting   string
	Subjects  []string // headings of the UNBIS Thesaurus
	Sponsors  []string
	Doubts    []format.Fault
}

// Votes are the totals of a vote.
type Votes struct{ For, Against, Abstaining int64 }
