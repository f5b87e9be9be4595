package draw

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"mandategraph/graph/walk"
)

// The colours of the tree: what names, what relates, what quotes.
const (
	bold  = "\x1b[1m"
	cyan  = "\x1b[36m"
	dim   = "\x1b[2m"
	plain = "\x1b[0m"
)

// tree writes a line for each step, indented below what it starts from, with the words that it rests on below.
func (d *drawing) tree() {
	branches := d.Branches()
	for i := range d.Nodes {
		if n := &d.Nodes[i]; n.Depth == 0 && (len(branches[i]) > 0 || i == 0) {
			d.line("", piece{bold, label(n)}, piece{"", n.Date}, piece{dim, d.more(n)})
			d.below(i, "", branches)
		}
	}
	d.summary()
}

func (d *drawing) below(node int, indent string, branches [][]int) {
	for at, i := range branches[node] {
		s := &d.Steps[i]
		fork, deeper := "├─ ", "│  "
		if at == len(branches[node])-1 {
			fork, deeper = "└─ ", "   "
		}
		n := &d.Nodes[s.To]
		d.line(indent+fork, piece{cyan, relation(s)}, piece{bold, label(n)}, piece{"", n.Date}, piece{dim, d.mark(s)}, piece{dim, d.moreOf(s)})
		if s.Quote != "" {
			d.line(indent+deeper, piece{dim, "“" + s.Quote + "”"})
		}
		if !s.Shared {
			d.below(s.To, indent+deeper, branches)
		}
	}
}

func (d *drawing) moreOf(s *walk.Step) string {
	if s.Shared {
		return ""
	}
	return d.more(&d.Nodes[s.To])
}

func (d *drawing) more(n *walk.Node) string {
	if n.Remaining == 0 {
		return ""
	}
	return fmt.Sprintf("+%d more", n.Remaining)
}

// piece is a part of a line in a colour.
type piece struct{ colour, text string }

// line writes pieces with two spaces between, cut to the width: the longest piece gives way.
func (d *drawing) line(indent string, pieces ...piece) {
	var shown []piece
	longest, length := 0, utf8.RuneCountInString(indent)
	for _, p := range pieces {
		if p.text = Printable(p.text); p.text == "" {
			continue
		}
		if shown = append(shown, p); utf8.RuneCountInString(p.text) > utf8.RuneCountInString(shown[longest].text) {
			longest = len(shown) - 1
		}
		length += utf8.RuneCountInString(p.text) + 2
	}
	if over := length - 2 - d.style.Width; d.style.Width > 0 && over > 0 {
		shown[longest].text = cut(shown[longest].text, over)
	}
	fmt.Fprint(d.w, indent)
	for i, p := range shown {
		if i > 0 {
			fmt.Fprint(d.w, "  ")
		}
		d.coloured(p)
	}
	fmt.Fprintln(d.w)
}

func (d *drawing) coloured(p piece) {
	if !d.style.Colour || p.colour == "" {
		fmt.Fprint(d.w, p.text)
		return
	}
	fmt.Fprint(d.w, p.colour+p.text+plain)
}

// cut takes so many characters off the end, and leaves at least some.
func cut(text string, over int) string {
	runes := []rune(text)
	keep := max(len(runes)-over-1, 12)
	if keep >= len(runes) {
		return text
	}
	return strings.TrimSpace(string(runes[:keep])) + "…"
}

// summary says what was found and what was not shown.
func (d *drawing) summary() {
	fmt.Fprintf(d.w, "%s, %s", count(len(d.Steps), "hop"), count(len(d.Nodes), "text"))
	if roots := len(d.Roots()); roots > 0 && !d.forward {
		fmt.Fprintf(d.w, ", %s", count(roots, "origin"))
	}
	if len(d.Truncated) > 0 {
		why := make([]string, len(d.Truncated))
		for i, r := range d.Truncated {
			why[i] = reasons[r]
		}
		fmt.Fprintf(d.w, "; at least %d more: %s", d.Remaining, strings.Join(why, "; "))
	}
	if len(d.Steps) == 0 && len(d.Nodes) > 0 && !d.forward && !told(&d.Nodes[0]) {
		fmt.Fprint(d.w, "; its text is not loaded, so what it rests on is not known")
	}
	fmt.Fprintln(d.w)
}

var reasons = map[walk.Reason]string{
	walk.PerNode: "some have more hops than are shown (--first)", walk.Depth: "some lead on (--depth)", walk.Results: "there are more hops than are shown (--steps)",
	walk.Work: "there was more to read than is allowed (--rows)", walk.Parts: "some have more paragraphs than are looked at",
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Printable leaves out what a terminal would act on, and makes one line of it.
func Printable(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}
