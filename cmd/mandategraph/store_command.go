package main

import (
	"github.com/spf13/cobra"
)

// newStore groups what is done to the store itself.
func newStore(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:     "store",
		Short:   "Prepare the store, or say what it holds",
		Example: "  mandategraph store migrate\n  mandategraph store status",
		Args:    args(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newStoreMigrate(o), newStoreStatus(o))
	return c
}
