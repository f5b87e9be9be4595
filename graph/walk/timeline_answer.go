package walk

import (
	"cmp"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// tops reads the wholes of all that was reached, with their days.
func (d *dating) tops() (*plan.Result, error) {
	ids := map[string]bool{}
	for id := range d.nodes {
		ids[topOf(id)] = true
	}
	results, err := d.read("timeline: days", 0, &plan.Select{From: plan.IDs(sorted(ids)), Types: DatedTypes, Columns: datedColumns(DatedTypes)})
	if err != nil {
		return nil, err
	}
	return results[0], nil
}

// dated keeps what has a day that is asked for, in its order.
func (d *dating) dated(tops *plan.Result) *Dated {
	out := &Dated{}
	for row, id := range tops.IDs {
		if x := d.items[id]; x != nil && !x.Deadline {
			x.Node, x.Period = nodeOf(tops, row, 0), periodOf(tops, row)
		}
	}
	for _, x := range d.items {
		switch {
		case x.Period.Start == "":
			out.Undated++
		case (d.From == "" || x.Period.End >= d.From) && (d.To == "" || x.Day() <= d.To):
			x.Edges = len(x.edges)
			out.Items = append(out.Items, *x)
		}
	}
	if d.From != "" || d.To != "" {
		out.Undated = -1
	}
	slices.SortFunc(out.Items, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Day(), b.Day()), cmp.Compare(a.Period.End, b.Period.End), cmp.Compare(a.ID, b.ID))
	})
	if out.Remaining = max(0, len(out.Items)-d.First); out.Remaining > 0 {
		out.Items, d.why[Results] = out.Items[:d.First], true
	}
	d.join(out, tops)
	for _, why := range []Reason{PerNode, Results, Work, Parts} {
		if d.why[why] {
			out.Truncated = append(out.Truncated, why)
		}
	}
	return out
}

// join makes steps of the edges that join the items.
func (d *dating) join(out *Dated, tops *plan.Result) {
	index := map[string]int{}
	at := func(id string) int {
		i, known := index[id]
		if !known {
			i = len(out.Nodes)
			index[id] = i
			out.Nodes = append(out.Nodes, d.nodes[id])
		}
		return i
	}
	for i := range out.Items {
		x := &out.Items[i]
		if t := x.tie; t.edge != "" {
			x.Near = &Step{From: at(t.from), To: at(t.to), Depth: 1, Kind: kindOf(t.edge), Edge: t.edge, Part: t.part, In: t.in, Said: t.said}
			if part, _ := graph.TypeOfID(t.part); part == graph.TypeTopic {
				x.Topic = d.nodes[t.part].Label
			}
		}
	}
	dateWholes(out.Nodes, tops)
	for i := range out.Items {
		x := &out.Items[i]
		if x.Near != nil {
			speaks := x.Near.From
			if x.Near.In {
				speaks = x.Near.To
			}
			x.Near.Date = out.Nodes[speaks].Date
		}
	}
}

func periodOf(r *plan.Result, row int) graph.Period {
	start := text(r, graph.PropDateStart, row)
	if start == "" {
		return graph.Period{}
	}
	return graph.Period{Start: start, End: cmp.Or(text(r, graph.PropDateEnd, row), start),
		Precision: graph.Precision(cmp.Or(text(r, graph.PropDatePrecision, row), string(graph.ToDay))),
		Status:    graph.DateStatus(cmp.Or(text(r, graph.PropDateStatus, row), string(graph.Held)))}
}
