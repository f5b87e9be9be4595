package main

import (
	"cmp"
	"fmt"
	"slices"

	"mandategraph/graph"
)

// named scores the topics that were read in the words of the paragraphs of topics.tsv, which are listed with all topics that they name.
func named(r *report, c *corpus, rows []row) {
	if len(rows) == 0 {
		return
	}
	listed := byDocument(rows)
	byTopic := map[string]*counts{}
	for _, d := range c.documents {
		d.compareTopics(r, listed[d.key], byTopic)
		delete(listed, d.key)
	}
	for key := range listed {
		r.printf("topics.tsv: %s is not in the corpus\n", key)
	}
	var all counts
	for _, n := range byTopic {
		all.same, all.got, all.expected = all.same+n.same, all.got+n.got, all.expected+n.expected
	}
	r.header("topics that are named", "read: right", "printed: found")
	r.row("all", figure{"topics/right", all.same, all.got}, figure{"topics/found", all.same, all.expected})
	if r.verbose {
		r.eachTopic(byTopic)
	}
}

// eachTopic prints the topics that are wrong or missed somewhere, the worst first.
func (r *report) eachTopic(byTopic map[string]*counts) {
	faults := func(topic string) int { n := byTopic[topic]; return n.got + n.expected - 2*n.same }
	topics := sortedKeys(byTopic)
	slices.SortStableFunc(topics, func(a, b string) int { return cmp.Compare(faults(b), faults(a)) })
	for _, topic := range topics {
		if n := byTopic[topic]; faults(topic) > 0 {
			r.row(topic, figure{"", n.same, n.got}, figure{"", n.same, n.expected})
		}
	}
}

func (d *document) compareTopics(r *report, rows []row, byTopic map[string]*counts) {
	wanted, places := map[string]map[string]row{}, []string{}
	for _, one := range rows {
		place := one["place"]
		if _, ok := d.texts[place]; !ok {
			r.printf("topics.tsv: %s has no %s\n", d.key, place)
			continue
		}
		if wanted[place] == nil {
			wanted[place] = map[string]row{}
			places = append(places, place)
		}
		if one["topic"] != "" {
			wanted[place][one["topic"]] = one
		}
	}
	for _, place := range places {
		d.compareTopicsAt(r, place, wanted[place], byTopic)
	}
}

func (d *document) compareTopicsAt(r *report, place string, wanted map[string]row, byTopic map[string]*counts) {
	of := func(topic string) *counts {
		if byTopic[topic] == nil {
			byTopic[topic] = &counts{}
		}
		return byTopic[topic]
	}
	got := d.topicsAt(place)
	for _, topic := range sortedKeys(got) {
		of(topic).got++
		if _, ok := wanted[topic]; ok {
			of(topic).same++
		} else {
			r.show(d, string(wrong), place, topic, fmt.Sprintf("%q", got[topic]))
		}
	}
	for _, topic := range sortedKeys(wanted) {
		of(topic).expected++
		if _, ok := got[topic]; !ok {
			r.show(d, string(missed), place, topic, fmt.Sprintf("%q", wanted[topic]["words"]))
		}
	}
}

// topicsAt returns the topics that the words at a place name, with these words.
func (d *document) topicsAt(place string) map[string]string {
	topics := map[string]string{}
	for i := range d.batch.Edges {
		e := &d.batch.Edges[i]
		if e.Type == graph.EdgeAbout && e.Evidence.Place == place && e.Props.Text(graph.PropBasis) == "NAMED" {
			topics[e.To] = e.Evidence.Quote
		}
	}
	return topics
}
