package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"mandategraph/graph"
)

// recordField is a fact that the XML and records may both have.
type recordField struct {
	name string
	of   func(said) []string
	same func(printed, recorded []string) bool
}

var recordFields = []recordField{
	{"title", textOf(graph.PropTitle), equalWords},
	{"date", textOf(graph.PropDateStart), slices.Equal[[]string]},
	{"manner", textOf(graph.PropManner), slices.Equal[[]string]},
	{"votes", votesOf, slices.Equal[[]string]},
	{"meeting", textOf(graph.PropMeeting), equalWords},
	{"draft symbol", textOf(graph.PropDraftSymbol), slices.Equal[[]string]},
	{"report", textOf(graph.PropReport), withoutParagraph},
	{"committee", textOf(graph.PropCommittee), equalWords},
	{"agenda item", textOf(graph.PropAgendaItem), equalWords},
	{"agenda item title", textOf(graph.PropAgendaItemTitle), equalWords},
	{"subjects", subjectsOf, sameSet},
	{"topics", func(s said) []string { return s.topics }, sameSet},
}

func textOf(p graph.Prop) func(said) []string {
	return func(s said) []string {
		if v := s.props.Text(p); v != "" {
			return []string{v}
		}
		return nil
	}
}

// votesOf returns the totals in favour, against and abstaining.
func votesOf(s said) []string {
	var all []string
	for _, p := range []graph.Prop{graph.PropVotesFor, graph.PropVotesAgainst, graph.PropVotesAbstaining} {
		if v := s.props.Get(p); v != nil {
			all = append(all, fmt.Sprint(v))
		}
	}
	return all
}

func subjectsOf(s said) []string {
	all, _ := s.props.Get(graph.PropSubjects).([]string)
	return all
}

// equalWords reports whether both have the same words, whatever their case and the marks between them.
func equalWords(printed, recorded []string) bool {
	return slices.Equal(wordsOf(printed[0]), wordsOf(recorded[0]))
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// withoutParagraph reports whether both are the same document: libraries do not note the paragraph.
func withoutParagraph(printed, recorded []string) bool {
	bare := func(s string) string { before, _, _ := strings.Cut(s, ", para"); return before }
	return bare(printed[0]) == bare(recorded[0])
}

func sameSet(printed, recorded []string) bool {
	a, b := slices.Sorted(slices.Values(printed)), slices.Sorted(slices.Values(recorded))
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}
