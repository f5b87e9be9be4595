package main

import (
	"context"
	"slices"
	"strings"

	"mandategraph/loaders/series"
)

// following scores which text follows which by the documents of series.tsv.
func following(r *report, c *corpus, rows []row) error {
	if len(rows) == 0 {
		return nil
	}
	store, err := c.store(context.Background())
	if err != nil {
		return err
	}
	defer store.Close()
	derived, err := series.Derive(context.Background(), store)
	if err != nil {
		return err
	}
	got := map[string][]string{}
	for i := range derived.Edges {
		e := &derived.Edges[i]
		from := strings.TrimPrefix(e.From, "resolution:")
		got[from] = append(got[from], strings.TrimPrefix(e.To, "resolution:"))
	}
	var n counts
	for _, one := range rows {
		r.compareSeries(one, got[one["document"]], &n)
	}
	r.header("series", "derived: right", "printed: found")
	r.row("all", figure{"series/right", n.same, n.got}, figure{"series/found", n.all, n.expected})
	return nil
}

// compareSeries counts the edges of a text, those that are right, and whether one of its predecessors was found.
func (r *report) compareSeries(one row, got []string, n *counts) {
	d := &document{key: one["document"], heldOut: isHeldOut(one["document"])}
	var wanted []string
	if one["follows"] != "" {
		wanted = strings.Split(one["follows"], " | ")
	}
	hit := false
	for _, key := range got {
		n.got++
		if slices.Contains(wanted, key) {
			n.same++
			hit = true
		} else {
			r.show(d, string(wrong), key, one["follows"])
		}
	}
	if len(wanted) == 0 {
		return
	}
	n.expected++
	if hit {
		n.all++
	} else {
		r.show(d, string(missed), one["follows"])
	}
}
