package gql

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/walk"
)

var coverageLinks = map[string]facet.Links{"SPOKEN": facet.Spoken, "SAME_TOPIC": facet.SameTopic, "ANY": facet.AnyLink}

// coverage reads what a table is to count.
func coverage(c *compiler, f asked, args arguments) error {
	t := walk.Coverage{Links: coverageLinks[args.text("links")]}
	t.Rows, _ = facet.Named(args.text("rows"))
	t.Columns, _ = facet.Named(args.text("columns"))
	if n, ok := whole(args.values["first"]); !ok || n != 0 {
		first, err := args.positive("first")
		if err != nil {
			return err
		}
		t.First = first
	}
	filter := arguments{args.object("filter")}
	t.Crimes = filter.values["crimes"] == true
	t.Since, t.Until = filter.text("since"), filter.text("until")
	t.Topics, t.Bodies = filter.texts("topics"), filter.texts("bodies")
	if err := t.Check(); err != nil {
		return err
	}
	var err error
	if t.Topics, err = c.named(graph.TypeTopic, t.Topics...); err != nil {
		return err
	}
	if t.Bodies, err = c.named(graph.TypeBody, t.Bodies...); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return t.Run(ctx, c.store) })
}
