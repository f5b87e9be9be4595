package neo4j

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph/plan"
)

var showOperators = flag.Bool("operators", false, "log the operators with which the server runs each golden statement; with -v")

// costs says for each root how much of the database its statement touches, and by which operators it begins to read.
func (s *Store) costs(t *testing.T, p *plan.Plan, stat *plan.Stat) string {
	t.Helper()
	var b strings.Builder
	for _, root := range p.Roots {
		profile := s.profile(t, compile(root, stat))
		fmt.Fprintf(&b, "hits %d\n", hits(profile))
		for _, leaf := range leaves(profile) {
			fmt.Fprintf(&b, "from %s\n", leaf)
		}
		if *showOperators {
			tree(t, profile, 0)
		}
	}
	return b.String()
}

func (s *Store) profile(t *testing.T, st Statement) neo4j.ProfiledPlan {
	t.Helper()
	session := s.session(t.Context(), neo4j.AccessModeRead)
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), strings.Replace(st.Text, "CYPHER 5", "CYPHER 5 PROFILE", 1), st.Params)
	if err != nil {
		t.Fatal(err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return summary.Profile()
}

func hits(p neo4j.ProfiledPlan) int64 {
	sum := p.DbHits()
	for _, below := range p.Children() {
		sum += hits(below)
	}
	return sum
}

// leaves are the operators that find rows rather than going on from others, in the order in which the plan runs them.
func leaves(p neo4j.ProfiledPlan) (all []string) {
	for _, below := range p.Children() {
		all = append(all, leaves(below)...)
	}
	name := operator(p)
	if len(p.Children()) == 0 && name != "Argument" || strings.HasPrefix(name, "ProcedureCall") {
		all = append(all, name)
	}
	return all
}

// operator is the name without that of the database.
func operator(p neo4j.ProfiledPlan) string {
	name, _, _ := strings.Cut(p.Operator(), "@")
	return name
}

// tree logs an operator and what it reads from.
func tree(t *testing.T, p neo4j.ProfiledPlan, depth int) {
	t.Logf("%s%s hits=%d rows=%d %v", strings.Repeat("  ", depth), operator(p), p.DbHits(), p.Records(), p.Arguments()["Details"])
	for _, below := range p.Children() {
		tree(t, below, depth+1)
	}
}
