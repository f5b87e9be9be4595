package draw

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"mandategraph/graph/walk"
)

// Comparison writes what became of the paragraphs of texts as a tree, Markdown, JSON or CSV. What was carried over word for word is counted
// in the formats for people, and shown only where all is asked for.
func Comparison(out io.Writer, c *walk.Compared, f Format, style Style, all bool) error {
	switch f {
	case JSON:
		return indented(out, comparisonDocument(c))
	case CSV:
		return comparisonCSV(out, c)
	}
	w := bufio.NewWriter(out)
	d := &compared{Compared: c, drawing: &drawing{style: style, w: w}, all: all, markdown: f == Markdown}
	for i := range c.Steps {
		d.step(&c.Steps[i])
	}
	if len(c.Texts) > 2 {
		d.histories()
	}
	d.notes()
	return w.Flush()
}

// compared is a comparison that is written for people.
type compared struct {
	*walk.Compared
	*drawing
	all, markdown bool
}

// The signs of what became of a paragraph.
var signs = map[walk.What]string{walk.CarriedOver: "=", walk.Changed: "~", walk.New: "+", walk.Dropped: "-", walk.Unknown: "?"}

var signColours = map[walk.What]string{walk.New: green, walk.Dropped: red, walk.Changed: cyan, walk.CarriedOver: dim, walk.Unknown: dim}

func (d *compared) step(s *walk.Comparison) {
	first, other := &d.Texts[s.First], &d.Texts[s.Other]
	if d.markdown {
		fmt.Fprintf(d.w, "## %s → %s\n\n", markdownText(label(&first.Node)), markdownText(label(&other.Node)))
		fmt.Fprintf(d.w, "%s\n\n", counts(s))
	} else {
		d.line("  ", piece{bold, label(&first.Node)}, piece{"", first.Date})
		d.line("→ ", piece{bold, label(&other.Node)}, piece{"", other.Date})
		fmt.Fprintf(d.w, "%s\n", counts(s))
	}
	shown := 0
	for i := range s.Changes {
		if c := &s.Changes[i]; d.all || c.What != walk.CarriedOver || c.Moved {
			d.change(c, first, other)
			shown++
		}
	}
	if d.markdown && shown > 0 || !d.markdown {
		fmt.Fprintln(d.w)
	}
}

// counts says how many paragraphs became what.
func counts(s *walk.Comparison) string {
	n, moved := map[walk.What]int{}, 0
	for _, c := range s.Changes {
		n[c.What]++
		if c.Moved {
			moved++
		}
	}
	text := fmt.Sprintf("%d carried over, %d changed, %d new, %d dropped", n[walk.CarriedOver], n[walk.Changed], n[walk.New], n[walk.Dropped])
	if n[walk.Unknown] > 0 {
		text += fmt.Sprintf(", %d unknown", n[walk.Unknown])
	}
	if moved > 0 {
		text += fmt.Sprintf("; %d moved", moved)
	}
	return text
}

// change writes what became of one paragraph: the places, and in which words it differs.
func (d *compared) change(c *walk.Change, first, other *walk.ComparedText) {
	places, words, near := "", "", ""
	switch {
	case c.First < 0:
		p := &other.Paragraphs[c.Other]
		places, words = p.Place, p.Words
		if c.Near >= 0 {
			near = "much of it stands in " + first.Paragraphs[c.Near].Place
		}
	case c.Other < 0:
		p := &first.Paragraphs[c.First]
		places, words = p.Place, p.Words
		if c.Near >= 0 {
			near = "much of it stands in " + other.Paragraphs[c.Near].Place
		}
	default:
		a, b := &first.Paragraphs[c.First], &other.Paragraphs[c.Other]
		if places = a.Place; a.Place != b.Place {
			places += " → " + b.Place
		}
		if words = b.Words; c.What == walk.Changed && c.Compared {
			words = marked(a.Words, b.Words, c, d.style.Colour && !d.markdown)
		}
	}
	moved := ""
	if c.Moved {
		moved = "moved"
	}
	if d.markdown {
		d.item(c.What, places, moved, near, words)
		return
	}
	d.line("", piece{signColours[c.What], signs[c.What] + " " + places}, piece{dim, moved}, piece{dim, near})
	switch {
	case words == "":
	case c.What == walk.Changed:
		fmt.Fprintf(d.w, "    %s\n", words)
	default:
		d.line("    ", piece{signColours[c.What], words})
	}
}

