// Package model is how an answer is read: the sites of an operation, and for the generated executor Go types for the types of the
// schema, each a view into the columns of a result. What plans alone answer, package answer writes without these types. Nothing here reads a store; by the time a field is resolved, its rows are there.
package model

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Site is a field with a selection set, at its place in the operation. Sites form the tree of the response; the compiler makes them
// together with the plan. A site that reads rows of its own has a Select, and a Result once the plan has run; the others
// (`edges`, `node`, `evidence`) look at the rows of the nearest site above.
type Site struct {
	Key    string        // the response key: the alias, or the field's name
	Only   graph.TypeSet // the types of node that the field was asked of; zero for all
	Select *plan.Select
	Result *plan.Result
	Cursor func(plan.Keyset) string // writes the cursor of a row; only of a connection
	Extra  any                      // what a root field answers beside rows: a *Meaning of `resolve`, a *plan.Stat of `info`, a *walk.Traced of `trace`
	Facets []FacetAt                // what `facets` counts by; only of such a field
	Err    error                    // why a root field that may be null is null
	Sites  []*Site
}

// At returns the site of the field with that response key on a node of type t, or nil.
func (s *Site) At(key string, t graph.NodeType) *Site {
	for _, sub := range s.Sites {
		if sub.Key == key && (sub.Only == 0 || sub.Only.Has(t)) {
			return sub
		}
	}
	return nil
}
