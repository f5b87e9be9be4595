// Package note reads background notes for thematic discussions: text with Markdown marks, in which pages break paragraphs and footnotes
// stand between them. It rebuilds the paragraphs, and writes what the note says as one batch of assertions.
package note

import "time"

// Note is a background note as it was meant before pages broke it.
type Note struct {
	Pillar     string // Roman numeral; "" for a note on something else
	Title      string // of the pillar, or of what is discussed
	Starred    bool   // the title has an asterisk
	First      time.Time
	Last       time.Time
	Intro      []Paragraph
	Remarks    []Paragraph // paragraphs with an asterisk that stand for one in the text
	Days       []Day
	Footnotes  []Footnote
	Closing    []Paragraph // what stands behind the last questions
	Instrument string      // the declaration as the headings of the days name it
}

// Day is one thematic session.
type Day struct {
	Number    int
	Date      time.Time
	Title     string
	Clusters  []Cluster
	Passages  []Paragraph
	Questions []Paragraph
}

// Cluster is a run of numbered paragraphs of the declaration under one heading.
type Cluster struct {
	Title      string
	Paragraphs []Numbered
}

// Numbered is a paragraph of the declaration.
type Numbered struct {
	Number int
	Paragraph
}

// Footnote is a footnote with its printed number. Where numbers begin again, Again counts the footnotes of that number before it.
type Footnote struct {
	Number string
	Again  int
	Paragraph
}

// Paragraph is running text without Markdown marks: runs of white space are one space, and nothing else is changed.
type Paragraph struct {
	Text string
	Bold []Span
}

// Span is a stretch of a text, in code points.
type Span struct{ Start, End int }
