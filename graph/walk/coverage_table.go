package walk

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/plan"
)

// table puts the counts into cells.
func (t *tabling) table() *Covered {
	out := &Covered{asked: t.Coverage, Commitments: t.of[graph.TypeCommitment] != nil}
	var cutRows, cutColumns bool
	out.Rows, cutRows = t.axisOf(t.Rows)
	out.Columns, cutColumns = t.axisOf(t.Columns)
	if cutRows || cutColumns || t.cut() {
		out.Truncated = []Reason{Results}
	}
	out.Cells = make([]Cell, len(out.Rows)*len(out.Columns))
	rows, columns := places(out.Rows), places(out.Columns)
	for i := range out.Cells {
		out.Cells[i].Row, out.Cells[i].Column = i/len(out.Columns), i%len(out.Columns)
	}
	for typ, to := range map[graph.NodeType]func(*Cell) *Met{
		graph.TypeCommitment: func(c *Cell) *Met { return &c.Commitments },
		graph.TypeProvision:  func(c *Cell) *Met { return &c.Provisions },
		graph.TypeResolution: func(c *Cell) *Met { return &c.Resolutions },
	} {
		if r := t.of[typ]; r != nil {
			fill(out, r.Groups[0], rows, columns, to)
		}
	}
	t.fillBase(out)
	return out
}

// cut reports whether some statement left something out.
func (t *tabling) cut() bool {
	for _, r := range t.of {
		if r.Groups[0].More[0] > 0 {
			return true
		}
	}
	for d, r := range t.axis {
		if d != facet.Year && r.More[0] || d == facet.Year && r.Groups[0].More[0] > 0 {
			return true
		}
	}
	return false
}

func places(axis []AxisValue) map[string]int {
	all := make(map[string]int, len(axis))
	for i, v := range axis {
		all[v.Value] = i
	}
	return all
}

func fill(out *Covered, g *plan.Groups, rows, columns map[string]int, to func(*Cell) *Met) {
	for i := range g.Len() {
		row, has := rows[textOf(g.Values[0][i])]
		column, both := columns[textOf(g.Values[1][i])]
		if !has || !both {
			continue
		}
		met := to(out.At(row, column))
		met.Count = int(g.Count[i])
		if g.IDs != nil {
			met.First = g.IDs[i]
		}
	}
}

func textOf(v graph.Value) string {
	s, _ := v.(string)
	return s
}

// axisOf returns the values of an axis, and whether there are more. Years are those of all resolutions that are known.
func (t *tabling) axisOf(d facet.Dimension) (all []AxisValue, more bool) {
	switch d {
	case facet.Force:
		for _, info := range graph.Nodes[graph.TypeProvision].Props {
			if info.Prop == graph.PropForce {
				for _, f := range info.Enum {
					all = append(all, AxisValue{f, f})
				}
			}
		}
		return all, false
	case facet.Year:
		var years []string
		for _, v := range t.axis[d].Groups[0].Values[0] {
			years = append(years, textOf(v))
		}
		slices.Sort(years)
		for _, y := range years {
			all = append(all, AxisValue{y, y})
		}
		return all[max(0, len(all)-mostAxis):], len(all) > mostAxis
	}
	r := t.axis[d]
	for i, id := range r.IDs {
		all = append(all, AxisValue{id, textOf(r.Columns[0][i])})
	}
	return all, false
}

// baseAt is which key of the base a dimension is; -1 for none.
func (t *tabling) baseAt(d facet.Dimension) int {
	at := -1
	for _, axis := range [...]facet.Dimension{t.Rows, t.Columns} {
		if axis == facet.Body || axis == facet.Year {
			at++
			if axis == d {
				return at
			}
		}
	}
	return -1
}

// fillBase says of each cell what its texts are, and so whether a zero means something.
func (t *tabling) fillBase(out *Covered) {
	counts := map[string]map[[2]string]int{}
	for known, r := range t.base {
		counts[known] = countsOf(r)
	}
	for i := range out.Cells {
		c := &out.Cells[i]
		at := t.baseOf(out, c)
		c.Base = Base{Loaded: counts[string(graph.Loaded)][at], Snapshot: counts[string(graph.Snapshot)][at], Known: counts[""][at]}
		switch {
		case c.Commitments.Count+c.Provisions.Count+c.Resolutions.Count > 0:
			c.Status = Meets
		case c.Base.Loaded > 0:
			c.Status = Nothing
		default:
			c.Status = Untold
		}
	}
}

// baseOf returns the values of a cell by which texts are told apart.
func (t *tabling) baseOf(out *Covered, c *Cell) (at [2]string) {
	if i := t.baseAt(t.Rows); i >= 0 {
		at[i] = out.Rows[c.Row].Value
	}
	if i := t.baseAt(t.Columns); i >= 0 {
		at[i] = out.Columns[c.Column].Value
	}
	return at
}

func countsOf(r *plan.Result) map[[2]string]int {
	if len(r.Groups) == 0 {
		return map[[2]string]int{{}: int(r.Total[0])}
	}
	all, g := map[[2]string]int{}, r.Groups[0]
	for i := range g.Len() {
		var at [2]string
		for k, values := range g.Values {
			at[k] = textOf(values[i])
		}
		all[at] = int(g.Count[i])
	}
	return all
}

// Gaps are the cells where nothing meets although texts were read that could tell, row by row. A body whose texts are not loaded has none.
func (c *Covered) Gaps() (gaps []*Cell) {
	for i := range c.Cells {
		if c.Cells[i].Status == Nothing {
			gaps = append(gaps, &c.Cells[i])
		}
	}
	return gaps
}

// Overlap is a row where several columns meet.
type Overlap struct {
	Row   int
	Cells []*Cell // those with the most resolutions first
}

// Overlaps are the rows where at least two columns meet, those with the most columns first.
func (c *Covered) Overlaps() (all []Overlap) {
	for row := range c.Rows {
		o := Overlap{Row: row}
		for column := range c.Columns {
			if cell := c.At(row, column); cell.Status == Meets {
				o.Cells = append(o.Cells, cell)
			}
		}
		if len(o.Cells) < 2 {
			continue
		}
		slices.SortStableFunc(o.Cells, func(a, b *Cell) int { return b.Resolutions.Count - a.Resolutions.Count })
		all = append(all, o)
	}
	slices.SortStableFunc(all, func(a, b Overlap) int { return len(b.Cells) - len(a.Cells) })
	return all
}

// Filter is the filter by which a list of one type in the API holds what was counted in a cell, but for the filter of the table itself.
func (c *Covered) Filter(cell *Cell, of graph.NodeType) string {
	row, column := c.Rows[cell.Row].Value, c.Columns[cell.Column].Value
	keys := make([]plan.Key, 2)
	for i, d := range [...]facet.Dimension{c.asked.Rows, c.asked.Columns} {
		keys[i], _ = facet.CellKey(of, d, c.asked.Links)
	}
	return facet.Filter(of, keys, []string{row, column})
}
