package storetest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// naiveTrace follows a trace over the lists of the oracle, edge by edge, and returns its hops in order, as hops does those of a walk.
// It knows no filter but that of confidence, and no limits but First and Depth.
type naiveTrace struct {
	*Naive
	walk.Trace
	topics  map[string]bool
	by      map[string]string // the node from which each node was first reached
	visited map[string]bool
	left    map[string]int // of each node how many things were left out to which hops lead
}

// lead is an edge that leads on, and the node that it leads to.
type lead struct {
	rank string
	edge *graph.Edge
	to   string
}

const (
	wholeTypes = 1<<graph.TypeResolution | 1<<graph.TypeInstrument
	partTypes  = 1<<graph.TypeProvision | 1<<graph.TypeCommitment | 1<<graph.TypeArticle
)

func (n *naiveTrace) run() (hops []string) {
	n.by, n.visited, n.topics, n.left = map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]int{}
	n.begin()
	frontier := slices.Clone(n.From)
	for depth := 1; depth <= n.Depth; depth++ {
		var next []string
		for _, id := range frontier {
			for _, l := range n.best(id, depth == 1) {
				hops = append(hops, fmt.Sprintf("%d %s -> %s by %s", depth, id, l.to, l.edge.ID()))
				if !n.visited[l.to] {
					n.visited[l.to], n.by[l.to] = true, id
					next = append(next, l.to)
				}
			}
		}
		frontier = next
	}
	for _, id := range frontier {
		n.left[id] += len(n.best(id, false))
	}
	return hops
}

func (n *naiveTrace) begin() {
	for _, id := range n.From {
		n.visited[id] = true
		for _, r := range n.neighbours(id, graph.EdgesOf(graph.EdgeAbout), graph.Out) {
			n.topics[r.node.ID] = true
		}
	}
	if len(n.topics) > 0 {
		return
	}
	for _, id := range n.From {
		for _, whole := range n.neighbours(id, graph.EdgesOf(graph.EdgeContains), graph.In) {
			if whole.node.Type == graph.TypeResolution {
				for _, r := range n.neighbours(whole.node.ID, graph.EdgesOf(graph.EdgeAbout), graph.Out) {
					n.topics[r.node.ID] = true
				}
			}
		}
	}
}

// best are the first leads to different nodes, without those that run in a circle. It notes how many others there are.
func (n *naiveTrace) best(id string, start bool) (kept []lead) {
	all := n.leads(id, start)
	slices.SortFunc(all, func(a, b lead) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.edge.ID(), b.edge.ID())) })
	seen := map[string]bool{}
	for _, l := range all {
		if !seen[l.to] && !n.circle(id, l.to) {
			seen[l.to] = true
			kept = append(kept, l)
		}
	}
	n.left[id] = max(0, len(kept)-n.First)
	return kept[:len(kept)-n.left[id]]
}

func (n *naiveTrace) circle(from, to string) bool {
	for at, ok := from, true; ok; at, ok = n.before(at) {
		if at == to || wholeOf(at) == to {
			return true
		}
	}
	return false
}

func (n *naiveTrace) leads(id string, start bool) (all []lead) {
	node := n.node(id)
	all = n.hops(id, "")
	for _, part := range n.neighbours(id, graph.EdgesOf(graph.EdgeContains), graph.Out) {
		switch {
		case !graph.TypeSet(partTypes).Has(part.node.Type):
		case graph.TypesOf(graph.TypeCluster, graph.TypeProvision).Has(node.Type),
			graph.TypeSet(wholeTypes).Has(node.Type) && n.Through != walk.None && (start || n.about(part.node, false)):
			all = append(all, n.hops(part.node.ID, "")...)
		}
	}
	whole := n.node(wholeOf(id))
	if whole == nil || !n.Forward && node.Type != graph.TypeCommitment {
		return all
	}
	for _, l := range n.hops(whole.ID, "2~") {
		switch {
		case n.pointsAt(l, id):
			l.rank = strings.TrimPrefix(l.rank, "2~")
			all = append(all, l)
		case n.ofWhole(l, id):
			all = append(all, l)
		}
	}
	return all
}

