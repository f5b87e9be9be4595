package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/search"
	"mandategraph/graph/text"
)

// searchFlags are the flags of search.
type searchFlags struct {
	search.Search
	format string
	types  []string
	year   int
}

func newSearch(o *options) *cobra.Command {
	f := &searchFlags{}
	c := &cobra.Command{
		Use:   "search TEXT",
		Short: "Find things by their symbols, titles and words",
		Long: `Finds resolutions, paragraphs, commitments, topics and other things by their symbols, titles, names and summaries, and by the wordings of their
texts in all languages: words, "phrases", beginnings*, mispeled~, AND, OR, NOT, a hyphen before what must not occur, and parentheses. A
reference in any form in which it is printed finds what it means first; then come names, titles and texts, of each the latest first. A document
that prints a resolution is found as that, unless --types asks for Document.`,
		Example: `  mandategraph search cybercrime
  mandategraph search "GA res 76/181 OP 11"
  mandategraph search 'smuggl* (migrants OR firearms) -tea' --types Resolution,Provision --year 2021
  mandategraph search '"cultural property"' --body GA --format csv`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error { return o.search(c, strings.Join(a, " "), f) },
	}
	flags := c.Flags()
	flags.StringSliceVar(&f.types, "types", nil, "only things of these types, such as Resolution, Provision, Topic")
	flags.StringVar(&f.Language, "language", "", "only wordings in this language: EN, FR, ES, RU, AR or ZH")
	flags.IntVar(&f.First, "first", 20, "hits")
	flags.StringSliceVar(&f.Bodies, "body", nil, "only what one of these adopted, such as GA")
	flags.StringSliceVar(&f.Topics, "topic", nil, "only what is about one of these, such as cybercrime")
	flags.IntVar(&f.year, "year", 0, "only what is of this year")
	flags.StringVar(&f.format, "format", "text", "text, json or csv")
	return c
}

// settle reads the flags that are words.
func (f *searchFlags) settle(query string) error {
	if !slices.Contains([]string{"text", "json", "csv"}, f.format) {
		return usage(graph.Errorf(graph.Invalid, "the format is %q; it is text, json or csv", f.format))
	}
	f.Query, f.Meant, f.Count = query, gql.Meant(query), true
	f.Since, f.Until = f.year, f.year
	if f.Language = strings.ToUpper(f.Language); f.Language != "" && !slices.Contains(text.Languages(), f.Language) && f.Language != "ZH" {
		return usage(graph.Errorf(graph.Invalid, "the language is %q; it is EN, FR, ES, RU, AR or ZH", f.Language))
	}
	var err error
	f.Types, err = typesNamed(f.types)
	return err
}

func (o *options) search(c *cobra.Command, query string, f *searchFlags) error {
	if err := f.settle(query); err != nil {
		return err
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := named(c, store, f.Bodies, f.Topics); err != nil {
		return err
	}
	found, err := f.Run(c.Context(), store)
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	switch f.format {
	case "json":
		return printJSON(out, recordsOf(found))
	case "csv":
		return writeHits(out, found)
	}
	for _, n := range found.Notes {
		fmt.Fprintf(c.ErrOrStderr(), "at character %d of the query: %s\n", n.At+1, n.Text)
	}
	printHits(out, found, inColour(out))
	return nil
}
