package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"mandategraph/loaders/curated"
	"mandategraph/loaders/lexicon"
)

//go:embed baseline.tsv
var baseline string

var baselineFile = filepath.Join("eval", "baseline.tsv") // from the root of the repository

func main() {
	r := &report{out: os.Stdout}
	update := flag.Bool("update", false, "write what is measured to "+baselineFile)
	flag.StringVar(&r.list, "list", "", "print the cases with these verdicts, separated by commas: wrong, missed, unlinked, overlooked, guessed, invented; all for each that is not right")
	flag.StringVar(&r.heldOut, "held-out", "false", "whether --list prints cases in documents that are held out from who writes rules: false, true, only")
	flag.BoolVar(&r.verbose, "verbose", false, "print figures for each topic, and the same as --list all")
	flag.Parse()
	if r.verbose && r.list == "" {
		r.list = "all"
	}
	if err := run(r, *update); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(r *report, update bool) error {
	root, err := corpusRoot()
	if err != nil {
		return err
	}
	facts, err := curated.Facts()
	if err != nil {
		return err
	}
	bodies, verbs, topics, effect := r.table("bodies.tsv"), r.table("verbs.tsv"), r.table("topics.tsv"), r.table("effects.tsv")
	terms := lexicon.FromBatch(facts)
	c, err := readCorpus(root, terms, documentsOf(bodies, verbs, topics, effect))
	if err != nil {
		return err
	}
	if len(c.refused) > 0 {
		return fmt.Errorf("not read: %s", strings.Join(c.refused, "; "))
	}
	citations(r, c, newExceptions(r.table("exceptions.tsv")))
	references(r, c, bodies)
	mandates(r, c, verbs)
	named(r, c, topics)
	effects(r, c, effect)
	if err := following(r, c, r.table("series.tsv")); err != nil {
		return err
	}
	if err := reused(r, root, terms, r.table("reuse.tsv")); err != nil {
		return err
	}
	if err := records(r, c, root, terms); err != nil {
		return err
	}
	if err := byHand(r, root, terms, r.table("pdf.tsv")); err != nil {
		return err
	}
	if err := prints(r, root, terms); err != nil {
		return err
	}
	evidence(r, c)
	return settle(r, update)
}

// evidence reports whether quotes are what their offsets cut out, in all files and languages.
func evidence(r *report, c *corpus) {
	r.header("evidence", "quotes cut out exactly")
	r.row(fmt.Sprintf("%d files", c.files), figure{"offsets/exact", c.offsets.quotes - len(c.offsets.failures), c.offsets.quotes})
	for _, f := range c.offsets.failures {
		r.printf("%s\n", f)
	}
}

// settle compares the figures with the baseline, or makes them the baseline.
func settle(r *report, update bool) error {
	for _, table := range r.missing {
		r.printf("\nnot measured, because it is not there: %s\n", table)
	}
	if update {
		return os.WriteFile(baselineFile, []byte(baselineOf(r.figures)), 0o644)
	}
	if fell := fallen(r.figures, baseline); len(fell) > 0 {
		return errors.New(strings.Join(fell, "\n"))
	}
	return nil
}
