package main

import (
	"bufio"
	"runtime/debug"

	"github.com/spf13/cobra"

	"mandategraph/loaders"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/lexicon"
)

// garbage is how much memory may be given up before it is collected, in per cent of what is used. One document needs little, and to
// collect while it is read took a fifth of the time.
const garbage = 400

func newExtract() *cobra.Command {
	var limits loaders.Limits
	c := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print the references of documents as JSON Lines; no store is needed",
		Long: `Prints one JSON object a line for each reference: source, provision, target (the canonical symbol; null where it stays open),
candidates, title, body, kind, verb, pinpoints, quote, start and end (code points of the paragraph), method, rule, confidence.`,
		Example: `  mandategraph extract background-note.txt
  cat background-note.txt | mandategraph extract -`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, paths []string) error {
			defer debug.SetGCPercent(debug.SetGCPercent(garbage))
			facts, err := curated.Facts()
			if err != nil {
				return err
			}
			out := bufio.NewWriter(c.OutOrStdout())
			report, err := loaders.Extract(c.Context(), out, paths, loaders.Options{
				Lexicon: lexicon.FromBatch(facts), Stdin: c.InOrStdin(), Limits: limits,
			})
			if flushErr := out.Flush(); err == nil {
				err = flushErr
			}
			if err != nil {
				return err
			}
			return complain(c, report)
		},
	}
	limitFlags(c, &limits)
	return c
}

// complain says on standard error what was not read; standard output holds records only.
func complain(c *cobra.Command, report *loaders.Report) error {
	for _, s := range report.Skipped {
		what := "passed over"
		if s.Failed {
			what = "not read"
		}
		if s.Position != "" {
			s.Path += ": " + s.Position
		}
		c.PrintErrf("%s: %s: %s\n", what, s.Path, s.Reason)
	}
	if report.Failed() {
		return errPartly
	}
	return nil
}
