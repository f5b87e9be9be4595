package walk

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// answer reads the nodes on the paths and the best edges between them, in one statement, and what paragraphs are parts of in another.
func (s *searcher) answer(found []way) (*Pathed, error) {
	p := &Pathed{}
	for _, r := range []Reason{PerNode, Results, Work} {
		if s.why[r] {
			p.Truncated = append(p.Truncated, r)
		}
	}
	ids := plan.IDs{s.From, s.To}
	depth := map[string]int{s.From: 0, s.To: s.Most}
	for _, w := range found {
		for i, id := range w.ids {
			d, known := depth[id]
			if !known {
				ids = append(ids, id)
			}
			if !known || i < d {
				depth[id] = i
			}
		}
	}
	results, err := s.read("paths: end", 0, s.between(ids), wholesOf(ids))
	if err != nil {
		return nil, err
	}
	index := map[string]int{}
	rows := rowsOf(results[0])
	for _, id := range ids {
		if row, ok := rows[id]; ok {
			index[id] = len(p.Nodes)
			p.Nodes = append(p.Nodes, nodeOf(results[0], row, depth[id]))
		}
	}
	dateWholes(p.Nodes, results[1])
	links := linksOf(results[0], index)
	made := map[[2]int]int{}
	for _, w := range found {
		p.add(w, index, links, made)
	}
	return p, nil
}

// between reads the edges among some nodes.
func (s *searcher) between(ids plan.IDs) *plan.Select {
	root := s.around(ids)
	root.Columns = nodeProps
	among := oneOf(graph.PropID, ids)
	for _, hop := range root.Children {
		hop.Where, hop.Edge, hop.Page.Limit, hop.More = among, said(s.Kinds), 0, false
	}
	return root
}

// link is the best edge between two nodes.
type link struct {
	rank string
	step Step
}

// linksOf keeps of the edges between two nodes the best one, seen from the one that comes first.
func linksOf(r *plan.Result, index map[string]int) map[[2]int]link {
	links := map[[2]int]link{}
	for row, id := range r.IDs {
		for _, hop := range r.Children {
			from, to := hop.Rows(row)
			for i := from; i < to; i++ {
				a, b := index[id], index[hop.IDs[i]]
				step := Step{From: a, To: b, Depth: 1, Kind: kindOf(hop.Edges[i]), Edge: hop.Edges[i], In: hop.Select.From.(plan.Hop).Dir == graph.In, Said: saidIn(hop, i)}
				old, ok := links[[2]int{a, b}]
				if !ok || hop.Keys[i] < old.rank || hop.Keys[i] == old.rank && hop.Edges[i] < old.step.Edge {
					links[[2]int{a, b}] = link{hop.Keys[i], step}
				}
			}
		}
	}
	return links
}

// add adds a path; an edge that several paths go along in one direction is one link.
func (p *Pathed) add(w way, index map[string]int, links map[[2]int]link, made map[[2]int]int) {
	path := Path{Weight: w.weight}
	for i, id := range w.ids {
		path.Nodes = append(path.Nodes, index[id])
		if i == 0 {
			continue
		}
		pair := [2]int{index[w.ids[i-1]], index[id]}
		at, ok := made[pair]
		if !ok {
			at = len(p.Links)
			made[pair] = at
			step := links[pair].step
			speaks := step.From
			if step.In {
				speaks = step.To
			}
			step.Date, step.Force = p.Nodes[speaks].Date, p.Nodes[speaks].force
			p.Links = append(p.Links, step)
		}
		path.Links = append(path.Links, at)
	}
	p.Paths = append(p.Paths, path)
}

// Size is how many things were found, over all paths.
func (p *Pathed) Size() int {
	n := 0
	for _, path := range p.Paths {
		n += len(path.Nodes) + len(path.Links)
	}
	return n
}
