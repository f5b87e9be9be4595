package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/search"
)

// printHits writes hits for people: the label and the type, and below it the words with what stands around them.
func printHits(out io.Writer, found *search.Found, colour bool) {
	for i := range found.Hits {
		h := &found.Hits[i]
		fmt.Fprintf(out, "%s  %s\n", bold(h.Node.Label(), colour), strings.Join(slices.DeleteFunc([]string{h.Node.Type.String(),
			h.Node.Props.Text(graph.PropDateStart), stands(h)}, func(s string) bool { return s == "" }), ", "))
		if high, ok := telling(h); ok {
			fmt.Fprintf(out, "    %s%s\n", shownIn(&high, colour), where(&high))
		}
	}
	more := ""
	if !found.AtEnd {
		more = "more than "
	}
	fmt.Fprintf(out, "%d of %s%d\n", len(found.Hits), more, found.Total)
}

// stands says on which rung a hit stands, and how far its words are from those that were typed.
func stands(h *search.Hit) string {
	rung := strings.ToLower(strings.ReplaceAll(h.Rung.String(), "_", " "))
	switch h.Edits {
	case 0:
		return rung
	case 1:
		return rung + ", 1 letter differs"
	}
	return fmt.Sprintf("%s, %d letters differ", rung, h.Edits)
}

// where says in which wording words stand, unless it is the usual language.
func where(h *search.Highlight) string {
	if h.Text == "" || h.Language == "EN" {
		return ""
	}
	return " (" + h.Language + ")"
}

// shownIn is a snippet with its words in bold, or between asterisks where there is no colour, and dots where it was cut.
func shownIn(h *search.Highlight, colour bool) string {
	letters, at := []rune(h.Snippet), 0
	var b strings.Builder
	if h.Start > 0 {
		b.WriteString("… ")
	}
	for _, s := range h.Spans {
		from, to := s.From-h.Start, min(s.To-h.Start, len(letters))
		if from < at || from >= len(letters) {
			continue
		}
		b.WriteString(string(letters[at:from]))
		if colour {
			b.WriteString(bold(string(letters[from:to]), true))
		} else {
			b.WriteString("*" + string(letters[from:to]) + "*")
		}
		at = to
	}
	b.WriteString(string(letters[at:]))
	return b.String()
}

func bold(s string, colour bool) string {
	if !colour {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}
