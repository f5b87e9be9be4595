package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/walk"
	"mandategraph/graph/walk/draw"
)

func newCoverage(o *options) *cobra.Command {
	var t walk.Coverage
	var rows, columns, links, format string
	var gaps bool
	var width int
	c := &cobra.Command{
		Use:   "coverage",
		Short: "Count which texts meet which commitments, topics, bodies and years",
		Long: `Writes a table of two of pillar, cluster, commitment, topic, body, year and force: how many resolutions and paragraphs meet in each cell.
A cell where none do is a gap only where texts of its body and year are loaded that could tell; elsewhere it is a question mark.`,
		Example: `  mandategraph coverage
  mandategraph coverage --rows topic --columns year --crimes --since 2015-01-01
  mandategraph coverage --rows cluster --columns body --gaps --format csv`,
		Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) (err error) {
			if !slices.Contains([]string{"table", "json", "csv"}, format) {
				return usage(graph.Errorf(graph.Invalid, "the format is %q; it is table, json or csv", format))
			}
			if t.Rows, err = dimensionNamed("rows", rows); err != nil {
				return err
			}
			if t.Columns, err = dimensionNamed("columns", columns); err != nil {
				return err
			}
			if t.Links, err = linksNamed(links); err != nil {
				return err
			}
			return o.coverage(c, t, draw.Format(format), gaps, cmp.Or(width, widthOf(c.OutOrStdout())))
		},
	}
	flags := c.Flags()
	flags.StringVar(&rows, "rows", "cluster", "pillar, cluster, commitment, topic, body, year or force")
	flags.StringVar(&columns, "columns", "body", "another of these")
	flags.StringVar(&links, "links", "any", "by what texts meet commitments: spoken (they cite, carry over, elaborate or discuss them), topic (both are about one), or any")
	flags.BoolVar(&t.Crimes, "crimes", false, "of topics, only types of crime")
	flags.StringSliceVar(&t.Topics, "topics", nil, "only what is about one of these topics")
	flags.StringSliceVar(&t.Bodies, "bodies", nil, "only what these bodies adopted")
	flags.StringVar(&t.Since, "since", "", "only what was adopted from this day on")
	flags.StringVar(&t.Until, "until", "", "only what was adopted until this day")
	flags.IntVar(&t.First, "first", 0, "ids of each kind in a cell, 0 to 20, for json")
	flags.BoolVar(&gaps, "gaps", false, "only where nothing meets although texts are loaded that could tell")
	flags.StringVar(&format, "format", "table", "table, json or csv")
	flags.IntVar(&width, "width", 0, "characters in a line of a table; the terminal's own where not given")
	return c
}

func dimensionNamed(flag, name string) (facet.Dimension, error) {
	d, ok := facet.Named(strings.ToUpper(name))
	if !ok {
		return 0, usage(graph.Errorf(graph.Invalid, "--%s is %q; it is pillar, cluster, commitment, topic, body, year or force", flag, name))
	}
	return d, nil
}

func linksNamed(name string) (facet.Links, error) {
	links, ok := map[string]facet.Links{"any": facet.AnyLink, "spoken": facet.Spoken, "topic": facet.SameTopic}[name]
	if !ok {
		return 0, usage(graph.Errorf(graph.Invalid, "--links is %q; it is spoken, topic or any", name))
	}
	return links, nil
}

func (o *options) coverage(c *cobra.Command, t walk.Coverage, f draw.Format, gaps bool, width int) error {
	if err := t.Check(); err != nil {
		return usage(err)
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := named(c, store, t.Bodies, t.Topics); err != nil {
		return err
	}
	found, err := t.Run(c.Context(), store)
	if err != nil {
		return err
	}
	return draw.Coverage(c.OutOrStdout(), found, f, gaps, draw.Style{Width: width})
}
