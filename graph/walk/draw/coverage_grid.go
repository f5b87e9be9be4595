package draw

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"mandategraph/graph/walk"
)

// The least room that a terminal leaves labels: those of rows, and the heads of columns where their numbers are narrower.
const (
	leastLabel = 20
	leastHead  = 8
)

// grid is a table for people: labels, heads, and what is shown of each cell. Of a terminal it takes the width: labels are shortened first, then heads,
// and columns that still find no room stand in a table of their own below. Numbers are never cut.
type grid struct {
	labels, heads []string
	cells         [][]string // of each row, by column
}

// gridOf makes a table without the columns where nothing is known in any row.
func gridOf(c *walk.Covered, columns []int) *grid {
	g := &grid{}
	for _, column := range columns {
		g.heads = append(g.heads, head(c.Columns[column]))
	}
	for row, r := range c.Rows {
		g.labels = append(g.labels, Printable(r.Label))
		cells := make([]string, len(columns))
		for i, column := range columns {
			cells[i] = shown(c.At(row, column))
		}
		g.cells = append(g.cells, cells)
	}
	return g
}

// widths are how wide each column is at most, and at least.
func (g *grid) widths() (most, least []int) {
	for i, h := range g.heads {
		numbers := 0
		for _, cells := range g.cells {
			numbers = max(numbers, letters(cells[i]))
		}
		most = append(most, max(numbers, letters(h)))
		least = append(least, max(numbers, min(letters(h), leastHead)))
	}
	return most, least
}

// table is some columns of a grid as they are printed.
type table struct {
	from   int   // the first column
	label  int   // characters for labels
	widths []int // for each column
}

// tables fit a grid into a width; one table for 0, which is any.
func (g *grid) tables(width int) []table {
	most, least := g.widths()
	longest := 0
	for _, l := range g.labels {
		longest = max(longest, letters(l))
	}
	label := min(longest, leastLabel)
	if width == 0 || longest+room(most) <= width {
		return []table{{0, longest, most}}
	}
	if label+room(most) <= width {
		return []table{{0, width - room(most), most}}
	}
	var all []table
	for from := 0; from < len(least); {
		to := from + 1
		for to < len(least) && label+room(least[from:to+1]) <= width {
			to++
		}
		all = append(all, table{from, 0, least[from:to]})
		longest = max(label, min(longest, width-room(least[from:to])))
		from = to
	}
	for i := range all {
		all[i].label = longest // the same in all tables
	}
	return all
}

// room is what columns take, with what parts them.
func room(widths []int) (all int) {
	for _, w := range widths {
		all += w + 2
	}
	return all
}

// grid writes the table without the columns where nothing is known in any row, which the last lines count.
func (d *drawing) grid(c *walk.Covered) {
	columns, silent := heard(c)
	g := gridOf(c, columns)
	for i, t := range g.tables(d.style.Width) {
		if i > 0 {
			fmt.Fprintln(d.w)
		}
		d.table(g, t)
	}
	fmt.Fprintln(d.w)
	d.wrapped("resolutions/paragraphs that meet;", "·n commitments alone;", "– none in the texts that are loaded;", "? no text is loaded that could tell")
	if silent > 0 {
		fmt.Fprintf(d.w, "%s left out, of which nothing is known in any row\n", count(silent, "column"))
	}
	if len(c.Truncated) > 0 {
		fmt.Fprintln(d.w, "some rows, columns or cells were left out")
	}
}

func (d *drawing) table(g *grid, t table) {
	line := func(label string, cells []string) {
		fmt.Fprint(d.w, pad(short(label, t.label), t.label))
		for i, w := range t.widths {
			fmt.Fprint(d.w, "  ", padLeft(short(cells[t.from+i], w), w))
		}
		fmt.Fprintln(d.w)
	}
	line("", g.heads)
	for row, cells := range g.cells {
		line(g.labels[row], cells)
	}
}

// wrapped writes phrases one after the other, with a new line where one would not end within the width.
func (d *drawing) wrapped(phrases ...string) {
	at := 0
	for i, p := range phrases {
		switch n := letters(p); {
		case i == 0:
		case d.style.Width > 0 && at+1+n > d.style.Width:
			fmt.Fprintln(d.w)
			at = 0
		default:
			p = " " + p
		}
		fmt.Fprint(d.w, p)
		at += letters(p)
	}
	fmt.Fprintln(d.w)
}

// heard are the columns of which something is known, and how many others there are.
func heard(c *walk.Covered) (columns []int, silent int) {
	for column := range c.Columns {
		known := false
		for row := range c.Rows {
			known = known || c.At(row, column).Status != walk.Untold
		}
		if known {
			columns = append(columns, column)
		} else {
			silent++
		}
	}
	return columns, silent
}

// head is the short name of a column: what stands behind the colon of an id, or the value.
func head(v walk.AxisValue) string {
	if _, key, ok := strings.Cut(v.Value, ":"); ok {
		return Printable(key)
	}
	return Printable(v.Value)
}

// short cuts a label that is longer than its room.
func short(s string, width int) string {
	if letters(s) <= width {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:max(0, width-1)]), " ") + "…"
}

func letters(s string) int { return utf8.RuneCountInString(s) }

func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-letters(s))) }

func padLeft(s string, width int) string { return strings.Repeat(" ", max(0, width-letters(s))) + s }
