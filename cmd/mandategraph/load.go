package main

import (
	"errors"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/lexicon"
)

func newLoad(o *options) *cobra.Command {
	var dryRun bool
	var format string
	c := &cobra.Command{
		Use:   "load [PATH...]",
		Short: "Read documents into the graph",
		Long: `Reads files and folders; the format is known by the content. Without a path it puts the curated facts in, which an embedded
store has anyway and a Neo4j database has not. Loading again changes nothing; a document that changed takes back what it no longer says. Ends with a table
of what was read, written and skipped, and why; exit code 3 where a file that should have been read was not.`,
		Example: `  mandategraph load notes/
  mandategraph load background-note.txt --dry-run
  cat background-note.txt | mandategraph load -
  mandategraph load notes/ --report json`,
		RunE: func(c *cobra.Command, paths []string) error {
			if format != "table" && format != "json" {
				return graph.Errorf(graph.Invalid, "--report is %q; it is table or json", format)
			}
			return o.load(c, paths, dryRun, format)
		},
	}
	c.Flags().BoolVar(&dryRun, "dry-run", false, "read and report, and write nothing")
	c.Flags().StringVar(&format, "report", "table", "how to report: table or json")
	return c
}

func (o *options) load(c *cobra.Command, paths []string, dryRun bool, format string) error {
	facts, err := curated.Facts()
	if err != nil {
		return err
	}
	var store plan.Store
	if !dryRun {
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
		return loadFacts(c, store, facts, format)
	}
	bar := newProgress(c.ErrOrStderr())
	report, err := loaders.Load(c.Context(), store, paths, loaders.Options{
		Lexicon: lexicon.FromBatch(facts), Stdin: c.InOrStdin(), Progress: bar.show,
	})
	bar.finish()
	return finish(c, report, err, format)
}

// loadFacts puts the curated facts in.
func loadFacts(c *cobra.Command, store plan.Store, facts *graph.Batch, format string) error {
	report := &loaders.Report{Documents: 1, Skipped: []loaders.Skipped{}}
	if store == nil {
		report.Nodes, report.Edges = len(facts.Nodes), len(facts.Edges)
		return finish(c, report, nil, format)
	}
	applied, err := store.Apply(c.Context(), facts)
	report.Written, report.Unchanged, report.Nodes, report.Edges = applied.Written, applied.Unchanged, applied.Nodes, applied.Edges
	return finish(c, report, err, format)
}

// finish reports what was done, also where an error ended it.
func finish(c *cobra.Command, report *loaders.Report, err error, format string) error {
	write := func() error { return report.WriteTable(c.OutOrStdout()) }
	if format == "json" {
		write = func() error { return printJSON(c.OutOrStdout(), report) }
	}
	if err := errors.Join(err, write()); err != nil {
		return err
	}
	if report.Failed() {
		return errPartly
	}
	return nil
}
