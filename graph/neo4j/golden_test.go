package neo4j

import (
	"flag"
	"testing"

	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

var update = flag.Bool("update", false, "write the statements of this run into testdata/golden, and with a server their cost; read them before you commit")

// goldenCase is a plan whose statements are committed.
type goldenCase struct {
	name  string
	roots []*plan.Select
}

func (c goldenCase) plan() *plan.Plan { return &plan.Plan{Roots: c.roots} }

// goldenCases are all of them, by theme.
func goldenCases() (all []goldenCase) {
	for _, theme := range [...][]goldenCase{
		goldenIDs, goldenOrders(), goldenTypes, goldenHops, goldenPages, goldenLevels, goldenGroups, goldenCompares, goldenAlongs, goldenMatches, goldenStarts, goldenOdd,
	} {
		all = append(all, theme...)
	}
	return all
}

// TestGolden compares what plans compile to with what is committed. The choices that depend on the graph are those of the golden one.
func TestGolden(t *testing.T) {
	stat := storetest.NewNaive(goldenData()).Stat()
	seen := map[string]bool{}
	for _, c := range goldenCases() {
		t.Run(c.name, func(t *testing.T) {
			if err := c.plan().Validate(); err != nil || seen[c.name] {
				t.Fatalf("the plan is refused, or its name is taken: %v", err)
			}
			seen[c.name] = true
			compareGolden(t, c.name, goldenSaid, statements(t, c.plan(), stat))
		})
	}
	noOthers(t, seen)
}

// TestGoldenOnServer runs the same plans on a server: the rows are the oracle's, and the statements cost what is committed.
func TestGoldenOnServer(t *testing.T) {
	s := server(t)
	batch := goldenData()
	oracle := storetest.NewNaive(batch)
	if _, err := s.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Stat(t.Context()); err != nil { // from now on the store chooses by what the graph is like
		t.Fatal(err)
	}
	s.exec(t, "CALL db.prepareForReplanning(60)") // so that the planner knows the graph, and nothing that it planned before
	stat := oracle.Stat()
	for _, c := range goldenCases() {
		t.Run(c.name, func(t *testing.T) {
			if d := storetest.Differ(t.Context(), s, oracle, c.plan()); d != "" {
				t.Error(d)
			}
			compareGolden(t, c.name, goldenCost, s.costs(t, c.plan(), stat))
		})
	}
}
