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
	for _, topic := range filter.texts("topics") {
		t.Topics = append(t.Topics, prefixed(graph.TypeTopic, folded(graph.TypeTopic, topic)))
	}
	for _, body := range filter.texts("bodies") {
		t.Bodies = append(t.Bodies, bodyID(body))
	}
	if err := t.Check(); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return t.Run(ctx, c.store) })
}
