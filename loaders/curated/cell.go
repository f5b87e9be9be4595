package curated

import (
	"slices"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// need returns a cell that must not be empty.
func (r *row) need(column string) string {
	s := r.text(column)
	if s == "" {
		r.fault(column, "is empty; fill it in")
	}
	return s
}

// list returns the values of a cell, of which there may be several.
func (r *row) list(column string) []string {
	s := r.text(column)
	if s == "" {
		return nil
	}
	values := strings.Split(s, " | ")
	for _, v := range values {
		if v != strings.TrimSpace(v) || v == "" || strings.Contains(v, "|") {
			r.fault(column, `%q is no list; part values by " | ", with one space on either side`, s)
			return nil
		}
	}
	return values
}

// words returns a cell of at most so many words.
func (r *row) words(column string, most int) string {
	s := r.text(column)
	if n := len(strings.Fields(s)); n > most {
		r.fault(column, "has %d words; at most %d are allowed, so shorten it", n, most)
	}
	return s
}

// oneOf returns a cell that holds one of the values.
func (r *row) oneOf(column string, values []string) string {
	s := r.need(column)
	if s != "" && !slices.Contains(values, s) {
		r.fault(column, "%q is not known; write one of %s", s, strings.Join(values, ", "))
	}
	return s
}

// enum returns a cell that holds one of the values that the ontology knows for a property.
func (r *row) enum(column string, t graph.NodeType, p graph.Prop) string {
	props := graph.Nodes[t].Props
	i := slices.IndexFunc(props, func(info graph.PropInfo) bool { return info.Prop == p })
	return r.oneOf(column, props[i].Enum)
}

// number returns a cell that holds a whole number from 1.
func (r *row) number(column string) int {
	n, err := strconv.Atoi(r.text(column))
	if err != nil || n < 1 {
		r.fault(column, "%q is no number; write a whole number from 1", r.text(column))
		return 0
	}
	return n
}

// paragraphs returns the paragraphs of the Kyoto Declaration that a cell names.
func (r *row) paragraphs(column string) []int {
	var all []int
	for _, s := range r.list(column) {
		n, err := strconv.Atoi(s)
		if err != nil || !r.b.isParagraph(n) {
			r.fault(column, "the Kyoto Declaration has no paragraph %q; write numbers from 1 to %d", s, len(r.b.gists))
			continue
		}
		all = append(all, n)
	}
	return all
}
