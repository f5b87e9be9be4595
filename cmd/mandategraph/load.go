package main

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/link"
	"mandategraph/loaders/reuse"
	"mandategraph/loaders/series"
	"mandategraph/loaders/snapshot"
)

// loading is what the flags of load say.
type loading struct {
	dryRun     bool
	noReuse    bool
	report     string
	quarantine string
	memory     int64
	limits     loaders.Limits
}

func newLoad(o *options) *cobra.Command {
	l := &loading{}
	c := &cobra.Command{
		Use:   "load [PATH...]",
		Short: "Read documents into the graph",
		Long: `Reads files, folders, archives (.tar, .tar.gz, .tar.xz, .zip) and, as "-", standard input; formats are known by the content. Without a
path it puts in what comes with the program, which an embedded store has anyway and a Neo4j database has not. The order of paths does not matter. Loading again
reads only what is new, and so goes on where it was interrupted; a document that changed takes back what it no longer says. Ends with a table of what was
read, written and skipped, and why; exit code 3 where something that should have been read was not.`,
		Example: `  mandategraph load notes/
  mandategraph load resolutions.tar.xz more/ --quarantine failed.jsonl
  mandategraph load background-note.txt --dry-run
  cat background-note.txt | mandategraph load -
  mandategraph load notes/ --report json`,
		RunE: func(c *cobra.Command, paths []string) error {
			if l.report != "table" && l.report != "json" {
				return graph.Errorf(graph.Invalid, "--report is %q; it is table or json", l.report)
			}
			if err := l.checkQuarantine(); err != nil {
				return err
			}
			return o.load(c, paths, l)
		},
	}
	c.Flags().BoolVar(&l.dryRun, "dry-run", false, "read and report, and write nothing")
	c.Flags().BoolVar(&l.noReuse, "no-reuse", false, "leave as it is which paragraphs carry over the wording of earlier ones")
	c.Flags().StringVar(&l.report, "report", "table", "how to report: table or json")
	c.Flags().StringVar(&l.quarantine, "quarantine", "", "a file for what could not be read, as JSON Lines: path, position, reason")
	l.memory = softMemory
	c.Flags().Var(limit[int64]{&l.memory, true}, "memory", "memory near which garbage is collected more often; nothing is refused for it, and the environment's GOMEMLIMIT goes before it")
	limitFlags(c, &l.limits)
	return c
}

func (o *options) load(c *cobra.Command, paths []string, l *loading) error {
	defer l.boundMemory()()
	facts, err := curated.Facts()
	if err != nil {
		return err
	}
	var store plan.Store
	if !l.dryRun {
		opened, err := o.open(c.Context())
		if err != nil {
			return err
		}
		defer opened.Close()
		store = opened
		if o.store == "memory:" {
			c.PrintErrln("the store memory: keeps nothing after this command; name a file with --store file:PATH")
		}
	}
	if len(paths) == 0 {
		return o.loadFacts(c, store, l)
	}
	shown := newProgress(c.ErrOrStderr())
	report, err := loaders.Load(c.Context(), store, paths, loaders.Options{
		Lexicon: lexicon.FromBatch(facts), Stdin: c.InOrStdin(), Progress: shown.show, Limits: l.limits, Derive: l.derivers(),
	})
	shown.finish()
	return l.finish(c, report, err)
}

// softMemory is what a load of 2,000 resolutions needs with all that is derived from them: the process then peaks below 1 GiB, with the pages of
// the program and of the store's file. A bound below what is in use does not hold it, and costs
// time: with 448 MiB the same load takes 1.7 times the processor time and peaks as high.
const softMemory = 896 << 20

// boundMemory has garbage collected more often where much memory is held, until the returned function is called.
func (l *loading) boundMemory() func() {
	if os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	before := debug.SetMemoryLimit(l.memory)
	return func() { debug.SetMemoryLimit(before) }
}

// derivers make what follows from all documents together.
func (l *loading) derivers() []*loaders.Deriver {
	all := []*loaders.Deriver{
		{Source: link.Source, Version: link.Version, Derive: link.Derive}, {Source: series.Source, Version: series.Version, Derive: series.Derive},
	}
	if !l.noReuse {
		all = append(all, &loaders.Deriver{Source: reuse.Source, Version: reuse.Version, Derive: reuse.Derive})
	}
	return all
}

// loadFacts puts in what comes with the program.
func (o *options) loadFacts(c *cobra.Command, store plan.Store, l *loading) error {
	base, err := o.facts()
	if err != nil {
		return err
	}
	report := &loaders.Report{Skipped: []loaders.Skipped{}, Doubts: []loaders.Doubt{}}
	if store == nil {
		report.Documents = len(base)
		for _, b := range base {
			report.Nodes, report.Edges = report.Nodes+len(b.Nodes), report.Edges+len(b.Edges)
		}
		return l.finish(c, report, nil)
	}
	if base, err = withoutLoaded(c.Context(), store, base); err != nil {
		return err
	}
	report.Documents = len(base)
	for group := range slices.Chunk(base, factsAtOnce) {
		applied, err := store.Apply(c.Context(), group...)
		report.Written, report.Unchanged, report.Nodes, report.Edges = report.Written+applied.Written, report.Unchanged+applied.Unchanged,
			report.Nodes+applied.Nodes, report.Edges+applied.Edges
		if err != nil {
			return l.finish(c, report, err)
		}
	}
	return l.finish(c, report, nil)
}

// factsAtOnce is how many batches go into one transaction.
const factsAtOnce = 64

// withoutLoaded leaves out what the snapshot says of documents that were loaded.
func withoutLoaded(ctx context.Context, store plan.Store, base []*graph.Batch) ([]*graph.Batch, error) {
	sources, err := store.Sources(ctx)
	loaded := map[string]bool{}
	for _, s := range sources {
		loaded[s.ID] = !snapshot.Holds(s)
	}
	return slices.DeleteFunc(base, func(b *graph.Batch) bool { return snapshot.Holds(b.Source) && loaded[b.Source.ID] }), err
}

// finish reports what was done, also where an error ended it.
func (l *loading) finish(c *cobra.Command, report *loaders.Report, err error) error {
	write := func() error { return report.WriteTable(c.OutOrStdout()) }
	if l.report == "json" {
		write = func() error { return printJSON(c.OutOrStdout(), report) }
	}
	if err := errors.Join(err, write(), l.writeQuarantine(report)); err != nil {
		return err
	}
	if report.Failed() {
		return errPartly
	}
	return nil
}
