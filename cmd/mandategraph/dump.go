package main

import (
	"bufio"

	"github.com/spf13/cobra"

	"mandategraph/graph"
)

func newDump(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "dump",
		Short: "Print the whole graph as JSON Lines",
		Long: `Prints every node, then every edge, one JSON object a line, in the order of their ids with the keys sorted: equal graphs give
equal bytes, whichever store holds them and in whatever order they were loaded.`,
		Example: "  mandategraph dump > graph.jsonl",
		Args:    args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error {
			store, err := o.read(c)
			if err != nil {
				return err
			}
			defer store.Close()
			out := bufio.NewWriter(c.OutOrStdout())
			line := func(record any) error { return writeLine(out, record) }
			err = store.Scan(c.Context(),
				func(n *graph.Node) error { return line(n) },
				func(e *graph.Edge) error { return line(e) })
			if err != nil {
				return err
			}
			return out.Flush()
		},
	}
}
