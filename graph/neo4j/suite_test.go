package neo4j

import (
	"testing"

	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

// TestContract runs the whole contract on a real server.
func TestContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) plan.Store { return server(t) })
}
