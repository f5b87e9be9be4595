package gql_test

import (
	"testing"

	"mandategraph/graph/gql/gqltest"
)

func TestOperationsOnMemory(t *testing.T) { gqltest.Run(t, fixtureStore(t)) }
