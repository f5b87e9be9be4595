package walk

import (
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

const usualPathRows = 50_000

// neighbour is a node at the other end of an edge, by its place in searcher.ids, with the weight of an edge between the two.
type neighbour struct{ node, weight int32 }

// searcher is a search under way.
type searcher struct {
	Paths
	reader
	ids  []string // of the nodes that were met, From and To first
	at   map[string]int32
	near [][]neighbour // of each, in both directions, of what was read
	met  []bool        // whether the edges of each were read
	why  map[Reason]bool
}

const atFrom, atTo = 0, 1 // the places of both ends in searcher.ids

func newSearcher(ctx context.Context, store plan.Store, p Paths) *searcher {
	s := &searcher{Paths: p, reader: reader{ctx: ctx, store: store}, at: map[string]int32{}, why: map[Reason]bool{}}
	s.place(p.From)
	s.place(p.To)
	return s
}

// place is where a node stands in ids.
func (s *searcher) place(id string) int32 {
	at, ok := s.at[id]
	if !ok {
		at = int32(len(s.ids))
		s.at[id] = at
		s.ids = append(s.ids, id)
		s.near, s.met = append(s.near, nil), append(s.met, false)
	}
	return at
}

// search reads what surrounds both ends, a statement a level, on the side that has less to read, until every edge on a path of the
// greatest length must have been seen from one of its ends.
func (s *searcher) search() error {
	sides := [2][]int32{{atFrom}, {atTo}}
	seen := [2]map[int32]bool{{atFrom: true}, {atTo: true}}
	if err := s.ends(); err != nil {
		return err
	}
	for range s.Most { // so many levels of both sides together
		side := 0
		if len(sides[1]) < len(sides[0]) {
			side = 1
		}
		if len(sides[side]) == 0 {
			return nil
		}
		next, err := s.expand(sides[side])
		if err != nil || s.why[Work] {
			return err
		}
		sides[side] = sides[side][:0]
		for _, node := range next {
			if !seen[side][node] {
				seen[side][node] = true
				sides[side] = append(sides[side], node)
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
func (s *searcher) expand(nodes []int32) (next []int32, err error) {
	var fresh []string
	for _, node := range nodes {
		if !s.met[node] {
			s.met[node] = true
			fresh = append(fresh, s.ids[node])
		}
		for _, n := range s.near[node] {
			next = append(next, n.node)
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
func (s *searcher) meet(r *plan.Result) (next []int32) {
	for row, id := range r.IDs {
		near := s.place(id)
		for _, hop := range r.Children {
			from, to := hop.Rows(row)
			for i := from; i < to; i++ {
				far := s.place(hop.IDs[i])
				s.join(near, far, weightOf(hop.Keys[i]))
				next = append(next, far)
			}
			if hop.More[row] {
				s.why[PerNode] = true
			}
		}
	}
	return next
}

// weightOf is what an edge weighs: the first two characters of its rank, which are the part and the strength.
func weightOf(rank string) int32 { return int32(rank[0]-'0')*10 + int32(rank[1]-'0') + 1 }

func (s *searcher) join(a, b, weight int32) {
	if a == b {
		return
	}
	s.near[a] = append(s.near[a], neighbour{b, weight})
	s.near[b] = append(s.near[b], neighbour{a, weight})
}
