package neo4j

import (
	"context"
	"maps"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Apply is of plan.Store. Where ctx ends in the commit, nobody knows whether it took place; the same call again puts that right.
func (s *Store) Apply(ctx context.Context, batches ...*graph.Batch) (plan.Applied, error) {
	for _, b := range batches {
		if err := b.Normalize(); err != nil {
			return plan.Applied{}, err
		}
	}
	l := &loading{batches: batches}
	if err := s.write(ctx, "apply", l.work); err != nil {
		return plan.Applied{}, err
	}
	return l.done, nil
}

// loading is one call of Apply.
type loading struct {
	batches []*graph.Batch // normalized, and only read
	done    plan.Applied
	tried   []*graph.Batch // what was ready to be committed when the transaction was last run; nil before
}

// work is a writing. It finds the sources as an earlier run meant to leave them where that one was committed after all.
func (l *loading) work(ctx context.Context, tx runner) (changed bool, err error) {
	sources, err := lockFor(ctx, tx, l.batches)
	if err != nil || l.tried != nil && sources.say(l.tried) {
		return false, err
	}
	news := l.news(sources)
	if len(news) == 0 {
		return false, nil
	}
	c := newChange(sources, news)
	if err := c.read(ctx, tx); err != nil {
		return false, err
	}
	w, err := c.writes(ctx)
	if err != nil {
		return false, err
	}
	if err := w.run(ctx, tx); err != nil {
		return false, err
	}
	l.tried = news
	return true, nil
}

// news is what of each source is new: of several batches the last, unless it says what the source said before all of them.
func (l *loading) news(sources sources) (news []*graph.Batch) {
	changed, done := plan.News(l.batches, sources.hash)
	l.done = done
	last := map[string]*graph.Batch{}
	for _, b := range changed {
		last[b.Source.ID] = b
	}
	for _, id := range slices.Sorted(maps.Keys(last)) {
		if hash, ok := sources.hash(id); !ok || hash != last[id].Source.Hash {
			news = append(news, last[id])
		}
	}
	return news
}
