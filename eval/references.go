package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
)

// The verdicts on references to all bodies, besides those on citations.
const (
	guessed  = "guessed"  // settled, where a careful reader can't
	invented = "invented" // settled, where nothing is printed
	open     = "open"     // left open, as it should be
)

// judged is a reference in print, or one that was found, with its verdict.
type judged struct {
	verdict        string
	body           string
	hard           bool // it stands in a document that cites five or more bodies
	place, printed string
	expected, got  string
	rule           string
	around         string
}

// printedRow is a row of bodies.tsv laid on the text.
type printedRow struct {
	row
	start, end int
}

// references scores what is found in the paragraphs of bodies.tsv, which are listed with all that they refer to.
func references(r *report, c *corpus, rows []row) {
	if len(rows) == 0 {
		return
	}
	var all []judged
	listed := byDocument(rows)
	for _, d := range c.documents {
		for _, one := range d.judgeReferences(listed[d.key], r) {
			all = append(all, one)
			if one.verdict != string(right) && one.verdict != open {
				r.show(d, one.verdict, one.place, fmt.Sprintf("%q", one.printed), one.body, one.expected, one.got, one.rule, one.around)
			}
		}
		delete(listed, d.key)
	}
	for key := range listed {
		r.printf("bodies.tsv: %s is not in the corpus\n", key)
	}
	r.referenceGroups(all)
}

func (r *report) referenceGroups(all []judged) {
	r.header("references, all bodies", "settled: right", "printed: found", "not settled in print: open")
	line := func(name string, in func(*judged) bool) {
		n := map[string]int{}
		for i := range all {
			if in(&all[i]) {
				n[all[i].verdict]++
			}
		}
		key, ok := "references/"+name, n[string(right)]
		r.row(name, figure{key + "/right", ok, ok + n[string(wrong)] + n[guessed] + n[invented]},
			figure{key + "/found", ok, ok + n[string(wrong)] + n[string(missed)]}, figure{key + "/open", n[open], n[open] + n[guessed]})
	}
	line("all", func(*judged) bool { return true })
	line("GA, SC, PRST", func(x *judged) bool { return x.body == "GA" || x.body == "SC" })
	line("other bodies", func(x *judged) bool { return x.body != "GA" && x.body != "SC" })
	line("hard documents", func(x *judged) bool { return x.hard })
	line("hard, other bodies", func(x *judged) bool { return x.hard && x.body != "GA" && x.body != "SC" })
	bodies := map[string]bool{}
	for i := range all {
		bodies[all[i].body] = true
	}
	for _, body := range sortedKeys(bodies) {
		line("of "+body, func(x *judged) bool { return x.body == body })
	}
}

// judgeReferences compares the rows of a document with what was found in their paragraphs.
func (d *document) judgeReferences(rows []row, r *report) (all []judged) {
	if len(rows) == 0 {
		return nil
	}
	byPlace := map[string][]printedRow{}
	for _, one := range rows {
		start, end, ok := locate(d.texts[one["place"]], one["printed"], one["nth"])
		if !ok {
			r.printf("bodies.tsv: %s %s: %q is not in the text\n", d.key, one["place"], one["printed"])
			continue
		}
		byPlace[one["place"]] = append(byPlace[one["place"]], printedRow{row: one, start: start, end: end})
	}
	hard := d.citesMany(rows)
	for _, place := range sortedKeys(byPlace) {
		all = append(all, d.judgePlace(byPlace[place], place)...)
	}
	for i := range all {
		all[i].hard = hard
	}
	return all
}

// judgePlace gives each row its verdict, and each settled reference that belongs to none.
func (d *document) judgePlace(rows []printedRow, place string) (all []judged) {
	used := map[*format.Found]bool{}
	for i := range rows {
		p := &rows[i]
		one := judged{verdict: string(missed), body: p.row["body"], place: place, printed: p.row["printed"], expected: p.row["target"],
			around: d.around(place, p.start, p.end)}
		if one.expected == "" {
			one.verdict = open
		}
		for j := range d.found {
			f := &d.found[j]
			if f.Place != place || f.Start >= p.end || p.start >= f.End || f.Target != "" && f.Symbol.IsZero() || !isReference(f) {
				continue
			}
			used[f] = true
			one.take(f, rows)
		}
		all = append(all, one)
	}
	for j := range d.found {
		if f := &d.found[j]; f.Place == place && !used[f] && !f.Symbol.IsZero() {
			all = append(all, judged{verdict: invented, body: strings.TrimPrefix(f.Body, "body:"), place: place, printed: f.Quote, got: f.Symbol.String(), rule: f.Rule,
				around: d.around(place, f.Start, f.End)})
		}
	}
	return all
}

// take gives a row the verdict that a reference at its place makes. Several may stand there: "57/270 A and B" is printed as one.
func (x *judged) take(f *format.Found, rows []printedRow) {
	got := f.Symbol.String()
	others := slices.ContainsFunc(rows, func(p printedRow) bool {
		return p.row["target"] != x.expected && p.row["target"] == got && p.start < f.End && f.Start < p.end
	})
	switch {
	case x.verdict == string(right) || others:
	case got == x.expected && got != "":
		x.verdict, x.got, x.rule = string(right), got, f.Rule
	case got == "" && x.got == "":
		x.got, x.rule = "open: "+strings.Join(f.Candidates, ", "), f.Rule
	case got != "" && x.expected == "":
		x.verdict, x.got, x.rule = guessed, got, f.Rule
	case got != "":
		x.verdict, x.got, x.rule = string(wrong), got, f.Rule
	}
}

func isReference(f *format.Found) bool {
	return f.Kind == citation.Resolution || f.Kind == citation.Decision || f.Kind == citation.Statement
}

const many = 5 // bodies

// citesMany: documents that cite five or more bodies are the measure, not the easy ones.
func (d *document) citesMany(rows []row) bool {
	bodies := map[string]bool{}
	for _, one := range rows {
		bodies[one["body"]] = true
		if strings.Contains(one["note"], "hard") {
			return true
		}
	}
	for i := range d.found {
		if f := &d.found[i]; !f.Symbol.IsZero() {
			bodies[strings.TrimPrefix(f.Body, "body:")] = true
		}
	}
	return len(bodies) >= many
}

// locate returns the code points of the nth time that words are printed in a text, not as a part of a longer word or number.
func locate(text, printed, nth string) (start, end int, ok bool) {
	count, at := 1, 0
	if n, err := strconv.Atoi(nth); err == nil {
		count = n
	}
	for printed != "" {
		i := strings.Index(text[at:], printed)
		if i < 0 {
			return 0, 0, false
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		behind, _ := utf8.DecodeRuneInString(text[at+len(printed):])
		if !isPart(before) && !isPart(behind) {
			count--
		}
		if count == 0 {
			start = utf8.RuneCountInString(text[:at])
			return start, start + utf8.RuneCountInString(printed), true
		}
		at++
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
	}
	return 0, 0, false
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
