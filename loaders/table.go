package loaders

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// mostShown bounds how many failures and doubts the table shows; the JSON report has all.
const mostShown = 20

// WriteTable writes the report for people: the counts, then what was skipped and why. What was only passed over is counted by reason.
func (r *Report) WriteTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, line := range []struct {
		name  string
		count int
	}{
		{"files", r.Files}, {"archives", r.Archives}, {"documents", r.Documents}, {"documents written", r.Written},
		{"documents unchanged", r.Unchanged}, {"paragraphs", r.Paragraphs}, {"references resolved", r.References.Resolved},
		{"references open", r.References.Open}, {"references ambiguous", r.References.Ambiguous}, {"topics named", r.Topics},
		{"nodes asserted", r.Nodes}, {"edges asserted", r.Edges}, {"edges derived", r.Derived}, {"files skipped", len(r.Skipped)}, {"doubts", len(r.Doubts)},
	} {
		fmt.Fprintf(t, "%s\t%d\n", line.name, line.count) // a tabwriter keeps its error until Flush
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := io.WriteString(w, r.unchangedLine()+r.failedLines()+r.passedLines()+r.doubtLines())
	return err
}

func (r *Report) unchangedLine() string {
	if r.Unchanged == 0 {
		return ""
	}
	return "What is unchanged was not read again: its paragraphs, references and topics are not counted.\n"
}

func (r *Report) failedLines() string {
	var lines []string
	for _, s := range r.Quarantine() {
		lines = append(lines, "not read: "+at(s.Path, s.Position)+": "+s.Reason+"\n")
	}
	return first(lines, "that were not read")
}

func (r *Report) doubtLines() string {
	var lines []string
	for _, d := range r.Doubts {
		lines = append(lines, "doubtful: "+at(d.Path, d.Position)+": "+d.Reason+"\n")
	}
	return first(lines, "doubts")
}

func at(path, position string) string {
	if position == "" {
		return path
	}
	return path + ": " + position
}

// first joins the first lines, and says how many more there are.
func first(lines []string, of string) string {
	shown := strings.Join(lines[:min(len(lines), mostShown)], "")
	if more := len(lines) - mostShown; more > 0 {
		shown += fmt.Sprintf("and %d more %s; --report json has all\n", more, of)
	}
	return shown
}

// passedLines counts what was passed over by the reason, or by the beginning of reasons that name a file each.
func (r *Report) passedLines() string {
	passed := map[string]int{}
	var reasons []string
	for _, s := range r.Skipped {
		if s.Failed {
			continue
		}
		reason := s.Reason
		switch {
		case strings.HasPrefix(reason, "it is a copy of "):
			reason = "it is a copy of another file"
		case strings.HasPrefix(reason, "a later edition of "):
			reason = "a later edition of the document is known"
		}
		if passed[reason]++; passed[reason] == 1 {
			reasons = append(reasons, reason)
		}
	}
	var b strings.Builder
	for _, reason := range reasons {
		fmt.Fprintf(&b, "passed over: %d, because %s\n", passed[reason], reason)
	}
	return b.String()
}
