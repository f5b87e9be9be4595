package walk

import (
	"cmp"
	"context"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/plan"
)

// Coverage asks how many texts and commitments meet for each pair of a row and a column of a table.
type Coverage struct {
	Rows, Columns facet.Dimension // two of Pillar, Cluster, Commitment, Topic, Body, Year, Force
	Links         facet.Links     // by what texts meet commitments; zero for any
	Crimes        bool            // of topics, only types of crime
	Topics        []string        // only what is about one of these: ids
	Bodies        []string        // only what these adopted: ids
	Since, Until  string          // only what was adopted from this day, until this day
	First         int             // ids of each kind of node in a cell; zero for none
}

// The bounds of a table. What stands beyond is left out, and told.
const (
	mostAxis  = 250 // rows, and columns
	mostNamed = 20  // ids in a cell
)

// Covered is a table. Its cells stand row by row.
type Covered struct {
	Rows, Columns []AxisValue
	Cells         []Cell
	asked         Coverage
	Commitments   bool // whether commitments were counted: a filter by bodies or days says nothing of them
	Truncated     []Reason
}

// AxisValue is a row or a column.
type AxisValue struct {
	Value string // an id, a year, or the word of a force
	Label string
}

// Status says what is known of a cell.
type Status string

// What is known of a cell: something meets; nothing does, in texts that were read; nothing is known to, but no text was read that could tell.
const (
	Meets   Status = "SOME"
	Nothing Status = "NONE"
	Untold  Status = "UNKNOWN"
)

// Cell is what meets for a row and a column.
type Cell struct {
	Row, Column                          int
	Commitments, Provisions, Resolutions Met
	Base                                 Base
	Status                               Status
}

// Met is how many things of one type meet, and the first of them by id.
type Met struct {
	Count int
	First []string
}

// Base is of how many resolutions and decisions of the cell's body and year the graph knows what: a table cannot say more than these do.
type Base struct {
	Loaded   int `json:"loaded"`   // whose text was read
	Snapshot int `json:"snapshot"` // of which the program brings facts, without the text
	Known    int `json:"known"`    // all, those that are only cited too
}

// Size is how many things were found.
func (c *Covered) Size() int { return len(c.Cells) + len(c.Rows) + len(c.Columns) }

// At returns a cell.
func (c *Covered) At(row, column int) *Cell { return &c.Cells[row*len(c.Columns)+column] }

// axes are the dimensions that a table can have.
var axes = [...]facet.Dimension{facet.Pillar, facet.Cluster, facet.Commitment, facet.Topic, facet.Body, facet.Year, facet.Force}

// counted are the types of node that a table counts.
var counted = [...]graph.NodeType{graph.TypeCommitment, graph.TypeProvision, graph.TypeResolution}

// Check says why the table cannot be asked for; nil where it can.
func (c Coverage) Check() error {
	for _, d := range [...]facet.Dimension{c.Rows, c.Columns} {
		if !isAxis(d) {
			return graph.Errorf(graph.Invalid, "a table has no %s; rows and columns are two of PILLAR, CLUSTER, COMMITMENT, TOPIC, BODY, YEAR, FORCE", d)
		}
	}
	if c.Rows == c.Columns {
		return graph.Errorf(graph.Invalid, "rows and columns are both %s; give two different ones", c.Rows)
	}
	if c.First < 0 || c.First > mostNamed {
		return graph.Errorf(graph.Invalid, "first is %d; a cell names 0 to %d of each", c.First, mostNamed)
	}
	f := Filter{Since: c.Since, Until: c.Until, Bodies: c.Bodies}
	if len(c.Topics) > mostValues {
		return graph.Errorf(graph.Limit, "topics has %d values; at most %d are allowed", len(c.Topics), mostValues)
	}
	return f.check()
}

func isAxis(d facet.Dimension) bool {
	for _, a := range axes {
		if a == d {
			return true
		}
	}
	return false
}

// Run counts, in one state of the graph: a statement for each type that is counted, for what is known of texts, and for each axis of nodes.
// Errors: Invalid for what cannot be asked, and those of Execute.
func (c Coverage) Run(ctx context.Context, store plan.Store) (*Covered, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	c.Links = cmp.Or(c.Links, facet.AnyLink)
	t := &tabling{Coverage: c, reader: reader{ctx: ctx, store: store}}
	if err := t.readAll(); err != nil {
		return nil, err
	}
	return t.table(), nil
}
