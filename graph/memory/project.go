package memory

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// project fills the columns of the result from the rows.
func (s *selection) project() *plan.Result {
	res, n := s.res, len(s.out.nodes)
	strings := make([]string, 2*n, 3*n)
	res.IDs, res.Keys = strings[:n:n], strings[n:2*n:2*n]
	res.Types = make([]graph.NodeType, n)
	for i, node := range s.out.nodes {
		res.IDs[i], res.Types[i] = s.ids[node], s.types[node]
	}
	if s.Key != graph.OrderID {
		s.projectKeys(res.Keys)
	}
	for i := range s.groups {
		res.Groups = append(res.Groups, s.groups[i].res)
	}
	cells := make([]graph.Value, n*(len(s.Columns)+len(s.Edge)))
	res.Columns, cells = columns(cells, len(s.Columns), n)
	for c, p := range s.Columns {
		s.projectNodes(res.Columns[c], p)
	}
	if s.hop {
		res.Edges = strings[2*n : 3*n]
		res.Edge, _ = columns(cells, len(s.Edge), n)
		s.projectEdges(res)
	}
	return res
}

func (s *selection) projectKeys(keys []string) {
	for i, node := range s.out.nodes {
		var edge uint32
		if s.hop {
			edge = s.out.edges[i]
		}
		keys[i] = s.key(node, edge)
	}
}

func (s *selection) projectNodes(column []graph.Value, p graph.Prop) {
	for i, node := range s.out.nodes {
		column[i] = s.value(node, p)
	}
}

func (s *selection) projectEdges(res *plan.Result) {
	for i, e := range s.out.edges {
		res.Edges[i] = s.rows.id(e)
	}
	for c, p := range s.Edge {
		for i, e := range s.out.edges {
			res.Edge[c][i] = s.edgeValue(e, p)
		}
	}
}

// columns cuts cells into columns of n.
func columns(cells []graph.Value, count, n int) ([][]graph.Value, []graph.Value) {
	out := make([][]graph.Value, count)
	for i := range out {
		out[i], cells = cells[:n:n], cells[n:]
	}
	return out, cells
}
