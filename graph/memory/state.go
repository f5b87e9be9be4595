package memory

import (
	"maps"
	"slices"
	"strings"

	"mandategraph/graph"
)

// state is what the store holds at one moment: the base facts of the program and what was loaded. It is immutable.
type state struct {
	base     *Base
	loaded   map[string]*segment // by source id
	postings *postings           // of the words of what was loaded, without the base
	next     uint32              // the number of the next new node
	header                       // of the file; zero where there is none
}

// segments returns all that is shown, in the order of the sources' ids: a source that was loaded stands for one of the base with its id. An
// error is that of a base that cannot be read.
func (s *state) segments() ([]*segment, error) {
	base, err := s.base.segments()
	if err != nil {
		return nil, err
	}
	return shownOf(s, base, func(g *segment) *segment { return g }, func(g *segment) string { return g.source.ID }), nil
}

// whoAsserts returns the sources in the order of ids.
func (s *state) whoAsserts() []graph.Source {
	return shownOf(s, s.base.sources, func(g *segment) graph.Source { return g.source }, func(x graph.Source) string { return x.ID })
}

// shownOf returns, in the order of ids, what there is of each source that is shown.
func shownOf[T any](s *state, base []T, ofLoaded func(*segment) T, id func(T) string) []T {
	all := make([]T, 0, len(base)+len(s.loaded))
	for _, x := range base {
		if s.loaded[id(x)] == nil {
			all = append(all, x)
		}
	}
	for _, g := range s.loaded {
		all = append(all, ofLoaded(g))
	}
	slices.SortFunc(all, func(a, b T) int { return strings.Compare(id(a), id(b)) })
	return all
}

// hash returns the hash of a source that is shown.
func (s *state) hash(source string) (string, bool) {
	if g := s.loaded[source]; g != nil {
		return g.source.Hash, true
	}
	if b := s.base.source(source); b != nil {
		return b.Hash, true
	}
	return "", false
}

// clone returns a state that can be changed before it is shown.
func (s *state) clone() *state {
	next := *s
	next.loaded = maps.Clone(s.loaded)
	return &next
}

// pack makes a segment of a batch, apart from whatever the caller does with the batch after.
func pack(b *graph.Batch, numbers []uint32) (*segment, error) {
	g, err := receive(string(encode(b, numbers)))
	if err != nil {
		return nil, graph.Failed(graph.Internal, err, "%s cannot be packed", b.Source.ID)
	}
	return g, nil
}
