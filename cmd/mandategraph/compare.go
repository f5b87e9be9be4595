package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/walk"
	"mandategraph/graph/walk/draw"
)

// compareFlags are the flags of compare.
type compareFlags struct {
	walk.Compare
	series, all  bool
	body, format string
	width        int
}

func newCompare(o *options) *cobra.Command {
	f := &compareFlags{}
	c := &cobra.Command{
		Use:   "compare A B...",
		Short: "Say what became of the paragraphs of one text in another, or over a series",
		Long: `Pairs the paragraphs of two texts, each with the one of the other that it became, and shows what was carried over word for word (=, shown
with --all), what changed and in which words (~), what is new (+), what was dropped (-) and what moved. Of several texts each is compared with the
one before it. With --series, one text stands for all of its series, in the order of their dates. Where the wording of a text is not
loaded, only what is known to carry wording over is paired, and the rest is unknown (?). Exit code 4 where the graph has no such text.`,
		Example: `  mandategraph compare 77/231 78/223
  mandategraph compare A/RES/76/181 A/RES/77/231 A/RES/78/223 --format markdown
  mandategraph compare --series 78/223 --format csv
  mandategraph compare 77/231 78/223 --language FR --all`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error { return o.compare(c, a, f) },
	}
	flags := c.Flags()
	flags.BoolVar(&f.series, "series", false, "compare the texts of the series of A")
	flags.BoolVar(&f.all, "all", false, "show what was carried over too, in the formats for people")
	flags.IntVar(&f.Most, "most", 10, "texts of a series, the latest, 2 to 30")
	flags.StringVar(&f.Language, "language", "", "compare the wordings in this language: AR, ZH, EN, FR, RU, ES; without it in English, else in one that most of the texts have")
	flags.StringVar(&f.body, "body", "", "the body that the references speak of, such as GA or COSP-UNCAC")
	flags.StringVar(&f.format, "format", "tree", "tree, markdown, json or csv")
	flags.IntVar(&f.width, "width", 0, "characters in a line of a tree; the terminal's own where not given")
	return c
}

func (f *compareFlags) check(references []string) error {
	switch format := draw.Format(f.format); {
	case format != draw.Tree && format != draw.Markdown && format != draw.JSON && format != draw.CSV:
		return usage(graph.Errorf(graph.Invalid, "the format is %q; it is one of tree, markdown, json, csv", f.format))
	case f.series && len(references) > 1:
		return usage(graph.Errorf(graph.Invalid, "--series takes one text, whose series is looked for, and not %d; put a reference of several words in quotes", len(references)))
	case !f.series && len(references) == 1:
		return usage(graph.Errorf(graph.Invalid, "there is one text; give another to compare it with, or --series"))
	}
	f.Language = strings.ToUpper(f.Language)
	return nil
}

func (o *options) compare(c *cobra.Command, references []string, f *compareFlags) error {
	if err := f.check(references); err != nil {
		return err
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	f.Texts = nil
	for _, r := range references {
		id, err := o.one(c, store, r, f.body)
		if err != nil {
			return err
		}
		f.Texts = append(f.Texts, id)
	}
	found, err := f.Run(c.Context(), store)
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	return draw.Comparison(out, found, draw.Format(f.format), draw.Style{Width: cmp.Or(f.width, widthOf(out)), Colour: inColour(out)}, f.all)
}
