package plan

import (
	"context"

	"mandategraph/graph"
)

// Store keeps the assertions of sources and answers plans. No method serves a field of the API: a new field needs no new method.
// All methods are safe for concurrent use and end soon after ctx does.
type Store interface {
	// Execute runs a plan; results stand as the roots do. All roots see one state of the graph.
	// Errors: Invalid for a plan that Validate refuses, Unavailable, Limit for a deadline and for more rows than the plan allows, Internal.
	Execute(ctx context.Context, p *Plan) ([]*Result, error)

	// Apply replaces what each batch's source asserted, all of the batches in one transaction, and reports what it did.
	// A batch whose source and hash are already there is skipped. A batch is normalized first, in place.
	// Errors: Invalid names the first faulty assertion and nothing is written; Unavailable, also where another process writes.
	Apply(ctx context.Context, batches ...*graph.Batch) (Applied, error)

	// Scan gives every node, then every edge, as shown, in the order of their ids. Either function may be nil. It stops at the first error and returns it.
	// What a function is given, it has until it returns: the next one may stand in the same room, its Props too. Values may be kept. A function may
	// read from the store by the other methods.
	Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error

	// Sources lists who asserts, in the order of ids. It reads nothing of the graph: loaders ask before and after everything that they write.
	Sources(ctx context.Context) ([]graph.Source, error)

	// Stat describes what the store holds.
	Stat(ctx context.Context) (*Stat, error)

	// Close lets go of the store's resources; calls after it fail with Unavailable.
	Close() error
}

// Applied says what Apply did.
type Applied struct {
	Written, Unchanged int // batches
	Nodes, Edges       int // assertions written
}

// Stat describes what a store holds.
type Stat struct {
	Version string // changes when what is shown changes
	Nodes   map[graph.NodeType]int
	Edges   map[graph.EdgeType]int
	Degrees map[Degree]Summary
}

// Degree names the edges of a kind at the nodes of a type, followed in a direction.
type Degree struct {
	Type graph.NodeType
	Kind graph.EdgeType
	Dir  graph.Direction
}

// Summary summarizes a degree over the nodes of its type, those without edges too.
type Summary struct {
	Mean float64
	Max  int
}
