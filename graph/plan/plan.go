// Package plan is a read of the graph as data: what to start from, what to follow, what to bring back. A plan does no I/O and
// knows no store and no query language; every store that runs it gives the same rows in the same order.
package plan

import "mandategraph/graph"

// Plan is one read. All its roots see one state of the graph; a store runs each root as one statement, whatever its depth.
type Plan struct {
	Roots []*Select
	Name  string // who asks, for people who look at what a store is doing; may be empty
	Rows  int    // the most rows to read over all levels, 0 for any number; where there are more, Execute ends with Limit
}

// Select reads rows: the nodes at a start, or at the far end of edges that leave the rows above it.
//
// A child has rows for each row of its parent. A row of a hop is an edge with its far node: a neighbour that several
// edges lead to is there several times, once for each piece of evidence.
type Select struct {
	From     From
	Types    graph.TypeSet // of the rows' nodes; never empty
	Where    Cond          // on the rows' nodes; nil keeps all
	Via      Cond          // on the edges of a hop; nil keeps all
	Order    Order
	Distinct bool // in a hop: of the rows with one far node only the first in the order stays; Total still counts all
	Page     Page
	Columns  []graph.Prop  // of the nodes, beside id and type, which every row has
	Edge     []graph.Prop  // of the edges of a hop
	Total    bool          // whether to count, for each parent, all rows, whatever the page; a database may hold that number
	Most     int           // of a root: where Total stops counting, which is then Most; 0 for nowhere
	Targets  bool          // whether to count, for each parent, all distinct nodes, whatever the page; these must be read to be counted
	More     bool          // whether to say, for each parent, that the limit left rows out; that costs one row more for each
	Groups   []Group       // by what to count, for each parent, all distinct nodes, whatever the page; these must be read
	Only     graph.TypeSet // of a child: the types of parent that have it, zero for all; others have no rows
	Children []*Select
}

// From is where rows come from: IDs and All are roots, Hop and Ref are children.
type From interface{ from() }

// IDs starts from the nodes with these ids; those that do not exist or are of another type are left out, and none comes twice.
type IDs []string

// All starts from all nodes of the types.
type All struct{}

// Hop follows the edges of some kinds from each row of the parent.
type Hop struct {
	Kinds graph.EdgeSet
	Dir   graph.Direction
}

// Ref goes to the node whose id stands in a property of the parent's edge, such as the document that evidence comes from.
type Ref struct{ Prop graph.Prop }

func (IDs) from() {}
func (All) from() {}
func (Hop) from() {}
func (Ref) from() {}

// Order is a stored sort key and a direction. Ties are broken by id, in the same direction: of the edge in a hop, of the node elsewhere.
type Order struct {
	Key  graph.Order // OrderPlace and OrderRank only in a hop; there OrderID means the edge's id
	Desc bool
}

// Page cuts the rows of each parent. The zero Page keeps all.
type Page struct {
	None     bool    // no rows at all, but what is said of all of them; then there is nothing else to a page
	Limit    int     // rows for each parent; 0 for all
	Backward bool    // the last rows rather than the first; they still come in the order
	After    *Keyset // only rows after this one
	Before   *Keyset // only rows before this one
}

// Keyset is a row's place in an order.
type Keyset struct {
	Key string // the sort key; "" under OrderID
	ID  string // the tie-break
}
