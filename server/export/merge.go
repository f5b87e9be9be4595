package export

import "mandategraph/graph"

// mostEvidence is how many edges a merged one names, as subgraphs do.
const mostEvidence = 20

// merger merges the edges of one kind from one node to another, which come one after the other in the order of ids.
type merger struct {
	give func(*edge) error
	last edge // of weight 0 where there is none
}

func (m *merger) add(e *graph.Edge) error {
	if m.last.Weight == 0 || m.last.Type != e.Type || m.last.Source != e.From || m.last.Target != e.To {
		if err := m.flush(); err != nil {
			return err
		}
		id := append(append(append(m.last.ID[:0], e.Type.String()...), '|'), e.From...)
		m.last = edge{ID: append(append(id, '|'), e.To...), Source: e.From, Target: e.To, Type: e.Type, Merged: m.last.Merged[:0]}
	}
	m.last.Weight++
	if len(m.last.Merged) < mostEvidence {
		m.last.Merged = append(m.last.Merged, e.ID())
	}
	return nil
}

// flush gives the edge that was merged last.
func (m *merger) flush() error {
	if m.last.Weight == 0 {
		return nil
	}
	err := m.give(&m.last)
	m.last.Weight = 0
	return err
}
