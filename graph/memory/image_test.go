package memory_test

import (
	"context"
	"sync"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

// What an image shows keeps the contract as what was merged does.

func TestSuiteOnImage(t *testing.T) { storetest.Run(t, onImage) }

func TestManyPlansOnImage(t *testing.T) { storetest.Random(t, onImage, 10) }

func TestManyWalksOnImage(t *testing.T) { storetest.Walks(t, onImage) }

func TestManyTablesOnImage(t *testing.T) { storetest.Tables(t, onImage) }

// imaged writes to a store and reads from an image of it, made anew after each change.
type imaged struct {
	*memory.Store
	mu    sync.Mutex
	shown *memory.Store // nil after a change
}

func onImage(t *testing.T) plan.Store { return &imaged{Store: inMemory(t).(*memory.Store)} }

func (s *imaged) image(ctx context.Context) (_ *memory.Store, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.shown == nil {
		s.shown, err = memory.Imaged(ctx, s.Store)
	}
	return s.shown, err
}

func (s *imaged) Apply(ctx context.Context, batches ...*graph.Batch) (plan.Applied, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shown = nil
	return s.Store.Apply(ctx, batches...)
}

func (s *imaged) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	shown, err := s.image(ctx)
	if err != nil {
		return nil, err
	}
	return shown.Execute(ctx, p)
}

func (s *imaged) Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	shown, err := s.image(ctx)
	if err != nil {
		return err
	}
	return shown.Scan(ctx, node, edge)
}

func (s *imaged) Sources(ctx context.Context) ([]graph.Source, error) {
	shown, err := s.image(ctx)
	if err != nil {
		return nil, err
	}
	return shown.Sources(ctx)
}

func (s *imaged) Stat(ctx context.Context) (*plan.Stat, error) {
	shown, err := s.image(ctx)
	if err != nil {
		return nil, err
	}
	return shown.Stat(ctx)
}

func (s *imaged) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.shown != nil {
		s.shown.Close()
	}
	return s.Store.Close()
}
