package draw

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// Timeline writes a timeline for people, as CSV with a line for each item, or as JSON.
func Timeline(out io.Writer, t *walk.Dated, f Format, style Style) error {
	switch f {
	case JSON:
		return indented(out, timelineDocument(t))
	case CSV:
		return timelineCSV(out, t)
	}
	w := bufio.NewWriter(out)
	d := &drawing{style: style, w: w}
	d.timeline(t)
	return w.Flush()
}

// timeline writes a line for each item: when, whether that is ahead, what, and why it is there.
func (d *drawing) timeline(t *walk.Dated) {
	width := 0
	for i := range t.Items {
		width = max(width, utf8.RuneCountInString(when(&t.Items[i])))
	}
	for i := range t.Items {
		x := &t.Items[i]
		fmt.Fprintln(d.w, d.fit(pad(when(x), width)+"  "+label(&x.Node)+why(t, x)))
	}
	fmt.Fprint(d.w, count(len(t.Items), "item"))
	if t.Remaining > 0 {
		fmt.Fprintf(d.w, ", %d more (--first)", t.Remaining)
	}
	if t.Undated > 0 {
		fmt.Fprintf(d.w, "; of %d more the day is not known", t.Undated)
	}
	fmt.Fprintln(d.w)
	for _, r := range t.Truncated {
		if r != walk.Results {
			fmt.Fprintln(d.w, "some things have more edges or paragraphs than were read")
			break
		}
	}
}

// fit cuts a line to the width of the terminal.
func (d *drawing) fit(line string) string {
	if r := []rune(line); d.style.Width > 0 && len(r) > d.style.Width {
		return string(r[:d.style.Width-1]) + "…"
	}
	return line
}

// when is the period as exactly as it is known, with what is not past.
func when(x *walk.Item) string {
	day := exactly(x.Period.Start, x.Period.Precision)
	if last := exactly(x.Period.End, x.Period.Precision); last != day {
		day += "/" + last
	}
	switch {
	case x.Deadline:
		return "by " + day
	case x.Period.Status == graph.Planned:
		return day + " (planned)"
	}
	return day
}

func exactly(day string, p graph.Precision) string {
	n := map[graph.Precision]int{graph.ToYear: len("2006"), graph.ToMonth: len("2006-01")}[p]
	if n == 0 || n > len(day) {
		return Printable(day)
	}
	return day[:n]
}

// why says by which edge an item is there; "" for what was asked for. The item stands before it, so what is said of the item itself is said from its end.
func why(t *walk.Dated, x *walk.Item) string {
	if x.Near == nil {
		return ""
	}
	step, from, to := *x.Near, seenFrom(t, x), &t.Nodes[x.Near.To]
	inside := step.Part == "" || strings.Contains(step.Part, "#") || x.Topic != "" // else it is said of the whole of what the timeline lies around
	if inside {
		step.Part = ""
	}
	s := fmt.Sprintf("%s %s", from, relation(&step))
	switch {
	case step.Kind == graph.EdgeAbout && step.In && to.ID != x.ID:
		s = "about " + from + ", in " + label(to)
	case to.ID != x.ID:
		s += " " + label(to)
	case inside:
		step.In = !step.In
		s = relation(&step) + " " + from
	}
	if x.Edges > 1 {
		s += fmt.Sprintf(" (%d edges)", x.Edges)
	}
	return "  – " + s
}

// seenFrom names what the edge of an item is seen from: what the timeline lies around, or the part or the narrower topic of it that the edge speaks of.
func seenFrom(t *walk.Dated, x *walk.Item) string {
	if x.Topic != "" {
		return Printable(x.Topic)
	}
	from := symbol(&t.Nodes[x.Near.From])
	_, place, ok := strings.Cut(x.Near.Part, "#")
	if !ok {
		return from
	}
	if part, _ := graph.TypeOfID(x.Near.Part); part == graph.TypeCluster || part == graph.TypePillar {
		return fmt.Sprintf("%s, %s %s", from, strings.ToLower(part.String()), Printable(place))
	}
	return from + ", " + paragraph(place)
}

// TimelineDocument is a timeline as JSON has it.
type TimelineDocument struct {
	Items     []JSONItem `json:"items"`
	Undated   *int       `json:"undated,omitempty"`
	Truncated []string   `json:"truncatedBecause"`
	Remaining int        `json:"remaining"`
}

// JSONItem is an item.
type JSONItem struct {
	ID       string     `json:"id"`
	Type     string     `json:"type"`
	Label    string     `json:"label"`
	Known    string     `json:"known"`
	Date     JSONPeriod `json:"date"`
	Deadline bool       `json:"deadline"`
	Printed  string     `json:"printed,omitempty"`
	Edges    int        `json:"edges"`
	Near     *JSONStep  `json:"near,omitempty"`
}

// JSONPeriod is when something is.
type JSONPeriod struct {
	Start     string `json:"start"`
	End       string `json:"end"`
	Precision string `json:"precision"`
	Status    string `json:"status"`
}

func timelineDocument(t *walk.Dated) *TimelineDocument {
	doc := &TimelineDocument{Items: []JSONItem{}, Truncated: []string{}, Remaining: t.Remaining}
	if t.Undated >= 0 {
		doc.Undated = &t.Undated
	}
	for i := range t.Items {
		x := &t.Items[i]
		item := JSONItem{ID: x.ID, Type: x.Type.String(), Label: x.Label, Known: string(x.Known), Deadline: x.Deadline, Printed: x.Printed, Edges: x.Edges,
			Date: JSONPeriod{x.Period.Start, x.Period.End, string(x.Period.Precision), string(x.Period.Status)}}
		if x.Near != nil {
			near := jsonStep(t.Nodes, x.Near)
			item.Near = &near
		}
		doc.Items = append(doc.Items, item)
	}
	for _, r := range t.Truncated {
		doc.Truncated = append(doc.Truncated, string(r))
	}
	return doc
}

var timelineColumns = []string{"start", "end", "precision", "status", "deadline", "type", "id", "label", "known", "from", "part", "kind", "inward", "to", "edges", "place", "quote",
	"source", "method", "confidence"}

// timelineCSV writes a row for each item. A cell that a spreadsheet would take for a formula begins with an apostrophe.
func timelineCSV(out io.Writer, t *walk.Dated) error {
	w := csv.NewWriter(out)
	if err := w.Write(timelineColumns); err != nil {
		return err
	}
	for i := range t.Items {
		x := &t.Items[i]
		row := []string{x.Period.Start, x.Period.End, string(x.Period.Precision), string(x.Period.Status), strconv.FormatBool(x.Deadline), x.Type.String(), x.ID, label(&x.Node),
			string(x.Known)}
		if s := x.Near; s != nil {
			row = append(row, t.Nodes[s.From].ID, s.Part, s.Kind.String(), strconv.FormatBool(s.In), t.Nodes[s.To].ID, strconv.Itoa(x.Edges), s.Place, s.Quote, s.Source, s.Method,
				strconv.FormatFloat(s.Confidence, 'g', -1, 64))
		} else {
			row = append(row, strings.Split(strings.Repeat(",", len(timelineColumns)-len(row)-1), ",")...)
		}
		for c := range row {
			row[c] = Harmless(row[c])
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}
