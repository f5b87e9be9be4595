package plan

import "mandategraph/graph"

// Group counts the nodes of all rows of each parent by what they have in common, whatever the page: the facets of a list, the cells of
// a table. A group is a value of each key, and holds the distinct nodes that have all of them. A node with several values, such as a
// text about two topics, is in several groups.
//
// The groups of a parent stand with the most nodes first, and by their values where these are as many.
type Group struct {
	By    []Key // one or two
	Most  int   // groups for each parent, 1 to MaxGroups; Groups.More tells how many there are beyond
	First int   // ids of nodes to bring with each group, the first by id; at most MaxFirst
	None  bool  // whether to count the nodes that are in no group, since some key has no value for them
}

// Key is what nodes are grouped by: a value read from the node itself, or where ways from it lead. Several ways are as good as each
// other; a value that many of them lead to counts once. A node from which no way leads to a value has none.
type Key struct {
	Ways  []Way // none for the node itself, as one without turns
	Where Cond  // on the nodes at the ends; nil keeps all
	Prop  graph.Prop
	Year  bool // of a date
}

// Way is turns one after the other. It may come back to where it was.
type Way []Turn

// Turn follows the edges of some kinds to nodes of some types.
type Turn struct {
	Kinds graph.EdgeSet
	Dir   graph.Direction
	Types graph.TypeSet // zero for all
}

// The bounds of groups.
const (
	MaxKeys   = 2
	MaxGroups = 10_000 // of one parent
	MaxFirst  = 100
	MaxWays   = 8
	MaxTurns  = 6 // of one way
)

// Groups holds the groups of a Group in columns. Those of row r of the parent are First[r] to First[r+1].
type Groups struct {
	First  []int32
	Values [][]graph.Value // for each key its column: strings, whole numbers or booleans, never nil
	Labels [][]string      // for each key that reads ids the labels of these nodes; nil for others
	Count  []int32         // nodes
	IDs    [][]string      // the first of them; only with Group.First
	More   []int32         // for each parent how many groups Most left out
	None   []int32         // for each parent the nodes in no group; only with Group.None
}

// NewGroups makes the empty groups of some keys.
func NewGroups(g *Group) *Groups {
	return &Groups{First: []int32{0}, Values: make([][]graph.Value, len(g.By)), Labels: make([][]string, len(g.By))}
}

// Len returns the number of groups.
func (g *Groups) Len() int { return len(g.Count) }

// Of returns which groups belong to a row of the parent.
func (g *Groups) Of(parent int) (from, to int) { return int(g.First[parent]), int(g.First[parent+1]) }

// Ends are the types to which a turn leads from nodes of some types, by the ontology.
func (t Turn) Ends(from graph.TypeSet) (types graph.TypeSet) {
	for _, k := range t.Kinds.Kinds() {
		if near, far := k.Ends(t.Dir); near&from != 0 {
			types |= far
		}
	}
	if t.Types != 0 {
		types &= t.Types
	}
	return types
}
