package main

import (
	"github.com/spf13/cobra"

	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

// one returns the id of what a reference means, which must be in the graph.
func (o *options) one(c *cobra.Command, store plan.Store, reference, body string) (string, error) {
	return gql.Locate(c.Context(), store, reference, body)
}
