package gql

import (
	"strings"

	"mandategraph/graph"
)

// byKey finds a node of a type by its id, with or without the prefix.
func byKey(t graph.NodeType) root {
	return func(c *compiler, f asked, args arguments) error {
		return c.ids(f, prefixed(t, args.text("id")))
	}
}

func prefixed(t graph.NodeType, key string) string {
	return graph.Nodes[t].Prefix + ":" + strings.TrimPrefix(key, graph.Nodes[t].Prefix+":")
}

// commitment finds a numbered paragraph of a declaration.
func commitment(c *compiler, f asked, args arguments) error {
	n, ok := whole(args.values["paragraph"])
	if !ok || n < 1 {
		return graph.Errorf(graph.Invalid, "paragraph is %v; paragraphs are numbered from 1", args.values["paragraph"])
	}
	instrument := strings.TrimPrefix(args.text("instrument"), "instrument:")
	return c.ids(f, prefixed(graph.TypeCommitment, instrument+"#"+itoa(int(n))))
}

// resolution finds a resolution by any printed form of its symbol.
func resolution(c *compiler, f asked, args arguments) error {
	symbol, err := oneSymbol(args.text("symbol"), args.text("body"))
	if err != nil {
		return err
	}
	return c.ids(f, symbol.ID())
}

// provision finds a paragraph of a resolution.
func provision(c *compiler, f asked, args arguments) error {
	symbol, err := oneSymbol(args.text("resolution"), "")
	if err != nil {
		return err
	}
	return c.ids(f, prefixed(graph.TypeProvision, symbol.String()+"#"+args.text("place")))
}
