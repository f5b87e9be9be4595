package walk

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Trace asks what some texts rest on (back), or what rests on them (forward), hop by hop.
type Trace struct {
	From    []string // ids; of those that do not exist the others go on
	Forward bool
	Kinds   graph.EdgeSet // the edges that are followed; zero for CitingKinds
	Through Through
	First   int // hops from each node, the best by graph.OrderRank
	Depth   int // levels
	Steps   int // hops in all
	Rows    int // that are read for them
	Filter
}

// Filter says which hops count. Zero values let everything through.
type Filter struct {
	Lemmas     []string // of the citing verb, one of these; edges without a verb are left out then
	Forces     []string // of the paragraph that speaks, one of these
	Bodies     []string // ids; the hop leads to something that one of these adopted
	Since      string   // the hop leads to something of this day or later
	Until      string   // the hop leads to something of this day or earlier
	AsOf       string   // as it stood on this day: nothing later, but what has no date stays
	Confidence float64  // at least
}

// Through says how a hop to a whole resolution or instrument goes on: through which of its paragraphs, and from a paragraph through
// what is said of the whole.
type Through uint8

// The ways. Topics are those of the start, or of what it is a part of; where it has none, SameTopic is All.
const (
	SameTopic Through = iota // paragraphs that share a topic with the start
	All
	None
)

// CitingKinds are the edges by which one text rests on another.
const CitingKinds = 1<<graph.EdgeCites | 1<<graph.EdgeReiterates | 1<<graph.EdgeFollowsUp | 1<<graph.EdgeEndorses | 1<<graph.EdgeRecommends |
	1<<graph.EdgeDraftOf | 1<<graph.EdgeAmends | 1<<graph.EdgeElaborates

// turned are the kinds whose end rests on their start: what was recommended rests on what recommends it.
const turned graph.EdgeSet = 1<<graph.EdgeRecommends | 1<<graph.EdgeDraftOf

// The bounds of a trace, and what it takes where nothing is asked for.
const (
	usualFirst, mostFirst = 5, 100
	usualDepth, mostDepth = 4, 10
	usualSteps, mostSteps = 300, 2000
	usualRows, mostRows   = 20_000, 100_000
	mostStarts            = 50
	mostParts             = 60 // paragraphs that a whole is followed through
)

// Reason says why a walk left something out.
type Reason string

// The reasons.
const (
	PerNode Reason = "PER_NODE" // a node has more hops than First
	Depth   Reason = "DEPTH"    // there is more behind the last level
	Results Reason = "RESULTS"  // Steps is reached
	Work    Reason = "WORK"     // Rows is reached
	Parts   Reason = "PARTS"    // a whole has more paragraphs than are followed
)

// Traced is what a trace found.
type Traced struct {
	Nodes     []Node // each thing once, in the order in which it was reached; the starts first
	Steps     []Step // level by level, so a step stands behind those that lead to it
	Truncated []Reason
	Remaining int // of all nodes
}

// Node is a thing that was reached.
type Node struct {
	ID, Label string
	Short     string // a short name, where it has one
	Date      string // the first day of it or of its whole; "" where it is not known
	Type      graph.NodeType
	Known     graph.Known
	Depth     int  // 0 for a start
	Root      bool // an origin: nothing leads on from here
	Remaining int  // things to which hops lead from here that were left out, at least: each once, however many paragraphs lead to it
	force     string
	by        int    // the step that first led here; -1 for a start
	whole     string // of a paragraph that a citation points at: what it is a paragraph of, while it is open whether the graph has it
	read      bool   // whether its hops were read
}

// Step is one hop, from a node nearer to the start to one further away.
type Step struct {
	From, To int // in Traced.Nodes
	Depth    int // 1 for a hop from a start
	Kind     graph.EdgeType
	Edge     string // id
	Part     string // id of the end of the edge that stands for From: a paragraph of it, or its whole; "" where it is From itself
	In       bool   // the edge runs from To to From
	Shared   bool   // To is reached by an earlier step too, and goes on there
	Said
}

// Said is what an edge says, and on what ground.
type Said struct {
	Verb, Lemma, Force, Quote, Place, Source, Text, Language, Method, Rule, Grade string
	Start, End                                                                    int // both 0 without a text
	Confidence                                                                    float64
	Pinpoints                                                                     []graph.Pinpoint
	Date                                                                          string // of what says it; "" where it is not known
}

// Run walks. Errors: Invalid for what cannot be asked, NotFound where none of the starts exists, and those of Execute.
func (t Trace) Run(ctx context.Context, store plan.Store) (*Traced, error) {
	if err := t.settle(); err != nil {
		return nil, err
	}
	w := &walker{Trace: t, reader: reader{ctx: ctx, store: store}, index: map[string]int{}, why: map[Reason]bool{}}
	frontier, err := w.start()
	for depth := 1; err == nil && depth <= t.Depth && len(frontier) > 0 && len(w.steps) < t.Steps; depth++ {
		frontier, err = w.level(frontier, depth)
	}
	if err == nil {
		err = w.finish()
	}
	if err != nil {
		return nil, err
	}
	return w.traced(), nil
}

// Check says, without reading anything, why the trace cannot be asked; nil where it can.
func (t Trace) Check() error { return t.settle() }

// settle checks what is asked for and fills in what is not.
func (t *Trace) settle() error {
	for _, n := range []struct {
		name        string
		value       *int
		usual, most int
	}{
		{"first", &t.First, usualFirst, mostFirst}, {"depth", &t.Depth, usualDepth, mostDepth},
		{"steps", &t.Steps, usualSteps, mostSteps}, {"rows", &t.Rows, usualRows, mostRows},
	} {
		if *n.value == 0 {
			*n.value = n.usual
		}
		if *n.value < 0 || *n.value > n.most {
			return graph.Errorf(graph.Invalid, "%s is %d; a trace takes 1 to %d", n.name, *n.value, n.most)
		}
	}
	if t.Kinds == 0 {
		t.Kinds = CitingKinds
	}
	if other := t.Kinds &^ CitingKinds; other != 0 {
		return graph.Errorf(graph.Invalid, "a trace does not follow %s; it follows what one text rests on another by", other.Kinds()[0])
	}
	if len(t.From) == 0 || len(t.From) > mostStarts {
		return graph.Errorf(graph.Invalid, "a trace starts from 1 to %d ids, not from %d", mostStarts, len(t.From))
	}
	return t.check()
}
