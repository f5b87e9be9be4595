package main

import (
	"mandategraph/graph"
)

// effects scores what was read in the paragraphs of effects.tsv: to what each text gives its approval there, and what it changes.
func effects(r *report, c *corpus, rows []row) {
	if len(rows) == 0 {
		return
	}
	listed := byDocument(rows)
	byKind := map[graph.EdgeType]*counts{graph.EdgeEndorses: {}, graph.EdgeAmends: {}}
	for _, d := range c.documents {
		d.compareEffects(r, listed[d.key], byKind)
		delete(listed, d.key)
	}
	for key := range listed {
		r.printf("effects.tsv: %s is not in the corpus\n", key)
	}
	r.header("approval and change", "read: right", "printed: found")
	for _, kind := range []graph.EdgeType{graph.EdgeEndorses, graph.EdgeAmends} {
		n := byKind[kind]
		r.row(kind.String(), figure{"effects/" + kind.String() + "/right", n.same, n.got}, figure{"effects/" + kind.String() + "/found", n.same, n.expected})
	}
}

func (d *document) compareEffects(r *report, rows []row, byKind map[graph.EdgeType]*counts) {
	wanted, listed := map[string]bool{}, map[string]bool{}
	for _, one := range rows {
		if _, ok := d.texts[one["place"]]; !ok {
			r.printf("effects.tsv: %s has no %s\n", d.key, one["place"])
			continue
		}
		listed[one["place"]] = true
		if one["effect"] != "" {
			wanted[one["place"]+" "+one["effect"]+" "+one["target"]] = true
		}
	}
	got := map[string]bool{}
	for kind, n := range byKind {
		for key, e := range d.effectsAt(kind, listed) {
			got[key] = true
			n.got++
			if wanted[key] {
				n.same++
			} else {
				r.show(d, string(wrong), e.Evidence.Place, kind.String(), e.To, e.Evidence.Quote)
			}
		}
	}
	for _, one := range rows {
		if one["effect"] == "" {
			continue
		}
		for kind, n := range byKind {
			if kind.String() == one["effect"] {
				n.expected++
			}
		}
		if !got[one["place"]+" "+one["effect"]+" "+one["target"]] {
			r.show(d, string(missed), one["place"], one["effect"], one["target"])
		}
	}
}

// effectsAt returns the edges of a kind that stand at some places, by place, kind and end.
func (d *document) effectsAt(kind graph.EdgeType, places map[string]bool) map[string]*graph.Edge {
	all := map[string]*graph.Edge{}
	if len(places) == 0 {
		return all
	}
	for i := range d.batch.Edges {
		if e := &d.batch.Edges[i]; e.Type == kind && places[e.Evidence.Place] {
			all[e.Evidence.Place+" "+kind.String()+" "+e.To] = e
		}
	}
	return all
}
