package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"mandategraph/fetch"
	"mandategraph/graph"
)

// fetching is what the flags of fetch say.
type fetching struct {
	to, body, report, list string
	languages, formats     []string
	missing, dryRun        bool
	first                  int
	options                fetch.Options
}

func newFetch(o *options) *cobra.Command {
	g := &fetching{}
	c := &cobra.Command{
		Use:   "fetch SYMBOL... | --missing",
		Short: "Download official documents by symbol",
		Long: `Downloads documents into a folder, one after the other, from the UN documents system or another server; "load FOLDER" takes them from there.
What is there and intact is not fetched again, and what was cut off goes on where it stopped. The server's robots.txt and its wish to wait are
respected. Ends with a table of what was fetched, and what could not be had and why; exit code 3 where something could not.`,
		Example: `  mandategraph fetch A/RES/76/181 "General Assembly resolution 77/231" --to documents
  mandategraph fetch --missing --first 50 --body GA --contact you@example.org
  mandategraph fetch --missing --dry-run
  mandategraph load documents`,
		RunE: func(c *cobra.Command, a []string) error { return o.fetch(c, a, g) },
	}
	g.flags(c)
	return c
}

func (g *fetching) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&g.to, "to", "documents", "the folder")
	f.StringVar(&g.options.Template, "base", fetch.Default, "the address of a document, with {symbol}, {language} and {format}")
	f.StringSliceVar(&g.languages, "language", []string{"en"}, "languages: ar, en, es, fr, ru, zh")
	f.StringSliceVar(&g.formats, "format", []string{"pdf"}, "formats: pdf, doc, docx")
	f.BoolVar(&g.missing, "missing", false, "the resolutions that are cited and whose text is not loaded, the most cited first")
	f.IntVar(&g.first, "first", 0, "with --missing: how many; 0 is all")
	f.StringVar(&g.body, "body", "", "the body, such as GA: of those missing, or that the symbols are of")
	f.BoolVar(&g.dryRun, "dry-run", false, "list the addresses, and ask nobody")
	f.StringVar(&g.report, "report", "table", "how to report: table or json")
	f.StringVar(&g.list, "not-had", "", "a file for what could not be had, as JSON Lines")
	f.StringVar(&g.options.Agent, "contact", "", "your address, which the User-Agent gives to the server")
	f.DurationVar(&g.options.Interval, "interval", 0, "the least time between two requests to one server (a second; a Crawl-delay may ask for more)")
	f.DurationVar(&g.options.Timeout, "timeout", 0, "the longest time for one request (2m)")
	f.Int64Var(&g.options.MaxBytes, "max-bytes", 0, "the largest document (64 MiB)")
	f.IntVar(&g.options.Retries, "retries", 4, "how often to try again")
}

func (g *fetching) check(symbols []string) error {
	switch {
	case g.report != "table" && g.report != "json":
		return graph.Errorf(graph.Invalid, "--report is %q; it is table or json", g.report)
	case g.missing == (len(symbols) > 0):
		return usage(errors.New("give symbols, or --missing"))
	case g.first < 0 || g.options.MaxBytes < 0 || g.options.Retries < 0 || g.options.Interval < 0 || g.options.Timeout < 0:
		return graph.Errorf(graph.Invalid, "numbers and times are not below 0")
	case g.body != "" && len(graph.BodiesNamed(g.body)) == 0:
		return graph.Errorf(graph.Invalid, "--body: %q is no body known here; write it as GA, SC, ECOSOC or COSP-UNCAC", g.body)
	case strings.ContainsFunc(g.options.Agent, unicode.IsControl):
		return graph.Errorf(graph.Invalid, "--contact is %q; it is one line, such as you@example.org", g.options.Agent)
	}
	return fetch.CheckTemplate(g.options.Template)
}

func (o *options) fetch(c *cobra.Command, symbols []string, g *fetching) error {
	if err := g.check(symbols); err != nil {
		return err
	}
	wants, err := o.wants(c, symbols, g)
	if err != nil {
		return err
	}
	if g.dryRun {
		for _, w := range wants {
			fmt.Fprintln(c.OutOrStdout(), w.Address(g.options.Template)) // not c.Println, which writes to standard error
		}
		return nil
	}
	g.options.Agent = agent(g.options.Agent)
	f, err := fetch.New(g.to, g.options)
	if err != nil {
		return err
	}
	shown := newCounting(c.ErrOrStderr())
	report, err := f.Run(c.Context(), wants, shown.show)
	shown.finish()
	return g.finish(c, report, err)
}

// agent says who asks, and whom to write to.
func agent(contact string) string {
	if contact != "" {
		contact = " (" + contact + ")"
	}
	return "mandategraph/1.0" + contact
}

// finish reports what became of the documents, also where an error or the user ended it.
func (g *fetching) finish(c *cobra.Command, report *fetch.Report, err error) error {
	write := func() error { return report.WriteTable(c.OutOrStdout()) }
	if g.report == "json" {
		write = func() error { return printJSON(c.OutOrStdout(), report) }
	}
	missing := report.Missing()
	if err := errors.Join(err, write(), g.writeList(missing)); err != nil {
		return err
	}
	if errors.Is(c.Context().Err(), context.Canceled) {
		c.PrintErrln("interrupted; the same command goes on where it stopped")
	}
	if len(missing) > 0 {
		return errPartly
	}
	return nil
}

func (g *fetching) writeList(missing []fetch.Result) error {
	if g.list == "" {
		return nil
	}
	f, err := os.Create(g.list)
	if err != nil {
		return graph.Errorf(graph.Invalid, "--not-had: %w", err)
	}
	return errors.Join(writeLines(f, missing), f.Close())
}
