package export

import (
	"cmp"
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// together is for how many nodes it is read at once how many neighbours they have, and what they are parts of.
const together = 1000

// some are nodes that were scanned and not yet given.
type some struct {
	*whole
	ctx   context.Context
	give  func(*node) error
	nodes []graph.Node // behind them stands the room of those that were given before
	of    []string     // the id of what each is a part of; "" for most
	out   node
}

// add keeps a node that is written, and gives all that are kept once they are enough.
func (s *some) add(n *graph.Node) error {
	if !s.types.Has(n.Type) {
		return nil
	}
	at := len(s.nodes)
	s.nodes = slices.Grow(s.nodes, 1)[:at+1]
	room := s.nodes[at].Props[:0]
	s.nodes[at] = *n
	s.nodes[at].Props = append(room, n.Props...)
	of, _ := walk.WholeOf(n.ID)
	s.of = append(s.of, of)
	if len(s.nodes) < together {
		return nil
	}
	return s.flush()
}

// flush gives the nodes that are kept.
func (s *some) flush() error {
	if len(s.nodes) == 0 {
		return nil
	}
	degrees, wholes, err := s.read()
	if err != nil {
		return err
	}
	for i := range s.nodes {
		s.show(i, degrees[i], wholes[s.of[i]])
		if err := s.give(&s.out); err != nil {
			return err
		}
	}
	s.nodes, s.of = s.nodes[:0], s.of[:0]
	return nil
}

// show makes of a node what is written of it.
func (s *some) show(i, degree int, of wholeInfo) {
	n := &s.nodes[i]
	s.out = node{ID: n.ID, Label: n.Label(), Date: cmp.Or(n.Props.Text(graph.PropDateStart), of.date), Type: n.Type, Known: n.Known,
		Degree: degree, Members: 1, Props: n.Props}
	if of.name != "" && s.out.Label == n.ID {
		s.out.Label = walk.PartName(n.ID, of.name)
	}
}
