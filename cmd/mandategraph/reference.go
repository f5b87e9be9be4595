package main

import (
	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

// one returns the id of what a reference means, which must be in the graph.
func (o *options) one(c *cobra.Command, store plan.Store, reference, body string) (string, error) {
	return gql.Locate(c.Context(), store, reference, body)
}

// named puts ids in the place of the bodies and topics that filters name.
func named(c *cobra.Command, store plan.Store, bodies, topics []string) error {
	for _, list := range []struct {
		of   graph.NodeType
		keys []string
	}{{graph.TypeBody, bodies}, {graph.TypeTopic, topics}} {
		if len(list.keys) == 0 {
			continue
		}
		ids, err := gql.Named(c.Context(), store, list.of, list.keys)
		if err != nil {
			return err
		}
		copy(list.keys, ids)
	}
	return nil
}
