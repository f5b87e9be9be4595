package walk

import (
	"cmp"
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Timeline asks what has a day around some things: they themselves, what an edge joins to them or to their parts, and what the paragraphs among
// all these ask for by when.
type Timeline struct {
	Around   []string      // ids; of those that do not exist the others go on
	From, To string        // days; what touches this stretch, which is open where one is not given
	Types    graph.TypeSet // of the items; Provision is for deadlines; zero for DatedTypes
	First    int           // items, in their order
	Rows     int           // that are read for them
}

// DatedTypes are what a timeline can show: what has a date, and paragraphs for what they ask for by when.
const DatedTypes = wholes | 1<<graph.TypeMeeting | 1<<graph.TypeDocument | deadlines

const deadlines graph.TypeSet = 1 << graph.TypeProvision

// DatingKinds are the edges by which things lie around one another: those of traces, and by which a body, a topic, a meeting or a whole has what
// it has.
const DatingKinds = CitingKinds | 1<<graph.EdgeContains | 1<<graph.EdgeAbout | 1<<graph.EdgeDiscusses | 1<<graph.EdgeAdoptedBy | 1<<graph.EdgeAddressedTo

const (
	usualItems, mostItems = 200, 2000
	mostTies              = 2000 // edges of a node in one direction, and parts of a whole
	mostDatedAround       = 50
)

// Dated is a timeline.
type Dated struct {
	Items     []Item // by day, then by id
	Nodes     []Node // the ends of the edges that join the items
	Truncated []Reason
	Remaining int // items beyond First, of what was read
	Undated   int // things as near whose day is not known; -1 where that was not counted, since only a stretch of days was read
}

// Item is something that has a day.
type Item struct {
	Node
	Period   graph.Period
	Deadline bool   // the last day of the period is that by which a paragraph asks for something
	Printed  string // of a deadline, as the paragraph prints it
	Near     *Step  // the best edge by graph.OrderRank that joins it, from what the timeline lies around; nil for that itself
	Edges    int    // that do
	Topic    string // the name of the narrower topic that the edge speaks of, where it is not that which the timeline lies around

	tie   tie
	edges map[string]bool
}

// Day is where the item stands: the first day, of a deadline the last one.
func (x *Item) Day() string {
	if x.Deadline {
		return x.Period.End
	}
	return x.Period.Start
}

// Run reads, whatever there is, in four statements: what speaks for the things, their edges, what contains them, and the days of what paragraphs
// and passages are parts of. Errors: Invalid for what cannot be asked, NotFound where nothing of Around exists, and those of Execute.
func (t Timeline) Run(ctx context.Context, store plan.Store) (*Dated, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	t.First, t.Rows, t.Types = cmp.Or(t.First, usualItems), cmp.Or(t.Rows, usualGraphRows), cmp.Or(t.Types, DatedTypes)
	d := &dating{Timeline: t, reader: reader{ctx: ctx, store: store}, nodes: map[string]Node{}, speaks: map[string]map[standpoint]bool{}, items: map[string]*Item{}, why: map[Reason]bool{}}
	if err := d.near(); err != nil {
		return nil, err
	}
	tops, err := d.tops()
	if err != nil {
		return nil, err
	}
	return d.dated(tops), nil
}

// Check says why the timeline cannot be asked for; nil where it can.
func (t Timeline) Check() error {
	if len(t.Around) == 0 || len(t.Around) > mostDatedAround {
		return graph.Errorf(graph.Invalid, "a timeline lies around 1 to %d ids, not %d", mostDatedAround, len(t.Around))
	}
	for _, day := range [...]struct{ name, value string }{{"from", t.From}, {"to", t.To}} {
		if day.value != "" && !isDay(day.value) {
			return graph.Errorf(graph.Invalid, "%s is %q; write a day as in 2021-03-07", day.name, day.value)
		}
	}
	if t.From != "" && t.To != "" && t.From > t.To {
		return graph.Errorf(graph.Invalid, "the timeline begins on %s, after its end on %s", t.From, t.To)
	}
	if other := t.Types &^ DatedTypes; other != 0 {
		return graph.Errorf(graph.Invalid, "a timeline has no %s; types are Resolution, Instrument, Meeting, Document, and Provision for deadlines", other.Types()[0])
	}
	if t.First < 0 || t.First > mostItems {
		return graph.Errorf(graph.Invalid, "first is %d; a timeline takes 1 to %d", t.First, mostItems)
	}
	if t.Rows < 0 || t.Rows > mostRows {
		return graph.Errorf(graph.Invalid, "rows is %d; a timeline takes at most %d", t.Rows, mostRows)
	}
	return nil
}

// Size is how many things were found.
func (d *Dated) Size() int { return len(d.Items) }
