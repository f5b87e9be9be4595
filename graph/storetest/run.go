package storetest

import (
	"testing"

	"mandategraph/graph/plan"
)

// Run runs the whole contract against a store, and logs and returns how many cases it ran: the number is the same for every
// store that passes. Each call of open gives an empty store; Run closes it.
func Run(t *testing.T, open func(t *testing.T) plan.Store) int {
	s := &suite{open: open}
	for _, group := range []struct {
		name  string
		cases []contractCase
	}{
		{"apply", applyCases}, {"merge", mergeCases}, {"refuse", refuseCases}, {"scan", scanCases}, {"stat", statCases},
		{"page", pageCases()}, {"large", largeCases}, {"language", languageCases}, {"trace", traceCases}, {"paths", pathsCases}, {"subgraph", subgraphCases}, {"timeline", timelineCases}, {"compare", compareCases}, {"search", searchCases}, {"end", endCases}, {"concurrent", concurrentCases},
	} {
		t.Run(group.name, func(t *testing.T) { s.table(t, group.cases) })
	}
	t.Run("random", func(t *testing.T) { s.random(t, planGraphs, plansPerGraph) })
	t.Run("random walks", func(t *testing.T) { s.randomWalks(t, walkedGraphs) })
	t.Run("random searches", func(t *testing.T) { s.randomSearches(t, searchedGraphs) })
	t.Run("random tables", func(t *testing.T) { s.randomTables(t, walkedGraphs) })
	t.Run("random timelines", func(t *testing.T) { s.randomTimelines(t, datedGraphs) })
	t.Logf("storetest: %d cases", s.cases)
	return s.cases
}

// contractCase is one case of a table; it gets an empty store.
type contractCase struct {
	name string
	test func(t *testing.T, store plan.Store)
	ends bool // whether it closes the store itself
}

// suite opens the stores and counts the cases.
type suite struct {
	open  func(t *testing.T) plan.Store
	cases int
}

func (s *suite) table(t *testing.T, cases []contractCase) {
	for _, c := range cases {
		s.cases++
		t.Run(c.name, func(t *testing.T) {
			store := s.open(t)
			if !c.ends {
				defer closed(t, store)
			}
			c.test(t, store)
		})
	}
}

func closed(t interface{ Errorf(string, ...any) }, store plan.Store) {
	if err := store.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}
