package neo4j

import ("context"; "mandategraph/graph/plan")

type stats struct{}

func (s *Store) Stat(ctx context.Context) (*plan.Stat, error) { return nil, givenUp(ctx) }
