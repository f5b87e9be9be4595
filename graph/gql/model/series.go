package model

import "mandategraph/graph/walk"

// ComparisonSeries answers the root field compareSeries.
type ComparisonSeries struct{ found *walk.Compared }

// Language returns the language of the wordings; nil where there are none.
func (s ComparisonSeries) Language() *string { return orNull(s.found.Language) }

// Texts returns the texts.
func (s ComparisonSeries) Texts() []ComparedText {
	all := make([]ComparedText, len(s.found.Texts))
	for i := range all {
		all[i] = s.text(i)
	}
	return all
}

func (s ComparisonSeries) text(i int) ComparedText { return ComparedText{&s.found.Texts[i]} }

// Comparisons returns each text with the one before it.
func (s ComparisonSeries) Comparisons() []Comparison {
	all := make([]Comparison, len(s.found.Steps))
	for i := range all {
		all[i] = Comparison{s.found, &s.found.Steps[i]}
	}
	return all
}

// Histories returns each paragraph through all texts.
func (s ComparisonSeries) Histories() []ParagraphHistory {
	all := make([]ParagraphHistory, len(s.found.Histories))
	for i := range all {
		all[i] = ParagraphHistory{s, &s.found.Histories[i]}
	}
	return all
}

// Truncated reports whether something was left out.
func (s ComparisonSeries) Truncated() bool { return len(s.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (s ComparisonSeries) TruncatedBecause() []string { return reasons(s.found.Truncated) }

// ParagraphHistory is what became of one paragraph over a series.
type ParagraphHistory struct {
	of ComparisonSeries
	h  *walk.History
}

// Paragraphs returns the paragraph in each of the texts.
func (h ParagraphHistory) Paragraphs() []*ComparedParagraph {
	all := make([]*ComparedParagraph, len(h.h.Places))
	for i, at := range h.h.Places {
		all[i] = paragraphAt(h.of.text(i), at)
	}
	return all
}

// FirstIn returns the text in which it is first found.
func (h ParagraphHistory) FirstIn() ComparedText { return h.of.text(h.h.FirstIn) }

// ChangedIn returns the last text that changed its words.
func (h ParagraphHistory) ChangedIn() ComparedText { return h.of.text(h.h.ChangedIn) }

// LastIn returns the last text that has it.
func (h ParagraphHistory) LastIn() ComparedText { return h.of.text(h.h.LastIn) }

// Open reports whether it may be older than is known.
func (h ParagraphHistory) Open() bool { return h.h.Open }
