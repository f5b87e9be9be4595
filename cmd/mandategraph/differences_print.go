package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// around is how many code points are shown on either side of a difference.
const around = 30

// The colours of what only the first wording has, and of what only the other has.
const (
	red   = "\x1b[31m"
	green = "\x1b[32m"
	plain = "\x1b[0m"
)

// inColour reports whether an output is a terminal whose user did not turn colours off (no-color.org).
func inColour(out io.Writer) bool { return os.Getenv("NO_COLOR") == "" && inTerminal(out) }

func inTerminal(out io.Writer) bool {
	f, ok := out.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// print writes the comparison for people.
func (r *comparison) print(out io.Writer, colour bool) error {
	w := bufio.NewWriter(out)
	for _, c := range r.Things {
		c.print(w, colour)
	}
	if r.Equal+r.Different == 0 {
		fmt.Fprintf(w, "%s: no two documents that were loaded carry it, or a part of it, in one language\n", r.ID)
		return w.Flush()
	}
	fmt.Fprintf(w, "%s: texts that several documents carry in one language: %d different, %d equal\n", r.ID, r.Different, r.Equal)
	return w.Flush()
}

func (c *compared) print(w io.Writer, colour bool) {
	fmt.Fprintf(w, "%s  %s  %s\n", c.ID, c.Language, c.Label)
	fmt.Fprintf(w, "  first: %s\n", carried(c.First))
	for _, other := range c.Others {
		fmt.Fprintf(w, "  other: %s\n", carried(other.Carriers))
		first, points := []rune(c.content), []rune(other.content)
		for _, d := range other.Differences {
			fmt.Fprintf(w, "    %d-%d, %d-%d: %s\n", d.First.Start, d.First.End, d.Other.Start, d.Other.End, d.shown(first, points, colour))
		}
	}
	fmt.Fprintln(w)
}

// carried names documents and places.
func carried(all []carrier) string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = strings.TrimPrefix(c.Document, "document:") + " " + c.Place
	}
	return strings.Join(names, "; ")
}

// shown is a difference among the words of the first wording that stand around it.
func (d *difference) shown(first, other []rune, colour bool) string {
	from, to := max(0, d.First.Start-around), min(len(first), d.First.End+around)
	var b strings.Builder
	if from > 0 {
		b.WriteString("…")
	}
	b.WriteString(string(first[from:d.First.Start]))
	if d.First.Words == "" && d.Other.Start > 0 && unicode.IsSpace(other[d.Other.Start-1]) {
		b.WriteString(" ") // as in the other
	}
	b.WriteString(marked("[-", d.First.Words, "-]", red, colour))
	b.WriteString(marked("{+", d.Other.Words, "+}", green, colour))
	b.WriteString(string(first[d.First.End:to]))
	if to < len(first) {
		b.WriteString("…")
	}
	return b.String()
}

func marked(open, words, end, in string, colour bool) string {
	switch {
	case words == "":
		return ""
	case colour:
		return in + open + words + end + plain
	}
	return open + words + end
}
