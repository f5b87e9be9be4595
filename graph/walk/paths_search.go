package walk

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

const usualPathRows = 50_000

// neighbour is a node at the other end of an edge, with the weight of the best edge between the two.
type neighbour struct {
	id     string
	weight int
}

// searcher is a search under way.
type searcher struct {
	Paths
	reader
	near map[string][]neighbour // in both directions, of what was read
	why  map[Reason]bool
}

// search reads what surrounds both ends, a statement a level, on the side that has less to read, until every edge on a path of the
// greatest length must have been seen from one of its ends.
func (s *searcher) search() error {
	sides := [2][]string{{s.From}, {s.To}}
	seen := [2]map[string]bool{{s.From: true}, {s.To: true}}
	if err := s.ends(); err != nil {
		return err
	}
	met := map[string]bool{}
	for range s.Most { // so many levels of both sides together
		side := 0
		if len(sides[1]) < len(sides[0]) {
			side = 1
		}
		if len(sides[side]) == 0 {
			return nil
		}
		next, err := s.expand(sides[side], met)
		if err != nil || s.why[Work] {
			return err
		}
		sides[side] = sides[side][:0]
		for _, id := range next {
			if !seen[side][id] {
				seen[side][id] = true
				sides[side] = append(sides[side], id)
			}
		}
	}
	return nil
}

// ends makes sure that both ends exist.
func (s *searcher) ends() error {
	results, err := s.read("paths: ends", 0, &plan.Select{From: plan.IDs{s.From, s.To}, Types: graph.AllTypes})
	if err != nil {
		return err
	}
	for _, id := range []string{s.From, s.To} {
		if !slices.Contains(results[0].IDs, id) {
			return graph.Errorf(graph.NotFound, "the graph has no %q", id)
		}
	}
	return nil
}

// around is a statement that reads the edges of nodes, both ways.
func (s *searcher) around(ids []string) *plan.Select {
	root := &plan.Select{From: plan.IDs(ids), Types: graph.AllTypes}
	for _, d := range []graph.Direction{graph.Out, graph.In} {
		root.Children = append(root.Children, &plan.Select{
			From: plan.Hop{Kinds: s.Kinds, Dir: d}, Types: graph.AllTypes, Order: plan.Order{Key: graph.OrderRank}, Distinct: true,
			Page: plan.Page{Limit: mostNeighbours}, More: true,
		})
	}
	return root
}

// expand reads the edges of nodes that were not read before, and returns what they lead to. Where there are too many to read, nothing
// is, and the search ends.
func (s *searcher) expand(ids []string, met map[string]bool) (next []string, err error) {
	var fresh []string
	for _, id := range ids {
		if !met[id] {
			met[id] = true
			fresh = append(fresh, id)
		}
		for _, n := range s.near[id] {
			next = append(next, n.id)
		}
	}
	if len(fresh) == 0 {
		return next, nil
	}
	if s.rows >= s.Rows {
		s.why[Work] = true
		return nil, nil
	}
	slices.Sort(fresh)
	results, err := s.read("paths: level", s.Rows-s.rows, s.around(fresh))
	if graph.CodeOf(err) == graph.Limit && s.ctx.Err() == nil && err != nil {
		s.why[Work] = true
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return append(next, s.meet(results[0])...), nil
}

// meet keeps the edges of a statement, and returns what they lead to.
func (s *searcher) meet(r *plan.Result) (next []string) {
	for row, id := range r.IDs {
		for _, hop := range r.Children {
			from, to := hop.Rows(row)
			for i := from; i < to; i++ {
				s.join(id, hop.IDs[i], weightOf(hop.Keys[i]))
				next = append(next, hop.IDs[i])
			}
			if hop.More[row] {
				s.why[PerNode] = true
			}
		}
	}
	return next
}

// weightOf is what an edge weighs: the first two characters of its rank, which are the part and the strength.
func weightOf(rank string) int { return int(rank[0]-'0')*10 + int(rank[1]-'0') + 1 }

func (s *searcher) join(a, b string, weight int) {
	if a == b {
		return
	}
	s.near[a] = append(s.near[a], neighbour{b, weight})
	s.near[b] = append(s.near[b], neighbour{a, weight})
}
