package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func newStoreStatus(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Say which store it is and what it holds",
		Long: `Prints where the graph is kept, its version (equal for stores that show the same), and how many sources, nodes and edges it has.
Exit code 5 where the store cannot be used as it is.`,
		Example: "  mandategraph store status",
		Args:    args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := o.open(c.Context())
			if err != nil {
				return err
			}
			defer store.Close()
			stat, err := store.Stat(c.Context())
			if err != nil {
				return err
			}
			sources, err := store.Sources(c.Context())
			if err != nil {
				return err
			}
			return writeStatus(c.OutOrStdout(), o.store, len(sources), stat)
		},
	}
}

func writeStatus(out io.Writer, store string, sources int, stat *plan.Stat) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "store\t%s\nversion\t%s\nsources\t%d\n", store, stat.Version, sources)
	nodes, edges := 0, 0
	for _, n := range stat.Nodes {
		nodes += n
	}
	for _, n := range stat.Edges {
		edges += n
	}
	fmt.Fprintf(w, "nodes\t%d\n", nodes)
	for t, info := range graph.Nodes {
		if n := stat.Nodes[graph.NodeType(t)]; n > 0 {
			fmt.Fprintf(w, "  %s\t%d\n", info.Name, n)
		}
	}
	fmt.Fprintf(w, "edges\t%d\n", edges)
	for k, info := range graph.Edges {
		if n := stat.Edges[graph.EdgeType(k)]; n > 0 {
			fmt.Fprintf(w, "  %s\t%d\n", info.Name, n)
		}
	}
	return w.Flush()
}