// item is a change in a list of Markdown.
func (d *compared) item(what walk.What, places, moved, near, words string) {
	fmt.Fprintf(d.w, "- **%s** %s", markdownText(places), strings.ToLower(strings.ReplaceAll(string(what), "_", " ")))
	for _, note := range []string{moved, near} {
		if note != "" {
			fmt.Fprintf(d.w, ", %s", note)
		}
	}
	if words != "" {
		fmt.Fprintf(d.w, ": %s", markdownText(Printable(words)))
	}
	fmt.Fprintln(d.w)
}

// histories writes since when each paragraph of the last text stands in the series, and what was dropped on the way.
func (d *compared) histories() {
	if d.markdown {
		fmt.Fprint(d.w, "## Paragraphs\n\n| paragraph | first in | last changed in | last in |\n|---|---|---|---|\n")
	} else {
		fmt.Fprintln(d.w, "Paragraphs, since when they stand there:")
	}
	for i := range d.Histories {
		h := &d.Histories[i]
		p := &d.Texts[h.LastIn].Paragraphs[h.Places[h.LastIn]]
		if !d.all && (p.Kind == "HEADING" || p.Kind == "FOOTNOTE") {
			continue
		}
		place, first, since := p.Place, d.at(h, h.FirstIn), ""
		if h.Open {
			since = " or before"
		}
		if d.markdown {
			fmt.Fprintf(d.w, "| %s | %s%s | %s | %s |\n", markdownText(place), markdownText(first), since, markdownText(symbol(&d.Texts[h.ChangedIn].Node)), markdownText(symbol(&d.Texts[h.LastIn].Node)))
			continue
		}
		changed, dropped := "", ""
		if h.ChangedIn != h.FirstIn {
			changed = "changed in " + symbol(&d.Texts[h.ChangedIn].Node)
		}
		if h.LastIn < len(d.Texts)-1 {
			dropped = "last in " + symbol(&d.Texts[h.LastIn].Node)
		}
		d.line("  ", piece{bold, place}, piece{"", "since " + first + since}, piece{"", changed}, piece{red, dropped})
	}
	fmt.Fprintln(d.w)
}

// at names the paragraph that a history has in a text.
func (d *compared) at(h *walk.History, text int) string {
	return symbol(&d.Texts[text].Node) + ", " + d.Texts[text].Paragraphs[h.Places[text]].Place
}

// notes says what could not be compared, and why.
func (d *compared) notes() {
	var missing []string
	for i := range d.Texts {
		if t := &d.Texts[i]; !t.Loaded {
			missing = append(missing, symbol(&t.Node))
		}
	}
	switch {
	case len(d.Texts) == 1:
		fmt.Fprintf(d.w, "%s is the only text of its series that is known here\n", symbol(&d.Texts[0].Node))
	case d.Language != "":
		fmt.Fprintf(d.w, "wordings compared in %s\n", d.Language)
	}
	if len(missing) > 0 {
		in := ""
		if d.Language != "" {
			in = " in " + d.Language
		}
		fmt.Fprintf(d.w, "the wording of %s is not loaded%s: what is new there and what was dropped is not known, and only paragraphs that are known to carry wording over are paired; load the documents (mandategraph fetch, mandategraph load)\n",
			strings.Join(missing, ", "), in)
	}
	for _, r := range d.Truncated {
		fmt.Fprintf(d.w, "left out: %s\n", compareReasons[r])
	}
}

var compareReasons = map[walk.Reason]string{
	walk.Results: "earlier texts of the series (--most)", walk.Parts: "paragraphs: a text has more than are compared",
	walk.Work: "texts of the series: the body adopted more than are looked at",
}
