package neo4j

import (
	"strings"
	"testing"

	"mandategraph/graph"
)

func TestCheckAge(t *testing.T) {
	for _, test := range []struct {
		agent string
		old   bool
	}{
		{"Neo4j/4.4.41", true},
		{"Neo4j/5.9.0", true},
		{"Neo4j/5.25.1", true},
		{"Neo4j/5.26.0", false},
		{"Neo4j/5.26.12-aura", false},
		{"Neo4j/6.0.0", false},
		{"Neo4j/2025.10.1", false},
		{"Another/1.0", false},
		{"", false},
	} {
		err := checkAge(test.agent)
		if (err != nil) != test.old {
			t.Errorf("%q gives %v", test.agent, err)
		}
		if test.old && (graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "needs Neo4j 5.26 or newer")) {
			t.Errorf("%q is refused with %v", test.agent, err)
		}
	}
}
