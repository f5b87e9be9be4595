package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

var tableAxes = []facet.Dimension{facet.Pillar, facet.Cluster, facet.Commitment, facet.Topic, facet.Body, facet.Year, facet.Force}

func (s *suite) compareCoverage(t *rapid.T, store plan.Store, oracle *Naive) {
	two := rapid.Permutation(tableAxes).Draw(t, "axes")
	c := walk.Coverage{Rows: two[0], Columns: two[1], First: 20, Links: draw(t, []facet.Links{facet.AnyLink, facet.Spoken, facet.SameTopic}, "links")}
	if chance(t, 25, "of one body") {
		c.Bodies = []string{"body:a"}
	}
	found, err := c.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	if d := cmp.Diff((&naiveCoverage{oracle, c}).cells(), cellsOf(found)); d != "" {
		t.Fatalf("%+v (- oracle, + table):\n%s\ngraph:\n%s", c, d, oracle)
	}
	checkCoverage(t, c, oracle, found)
}

// cellsOf lists the cells where something meets as the oracle does.
func cellsOf(c *walk.Covered) (all []string) {
	for i := range c.Cells {
		x := &c.Cells[i]
		if x.Status != walk.Meets {
			continue
		}
		met := map[string][]string{}
		for name, m := range map[string]walk.Met{"Commitment": x.Commitments, "Provision": x.Provisions, "Resolution": x.Resolutions} {
			if m.Count > 0 {
				met[name] = m.First
			}
		}
		all = append(all, fmt.Sprintf("%s × %s: %v", c.Rows[x.Row].Value, c.Columns[x.Column].Value, met))
	}
	slices.Sort(all)
	return all
}

// checkCoverage checks what holds of every table: a gap has texts of its body and year that were read, and what is not known is no gap.
func checkCoverage(t *rapid.T, c walk.Coverage, n *Naive, found *walk.Covered) {
	oracle := &naiveCoverage{n, c}
	for i := range found.Cells {
		x := &found.Cells[i]
		loaded := 0
		for j := range n.Nodes {
			r := &n.Nodes[j]
			if r.Type != graph.TypeResolution || r.Known != graph.Loaded || !oracle.counts(r) {
				continue
			}
			fits := true
			for d, value := range map[facet.Dimension]string{c.Rows: found.Rows[x.Row].Value, c.Columns: found.Columns[x.Column].Value} {
				fits = fits && (d != facet.Body && d != facet.Year || slices.Contains(oracle.has(r, d), value))
			}
			loaded += one(fits)
		}
		if x.Base.Loaded != loaded || x.Status == walk.Nothing && loaded == 0 || x.Status == walk.Untold && loaded > 0 {
			t.Fatalf("%+v: %s × %s is %s with %+v; %d texts are loaded", c, found.Rows[x.Row].Value, found.Columns[x.Column].Value, x.Status, x.Base, loaded)
		}
	}
}

// drawTable adds to texts what tables have as rows and columns: bodies, years, forces, clusters and pillars.
func drawTable(t *rapid.T, b *graph.Batch) *graph.Batch {
	nodes, edges := []graph.Node{body("a"), body("b")}, slices.Clone(b.Edges)
	for _, n := range b.Nodes {
		switch n.Type {
		case graph.TypeResolution:
			n.Known = draw(t, []graph.Known{graph.Loaded, graph.Snapshot, graph.CitedOnly}, "known")
			n.Props = slices.Clone(n.Props).Set(graph.PropDateStart, draw(t, []string{"", "2020-05-01", "2021-12-16"}, "day"))
			for _, by := range some(t, []string{"body:a", "body:b"}, 0, 1, "adopted by") {
				edges = append(edges, edge(graph.EdgeAdoptedBy, n.ID, by, ""))
			}
		case graph.TypeProvision:
			n.Props = slices.Clone(n.Props).Set(graph.PropForce, draw(t, []string{"", "URGES", "DECIDES"}, "force"))
		}
		nodes = append(nodes, n)
	}
	for i := range 2 {
		pillar := graph.Node{ID: fmt.Sprintf("pillar:d#%d", i), Type: graph.TypePillar, Known: graph.Curated,
			Props: graph.Props(nil).Set(graph.PropNumber, fmt.Sprint(i)).Set(graph.PropTitle, fmt.Sprint(i))}
		cluster := graph.Node{ID: fmt.Sprintf("cluster:d#%d", i), Type: graph.TypeCluster, Known: graph.Curated, Props: graph.Props(nil).Set(graph.PropTitle, fmt.Sprint(i))}
		nodes = append(nodes, pillar, cluster)
		edges = append(edges, edge(graph.EdgeContains, pillar.ID, cluster.ID, ""))
		if i == 0 || rapid.Bool().Draw(t, "in both clusters") {
			edges = append(edges, edge(graph.EdgeContains, cluster.ID, "commitment:d#1", ""))
		}
	}
	return batch("texts", graph.RankOfficial, "2", nodes, edges)
}

// Tables draws graphs and tables as Run does, as many as rapid's flag says: for stores that are quick enough for more.
func Tables(t *testing.T, open func(t *testing.T) plan.Store) {
	alone(t, open, "tables", (*suite).randomTables)
}

// randomTables draws texts with what tables have, and compares tables with the oracle.
func (s *suite) randomTables(t *testing.T, graphs int) {
	checkGraphs(t, graphs, func(rt *rapid.T) {
		store := s.open(t)
		defer closed(rt, store)
		b := drawTable(rt, drawTexts(rt))
		apply(rt, store, b)
		oracle := NewNaive(b)
		for range walksPerGraph {
			s.cases++
			s.compareCoverage(rt, store, oracle)
		}
	})
}
