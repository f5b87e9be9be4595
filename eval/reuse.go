package main

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/reuse"
)

// carried are the paragraphs that carry wording over, each with those that it carries it over from, and how much.
type carried map[string]map[string]string

// carriedOver derives what carries over from text to text in the documents of a folder.
func carriedOver(ctx context.Context, folder string, l *lexicon.Lexicon) (carried, error) {
	store, err := memory.New()
	if err != nil {
		return nil, err
	}
	defer store.Close()
	report, err := loaders.Load(ctx, store, []string{folder}, loaders.Options{Lexicon: l})
	if err != nil {
		return nil, err
	}
	if report.Documents == 0 {
		return nil, fmt.Errorf("no documents in %s", folder)
	}
	derived, err := reuse.Derive(ctx, store)
	if err != nil {
		return nil, err
	}
	all := carried{}
	for i := range derived.Edges {
		e := &derived.Edges[i]
		from, to := strings.TrimPrefix(e.From, "provision:"), strings.TrimPrefix(e.To, "provision:")
		if all[from] == nil {
			all[from] = map[string]string{}
		}
		all[from][to] = e.Props.Text(graph.PropGrade)
	}
	return all, nil
}

// reaches reports whether a chain of edges leads from one paragraph to an earlier one.
func (c carried) reaches(from, to string, met map[string]bool) bool {
	met[from] = true
	for next := range c[from] {
		if next == to || !met[next] && c.reaches(next, to, met) {
			return true
		}
	}
	return false
}

// reused scores the pairs of reuse.tsv. Of those that are given by an edge, how many carry wording over; of those that do, how many are
// reached over a chain of edges, since a paragraph leads to the nearest earlier ones only; and how often the grade is that of the reader.
func reused(r *report, root string, l *lexicon.Lexicon, rows []row) error {
	if len(rows) == 0 {
		return nil
	}
	got, err := carriedOver(context.Background(), filepath.Join(root, "akn", "crime"), l)
	if err != nil {
		return err
	}
	r.header("wording carried over", "derived: right", "read: found", "grade as read")
	for _, set := range []string{"", "first", "second"} {
		var n, grades counts
		for _, one := range rows {
			if set == "" || one["set"] == set {
				r.compareReuse(got, one, &n, &grades, set == "")
			}
		}
		key := "reuse/" + cmp.Or(set, "all")
		r.row(cmp.Or(set, "all pairs"), figure{key + "/right", n.same, n.got}, figure{key + "/found", n.all, n.expected}, figure{key + "/grade", grades.same, grades.all})
	}
	return nil
}

func (r *report) compareReuse(got carried, one row, n, grades *counts, show bool) {
	later, earlier := one["later"], one["earlier"]
	key, place, _ := strings.Cut(later, "#")
	d := &document{key: key, heldOut: isHeldOut(key)}
	grade, given := got[later][earlier]
	is := one["carried"] == "yes"
	if given && one["carried"] != "formula" {
		n.got++
		if is {
			n.same++
		} else if show {
			r.show(d, string(wrong), place, earlier, grade)
		}
	}
	if !is {
		return
	}
	n.expected++
	if got.reaches(later, earlier, map[string]bool{}) {
		n.all++
	} else if show {
		r.show(d, string(missed), place, earlier, one["grade"])
	}
	if given {
		grades.all++
		if grade == one["grade"] {
			grades.same++
		}
	}
}
