package export

import (
	"archive/zip"
	"io"
)

// csvTables writes CSV by RFC 4180: records end with CRLF, and a cell keeps the ends of lines that it has. encoding/csv would write the one or keep the
// other, not both. Without a table of choice both stand in a ZIP file.
type csvTables struct {
	*output
	archive *zip.Writer
	table   io.Writer // what is being written; nil where the table is not asked for
	wrote   Table     // which that is
}

func newCSV(o *output) writer { return &csvTables{output: o} }

const byteOrderMark = "\ufeff"

func (c *csvTables) begin() error {
	if c.request.Table == Both {
		c.archive = zip.NewWriter(c.output)
	}
	return c.open(Nodes)
}

// open begins a table with its header.
func (c *csvTables) open(t Table) (err error) {
	c.wrote, c.table = t, nil
	switch {
	case c.archive != nil:
		// Without a time, so that equal graphs give equal bytes.
		if c.table, err = c.archive.CreateHeader(&zip.FileHeader{Name: string(t) + ".csv", Method: zip.Deflate}); err != nil {
			return err
		}
	case c.request.Table == t:
		c.table = c.output
	default:
		return nil
	}
	b := c.scratch[:0]
	if c.request.BOM {
		b = append(b, byteOrderMark...)
	}
	b = append(b, "id"...)
	if t == Nodes {
		for _, column := range c.nodes.all {
			b = append(append(b, ','), column.name...)
		}
		return c.record(b)
	}
	b = append(b, ",source,target"...)
	for _, column := range c.edges.all {
		b = append(append(b, ','), column.name...)
	}
	return c.record(b)
}

func (c *csvTables) node(n *node) error {
	if c.table == nil {
		return nil
	}
	b := appendCell(c.scratch[:0], n.ID)
	at := 0
	c.nodes.each(n, n.Props, func(of *column[*node], v value) {
		b = c.appendValue(appendCommas(b, of.at-at+1), v)
		at = of.at + 1
	})
	return c.record(appendCommas(b, len(c.nodes.all)-at))
}

func (c *csvTables) edge(e *edge) error {
	if c.wrote == Nodes {
		if err := c.open(Edges); err != nil {
			return err
		}
	}
	if c.table == nil {
		return nil
	}
	b := appendCell(c.scratch[:0], e.ID)
	b = appendCell(append(b, ','), e.Source)
	b = appendCell(append(b, ','), e.Target)
	at := 0
	c.edges.each(e, e.props(), func(of *column[*edge], v value) {
		b = c.appendValue(appendCommas(b, of.at-at+1), v)
		at = of.at + 1
	})
	return c.record(appendCommas(b, len(c.edges.all)-at))
}

func (c *csvTables) end() error {
	if c.wrote == Nodes { // there was no edge, but there are their columns
		if err := c.open(Edges); err != nil {
			return err
		}
	}
	if c.archive != nil {
		return c.archive.Close()
	}
	return nil
}

func (c *csvTables) record(b []byte) error {
	c.scratch = append(b, "\r\n"...)
	_, err := c.table.Write(c.scratch)
	return err
}
