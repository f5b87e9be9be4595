package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// Trace answers the root field trace.
type Trace struct {
	found    *walk.Traced
	branches [][]int
}

// RootTrace answers the root field trace; nil where the graph does not have the start, or the field was refused.
func RootTrace(ctx context.Context) *Trace {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(*walk.Traced)
	if !ok {
		return nil
	}
	return &Trace{found, found.Branches()}
}

// Tree returns the starts.
func (t *Trace) Tree() (all []TraceBranch) {
	for i, n := range t.found.Nodes {
		if n.Depth == 0 {
			all = append(all, TraceBranch{t, i, -1})
		}
	}
	return all
}

// Steps returns all hops.
func (t *Trace) Steps() []TraceStep {
	all := make([]TraceStep, len(t.found.Steps))
	for i := range all {
		all[i] = TraceStep{t.found.Nodes, &t.found.Steps[i]}
	}
	return all
}

// Nodes returns all that was reached.
func (t *Trace) Nodes() []TraceNode {
	all := make([]TraceNode, len(t.found.Nodes))
	for i := range all {
		all[i] = t.node(i)
	}
	return all
}

// Roots returns the origins.
func (t *Trace) Roots() []TraceNode {
	all := []TraceNode{}
	for _, i := range t.found.Roots() {
		all = append(all, t.node(i))
	}
	return all
}

// Truncated reports whether something was left out.
func (t *Trace) Truncated() bool { return len(t.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (t *Trace) TruncatedBecause() []string { return reasons(t.found.Truncated) }

// Remaining returns how many hops were left out.
func (t *Trace) Remaining() int { return t.found.Remaining }

func (t *Trace) node(i int) TraceNode { return TraceNode{&t.found.Nodes[i]} }

// TraceBranch is a place in the tree.
type TraceBranch struct {
	trace      *Trace
	node, step int // step is -1 at a start
}

// Node returns what stands here.
func (b TraceBranch) Node() TraceNode { return b.trace.node(b.node) }

// Step returns the hop that leads here; nil at a start.
func (b TraceBranch) Step() *TraceStep {
	if b.step < 0 {
		return nil
	}
	return &TraceStep{b.trace.found.Nodes, &b.trace.found.Steps[b.step]}
}

// Shared reports whether it stands in the tree before.
func (b TraceBranch) Shared() bool { return b.step >= 0 && b.trace.found.Steps[b.step].Shared }

// Branches returns what leads on from here.
func (b TraceBranch) Branches() []TraceBranch {
	all := []TraceBranch{}
	if b.Shared() {
		return all
	}
	for _, i := range b.trace.branches[b.node] {
		all = append(all, TraceBranch{b.trace, b.trace.found.Steps[i].To, i})
	}
	return all
}

// TraceNode is a thing that was reached.
type TraceNode struct{ n *walk.Node }

// ID returns its id.
func (n TraceNode) ID() string { return n.n.ID }

// Type returns its type.
func (n TraceNode) Type() string { return n.n.Type.String() }

// Label returns a name for it.
func (n TraceNode) Label() string { return n.n.Label }

// Known returns how well it is known.
func (n TraceNode) Known() string { return string(n.n.Known) }

// Date returns its first day; nil where it is not known.
func (n TraceNode) Date() *string { return orNull(n.n.Date) }

// Depth returns how many hops it is from the start.
func (n TraceNode) Depth() int { return n.n.Depth }

// Root reports whether it is an origin.
func (n TraceNode) Root() bool { return n.n.Root }

// Remaining returns how many hops from here were left out.
func (n TraceNode) Remaining() int { return n.n.Remaining }

// TraceStep is one hop.
type TraceStep struct {
	nodes []walk.Node
	s     *walk.Step
}

// From returns where it leaves.
func (s TraceStep) From() TraceNode { return TraceNode{&s.nodes[s.s.From]} }

// To returns where it leads.
func (s TraceStep) To() TraceNode { return TraceNode{&s.nodes[s.s.To]} }

// Depth returns the level.
func (s TraceStep) Depth() int { return s.s.Depth }

// Kind returns the kind of edge.
func (s TraceStep) Kind() string { return s.s.Kind.String() }

// Edge returns the edge's id.
func (s TraceStep) Edge() string { return s.s.Edge }

// Inward reports whether the edge runs the other way.
func (s TraceStep) Inward() bool { return s.s.In }

// Part returns the end of the edge that stands for From; nil where it is From itself.
func (s TraceStep) Part() *string { return orNull(s.s.Part) }

// Shared reports whether To is reached by an earlier hop too.
func (s TraceStep) Shared() bool { return s.s.Shared }

// Verb returns the word that introduces a citation.
func (s TraceStep) Verb() *string { return orNull(s.s.Verb) }

// Lemma returns the verb's dictionary form.
func (s TraceStep) Lemma() *string { return orNull(s.s.Lemma) }

// Force returns what the paragraph that speaks does.
func (s TraceStep) Force() *string { return orNull(s.s.Force) }

// Grade returns how much is carried over.
func (s TraceStep) Grade() *string { return orNull(s.s.Grade) }

// Date returns the day of the text that speaks.
func (s TraceStep) Date() *string { return orNull(s.s.Date) }

// Pinpoints returns the parts that a citation points at.
func (s TraceStep) Pinpoints() []graph.Pinpoint { return s.s.Pinpoints }

// Quote returns the words that say so.
func (s TraceStep) Quote() *string { return orNull(s.s.Quote) }

// TextID returns the text that they stand in.
func (s TraceStep) TextID() *string { return orNull(s.s.Text) }

// Start returns the first code point of the quote; nil without a text.
func (s TraceStep) Start() *int { return s.offset(&s.s.Start) }

// End returns the code point after the quote; nil without a text.
func (s TraceStep) End() *int { return s.offset(&s.s.End) }

func (s TraceStep) offset(n *int) *int {
	if s.s.Text == "" {
		return nil
	}
	return n
}

// SourceID returns the document that says so.
func (s TraceStep) SourceID() string { return s.s.Source }

// Place returns where in the document.
func (s TraceStep) Place() *string { return orNull(s.s.Place) }

// Language returns the language of the words.
func (s TraceStep) Language() *string { return orNull(s.s.Language) }

// Method returns how it was found.
func (s TraceStep) Method() string { return s.s.Method }

// Rule returns the rule that found it.
func (s TraceStep) Rule() *string { return orNull(s.s.Rule) }

// Confidence returns how sure that is.
func (s TraceStep) Confidence() float64 { return s.s.Confidence }

// orNull returns nil for what is not known.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
