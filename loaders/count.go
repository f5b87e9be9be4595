package loaders

import (
	"cmp"
	"slices"

	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
)

// finish counts what the documents hold that are in, and puts what is reported in order.
func (r *run) finish() {
	r.copies()
	r.beaten()
	for _, c := range r.claims {
		if c.in {
			r.report.Documents++
			r.report.add(c.counts)
		}
	}
	slices.SortStableFunc(r.report.Skipped, func(a, b Skipped) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Position, b.Position), cmp.Compare(a.Reason, b.Reason))
	})
}

func (c *Counts) add(other Counts) {
	c.Paragraphs += other.Paragraphs
	c.Topics += other.Topics
	c.References.Resolved += other.References.Resolved
	c.References.Open += other.References.Open
	c.References.Ambiguous += other.References.Ambiguous
}

func count(reading *format.Reading) Counts {
	c := Counts{Paragraphs: reading.Paragraphs, Topics: reading.Topics}
	for i := range reading.References {
		switch ref := &reading.References[i]; {
		case ref.Target != "":
			c.References.Resolved++
		case ref.Reason == citation.Ambiguous:
			c.References.Ambiguous++
		default:
			c.References.Open++
		}
	}
	return c
}
