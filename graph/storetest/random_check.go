package storetest

import (
	"flag"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"mandategraph/graph/plan"
)

// asTold is for stores that are quick enough for as many graphs as rapid's own flag says.
const asTold = 1 << 30

// alone runs one part of the suite by itself, with as many graphs as rapid's flag says.
func alone(t *testing.T, open func(t *testing.T) plan.Store, what string, part func(*suite, *testing.T, int)) {
	t.Helper()
	s := &suite{open: open}
	part(s, t, asTold)
	t.Logf("storetest: %d random %s", s.cases, what)
}

// checkGraphs tries a property with as many graphs as rapid's flag says, and at most so many. The flag is set for the time of it, and
// not counted here, because rapid runs a property that fails many more times until it has found a small graph.
func checkGraphs(t *testing.T, most int, property func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	if checks == nil {
		t.Fatal("rapid has no flag of this name any more")
	}
	told := checks.Value.String()
	defer func() { _ = checks.Value.Set(told) }() // it was accepted before
	if n, err := strconv.Atoi(told); err != nil || n > most {
		if err := checks.Value.Set(strconv.Itoa(most)); err != nil {
			t.Fatal(err)
		}
	}
	rapid.Check(t, property)
}
