package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/walk"
)

// Timeline answers the root field timeline.
type Timeline struct{ found *walk.Dated }

// RootTimeline answers the root field timeline; nil where the graph has none of the things, or the field was refused.
func RootTimeline(ctx context.Context) *Timeline {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(*walk.Dated)
	if !ok {
		return nil
	}
	return &Timeline{found}
}

// Items returns the items.
func (t *Timeline) Items() []TimelineItem {
	all := make([]TimelineItem, len(t.found.Items))
	for i := range all {
		all[i] = TimelineItem{t.found.Nodes, &t.found.Items[i]}
	}
	return all
}

// Undated returns how many things as near have no known day; nil where that was not counted.
func (t *Timeline) Undated() *int {
	if t.found.Undated < 0 {
		return nil
	}
	return &t.found.Undated
}

// Truncated reports whether something was left out.
func (t *Timeline) Truncated() bool { return len(t.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (t *Timeline) TruncatedBecause() []string { return reasons(t.found.Truncated) }

// Remaining returns how many items there are beyond those asked for.
func (t *Timeline) Remaining() int { return t.found.Remaining }

// TimelineItem is something that has a day.
type TimelineItem struct {
	nodes []walk.Node
	x     *walk.Item
}

// ID returns its id.
func (i TimelineItem) ID() string { return i.x.ID }

// Type returns its type.
func (i TimelineItem) Type() string { return i.x.Type.String() }

// Label returns a name for it.
func (i TimelineItem) Label() string { return i.x.Label }

// Known returns how well it is known.
func (i TimelineItem) Known() string { return string(i.x.Known) }

// Date returns when it is.
func (i TimelineItem) Date() Period {
	p := i.x.Period
	return Period{p.Start, p.End, string(p.Precision), string(p.Status)}
}

// Deadline reports whether it is that by which a paragraph asks for something.
func (i TimelineItem) Deadline() bool { return i.x.Deadline }

// Printed returns a deadline as it is printed.
func (i TimelineItem) Printed() *string { return orNull(i.x.Printed) }

// Near returns the best edge that joins it; nil for what was asked for itself.
func (i TimelineItem) Near() *TraceStep {
	if i.x.Near == nil {
		return nil
	}
	return &TraceStep{i.nodes, i.x.Near}
}

// Edges returns how many edges join it.
func (i TimelineItem) Edges() int { return i.x.Edges }
