package main

import (
	"fmt"
	"slices"
)

// tally counts verdicts.
type tally map[verdict]int

func (t tally) precision(name string) figure {
	return figure{name, t[right], t[right] + t[wrong] + t[unlinked]}
}

func (t tally) recall(name string) figure { return figure{name, t[found], t[found] + t[missed]} }

// group is a part of the results that is counted apart.
type group struct {
	name string
	of   func(*result) bool
}

func groups() []group {
	all := []group{{"all", func(*result) bool { return true }}}
	for _, body := range []string{"GA", "SC", "PRST"} {
		all = append(all, group{body, func(r *result) bool { return r.body == body }})
	}
	for _, f := range forms {
		all = append(all, group{string(f), func(r *result) bool { return r.form == f }})
	}
	return append(all,
		group{"behind its word", func(r *result) bool { return !r.listed }},
		group{"further in a list", func(r *result) bool { return r.listed }},
		group{"body text", func(r *result) bool { return !r.inFootnote() }},
		group{"footnotes", func(r *result) bool { return r.inFootnote() }})
}

// citations scores the ways of reading against the links, over all documents and over those that are held out.
func citations(r *report, c *corpus, x *exceptions) {
	all := map[string][]result{}
	dirt, judged := 0, 0
	for _, d := range c.documents {
		gold := goldOf(d, x)
		for i := range gold {
			if gold[i].corrected {
				dirt++
			}
			if gold[i].judged {
				judged++
			}
		}
		rules := readers[0]
		all[rules.name] = append(all[rules.name], elsewhere(d, gold, rules.read(d), x)...)
		for _, rd := range readers {
			all[rd.name] = append(all[rd.name], scored(d, gold, rd.read(d), x)...)
		}
	}
	r.printf("%d documents; addresses with another number than is printed: %d; links judged by reading: %d of %d rows in exceptions.tsv\n",
		len(c.documents), dirt, judged, len(x.symbols))
	for _, set := range []struct {
		name string
		of   func(*result) bool
	}{{"all", func(*result) bool { return true }}, {"unseen", func(x *result) bool { return x.document.heldOut }}} {
		r.compareReaders(set.name, all, set.of)
		r.citationGroups(set.name, all[readers[0].name], set.of)
	}
	r.witnesses(all[readers[0].name])
	r.showResults(all[readers[0].name])
	for _, row := range x.unused() {
		r.printf("exceptions.tsv: nothing is found or linked at %s\n", row)
	}
}

// witnesses prints what shows that citations are right, so that one sees how much hangs on judgements.
func (r *report) witnesses(results []result) {
	count, all := map[string]int{}, 0
	for i := range results {
		if results[i].verdict == right {
			count[results[i].shownBy]++
			all++
		}
	}
	r.printf("\n%d citations are right as is shown by", all)
	for _, by := range []string{byLink, byElsewhere, byPrint, byReading} {
		r.printf(" %s: %d;", by, count[by])
	}
	r.printf(" nothing shows it of %d, which count as wrong\n", tallyOf(results, func(*result) bool { return true })[unlinked])
}

func (r *report) compareReaders(set string, all map[string][]result, in func(*result) bool) {
	r.header("citations, "+set, "precision", "recall", "F1")
	for _, rd := range readers {
		t := tallyOf(all[rd.name], in)
		p, q := t.precision(""), t.recall("")
		f1 := 2 * p.value() * q.value() / (p.value() + q.value())
		r.printf("%-28s  %-28s  %-28s  %.5f\n", rd.name, p.detail(), q.detail(), f1)
	}
}

func (r *report) citationGroups(set string, results []result, in func(*result) bool) {
	r.header("by the rules, "+set, "precision", "recall")
	for _, g := range groups() {
		t := tallyOf(results, func(x *result) bool { return in(x) && g.of(x) })
		name := "citations/" + set + "/" + g.name
		r.row(g.name, t.precision(name+"/precision"), t.recall(name+"/recall"))
	}
	t := tallyOf(results, in)
	r.row("where no link stands", figure{}, figure{"citations/" + set + "/not linked/recall", t[foundUnlinked], t[foundUnlinked] + t[overlooked]})
}

func tallyOf(results []result, in func(*result) bool) tally {
	t := tally{}
	for i := range results {
		if in(&results[i]) {
			t[results[i].verdict]++
		}
	}
	return t
}

// showResults prints the cases that are asked for: document, place, print, form, expected, given, rule, address, the words around.
func (r *report) showResults(results []result) {
	for i := range results {
		if x := &results[i]; x.verdict != right && x.verdict != found && x.verdict != foundUnlinked {
			r.show(x.document, string(x.verdict), x.place, fmt.Sprintf("%q", x.printed), string(x.form), x.expected, x.got, x.rule, x.address, x.document.around(x.place, x.start, x.end))
		}
	}
}

func (x *exceptions) unused() (rows []string) {
	for key := range x.symbols {
		if !x.used[key] {
			rows = append(rows, fmt.Sprintf("%s %s %q", key[0], key[1], key[2]))
		}
	}
	slices.Sort(rows)
	return rows
}
