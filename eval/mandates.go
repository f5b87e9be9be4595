package main

import (
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
)

// column is a column of verbs.tsv: a property of the paragraph's node.
type column struct {
	name string
	of   func(*document, string) string // what was read, at a place
	each bool                           // every paragraph has one; else only those count where one is printed or was read
	same func(expected, got string) bool
}

var columns = []column{
	{"verb", property("verb"), true, equal},
	{"lemma", property("lemma"), true, equal},
	{"force", property("force"), true, equal},
	{"addressees", addressees, false, equal},
	{"dueBy", property("dueBy"), false, equal},
	{"deadline", property("deadline"), false, overlap},
	{"reporting", property("reporting"), false, equal},
	{"funding", property("funding"), false, overlap},
}

// mandates scores what was read in the paragraphs of verbs.tsv, column by column.
func mandates(r *report, c *corpus, rows []row) {
	if len(rows) == 0 {
		return
	}
	listed := byDocument(rows)
	counts := make([]counts, len(columns))
	for _, d := range c.documents {
		for _, one := range listed[d.key] {
			if _, ok := d.texts[one["place"]]; !ok {
				r.printf("verbs.tsv: %s has no %s\n", d.key, one["place"])
				continue
			}
			for i := range columns {
				columns[i].compare(r, d, one, &counts[i])
			}
		}
		delete(listed, d.key)
	}
	for key := range listed {
		r.printf("verbs.tsv: %s is not in the corpus\n", key)
	}
	r.header("verbs and mandates", "read: right", "printed: found")
	for i, c := range columns {
		n := &counts[i]
		key := "verbs/" + c.name
		if c.each {
			r.row(c.name, figure{key + "/right", n.same, n.all})
			continue
		}
		r.row(c.name, figure{key + "/right", n.same, n.got}, figure{key + "/found", n.same, n.expected})
	}
}

// counts are of one column: single values, or members where a value is a set.
type counts struct{ all, same, got, expected int }

// compare scores a column of a row.
func (c *column) compare(r *report, d *document, one row, n *counts) {
	want, got := one[c.name], c.of(d, one["place"])
	n.all++
	if c.each {
		if c.same(want, got) {
			n.same++
		} else {
			r.show(d, string(wrong), one["place"], c.name, fmt.Sprintf("%q", want), fmt.Sprintf("%q", got))
		}
		return
	}
	wants, gots := members(want), members(got)
	n.expected += len(wants)
	n.got += len(gots)
	for _, w := range wants {
		if slices.ContainsFunc(gots, func(g string) bool { return c.same(w, g) }) {
			n.same++
		} else {
			r.show(d, string(missed), one["place"], c.name, fmt.Sprintf("%q", w), fmt.Sprintf("%q", got))
		}
	}
	for _, g := range gots {
		if !slices.ContainsFunc(wants, func(w string) bool { return c.same(w, g) }) {
			r.show(d, string(wrong), one["place"], c.name, fmt.Sprintf("%q", want), fmt.Sprintf("%q", g))
		}
	}
}

// members cuts a set into its members.
func members(set string) (all []string) {
	for _, one := range strings.Split(set, "|") {
		if one = strings.TrimSpace(one); one != "" && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

func equal(a, b string) bool { return strings.EqualFold(a, b) }

// overlap: of words that are quoted as printed, it matters where they stand, not where the quote ends.
func overlap(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a == b || a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// property returns a property of the node whose wording stands at a place.
func property(name string) func(*document, string) string {
	return func(d *document, place string) string {
		n := d.nodeAt(place)
		if n == nil {
			return ""
		}
		for _, p := range n.Props {
			if p.Prop.String() != name {
				continue
			}
			switch v := p.Value.(type) {
			case bool:
				return map[bool]string{true: "yes"}[v]
			default:
				return fmt.Sprint(v)
			}
		}
		return ""
	}
}

// addressees returns the bodies that the paragraph at a place is addressed to.
func addressees(d *document, place string) string {
	n := d.nodeAt(place)
	if n == nil {
		return ""
	}
	var ids []string
	for i := range d.batch.Edges {
		if e := &d.batch.Edges[i]; e.Type == graph.EdgeAddressedTo && e.From == n.ID {
			ids = append(ids, e.To)
		}
	}
	return strings.Join(ids, " | ")
}

// nodeAt returns the node whose wording stands at a place.
func (d *document) nodeAt(place string) *graph.Node {
	if d.batch == nil {
		return nil
	}
	if d.nodes == nil {
		d.indexNodes()
	}
	return d.nodes[place]
}

func (d *document) indexNodes() {
	byID := map[string]*graph.Node{}
	for i := range d.batch.Nodes {
		n := &d.batch.Nodes[i]
		if n.Type != graph.TypeText {
			byID[n.ID] = n
		}
	}
	d.nodes = map[string]*graph.Node{}
	for i := range d.batch.Edges {
		if e := &d.batch.Edges[i]; e.Type == graph.EdgeHasText {
			d.nodes[e.Evidence.Place] = byID[e.From]
		}
	}
}
