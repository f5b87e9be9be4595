package memory

import (
	"maps"
	"slices"
	"strings"

	"mandategraph/graph"
)

// state is what the store holds at one moment: the base facts of the program and what was loaded. It is immutable.
type state struct {
	base     []*segment          // each of another source
	baseAt   map[string]*segment // the same, by source id
	loaded   map[string]*segment // by source id
	postings *postings           // of the words of what was loaded, without the base
	next     uint32              // the number of the next new node
	header                       // of the file; zero where there is none
}

// segments returns all that is shown, in the order of the sources' ids: a source that was loaded stands for one of the base with its id.
func (s *state) segments() []*segment {
	all := slices.Clone(s.activeBase())
	for _, g := range s.loaded {
		all = append(all, g)
	}
	slices.SortFunc(all, func(a, b *segment) int { return strings.Compare(a.source.ID, b.source.ID) })
	return all
}

// activeBase returns the segments of the base whose source was not loaded.
func (s *state) activeBase() []*segment {
	var active []*segment
	for _, g := range s.base {
		if s.loaded[g.source.ID] == nil {
			active = append(active, g)
		}
	}
	return active
}

// hash returns the hash of a source that is shown.
func (s *state) hash(source string) (string, bool) {
	if g := s.loaded[source]; g != nil {
		return g.source.Hash, true
	}
	if g := s.baseOf(source); g != nil {
		return g.source.Hash, true
	}
	return "", false
}

func (s *state) baseOf(source string) *segment { return s.baseAt[source] }

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
