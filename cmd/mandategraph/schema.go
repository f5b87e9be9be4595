package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"mandategraph/graph/gql"
)

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "Print the GraphQL schema",
		Example: "  mandategraph schema > mandategraph.graphql",
		Args:    args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprint(c.OutOrStdout(), gql.SDL)
			return err
		},
	}
}
