package snapshot

import (
	"cmp"
	"io/fs"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
)

// Read returns the snapshot in the files under snapshot/ in fsys, a batch for each document in the order of their ids. An Invalid error
// names the file and the row that is wrong, or the file that is missing.
func Read(fsys fs.FS) ([]*graph.Batch, error) {
	files, err := filesIn(fsys)
	if err != nil {
		return nil, err
	}
	return files.Batches()
}

// Batches returns the snapshot in the files, as Read does.
func (f Files) Batches() ([]*graph.Batch, error) {
	about := string(f[aboutFile])
	r := &reader{day: dateIn(about), hash: f.hash(), rules: map[string]string{},
		nodes: newRuns[graph.Node](countIn(about, "nodes")), edges: newRuns[graph.Edge](countIn(about, "edges"))}
	var nodes, edges error
	var wg sync.WaitGroup
	wg.Go(func() { nodes = rows(nodesFile, f[nodesFile], nodeColumns, r.node) })
	edges = rows(edgesFile, f[edgesFile], edgeColumns, r.edge)
	wg.Wait()
	if err := cmp.Or(nodes, edges); err != nil {
		return nil, err
	}
	r.nodes.end()
	r.edges.end()
	return r.batches(), nil
}

// reader collects nodes and edges by source.
type reader struct {
	day, hash string
	nodes     runs[graph.Node]
	edges     runs[graph.Edge]
	rules     map[string]string

	confidence struct { // the last one: most are as the one above
		text string
		n    float64
	}
}

// batches joins nodes and edges, and asserts the ends of edges of which no row speaks, on all processors. The rows of a source are written
// normalized, so the batches are.
func (r *reader) batches() []*graph.Batch {
	ids := slices.Sorted(maps.Keys(r.nodes.of))
	all := make([]*graph.Batch, len(ids))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			c := stubber{stub: remembered(assert.Stub), has: map[string]bool{}}
			for i := w; i < len(ids); i += workers {
				all[i] = &graph.Batch{Source: graph.Source{ID: ids[i], Rank: graph.RankSnapshot, Hash: r.hash}, Edges: r.edges.run(ids[i]), Normalized: true}
				all[i].Nodes = c.complete(r.nodes.run(ids[i]), all[i].Edges)
			}
		})
	}
	wg.Wait()
	return all
}

// remembered makes each stub once: many documents cite the same.
func remembered(stub func(id string) graph.Node) func(id string) graph.Node {
	made := map[string]graph.Node{}
	return func(id string) graph.Node {
		n, ok := made[id]
		if !ok {
			n = stub(id)
			made[id] = n
		}
		return n
	}
}

func (r *reader) node(cells []string, props graph.Props) error {
	t, ok := graph.TypeOfID(cells[1])
	if !ok {
		return graph.Errorf(graph.Invalid, "%q is the id of no type of nodes", cells[1])
	}
	return r.nodes.add(cells[0], graph.Node{ID: cells[1], Type: t, Known: graph.Known(cells[2]), Props: props})
}

func (r *reader) edge(cells []string, props graph.Props) error {
	kind, ok := kindsByName[cells[1]]
	if !ok {
		return graph.Errorf(graph.Invalid, "there is no kind of edges %q", cells[1])
	}
	if r.confidence.text != cells[8] {
		n, err := strconv.ParseFloat(cells[8], 64)
		if err != nil {
			return err
		}
		r.confidence.text, r.confidence.n = cells[8], n
	}
	source := cells[4]
	if source == "" {
		source = document(cells[0])
	}
	return r.edges.add(cells[0], graph.Edge{Type: kind, From: cells[2], To: cells[3], Props: props, Evidence: graph.Evidence{
		Source: source, Place: cells[5], Method: graph.Method(cells[6]), Rule: r.rule(cells[7]), Confidence: r.confidence.n}})
}

// rule says that the snapshot of a day has it from a rule.
func (r *reader) rule(name string) string {
	s := r.rules[name]
	if s == "" {
		s = strings.TrimSuffix("snapshot "+r.day+": "+name, ": ")
		r.rules[name] = s
	}
	return s
}
