package draw

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// Coverage writes a table for people, as CSV with a line for each cell, or as JSON. With gaps, only the cells where nothing meets although
// texts were read.
func Coverage(out io.Writer, c *walk.Covered, f Format, gaps bool, style Style) error {
	cells := make([]*walk.Cell, len(c.Cells))
	for i := range c.Cells {
		cells[i] = &c.Cells[i]
	}
	if gaps {
		cells = c.Gaps()
	}
	switch f {
	case JSON:
		return indented(out, coverageDocument(c, cells))
	case CSV:
		return coverageCSV(out, c, cells)
	}
	w := bufio.NewWriter(out)
	d := &drawing{style: style, w: w}
	if gaps {
		d.gaps(c, cells)
	} else {
		d.grid(c)
	}
	return w.Flush()
}

// shown is a cell of a table for people: resolutions and paragraphs, a dash for none, a question mark where that is not known.
func shown(c *walk.Cell) string {
	switch c.Status {
	case walk.Untold:
		return "?"
	case walk.Nothing:
		return "–"
	case walk.Meets:
	}
	if c.Resolutions.Count+c.Provisions.Count == 0 {
		return fmt.Sprintf("·%d", c.Commitments.Count)
	}
	return fmt.Sprintf("%d/%d", c.Resolutions.Count, c.Provisions.Count)
}

// gaps lists cells, a line each, with what texts they rest on.
func (d *drawing) gaps(c *walk.Covered, cells []*walk.Cell) {
	for _, cell := range cells {
		row, column := Printable(c.Rows[cell.Row].Label), Printable(c.Columns[cell.Column].Label)
		base := fmt.Sprintf(": none in %s loaded, of %d that are known", count(cell.Base.Loaded, "text"), cell.Base.Known)
		if d.style.Width > 0 {
			row = short(row, max(leastLabel, d.style.Width-letters(" × "+column+base)))
		}
		fmt.Fprintln(d.w, row+" × "+column+base)
	}
	unknown := 0
	for i := range c.Cells {
		if c.Cells[i].Status == walk.Untold {
			unknown++
		}
	}
	fmt.Fprintf(d.w, "%s; of %s no text is loaded that could tell\n", count(len(cells), "gap"), count(unknown, "further cell"))
}

func coverageCSV(out io.Writer, c *walk.Covered, cells []*walk.Cell) error {
	w := csv.NewWriter(out)
	if err := w.Write([]string{"row", "rowLabel", "column", "columnLabel", "status", "commitments", "provisions", "resolutions", "loaded", "snapshot", "known"}); err != nil {
		return err
	}
	for _, x := range cells {
		r, col := c.Rows[x.Row], c.Columns[x.Column]
		line := []string{r.Value, r.Label, col.Value, col.Label, string(x.Status), commitmentsOf(c, x), strconv.Itoa(x.Provisions.Count), strconv.Itoa(x.Resolutions.Count),
			strconv.Itoa(x.Base.Loaded), strconv.Itoa(x.Base.Snapshot), strconv.Itoa(x.Base.Known)}
		for i := range line {
			line[i] = Harmless(line[i])
		}
		if err := w.Write(line); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// commitmentsOf is empty where they were not counted.
func commitmentsOf(c *walk.Covered, x *walk.Cell) string {
	if !c.Commitments {
		return ""
	}
	return strconv.Itoa(x.Commitments.Count)
}

// CoverageDocument is a table as JSON has it.
type CoverageDocument struct {
	Rows      []JSONAxis `json:"rows"`
	Columns   []JSONAxis `json:"columns"`
	Cells     []JSONCell `json:"cells"`
	Truncated []string   `json:"truncatedBecause"`
}

// JSONAxis is a row or a column.
type JSONAxis struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// JSONCell is a cell.
type JSONCell struct {
	Row         string    `json:"row"`
	Column      string    `json:"column"`
	Status      string    `json:"status"`
	Commitments *JSONMet  `json:"commitments,omitempty"`
	Provisions  JSONMet   `json:"provisions"`
	Resolutions JSONMet   `json:"resolutions"`
	Base        walk.Base `json:"base"`
}

// JSONMet is what meets in a cell, and the filter of the API for all of it.
type JSONMet struct {
	Count  int      `json:"count"`
	First  []string `json:"first,omitempty"`
	Filter string   `json:"filter,omitempty"`
}

func coverageDocument(c *walk.Covered, cells []*walk.Cell) *CoverageDocument {
	doc := &CoverageDocument{Rows: jsonAxis(c.Rows), Columns: jsonAxis(c.Columns), Cells: []JSONCell{}, Truncated: []string{}}
	for _, x := range cells {
		cell := JSONCell{Row: c.Rows[x.Row].Value, Column: c.Columns[x.Column].Value, Status: string(x.Status), Base: x.Base,
			Provisions: jsonMet(c, x, graph.TypeProvision, x.Provisions), Resolutions: jsonMet(c, x, graph.TypeResolution, x.Resolutions)}
		if c.Commitments {
			met := jsonMet(c, x, graph.TypeCommitment, x.Commitments)
			cell.Commitments = &met
		}
		doc.Cells = append(doc.Cells, cell)
	}
	for _, r := range c.Truncated {
		doc.Truncated = append(doc.Truncated, string(r))
	}
	return doc
}

func jsonAxis(axis []walk.AxisValue) []JSONAxis {
	all := make([]JSONAxis, len(axis))
	for i, v := range axis {
		all[i] = JSONAxis(v)
	}
	return all
}

func jsonMet(c *walk.Covered, cell *walk.Cell, of graph.NodeType, met walk.Met) JSONMet {
	out := JSONMet{Count: met.Count, First: met.First}
	if met.Count > 0 {
		out.Filter = c.Filter(cell, of)
	}
	return out
}
