package plan

import "mandategraph/graph"

// Cond is a condition on a node or an edge. Logic has two values: a comparison with a property that is not there is false,
// and Not of it is true.
type Cond interface{ cond() }

// And holds where all hold; the empty And always holds.
type And []Cond

// Or holds where one holds; the empty Or never holds.
type Or []Cond

// Not holds where Cond does not.
type Not struct{ Cond Cond }

// Op is a comparison.
type Op uint8

// The comparisons. Text and lists of strings have no order, see Order for that of rows; a list matches where one of its strings does.
const (
	Eq       Op = iota
	Less        // < and the next three: numbers and dates
	LessEq      // <=
	More        // >
	MoreEq      // >=
	Prefix      // strings: begins with, case counts
	Contains    // strings: has as a part, case counts
)

// Compare compares a property with a value of the property's kind; for a list of strings the value is a string.
type Compare struct {
	Prop  graph.Prop
	Op    Op
	Value graph.Value
}

// In holds where the property equals one of the values; with none, never.
type In struct {
	Prop   graph.Prop
	Values []graph.Value
}

// IsNull holds where nothing is known of the property.
type IsNull struct{ Prop graph.Prop }

// Is holds where the node is of one of the types.
type Is struct{ Types graph.TypeSet }

// Quantifier says of how many edges a condition must hold.
type Quantifier uint8

// The quantifiers. All holds where there is no edge.
const (
	Some Quantifier = iota
	None
	Every
)

// Along is a condition on the edges of one kind at a node and on their far nodes.
type Along struct {
	Quantifier Quantifier
	Kind       graph.EdgeType
	Dir        graph.Direction
	Edge       Cond // nil holds always
	Node       Cond // nil holds always
}

// Within holds where the node itself, or one to which at most so many edges of the kind lead from it one after the other, meets the
// condition: a topic is within the topics that are broader than it.
type Within struct {
	Kind  graph.EdgeType
	Dir   graph.Direction
	Steps int  // 1 to MaxSteps
	Node  Cond // nil holds always
}

// MaxSteps is how many edges Within may follow.
const MaxSteps = 8

// Far is a condition on the far node within a condition on an edge (Select.Via, Along.Edge), so that `or` and `not` can join what
// is said of both. Where it would stand at the top, say it of the node itself (Select.Where, Along.Node): stores start from there.
type Far struct{ Cond Cond } // nil holds always

// Match holds where the node's searched words (its own and those of its texts' nodes only on the Text node itself) have all the
// terms one after the other; see graph/text for what a term is. Last may be a prefix.
type Match struct {
	Terms  []string // analysed; a phrase if more than one
	Prefix bool     // the last term is the beginning of a word
	Edits  int      // of a single term: what stands for it are the text.Variants with so many edits among all terms that are searched; at most MaxEdits
	Titles bool     // only in what names the node: values of the weights TITLE and SYMBOL
	Begins bool     // nothing comes before it in the value; only of Titles
	Ends   bool     // nothing comes behind it in the value; only of Titles
}

// MaxEdits is how many letters of a term may differ.
const MaxEdits = 2

func (And) cond()     {}
func (Or) cond()      {}
func (Not) cond()     {}
func (Compare) cond() {}
func (In) cond()      {}
func (IsNull) cond()  {}
func (Is) cond()      {}
func (Along) cond()   {}
func (Within) cond()  {}
func (Far) cond()     {}
func (Match) cond()   {}
