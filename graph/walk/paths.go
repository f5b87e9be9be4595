package walk

import (
	"cmp"
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Paths asks how two things hang together: the ways from one to the other, whichever way the edges on them run.
type Paths struct {
	From, To string        // ids
	Kinds    graph.EdgeSet // the edges that are followed; zero for JoiningKinds
	Most     int           // edges on a path
	First    int           // paths, the shortest first
	Rows     int           // that are read for them
}

// JoiningKinds are the edges by which texts hang together: those of a trace, and what is a part of what. Most resolutions are two edges
// apart over the body that adopted them and over a topic, which says little; who wants these kinds names them.
const JoiningKinds = CitingKinds | 1<<graph.EdgeContains

// The bounds of paths, and what is taken where nothing is asked for.
const (
	usualMost, mostMost   = 4, 6
	usualPaths, mostPaths = 10, 100
	mostNeighbours        = 1000    // of a node that are followed; those of a hub are mostly found from their own side
	mostTries             = 200_000 // steps of the search among what was read
)

// Pathed is what was found.
type Pathed struct {
	Nodes     []Node // those on the paths, From and To first; their depth is how far they are from From
	Links     []Step // the edges on the paths: of those between two nodes the best by graph.OrderRank
	Paths     []Path
	Truncated []Reason
}

// Path is one way. No node comes twice.
type Path struct {
	Nodes  []int // in Pathed.Nodes
	Links  []int // in Pathed.Links, one less than Nodes
	Weight int   // the sum of what its edges weigh: less where operative paragraphs say it, and with strong verbs
}

// Run searches. Paths come by length, then by weight, then by the ids of their nodes. Errors: Invalid for what cannot be asked, NotFound
// where one of the ends does not exist, and those of Execute.
func (p Paths) Run(ctx context.Context, store plan.Store) (*Pathed, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	p.settle()
	s := &searcher{Paths: p, reader: reader{ctx: ctx, store: store}, near: map[string][]neighbour{}, why: map[Reason]bool{}}
	if err := s.search(); err != nil {
		return nil, err
	}
	return s.answer(s.paths())
}

// Check says why the paths cannot be asked for; nil where they can.
func (p Paths) Check() error {
	for _, n := range []struct {
		name        string
		value, most int
	}{{"maxLength", p.Most, mostMost}, {"first", p.First, mostPaths}, {"rows", p.Rows, mostRows}} {
		if n.value < 0 || n.value > n.most {
			return graph.Errorf(graph.Invalid, "%s is %d; paths take 1 to %d", n.name, n.value, n.most)
		}
	}
	if p.From == p.To || p.From == "" || p.To == "" {
		return graph.Errorf(graph.Invalid, "paths lead from one thing to another; give two different ids")
	}
	return nil
}

func (p *Paths) settle() {
	p.Most, p.First, p.Rows = cmp.Or(p.Most, usualMost), cmp.Or(p.First, usualPaths), cmp.Or(p.Rows, usualPathRows)
	if p.Kinds == 0 {
		p.Kinds = JoiningKinds
	}
}

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
