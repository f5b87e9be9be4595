package neo4j

import (
	"context"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

const (
	shortDeadline = 150 * time.Millisecond
	soon          = 5 * time.Second // after the deadline; most of it is for busy machines
)

// TestFaultSlowServer: whatever waits for a server that is slow, or silent, ends soon after its deadline, and as that.
func TestFaultSlowServer(t *testing.T) {
	for name, delay := range map[string]time.Duration{"slow": 100 * time.Millisecond, "silent": time.Hour} {
		direct, far, p := behind(t)
		if _, err := direct.Apply(t.Context(), twoHubs(1, sizeOfHub)...); err != nil {
			t.Fatal(err)
		}
		uses := readsOf(far)
		uses["Apply"] = func(ctx context.Context) error { _, err := far.Apply(ctx, twoHubs(2, sizeOfHub)...); return err }
		uses["Migrate"] = func(ctx context.Context) error { _, err := far.Migrate(ctx); return err }
		for what, use := range uses {
			t.Run(name+"/"+what, func(t *testing.T) {
				p.Delay(delay)
				ctx, cancel := context.WithTimeout(t.Context(), shortDeadline)
				defer cancel()
				within(t, shortDeadline+soon, what, func() {
					if err := use(ctx); graph.CodeOf(err) != graph.Limit {
						t.Errorf("%s gives %v", what, err)
					}
				})
				p.Delay(0)
				p.Cut()
			})
		}
	}
}

// heavy is a plan that walks far, and gives much.
func heavy() *plan.Plan {
	p := hubsPlan()
	for range 12 {
		for _, root := range p.Roots {
			root.Children = []*plan.Select{{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites)}, Types: graph.AllTypes, Children: root.Children}}
		}
	}
	return p
}

// TestFaultDeadlineEndsTheStatement: what nobody waits for any more is ended in the server too.
func TestFaultDeadlineEndsTheStatement(t *testing.T) {
	s := server(t)
	if _, err := s.Apply(t.Context(), twoHubs(1, 200)...); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	within(t, 50*time.Millisecond+soon, "a heavy plan", func() {
		if _, err := s.Execute(ctx, heavy()); graph.CodeOf(err) != graph.Limit {
			t.Errorf("it gives %v", err)
		}
	})
	const running = "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.operation = 'read' RETURN count(*)"
	end := time.Now().Add(3 * time.Second)
	for s.exec(t, running) != int64(0) {
		if time.Now().After(end) {
			t.Fatal("the server goes on with it")
		}
	}
}
