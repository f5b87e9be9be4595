package export_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// record is a node or an edge as a reader must find it, by the names of attributes.
type record map[string]any

// expected is what an export of the request holds, said by the graph itself and by the walks, without what writes exports.
func expected(t *testing.T, store plan.Store, r export.Request, lean bool) (nodes, edges []record) {
	t.Helper()
	if r.RollUp != walk.ByNone {
		found, err := walk.RolledUp{By: r.RollUp, Types: r.Types}.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		return grownRecords(found)
	}
	shown := map[string]*walk.Vertex{}
	if len(r.Around) > 0 {
		found, err := r.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		for i := range found.Nodes {
			shown[found.Nodes[i].ID] = &found.Nodes[i]
		}
	}
	g := &told{r: r, lean: lean, shown: shown, dates: map[string]string{}, names: map[string]string{}, neighbours: map[string]map[string]bool{}, merged: map[string]record{}}
	if err := store.Scan(t.Context(), g.node, g.edge); err != nil {
		t.Fatal(err)
	}
	g.finish()
	return g.nodes, g.edges
}

// told collects what a scan tells.
type told struct {
	r            export.Request
	lean         bool // of a large graph there is but what joins what
	shown        map[string]*walk.Vertex
	dates, names map[string]string          // of wholes
	neighbours   map[string]map[string]bool // of each node those behind it and those before it
	merged       map[string]record
	nodes, edges []record
}

func plainly(v json.Marshaler) (out record) {
	text, err := v.MarshalJSON()
	if err != nil || json.Unmarshal(text, &out) != nil {
		panic(string(text))
	}
	return out
}

func (g *told) node(n *graph.Node) error {
	v := g.shown[n.ID]
	if n.Type == graph.TypeText && !g.r.Texts || len(g.shown) > 0 && v == nil {
		return nil
	}
	out := record{"id": n.ID, "label": n.Label(), "type": n.Type.String()}
	if !g.lean {
		out = plainly(n)
	}
	g.names[n.ID] = cmp.Or(n.Props.Text(graph.PropShortName), n.Label())
	if date, ok := out["dateStart"]; ok {
		out["date"] = date
		g.dates[n.ID] = date.(string)
	}
	if v != nil {
		out["degree"], out["remainingNeighbours"], out["label"] = v.Degree, v.Neighbors, v.Label
		if v.Date != "" {
			out["date"] = v.Date
		}
	}
	g.nodes = append(g.nodes, out)
	g.neighbours["from "+n.ID], g.neighbours["to "+n.ID] = map[string]bool{}, map[string]bool{}
	return nil
}

func (g *told) edge(e *graph.Edge) error {
	from, to := g.neighbours["from "+e.From], g.neighbours["to "+e.To]
	if from == nil || to == nil || len(g.shown) > 0 && !walk.ShownKinds.Has(e.Type) {
		return nil
	}
	from[e.To], to[e.From] = true, true
	out := record{"id": e.ID(), "type": e.Type.String()}
	if !g.lean {
		out = plainly(e)
	}
	out["source"], out["target"], out["weight"] = e.From, e.To, 1
	delete(out, "from")
	delete(out, "to")
	if pins, ok := e.Props.Get(graph.PropPinpoints).([]string); ok {
		out["pinpoints"] = printed(pins)
	}
	if !g.r.Merge {
		g.edges = append(g.edges, out)
		return nil
	}
	key := e.Type.String() + "|" + e.From + "|" + e.To
	m, ok := g.merged[key]
	if !ok {
		m = record{"id": key, "source": e.From, "target": e.To, "type": e.Type.String(), "weight": 0, "evidenceIds": []string{}}
		g.merged[key] = m
		g.edges = append(g.edges, m)
	}
	m["weight"] = m["weight"].(int) + 1
	m["evidenceIds"] = append(m["evidenceIds"].([]string), e.ID())
	return nil
}

func printed(pins []string) (out []string) {
	for _, p := range graph.DecodePinpoints(pins) {
		if p.To != p.From && p.To != "" {
			out = append(out, p.Unit+" "+p.From+"-"+p.To)
		} else {
			out = append(out, strings.TrimSpace(p.Unit+" "+p.From))
		}
	}
	return out
}

// finish counts neighbours, and gives paragraphs what they have from their wholes.
func (g *told) finish() {
	for _, n := range g.nodes {
		id := n["id"].(string)
		if len(g.shown) > 0 {
			continue
		}
		n["degree"] = len(g.neighbours["from "+id]) + len(g.neighbours["to "+id])
		key, _, part := strings.Cut(id, "#")
		whole := strings.NewReplacer("provision:", "resolution:", "commitment:", "instrument:", "article:", "instrument:").Replace(key)
		if date := g.dates[whole]; part && date != "" && n["date"] == nil && whole != key {
			n["date"] = date
		}
		if n["label"] == id && whole != key {
			n["label"] = walk.PartName(id, g.names[whole])
		}
	}
	for _, m := range g.merged {
		ids := m["evidenceIds"].([]string)
		m["evidenceIds"] = ids[:min(20, len(ids))]
	}
}

func grownRecords(g *walk.Grown) (nodes, edges []record) {
	for _, n := range g.Nodes {
		out := record{"id": n.ID, "label": n.Label, "type": n.Type.String(), "known": n.Known, "degree": n.Degree, "members": n.Members}
		if n.Date != "" {
			out["date"] = n.Date
		}
		nodes = append(nodes, out)
	}
	for _, a := range g.Edges {
		edges = append(edges, record{"id": a.ID, "source": g.Nodes[a.Source].ID, "target": g.Nodes[a.Target].ID, "type": a.Kind.String(), "weight": a.Weight, "evidenceIds": a.Evidence})
	}
	return nodes, edges
}

func writeRecords(t *testing.T, folder string, lists ...[]record) {
	t.Helper()
	file, err := os.Create(filepath.Join(folder, "expected.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(file)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, list := range lists {
		for _, r := range list {
			if err := e.Encode(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := out.Flush(); err != nil || file.Close() != nil {
		t.Fatal(err)
	}
}
