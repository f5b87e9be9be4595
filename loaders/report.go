package loaders

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
)

// Report says what a run read, wrote and skipped.
type Report struct {
	Files      int        `json:"files"`
	Documents  int        `json:"documents"`
	Paragraphs int        `json:"paragraphs"`
	References References `json:"references"`
	Topics     int        `json:"topics"`    // places where a topic is named
	Written    int        `json:"written"`   // documents that the store did not have so
	Unchanged  int        `json:"unchanged"` // documents that it had
	Nodes      int        `json:"nodes"`     // asserted by what was written
	Edges      int        `json:"edges"`
	Skipped    []Skipped  `json:"skipped"`
}

// References counts references.
type References struct {
	Resolved  int `json:"resolved"`
	Open      int `json:"open"`      // of what is named without a number, or under a number of no known body
	Ambiguous int `json:"ambiguous"` // several bodies have the number
}

// Skipped is a file that was not read, and why.
type Skipped struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
	Failed bool   `json:"failed"` // it should have been read; others are only passed over
}

// Failed reports whether a file that should have been read was not.
func (r *Report) Failed() bool {
	for _, s := range r.Skipped {
		if s.Failed {
			return true
		}
	}
	return false
}

func (r *Report) skip(path, reason string) {
	r.Skipped = append(r.Skipped, Skipped{path, reason, false})
}

func (r *Report) fail(path, reason string) {
	r.Skipped = append(r.Skipped, Skipped{path, reason, true})
}

func (r *Report) count(reading *format.Reading) {
	r.Documents++
	r.Paragraphs += reading.Paragraphs
	r.Topics += reading.Topics
	for i := range reading.References {
		switch ref := &reading.References[i]; {
		case ref.Target != "":
			r.References.Resolved++
		case ref.Reason == citation.Ambiguous:
			r.References.Ambiguous++
		default:
			r.References.Open++
		}
	}
}

// WriteTable writes the report for people: the counts, then what was skipped and why. What was only passed over is counted by reason.
func (r *Report) WriteTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, line := range []struct {
		name  string
		count int
	}{
		{"files", r.Files}, {"documents", r.Documents}, {"paragraphs", r.Paragraphs}, {"references resolved", r.References.Resolved},
		{"references open", r.References.Open}, {"references ambiguous", r.References.Ambiguous}, {"topics named", r.Topics},
		{"documents written", r.Written}, {"documents unchanged", r.Unchanged}, {"nodes asserted", r.Nodes}, {"edges asserted", r.Edges},
		{"files skipped", len(r.Skipped)},
	} {
		fmt.Fprintf(t, "%s\t%d\n", line.name, line.count) // a tabwriter keeps its error until Flush
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := io.WriteString(w, r.skippedLines())
	return err
}

func (r *Report) skippedLines() string {
	var b strings.Builder
	passed := map[string]int{}
	var reasons []string
	for _, s := range r.Skipped {
		if s.Failed {
			fmt.Fprintf(&b, "not read: %s: %s\n", s.Path, s.Reason)
			continue
		}
		if passed[s.Reason]++; passed[s.Reason] == 1 {
			reasons = append(reasons, s.Reason)
		}
	}
	for _, reason := range reasons {
		fmt.Fprintf(&b, "passed over: %d, because %s\n", passed[reason], reason)
	}
	return b.String()
}
