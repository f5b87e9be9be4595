package loaders

import (
	"cmp"
	"fmt"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// claim is a document that claims the id of a source.
type claim struct {
	path   string
	source graph.Source
	batch  *graph.Batch // until it is applied
	counts Counts

	in        bool // the store has it
	unchanged bool // and had it before
}

// unchanged counts a document that the store has.
func (r *run) unchanged(it *item, id string) {
	r.claims[id] = &claim{path: it.path, source: r.stored[id], in: true, unchanged: true}
	r.report.Unchanged++
}

// claim takes a reading, unless a later edition of the document is known or another document has the better claim on its id. The
// greatest edition wins, then the greatest hash, so that the order of files never matters.
func (r *run) claim(it *item, reading *format.Reading) error {
	mine := &claim{path: it.path, source: reading.Batch.Source, batch: &reading.Batch, counts: count(reading)}
	id := mine.source.ID
	other, stored := r.claims[id], r.stored[id]
	switch {
	case other == nil && stored.Edition > mine.source.Edition:
		r.report.skip(mine.path, fmt.Sprintf("a later edition of %s is loaded already: %s", id, stored.Edition))
		return nil
	case other == nil:
	case mine.compare(other) == 0: // the file changed while it was read
		r.report.skip(mine.path, "it is a copy of "+other.path)
		return nil
	case mine.compare(other) < 0:
		r.losers = append(r.losers, mine)
		return nil
	default:
		r.losers = append(r.losers, other)
		r.withdraw(other)
	}
	r.claims[id] = mine
	r.group = append(r.group, mine)
	return r.flushFull()
}

func (c *claim) compare(other *claim) int {
	return cmp.Or(cmp.Compare(c.source.Edition, other.source.Edition), cmp.Compare(c.source.Hash, other.source.Hash))
}

// beaten reports the documents whose claim is the worse. It does so at the end, when it is known who has the best.
func (r *run) beaten() {
	for _, loser := range r.losers {
		winner := r.claims[loser.source.ID]
		switch {
		case winner == nil: // the store refused it
			r.report.fail(loser.path, fmt.Sprintf("another document claims %s too, and the store does not take that", loser.source.ID))
		case loser.source.Edition != winner.source.Edition:
			r.report.skip(loser.path, fmt.Sprintf("a later edition of %s is in %s", loser.source.ID, winner.path))
		default:
			r.report.fail(loser.path, fmt.Sprintf("another document claims %s too: %s; take one of them away", loser.source.ID, winner.path))
		}
	}
}

// withdraw takes back a claim that was counted.
func (r *run) withdraw(c *claim) {
	switch {
	case c.unchanged:
		r.report.Unchanged--
	case c.in:
		r.report.Written--
	}
	for i, waiting := range r.group {
		if waiting == c {
			r.group = append(r.group[:i], r.group[i+1:]...)
			return
		}
	}
}

// first reports whether no document before this one claimed its id, for those who cannot take back what they wrote.
func (r *run) first(it *item, reading *format.Reading) bool {
	mine := &claim{path: it.path, source: reading.Batch.Source, counts: count(reading), in: true}
	if other := r.claims[mine.source.ID]; other != nil {
		r.report.fail(mine.path, fmt.Sprintf("another document claims %s too: %s; take one of them away", mine.source.ID, other.path))
		return false
	}
	r.claims[mine.source.ID] = mine
	return true
}
