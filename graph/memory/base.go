package memory

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"mandategraph/graph"
)

// Base is what a store shows before anything is loaded, and is never written: the facts that come with the program.
type Base struct {
	sources  []graph.Source             // in the order of ids
	segments func() ([]*segment, error) // one for each of them
	image    *image                     // all of them merged; nil where they are merged when somebody reads
}

// NewBase makes a base of batches. The error is Invalid and names the first fault of one of them.
func NewBase(batches ...*graph.Batch) (*Base, error) {
	segments, err := tableAll(batches)
	if err != nil {
		return nil, err
	}
	return &Base{sources: sourcesOf(segments), segments: func() ([]*segment, error) { return segments, nil }}, nil
}

// New makes a store that keeps nothing on disk.
func (b *Base) New() *Store {
	s := &Store{}
	s.state.Store(&state{base: b, loaded: map[string]*segment{}, postings: &postings{}})
	return s
}

// Open opens a store that keeps what is loaded in a file, as the function Open does.
func (b *Base) Open(path string) (*Store, error) {
	s := b.New()
	s.file = &file{path: path}
	if _, err := s.reload(); err != nil {
		return nil, err
	}
	if len(s.state.Load().loaded) > 0 { // who reads will need them: it is to open that takes time, and tells of faults
		if _, err := b.segments(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Sources returns who asserts the base, in the order of ids.
func (b *Base) Sources() []graph.Source { return slices.Clone(b.sources) }

// source returns a source by its id; nil where it is not of the base.
func (b *Base) source(id string) *graph.Source {
	at, ok := slices.BinarySearchFunc(b.sources, id, func(s graph.Source, id string) int { return strings.Compare(s.ID, id) })
	if !ok {
		return nil
	}
	return &b.sources[at]
}

func sourcesOf(segments []*segment) []graph.Source {
	all := make([]graph.Source, len(segments))
	for i, g := range segments {
		all[i] = g.source
	}
	return all
}

// tableAll makes segments of base batches on all processors, in the order of their sources; nobody else uses them meanwhile. Of two batches of one
// source the later counts.
func tableAll(base []*graph.Batch) ([]*segment, error) {
	tabled, errs := make([]*segment, len(base)), make([]error, len(base))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			t := tabler{at: map[string]uint32{}}
			for i := w; i < len(base); i += workers {
				if errs[i] = base[i].Normalize(); errs[i] == nil {
					tabled[i] = t.segment(base[i])
				}
			}
		})
	}
	wg.Wait()
	if err := cmp.Or(errs...); err != nil {
		return nil, err
	}
	bySource := map[string]*segment{}
	for _, g := range tabled {
		bySource[g.source.ID] = g
	}
	return slices.SortedFunc(maps.Values(bySource), func(a, b *segment) int { return strings.Compare(a.source.ID, b.source.ID) }), nil
}