// pointsAt reports whether what cites a whole points at its paragraph.
func (n *naiveTrace) pointsAt(l lead, id string) bool {
	list, _ := l.edge.Props.Get(graph.PropPinpoints).([]string)
	points := graph.DecodePinpoints(list)
	_, place, _ := strings.Cut(id, "#")
	return n.Forward && len(points) > 0 && strings.TrimPrefix(place, "op") == points[0].From
}

// ofWhole reports whether what leads on from a whole leads on from its paragraph.
func (n *naiveTrace) ofWhole(l lead, id string) bool {
	if !n.Forward {
		return l.edge.Type == graph.EdgeEndorses && l.edge.To == wholeOf(id)
	}
	if l.edge.Type != graph.EdgeCites || l.edge.From != l.to {
		return false
	}
	return l.edge.Props.Get(graph.PropPinpoints) == nil && n.Through != walk.None && n.about(n.node(l.to), true)
}

// hops are the edges of a trace at one node. A citation that points at paragraphs leads to the first of them.
func (n *naiveTrace) hops(id, rank string) (all []lead) {
	for i := range n.Edges {
		e := &n.Edges[i]
		if e.Evidence.Confidence < n.Confidence || walk.CitingKinds>>e.Type&1 == 0 {
			continue
		}
		rests, on := e.From, e.To
		if e.Type == graph.EdgeRecommends || e.Type == graph.EdgeDraftOf {
			rests, on = on, rests
		}
		if n.Forward {
			rests, on = on, rests
		}
		switch {
		case !n.Forward && e.Type == graph.EdgeEndorses && e.To == id && n.node(id).Type == graph.TypeInstrument:
			all = append(all, lead{rank + e.SortKey(graph.OrderRank), e, e.From})
		case rests != id, !n.Forward && n.node(on).Type == graph.TypeTool:
		default:
			all = append(all, lead{rank + e.SortKey(graph.OrderRank), e, n.pinned(e, on)})
		}
	}
	return all
}

func (n *naiveTrace) pinned(e *graph.Edge, on string) string {
	list, _ := e.Props.Get(graph.PropPinpoints).([]string)
	points := graph.DecodePinpoints(list)
	if n.Forward || e.Type != graph.EdgeCites || len(points) == 0 {
		return on
	}
	return strings.Replace(on, "resolution:", "provision:", 1) + "#op" + points[0].From
}

// about reports whether a node shares a topic; of one that was not read, its whole may, a paragraph's only by more than a librarian's word.
func (n *naiveTrace) about(node *graph.Node, loosely bool) bool {
	if n.Through == walk.All || len(n.topics) == 0 {
		return true
	}
	seen := map[string]bool{}
	var among func(id string, whole bool, steps int) bool
	among = func(id string, whole bool, steps int) bool {
		seen[id] = true
		for _, r := range n.neighbours(id, graph.EdgesOf(graph.EdgeAbout), graph.Out) {
			if n.topics[r.node.ID] && (!whole || loosely || r.edge.Props.Text(graph.PropBasis) != "LIBRARIAN") {
				return true
			}
		}
		if node.Known == graph.Loaded || steps == 0 {
			return false
		}
		return slices.ContainsFunc(n.neighbours(id, graph.EdgesOf(graph.EdgeContains), graph.In), func(r row) bool { return among(r.node.ID, true, steps-1) })
	}
	return among(node.ID, false, 3)
}

func wholeOf(id string) string {
	key, _, ok := strings.Cut(id, "#")
	if !ok {
		return ""
	}
	return strings.NewReplacer("provision:", "resolution:", "commitment:", "instrument:").Replace(key)
}

// hops writes the steps of a walk as naiveTrace does.
func hops(t *walk.Traced) (all []string) {
	for _, s := range t.Steps {
		all = append(all, fmt.Sprintf("%d %s -> %s by %s", s.Depth, t.Nodes[s.From].ID, t.Nodes[s.To].ID, s.Edge))
	}
	return all
}

func (n *naiveTrace) before(id string) (string, bool) {
	by, ok := n.by[id]
	return by, ok
}
