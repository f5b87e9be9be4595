package storetest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// naiveTimeline looks from each start along the lists of the oracle, in plain words. It knows no bounds.
type naiveTimeline struct {
	*Naive
	walk.Timeline
	ties map[string][]naiveTie // of each item, by id; of a start itself none
}

// naiveTie is an edge that joins an item.
type naiveTie struct {
	from, part string
	edge       *graph.Edge
}

// lines lists the items as datedLines does, and counts those without a day.
func (n *naiveTimeline) lines() (lines []string, undated int) {
	n.ties = map[string][]naiveTie{}
	for _, id := range n.Around {
		start := n.node(id)
		n.due(start, naiveTie{})
		n.whole(start, naiveTie{})
		n.beside(start, naiveTie{from: id}, walk.DatingKinds, walk.DatingKinds)
		n.down(start, naiveTie{from: id}, 3)
		n.along(start, id, graph.EdgeBroader, 2, []graph.NodeType{graph.TypeTopic}, graph.EdgeAbout, graph.EdgeDiscusses)
		n.along(start, id, graph.EdgeContains, 2, []graph.NodeType{graph.TypeCluster, graph.TypePillar}, graph.EdgeDiscusses, graph.EdgeElaborates)
	}
	for id, ties := range n.ties {
		x := n.node(id)
		day, period := n.day(x)
		switch {
		case n.Types != 0 && !n.Types.Has(x.Type):
		case day == "":
			undated++
		case n.From != "" && period.End < n.From, n.To != "" && day > n.To:
		default:
			lines = append(lines, day+" "+naiveLine(x, period, ties))
		}
	}
	slices.Sort(lines)
	return lines, undated
}

// naiveLine is an item with the best of its edges.
func naiveLine(x *graph.Node, p graph.Period, ties []naiveTie) string {
	line := fmt.Sprintf("%s..%s %s %s %s", p.Start, p.End, p.Precision, p.Status, x.ID)
	if slices.ContainsFunc(ties, func(t naiveTie) bool { return t.edge == nil }) {
		return line
	}
	best := slices.MinFunc(ties, func(a, b naiveTie) int {
		return cmp.Or(cmp.Compare(a.edge.SortKey(graph.OrderRank), b.edge.SortKey(graph.OrderRank)), cmp.Compare(a.edge.ID(), b.edge.ID()), cmp.Compare(a.from, b.from), cmp.Compare(a.part, b.part))
	})
	edges := map[string]bool{}
	for _, t := range ties {
		edges[t.edge.ID()] = true
	}
	return fmt.Sprintf("%s by %s of %d from %s %s", line, best.edge.ID(), len(edges), best.from, best.part)
}

// day is where an item stands, and its period.
func (n *naiveTimeline) day(x *graph.Node) (string, graph.Period) {
	get := func(p graph.Prop) string { s, _ := x.Value(p).(string); return s }
	if x.Type == graph.TypeProvision {
		p := graph.Period{Start: get(graph.PropDueBy), End: get(graph.PropDueBy), Precision: graph.ToDay, Status: graph.Planned}
		if strings.HasSuffix(p.End, "-12-31") && !strings.Contains(get(graph.PropDeadline), "31") {
			p.Start, p.Precision = p.End[:4]+"-01-01", graph.ToYear
		}
		return p.End, p
	}
	start := get(graph.PropDateStart)
	return start, graph.Period{Start: start, End: cmp.Or(get(graph.PropDateEnd), start), Precision: graph.Precision(cmp.Or(get(graph.PropDatePrecision), "DAY")),
		Status: graph.DateStatus(cmp.Or(get(graph.PropDateStatus), "HELD"))}
}

// due adds a paragraph that asks for something by a day.
func (n *naiveTimeline) due(x *graph.Node, t naiveTie) {
	if x.Value(graph.PropDueBy) != nil {
		n.ties[x.ID] = append(n.ties[x.ID], t)
	}
}

// whole adds what something is a part of, or itself where it is none.
func (n *naiveTimeline) whole(x *graph.Node, t naiveTie) {
	for partTypes := graph.TypesOf(graph.TypeProvision, graph.TypeCommitment, graph.TypeCluster, graph.TypePillar); partTypes.Has(x.Type); {
		if t.edge == nil {
			return // a part is not asked for as its whole
		}
		x = n.neighbours(x.ID, graph.EdgesOf(graph.EdgeContains), graph.In)[0].node
	}
	if walk.DatedTypes.Has(x.Type) {
		n.ties[x.ID] = append(n.ties[x.ID], t)
	}
}

// beside adds what the edges of a node lead to. Down to parts of its own no edge counts.
func (n *naiveTimeline) beside(x *graph.Node, t naiveTie, out, in graph.EdgeSet) {
	for _, dir := range []graph.Direction{graph.Out, graph.In} {
		for _, r := range n.neighbours(x.ID, map[graph.Direction]graph.EdgeSet{graph.Out: out, graph.In: in}[dir], dir) {
			own := r.edge.Type == graph.EdgeContains && dir == graph.Out && (!walk.DatedTypes.Has(r.node.Type) || r.node.Type == graph.TypeProvision)
			if t.edge = r.edge; !own && r.node.Type != graph.TypeTopic && r.node.Type != graph.TypeBody {
				n.due(r.node, t)
				n.whole(r.node, t)
			}
		}
	}
}

// down goes through parts, each of one whole by its best edge.
func (n *naiveTimeline) down(x *graph.Node, t naiveTie, levels int) {
	if levels == 0 {
		return
	}
	best := map[string]*graph.Edge{}
	for _, r := range n.neighbours(x.ID, graph.EdgesOf(graph.EdgeContains), graph.Out) {
		if old := best[r.node.ID]; old == nil || r.edge.SortKey(graph.OrderRank) < old.SortKey(graph.OrderRank) {
			best[r.node.ID] = r.edge
		}
	}
	for id, e := range best {
		part := n.node(id)
		if part.Type == graph.TypeMeeting || part.Type == graph.TypeResolution || part.Type == graph.TypeInstrument {
			continue
		}
		n.due(part, naiveTie{t.from, t.part, e})
		n.beside(part, naiveTie{from: t.from, part: id}, walk.DatingKinds&^(1<<graph.EdgeContains), walk.DatingKinds&^(1<<graph.EdgeContains))
		n.down(part, naiveTie{from: t.from, part: id}, levels-1)
	}
}

// along goes inward over edges of a kind, and adds what the other kinds lead to from there.
func (n *naiveTimeline) along(x *graph.Node, start string, kind graph.EdgeType, levels int, types []graph.NodeType, kinds ...graph.EdgeType) {
	for _, r := range n.neighbours(x.ID, graph.EdgesOf(kind), graph.In) {
		if levels > 0 && slices.Contains(types, r.node.Type) {
			n.beside(r.node, naiveTie{from: start, part: r.node.ID}, 0, graph.EdgesOf(kinds...))
			n.along(r.node, start, kind, levels-1, types, kinds...)
		}
	}
}
