package walk

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// walker is a trace under way.
type walker struct {
	Trace
	reader
	topics []string // that paragraphs share with the start
	nodes  []Node
	index  map[string]int // of nodes, by id
	steps  []Step
	why    map[Reason]bool
}

// reader reads statements and counts their rows.
type reader struct {
	ctx   context.Context
	store plan.Store
	rows  int // read so far
}

// read runs one statement for each root, which read at most so many rows, or any number for 0.
func (r *reader) read(name string, most int, roots ...*plan.Select) ([]*plan.Result, error) {
	results, err := r.store.Execute(r.ctx, &plan.Plan{Roots: roots, Name: name, Rows: most})
	for _, res := range results {
		r.rows += res.Size()
	}
	return results, err
}

// within reads statements that take so much of each node, or less, which why tells, where that would be too much to read.
func (r *reader) within(name string, rows, most int, why map[Reason]bool, make func(most int) []*plan.Select) ([]*plan.Result, error) {
	for ; ; most /= 8 {
		results, err := r.read(name, rows, make(most)...)
		if err == nil || graph.CodeOf(err) != graph.Limit || r.ctx.Err() != nil || most < 8 {
			return results, err
		}
		why[Work] = true
	}
}

// start reads the starts, and the topics that SameTopic means: those of the starts, else of what these are parts of. A topic stands
// for all that are narrower.
func (w *walker) start() (frontier []int, err error) {
	results, err := w.read("trace: start", 0, startsOf(w.From))
	if err != nil {
		return nil, err
	}
	found := rowsOf(results[0])
	topics, ofWholes := map[string]bool{}, map[string]bool{}
	collect(topics, results[0].Children[0])
	collect(ofWholes, results[0].Children[1].Children[0])
	for _, id := range w.From {
		if row, ok := found[id]; ok {
			if _, twice := w.index[id]; !twice {
				frontier = append(frontier, w.add(nodeOf(results[0], row, 0)))
			}
		}
	}
	for _, r := range []*plan.Result{results[0].Children[2], results[0].Children[2].Children[0], results[0].Children[3]} {
		for row, id := range r.IDs {
			if r.Types[row] == graph.TypeTopic {
				topics[id] = true
			}
			if _, known := w.index[id]; !known && len(frontier) < mostStarts {
				frontier = append(frontier, w.add(nodeOf(r, row, 0)))
			}
		}
	}
	if len(frontier) == 0 {
		return nil, graph.Errorf(graph.NotFound, "the graph has no %q to trace", w.From[0])
	}
	for _, i := range frontier {
		if w.nodes[i].Type == graph.TypeTopic {
			topics[w.nodes[i].ID] = true
		}
	}
	if len(topics) == 0 {
		topics = ofWholes
	}
	w.topics = sorted(topics)
	return frontier, nil
}

// startsOf reads starts, with four children: their topics, the wholes that they are parts of with the topics of these, narrower topics with theirs,
// and the clusters of pillars.
func startsOf(ids []string) *plan.Select {
	hop := func(k graph.EdgeType, d graph.Direction, far graph.NodeType, children ...*plan.Select) *plan.Select {
		return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(k), Dir: d}, Types: graph.TypesOf(far), Order: plan.Order{Key: graph.OrderPlace},
			Distinct: true, Page: plan.Page{Limit: mostStarts}, Columns: nodeProps[:2], Children: children}
	}
	about := hop(graph.EdgeAbout, graph.Out, graph.TypeTopic)
	whole := hop(graph.EdgeContains, graph.In, graph.TypeResolution, hop(graph.EdgeAbout, graph.Out, graph.TypeTopic))
	narrower := hop(graph.EdgeBroader, graph.In, graph.TypeTopic, hop(graph.EdgeBroader, graph.In, graph.TypeTopic))
	clusters := hop(graph.EdgeContains, graph.Out, graph.TypeCluster)
	clusters.Only = graph.TypesOf(graph.TypePillar) // which is nothing but its clusters
	return &plan.Select{From: plan.IDs(ids), Types: graph.AllTypes, Columns: nodeProps, Children: []*plan.Select{about, whole, narrower, clusters}}
}

func collect(ids map[string]bool, r *plan.Result) {
	for _, id := range r.IDs {
		ids[id] = true
	}
}

func rowsOf(r *plan.Result) map[string]int {
	rows := make(map[string]int, len(r.IDs))
	for i, id := range r.IDs {
		rows[id] = i
	}
	return rows
}

// add makes a node known.
func (w *walker) add(n Node) int {
	i := len(w.nodes)
	w.index[n.ID] = i
	w.nodes = append(w.nodes, n)
	return i
}

// nodeOf reads a node from a row.
func nodeOf(r *plan.Result, row, depth int) Node {
	return Node{ID: r.IDs[row], Type: r.Types[row], Label: text(r, graph.PropLabel, row), Known: graph.Known(text(r, graph.PropKnown, row)),
		Short: text(r, graph.PropShortName, row), Date: text(r, graph.PropDateStart, row), force: text(r, graph.PropForce, row), Depth: depth, by: -1}
}

// text reads a property of a row's node; "" where it is not known or was not asked for.
func text(r *plan.Result, p graph.Prop, row int) string {
	for c, name := range r.Select.Columns {
		if name == p {
			s, _ := r.Columns[c][row].(string)
			return s
		}
	}
	return ""
}

// edgeValue reads a property of a row's edge; nil where it is not known or was not asked for.
func edgeValue(r *plan.Result, p graph.Prop, row int) graph.Value {
	for c, name := range r.Select.Edge {
		if name == p {
			return r.Edge[c][row]
		}
	}
	return nil
}
