package gql

import (
	"context"

	"mandategraph/graph/walk"
)

// compare reads which two texts are to be compared.
func compare(c *compiler, f asked, args arguments) error {
	return c.compared(f, args, args.text("a"), args.text("b"))
}

// compareSeries reads the series that is to be compared.
func compareSeries(c *compiler, f asked, args arguments) error {
	return c.compared(f, args, args.texts("of")...)
}

func (c *compiler) compared(f asked, args arguments, references ...string) (err error) {
	w := walk.Compare{Language: args.text("language")}
	if w.Texts, err = c.referAll(references); err != nil {
		return err
	}
	if args.values["most"] != nil {
		if w.Most, err = args.positive("most"); err != nil {
			return err
		}
	}
	if err := w.Check(); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return w.Run(ctx, c.store) })
}
