package draw

import (
	"strings"
	"unicode"

	"mandategraph/graph/walk"
)

// The colours of what only the earlier wording has, and of what only the later has.
const (
	red   = "\x1b[31m"
	green = "\x1b[32m"
)

// around is how many code points of what did not change are shown on either side of a difference.
const around = 40

// marked is the later wording with what it left out and what it put in: [-out-]{+in+}. Long stretches that did not change are cut.
func marked(first, other string, c *walk.Change, colour bool) string {
	earlier, later := []rune(first), []rune(other)
	var b strings.Builder
	at := 0 // in the later wording
	for i, diff := range c.Differences {
		b.WriteString(stretch(later[at:diff.Other.Start], i > 0, true))
		gone := diff.Other.Words == ""
		if gone && spaced(earlier, diff.First.Start-1) && !spaced(later, diff.Other.Start-1) && diff.Other.Start > 0 {
			b.WriteString(" ") // as in the earlier one
		}
		b.WriteString(paint("[-", diff.First.Words, "-]", red, colour))
		b.WriteString(paint("{+", diff.Other.Words, "+}", green, colour))
		if at = diff.Other.End; gone && spaced(earlier, diff.First.End) && !spaced(later, at) && at < len(later) {
			b.WriteString(" ")
		}
	}
	b.WriteString(stretch(later[at:], true, false))
	return b.String()
}

func spaced(words []rune, at int) bool {
	return at >= 0 && at < len(words) && unicode.IsSpace(words[at])
}

// stretch is what did not change, cut where it is far from a difference before and behind it.
func stretch(words []rune, before, behind bool) string {
	head, tail := 0, 0
	if before {
		head = around
	}
	if behind {
		tail = around
	}
	if len(words) <= head+tail+around {
		return printed(words)
	}
	return printed(words[:head]) + "…" + printed(words[len(words)-tail:])
}

// printed is printable, and keeps the white space at the ends.
func printed(words []rune) string {
	text := Printable(string(words))
	if len(words) > 0 && unicode.IsSpace(words[0]) {
		text = " " + text
	}
	if n := len(words); n > 0 && unicode.IsSpace(words[n-1]) && strings.TrimSpace(text) != "" {
		text += " "
	}
	return text
}

func paint(open, words, end, in string, colour bool) string {
	switch {
	case words == "":
		return ""
	case colour:
		return in + open + Printable(words) + end + plain
	}
	return open + Printable(words) + end
}
