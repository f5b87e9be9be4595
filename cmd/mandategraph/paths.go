package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/walk"
	"mandategraph/graph/walk/draw"
)

func newPaths(o *options) *cobra.Command {
	var p walk.Paths
	var format string
	var kinds []string
	var width int
	c := &cobra.Command{
		Use:   "paths A B",
		Short: "Say how two texts hang together",
		Long: `Lists the ways from one thing to another over citations, repeated wording, follow-ups, endorsements, and from a text to its paragraphs,
whichever way these run: the shortest first, of those the ones that operative paragraphs and strong verbs make. Exit code 4 where the
graph has no such thing.`,
		Example: `  mandategraph paths 78/223 "Kyoto Declaration"
  mandategraph paths "Security Council resolution 2396" kyoto --max-length 4 --first 3`,
		Args: args(cobra.ExactArgs(2)),
		RunE: func(c *cobra.Command, a []string) error {
			if format != "text" && format != "json" {
				return usage(graph.Errorf(graph.Invalid, "the format is %q; it is text or json", format))
			}
			var err error
			if p.Kinds, err = kindsOf(kinds); err != nil {
				return err
			}
			style := draw.Style{Width: cmp.Or(width, widthOf(c.OutOrStdout())), Colour: inColour(c.OutOrStdout())}
			return o.paths(c, a, p, draw.Format(format), style)
		},
	}
	flags := c.Flags()
	flags.IntVar(&p.Most, "max-length", 4, "hops on a path, 1 to 6")
	flags.IntVar(&p.First, "first", 10, "paths")
	flags.IntVar(&p.Rows, "rows", 50_000, "rows to read at most")
	flags.StringSliceVar(&kinds, "kinds", nil, "over these kinds of edges only: cites, reiterates, contains, about, adopted_by and others")
	flags.StringVar(&format, "format", "text", "text or json")
	flags.IntVar(&width, "width", 0, "characters in a line; the terminal's own where not given")
	return c
}

// kindsOf reads names of kinds of edges.
func kindsOf(names []string) (set graph.EdgeSet, err error) {
	for _, name := range names {
		k, ok := graph.EdgeTypeNamed(name)
		if !ok {
			return 0, usage(graph.Errorf(graph.Invalid, "there is no kind of edge %q; kinds are cites, reiterates, follows_up, endorses and others", name))
		}
		set |= graph.EdgesOf(k)
	}
	return set, nil
}

// typesNamed reads types of nodes, and names them all where one is none.
func typesNamed(names []string) (set graph.TypeSet, err error) {
	for _, name := range names {
		t, ok := graph.NodeTypeNamed(name)
		if !ok {
			var all []string
			for _, t := range graph.AllTypes.Types() {
				all = append(all, t.String())
			}
			return 0, usage(graph.Errorf(graph.Invalid, "there is no type %q; types are %s", name, strings.Join(all, ", ")))
		}
		set |= graph.TypesOf(t)
	}
	return set, nil
}

func (o *options) paths(c *cobra.Command, references []string, p walk.Paths, f draw.Format, style draw.Style) error {
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	for i, end := range []*string{&p.From, &p.To} {
		if *end, err = o.one(c, store, references[i], ""); err != nil {
			return err
		}
	}
	found, err := p.Run(c.Context(), store)
	if err != nil {
		return err
	}
	return draw.Paths(c.OutOrStdout(), found, f, style)
}
