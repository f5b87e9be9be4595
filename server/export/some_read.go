package export

import (
	"cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// wholeInfo is what paragraphs have from what they are parts of.
type wholeInfo struct{ name, date string }

// read counts the neighbours of the nodes that are kept, one that is one both ways twice, and reads what they are parts of.
func (s *some) read() (degrees []int, wholes map[string]wholeInfo, err error) {
	ids := make(plan.IDs, len(s.nodes))
	for i := range s.nodes {
		ids[i] = s.nodes[i].ID
	}
	roots := []*plan.Select{s.neighbours(ids)}
	if of := s.wholes(); of != nil {
		roots = append(roots, of)
	}
	results, err := s.store.Execute(s.ctx, &plan.Plan{Roots: roots, Name: "export"})
	if err != nil {
		return nil, nil, err
	}
	if len(results[0].IDs) < len(ids) {
		return nil, nil, errChanged()
	}
	degrees = make([]int, len(ids))
	for _, c := range results[0].Children {
		for i, n := range c.Targets {
			degrees[i] += int(n)
		}
	}
	return degrees, wholesIn(results[1:]), nil
}

// neighbours counts the neighbours of nodes in both directions.
func (w *whole) neighbours(ids plan.IDs) *plan.Select {
	s := &plan.Select{From: ids, Types: w.types}
	if w.kinds == 0 {
		return s
	}
	for _, d := range []graph.Direction{graph.Out, graph.In} {
		// In an order in which edges are stored, they are counted where they stand.
		s.Children = append(s.Children, &plan.Select{From: plan.Hop{Kinds: w.kinds, Dir: d}, Types: w.types,
			Order: plan.Order{Key: graph.OrderPlace}, Page: plan.Page{None: true}, Targets: true})
	}
	return s
}

// wholes reads what the nodes are parts of; nil where they are no parts.
func (s *some) wholes() *plan.Select {
	var ids plan.IDs
	for _, of := range s.of {
		if of != "" && (len(ids) == 0 || ids[len(ids)-1] != of) { // parts of one whole stand beside each other
			ids = append(ids, of)
		}
	}
	if ids == nil {
		return nil
	}
	return &plan.Select{From: ids, Types: graph.TypesOf(graph.TypeResolution, graph.TypeInstrument),
		Columns: []graph.Prop{graph.PropShortName, graph.PropLabel, graph.PropDateStart}}
}

func wholesIn(results []*plan.Result) map[string]wholeInfo {
	all := map[string]wholeInfo{}
	for _, r := range results {
		for row, id := range r.IDs {
			text := func(column int) string {
				s, _ := r.Columns[column][row].(string)
				return s
			}
			all[id] = wholeInfo{cmp.Or(text(0), text(1)), text(2)}
		}
	}
	return all
}
