package gql

import (
	"context"

	"mandategraph/graph/walk"
)

// timeline reads around what, and of which days, a timeline is.
func timeline(c *compiler, f asked, args arguments) (err error) {
	t := walk.Timeline{From: args.text("from"), To: args.text("to")}
	if t.Around, err = c.referAll(args.texts("around")); err != nil {
		return err
	}
	if t.Types, err = args.types("types"); err != nil {
		return err
	}
	if t.First, err = args.positive("first"); err != nil {
		return err
	}
	if err := t.Check(); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return t.Run(ctx, c.store) })
}
