package curated

import (
	"strings"

	"mandategraph/graph"
)

// builder gathers what the rows say. References are checked when all files are read, so that the order of rows is free.
type builder struct {
	batch   graph.Batch
	defined map[string]definition // of every node, by id
	uses    []use                 // ids that have to be defined
	edges   []drawn
	faults  []string
	names   map[string]string   // of what other names are made with: short names by id
	counts  map[string]int      // of passages and of questions in each document
	gists   []*row              // of the paragraphs of the Kyoto Declaration, from 1
	parts   []part              // of the Kyoto Declaration, in their order
	broader map[string][]string // topics
	topics  []*row
	labels  map[string]*row // of topics, lower case

	contexts map[string][]string // words, by the name of the context
	headings []heading           // of librarians
}

// definition is where a node is defined and what it is.
type definition struct {
	row  *row
	kind graph.NodeType
}

// use is an id in a cell.
type use struct {
	row    *row
	column string
	id     string
}

// drawn is an edge and the cell that it comes from.
type drawn struct {
	row    *row
	column string
	edge   graph.Edge
}

func newBuilder() *builder {
	return &builder{
		batch:   graph.Batch{Source: graph.Source{ID: SourceID, Rank: graph.RankCurated}},
		defined: map[string]definition{}, names: map[string]string{}, counts: map[string]int{},
		broader: map[string][]string{}, labels: map[string]*row{}, contexts: map[string][]string{},
	}
}

// define adds the node that a row is about, with the id in its column id, and returns that id.
func (r *row) define(t graph.NodeType, props graph.Props) string {
	id := r.need("id")
	r.add("id", id, t, props)
	return id
}

// add adds a node; its id has to have the prefix of its type and to be new.
func (r *row) add(column, id string, t graph.NodeType, props graph.Props) {
	prefix := graph.Nodes[t].Prefix + ":"
	first, again := r.b.defined[id]
	switch {
	case id == "":
	case !strings.HasPrefix(id, prefix) || id == prefix:
		r.fault(column, "%q is no id of a %s; begin it with %q", id, t, prefix)
	case again:
		r.fault(column, "%s is defined already at %s; keep one of the two", id, first.row)
	default:
		r.b.defined[id] = definition{r, t}
		r.b.batch.Nodes = append(r.b.batch.Nodes, graph.Node{ID: id, Type: t, Known: graph.Curated, Props: props})
	}
}

// key returns an id without its prefix.
func key(id string) string {
	_, k, _ := strings.Cut(id, ":")
	return k
}

// refer returns the id in a cell and notes that it has to be defined; "" where the cell is empty.
func (r *row) refer(column string) string {
	id := r.text(column)
	if id != "" {
		r.b.uses = append(r.b.uses, use{r, column, id})
	}
	return id
}
