package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newStoreMigrate(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "migrate",
		Short: "Prepare a Neo4j database for this version of the program",
		Long: `Makes the indexes that a Neo4j database needs and brings what an older version computed up to date; prints what it did. It can be
repeated, and goes on where it was interrupted. An embedded store has nothing to migrate.`,
		Example: "  mandategraph store migrate --store neo4j://localhost:7687",
		Args:    args(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return o.migrate(c) },
	}
}

func (o *options) migrate(c *cobra.Command) error {
	store, err := o.connect(c.Context())
	if err != nil {
		return err
	}
	defer store.Close()
	p, ok := store.(prepared)
	if !ok {
		fmt.Fprintln(c.OutOrStdout(), "nothing to migrate: the store is embedded, and the program reads and writes it as it is")
		return nil
	}
	did, err := p.Migrate(c.Context())
	for _, line := range did { // also where an error came after it
		fmt.Fprintln(c.OutOrStdout(), line)
	}
	if err == nil && len(did) == 0 {
		fmt.Fprintln(c.OutOrStdout(), "nothing to do")
	}
	return err
}
