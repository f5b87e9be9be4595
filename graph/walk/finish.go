package walk

import (
	"cmp"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// finish looks whether anything leads on from the last nodes, settles what they are, and reads the dates of what paragraphs are
// parts of: one statement each.
func (w *walker) finish() error {
	last, ids := w.unread()
	results, err := w.read("trace: end", 0, w.plan(last, level{first: 1, parts: 1, lifted: w.Forward}),
		wholesOf(ids))
	if err != nil {
		return err
	}
	rows := rowsOf(results[0])
	for i := range w.nodes {
		if n := &w.nodes[i]; n.ID != "" && !n.read && w.arrive(i, rows, results[0]) == i {
			w.peek(i, rows, results[0])
		}
	}
	w.date(results[1])
	w.tidy()
	return nil
}

// mostPeeks is at how many of the last nodes it is looked whether they lead on.
const mostPeeks = 1000

func (w *walker) unread() (last, bare []string) {
	for i := range w.nodes {
		n := &w.nodes[i]
		whole, _ := WholeOf(n.ID)
		if whole != "" && (n.Date == "" || n.Label == n.ID) {
			bare = append(bare, n.ID)
		}
		if n.read || len(last) >= mostPeeks {
			continue
		}
		last = append(last, n.ID)
		if whole != "" {
			last = append(last, whole)
		}
	}
	return last, bare
}

// peek counts what leads on from a node that was not read.
func (w *walker) peek(i int, rows map[string]int, r *plan.Result) {
	before := w.why[Parts]
	all := w.leads(i, rows, r)
	w.why[Parts] = before // that one part was enough to see
	if len(all.found) == 0 {
		return
	}
	n := &w.nodes[i]
	n.Remaining = max(n.Remaining, w.each(i, all, func(*found, Node) bool { return false }))
	if w.unknown(i, all); n.Remaining == 0 {
		return
	}
	n.read = false
	if !w.why[Results] && !w.why[Work] {
		w.why[Depth] = true
	}
}

// date gives paragraphs the date of their whole, and steps that of the text that speaks.
func (w *walker) date(r *plan.Result) {
	dateWholes(w.nodes, r)
	for i := range w.steps {
		s := &w.steps[i]
		speaks := s.From
		if w.Forward {
			speaks = s.To
		}
		s.Date = w.nodes[speaks].Date
	}
}

// wholesOf reads what paragraphs are parts of.
func wholesOf(ids []string) *plan.Select {
	wholes := plan.IDs{}
	for _, id := range ids {
		if whole, _ := WholeOf(id); whole != "" {
			wholes = append(wholes, whole)
		}
	}
	return &plan.Select{From: wholes, Types: graph.AllTypes, Columns: nodeProps}
}

// dateWholes gives paragraphs the date of their whole, and those without a name a name.
func dateWholes(nodes []Node, r *plan.Result) {
	rows := rowsOf(r)
	for i := range nodes {
		n := &nodes[i]
		whole, _ := WholeOf(n.ID)
		row, ok := rows[whole]
		if ok && n.Date == "" {
			n.Date = text(r, graph.PropDateStart, row)
		}
		if ok && n.Label == n.ID {
			n.Label = named(n, r, row)
		}
	}
}

// named calls a paragraph that has no name of its own by that of its whole.
func named(n *Node, whole *plan.Result, row int) string {
	return PartName(n.ID, cmp.Or(text(whole, graph.PropShortName, row), text(whole, graph.PropLabel, row)))
}

// PartName calls a paragraph or an article by the name of its whole and by its place; a paragraph of a resolution by the symbol.
func PartName(id, whole string) string {
	_, place := WholeOf(id)
	t, _ := graph.TypeOfID(id)
	switch t {
	case graph.TypeCommitment:
		return whole + ", paragraph " + place
	case graph.TypeArticle:
		return whole + ", article " + place
	}
	symbol, _, _ := strings.Cut(strings.TrimPrefix(id, graph.Nodes[t].Prefix+":"), "#")
	return symbol + ", " + place
}

// tidy takes out the nodes that turned out to be others, and the steps that thereby say the same.
func (w *walker) tidy() {
	moved := make([]int, len(w.nodes))
	kept := w.nodes[:0]
	for i, n := range w.nodes {
		moved[i] = len(kept)
		if n.ID != "" {
			kept = append(kept, n)
		}
	}
	w.nodes = kept
	type hop struct {
		from, to int
		edge     string
	}
	seen := map[hop]bool{}
	steps := w.steps[:0]
	for _, s := range w.steps {
		s.From, s.To = moved[s.From], moved[s.To]
		if h := (hop{s.From, s.To, s.Edge}); !seen[h] {
			seen[h] = true
			steps = append(steps, s)
		}
	}
	w.steps = steps
}
