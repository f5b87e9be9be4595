package plan

import (
	"fmt"

	"mandategraph/graph"
)

// The bounds of a plan. They keep a store's recursion, and the statement that it compiles, finite; what a client may ask for
// is bounded more tightly before.
const (
	MaxDepth   = 16 // levels of Select
	MaxNesting = 32 // levels of one condition
)

const allKinds graph.EdgeSet = 1<<len(graph.Edges) - 1

// Validate reports the first thing that makes a plan meaningless, as an Invalid error that says where it stands. What can be
// run but holds of no row is no fault: a property that some of the types have, an edge that none of the types has, a value that
// is not among those listed, a filter that contradicts the types.
func (p *Plan) Validate() error {
	if p.Rows < 0 {
		return graph.Errorf(graph.Invalid, "plan: at most %d rows", p.Rows)
	}
	for i, s := range p.Roots {
		if err := s.validate(level{}); err != nil {
			return graph.Errorf(graph.Invalid, "plan: root %d: %w", i, err)
		}
	}
	return nil
}

// level is where a Select stands.
type level struct {
	depth  int
	parent *Select // nil above a root
}

func (s *Select) validate(at level) error {
	if s == nil {
		return fmt.Errorf("there is no selection")
	}
	if at.depth >= MaxDepth {
		return fmt.Errorf("more than %d levels", MaxDepth)
	}
	for _, check := range [...]func(level) error{s.checkFrom, s.checkTypes, s.checkConds, s.checkPage, s.checkColumns, s.checkGroups} {
		if err := check(at); err != nil {
			return err
		}
	}
	for i, c := range s.Children {
		if err := c.validate(level{at.depth + 1, s}); err != nil {
			return fmt.Errorf("child %d: %w", i, err)
		}
	}
	return nil
}

func (s *Select) checkTypes(at level) error {
	switch {
	case s.Types == 0 || s.Types&^graph.AllTypes != 0:
		return fmt.Errorf("the types are %b", s.Types)
	case s.Only&^graph.AllTypes != 0:
		return fmt.Errorf("only is %b", s.Only)
	case s.Only != 0 && at.parent == nil:
		return fmt.Errorf("only %s: a root has no parent", typeNames(s.Only))
	}
	return nil
}

func (s *Select) checkPage(level) error {
	_, isHop := s.From.(Hop)
	switch {
	case s.Page.Limit < 0:
		return fmt.Errorf("the limit is %d", s.Page.Limit)
	case s.Page.None && s.Page != (Page{None: true}):
		return fmt.Errorf("page %s: it has no rows to cut", page(s.Page))
	case s.Most < 0 || s.Most > 0 && (isHop || s.Targets || len(s.Groups) > 0):
		return fmt.Errorf("counting up to %d: only the rows of a root are counted so", s.Most)
	case s.Order.Key > graph.OrderRank:
		return fmt.Errorf("the order is %d", uint8(s.Order.Key))
	case s.Order.Key.OfEdges() && !isHop:
		return fmt.Errorf("order %s is of the edges of a hop", s.Order.Key)
	case s.Distinct && !isHop:
		return fmt.Errorf("distinct: only a hop can lead to a node twice")
	}
	for _, k := range [...]*Keyset{s.Page.After, s.Page.Before} {
		if k != nil && k.Key != "" && s.Order.Key == graph.OrderID {
			return fmt.Errorf("keyset %s is of another order than ID", keyset(k))
		}
	}
	return nil
}

func (s *Select) checkColumns(level) error {
	if err := nodeScope(s.Types).all("columns", s.Columns); err != nil {
		return err
	}
	hop, ok := s.From.(Hop)
	if !ok && len(s.Edge) > 0 {
		return fmt.Errorf("edge %s: only a hop has edges", s.Edge[0])
	}
	return edgeScope(hop.Kinds, 0).all("edge", s.Edge)
}
