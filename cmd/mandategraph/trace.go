package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/graph/walk/draw"
)

// traceFlags are the flags of trace.
type traceFlags struct {
	walk.Trace
	body, through, format string
	back, forward         bool
	kinds                 []string
	width                 int
}

func newTrace(o *options) *cobra.Command {
	f := &traceFlags{}
	c := &cobra.Command{
		Use:   "trace REFERENCE",
		Short: "Say what a text rests on, and what rests on it, hop by hop",
		Long: `Follows citations, repeated wording, follow-ups, endorsements and recommendations from a commitment, a paragraph, a resolution, an
instrument or a topic: back to what it rests on, and forward to what rests on it; without --back or --forward, both (back alone in the
formats for programs). Of each text the hops with most weight are shown (--first): operative paragraphs before preambles, strong verbs before
weak ones; of what is spoken of the latest, of those who speak the earliest first. Exit code 4 where the graph has no such thing.`,
		Example: `  mandategraph trace "Kyoto Declaration para 61"
  mandategraph trace cybercrime --forward
  mandategraph trace "GA res 76/181 OP 11" --back --depth 3
  mandategraph trace 78/223 --body GA --format mermaid`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error { return o.trace(c, strings.Join(a, " "), f) },
	}
	flags := c.Flags()
	flags.BoolVar(&f.back, "back", false, "what it rests on")
	flags.BoolVar(&f.forward, "forward", false, "what rests on it")
	flags.IntVar(&f.First, "first", 5, "hops from each text")
	flags.IntVar(&f.Depth, "depth", 4, "levels")
	flags.IntVar(&f.Steps, "steps", 300, "hops in all")
	flags.IntVar(&f.Rows, "rows", 20_000, "rows to read at most")
	flags.StringSliceVar(&f.kinds, "kinds", nil, "only these: cites, reiterates, follows_up, endorses, recommends, draft_of, amends, elaborates")
	flags.StringSliceVar(&f.Lemmas, "lemmas", nil, "only citations with one of these verbs, in their dictionary form")
	flags.StringSliceVar(&f.Forces, "forces", nil, "only what paragraphs of one of these forces say, such as REQUESTS")
	flags.StringSliceVar(&f.Bodies, "bodies", nil, "only texts that one of these adopted, such as GA")
	flags.StringVar(&f.Since, "since", "", "only texts of this day or later")
	flags.StringVar(&f.Until, "until", "", "only texts of this day or earlier")
	flags.StringVar(&f.AsOf, "as-of", "", "as it stood on this day")
	flags.Float64Var(&f.Confidence, "confidence", 0, "only what is believed at least so much, from 0 to 1")
	flags.StringVar(&f.through, "through", "same_topic", "through which paragraphs a whole resolution leads on: same_topic, all, none")
	flags.StringVar(&f.format, "format", "tree", "tree, json, csv, dot, mermaid or markdown")
	flags.IntVar(&f.width, "width", 0, "characters in a line of a tree; the terminal's own where not given")
	flags.StringVar(&f.body, "body", "", "the body that the reference speaks of, such as GA or COSP-UNCAC")
	return c
}

// settle reads the flags that are words.
func (f *traceFlags) settle() error {
	if !slices.Contains(draw.Formats, draw.Format(f.format)) {
		return usage(graph.Errorf(graph.Invalid, "the format is %q; it is one of tree, json, csv, dot, mermaid, markdown", f.format))
	}
	ways := map[string]walk.Through{"same_topic": walk.SameTopic, "all": walk.All, "none": walk.None}
	through, ok := ways[strings.ToLower(strings.ReplaceAll(f.through, "-", "_"))]
	if !ok {
		return usage(graph.Errorf(graph.Invalid, "through is %q; it is same_topic, all or none", f.through))
	}
	f.Through = through
	var err error
	if f.Kinds, err = kindsOf(f.kinds); err != nil {
		return err
	}
	for i := range f.Forces {
		f.Forces[i] = strings.ToUpper(f.Forces[i])
	}
	if !f.back && !f.forward {
		f.back = true
		f.forward = f.forPeople() // who reads one document by program wants one
	}
	return nil
}

// forPeople reports whether the format may have both ways one after the other.
func (f *traceFlags) forPeople() bool {
	return draw.Format(f.format) == draw.Tree || draw.Format(f.format) == draw.Markdown
}

func (o *options) trace(c *cobra.Command, reference string, f *traceFlags) error {
	if err := f.settle(); err != nil {
		return err
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	id, err := o.one(c, store, reference, f.body)
	if err != nil {
		return err
	}
	if err := named(c, store, f.Bodies, nil); err != nil {
		return err
	}
	f.From = []string{id}
	out := c.OutOrStdout()
	style := draw.Style{Width: cmp.Or(f.width, widthOf(out)), Colour: inColour(out)}
	if f.back {
		if err := f.draw(c, store, false, style); err != nil || !f.forward {
			return err
		}
	}
	return f.draw(c, store, true, style)
}

// draw walks one way and writes what was found.
func (f *traceFlags) draw(c *cobra.Command, store plan.Store, forward bool, style draw.Style) error {
	t := f.Trace
	t.Forward = forward
	found, err := t.Run(c.Context(), store)
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	if f.back && f.forward {
		fmt.Fprintln(out, map[bool]string{false: "What it rests on:", true: "\nWhat rests on it:"}[forward])
	}
	return draw.Trace(out, found, forward, draw.Format(f.format), style)
}

// widthOf is the width of a terminal; 0, which is any, of what is none.
func widthOf(out io.Writer) int {
	f, ok := out.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}
