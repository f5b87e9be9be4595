package main

import (
	"slices"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/walk"
	"mandategraph/graph/walk/draw"
)

func newTimeline(o *options) *cobra.Command {
	var t walk.Timeline
	var types []string
	var body, format string
	c := &cobra.Command{
		Use:   "timeline REFERENCE...",
		Short: "List what has a day around some things, in the order of days",
		Long: `Lists the resolutions, instruments, meetings and documents that an edge joins to some things or to their paragraphs, and what paragraphs among
them ask for by when (deadlines, of documents that are loaded), each as exactly as its day is known, with the edge that joins it. A topic
stands for narrower ones too. Exit code 4 where the graph has no such thing.`,
		Example: `  mandategraph timeline "Kyoto Declaration para 61"
  mandategraph timeline kyoto A/RES/76/181 --from 2021-01-01 --to 2024-12-31
  mandategraph timeline UNODC --types provision --format csv`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) (err error) {
			if !slices.Contains([]string{"table", "json", "csv"}, format) {
				return usage(graph.Errorf(graph.Invalid, "the format is %q; it is table, json or csv", format))
			}
			if t.Types, err = datedTypes(types); err != nil {
				return err
			}
			t.Around = a
			return o.timeline(c, t, body, draw.Format(format))
		},
	}
	flags := c.Flags()
	flags.StringVar(&t.From, "from", "", "only what is of this day or later")
	flags.StringVar(&t.To, "to", "", "only what is of this day or earlier")
	flags.StringSliceVar(&types, "types", nil, "only these: resolution, instrument, meeting, document, and provision for deadlines")
	flags.IntVar(&t.First, "first", 200, "items in all, 1 to 2000")
	flags.IntVar(&t.Rows, "rows", 50_000, "rows to read at most")
	flags.StringVar(&format, "format", "table", "table, json or csv")
	flags.StringVar(&body, "body", "", "the body that the references speak of, such as GA or COSP-UNCAC")
	return c
}

// datedTypes reads types whatever their case.
func datedTypes(names []string) (set graph.TypeSet, err error) {
	for _, name := range names {
		t, ok := graph.NodeTypeNamed(name)
		if !ok {
			return 0, usage(graph.Errorf(graph.Invalid, "--types has %q; types are resolution, instrument, meeting, document and provision", name))
		}
		set |= graph.TypesOf(t)
	}
	return set, nil
}

func (o *options) timeline(c *cobra.Command, t walk.Timeline, body string, f draw.Format) error {
	if err := t.Check(); err != nil {
		return usage(err)
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	ids := make([]string, len(t.Around))
	for i, reference := range t.Around {
		if ids[i], err = o.one(c, store, reference, body); err != nil {
			return err
		}
	}
	t.Around = ids
	found, err := t.Run(c.Context(), store)
	if err != nil {
		return err
	}
	return draw.Timeline(c.OutOrStdout(), found, f, draw.Style{Width: widthOf(c.OutOrStdout())})
}
