package search

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// columnsOf are what is read of hits of some types: what names them, their date, and all that is searched.
func columnsOf(types graph.TypeSet) []graph.Prop {
	all := []graph.Prop{graph.PropKnown}
	for _, t := range types.Types() {
		info := &graph.Nodes[t]
		all = append(all, info.Label...)
		for _, p := range info.Props {
			if p.Search != graph.WeightNone || p.Prop == graph.PropDateStart {
				all = append(all, p.Prop)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// found puts the rows of the rungs together, one rung after the other.
func (l *ladder) found(results []*plan.Result) *Found {
	f := &Found{Notes: l.notes, AtEnd: true}
	for i, r := range results {
		if i == len(l.rungs) {
			f.Facets = r.Groups
			break
		}
		if l.Count {
			f.Total += int(r.Total[0])
			f.AtEnd = f.AtEnd && r.Total[0] < MostCounted
		}
		if l.After != nil && l.After.behind(l.rungs[i]) {
			continue
		}
		for row := range r.Len() {
			if len(f.Hits) == l.First {
				f.More = true
				break
			}
			f.Hits = append(f.Hits, l.hit(l.rungs[i], r, row))
		}
		f.More = f.More || r.More[0]
	}
	return f
}

func (l *ladder) hit(at Cursor, r *plan.Result, row int) Hit {
	at.Keyset = r.Keyset(row)
	h := Hit{Node: nodeOf(r, row), Cursor: at}
	h.Highlights = l.ownHighlights(&h.Node, at.Rung)
	if len(r.Children) == 0 || at.Rung == Symbol {
		return h
	}
	texts := r.Children[0]
	for from, to := texts.Rows(row); from < to; from++ {
		t := nodeOf(texts, from)
		if high, ok := l.wordingHighlight(&t); ok {
			h.Highlights = append(h.Highlights, high)
		}
	}
	return h
}

// nodeOf is a row as a node that has what was read of it.
func nodeOf(r *plan.Result, row int) graph.Node {
	n := graph.Node{ID: r.IDs[row], Type: r.Types[row]}
	for i, p := range r.Select.Columns {
		switch v := r.Columns[i][row]; {
		case v == nil:
		case p == graph.PropKnown:
			n.Known = graph.Known(v.(string))
		case p > graph.PropKnown:
			n.Props = n.Props.Set(p, v)
		}
	}
	return n
}
