package memory_test

import (
	"path/filepath"
	"testing"

	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

func TestSuiteInMemory(t *testing.T) { storetest.Run(t, inMemory) }

func TestManyPlans(t *testing.T) { storetest.Random(t, inMemory, 10) }

func TestManyWalks(t *testing.T) { storetest.Walks(t, inMemory) }

func TestManySearches(t *testing.T) { storetest.Searches(t, inMemory) }

func TestManyTables(t *testing.T) { storetest.Tables(t, inMemory) }

func TestManyTimelines(t *testing.T) { storetest.Timelines(t, inMemory) }

func TestSuiteInFile(t *testing.T) {
	storetest.Run(t, func(t *testing.T) plan.Store {
		s, err := memory.Open(filepath.Join(t.TempDir(), "new", "graph.db"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}

func inMemory(t *testing.T) plan.Store {
	s, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	return s
}
