package neo4j

import (
	"testing"

	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

// TestContract runs the whole contract on a real server, and as many cases as on the embedded store.
func TestContract(t *testing.T) {
	got := storetest.Run(t, func(t *testing.T) plan.Store { return server(t) })
	want, whole := 0, false // not where -run picks out some cases
	t.Run("embedded", func(t *testing.T) { want, whole = storetest.Run(t, embedded), true })
	if whole && got != want {
		t.Errorf("%d cases ran here, %d on the embedded store", got, want)
	}
}

func embedded(t *testing.T) plan.Store {
	s, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	return s
}
