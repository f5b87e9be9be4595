package gql

import (
	"slices"

	"mandategraph/graph"
)

// mandates is a connection of operative paragraphs: what provisions gives for the filter that its arguments stand for.
func mandates(c *compiler, f asked, args arguments) error {
	if slices.Contains(listOf(args.values["force"]), any("PREAMBULAR")) {
		return graph.Errorf(graph.Invalid, "force has PREAMBULAR; paragraphs of the preamble are no mandates, ask for them with provisions")
	}
	if err := c.nameAll(args); err != nil {
		return err
	}
	where, err := typeCond(mandateFilter(args), graph.TypeProvision)
	if err != nil {
		return err
	}
	return c.all(f, args, graph.TypeProvision, where)
}

// nameAll puts the ids in the place of the names that the arguments have.
func (c *compiler) nameAll(args arguments) error {
	for _, x := range []struct {
		name string
		of   graph.NodeType
	}{{"addressee", graph.TypeBody}, {"topic", graph.TypeTopic}, {"body", graph.TypeBody}} { // of several faults the first is told, each time
		if key := args.text(x.name); key != "" {
			ids, err := c.named(x.of, key)
			if err != nil {
				return err
			}
			args.values[x.name] = ids[0]
		}
	}
	return nil
}

// mandateFilter writes the arguments as a ProvisionFilter.
func mandateFilter(args arguments) map[string]any {
	filter := map[string]any{"kind": equal("OPERATIVE"), "force": map[string]any{"isNull": false}}
	if force := args.values["force"]; force != nil {
		filter["force"] = map[string]any{"in": force}
	}
	if day := args.values["dueBy"]; day != nil {
		filter["dueBy"] = map[string]any{"until": day}
	}
	switch args.values["reporting"] {
	case true:
		filter["reporting"] = equal(true)
	case false:
		filter["reporting"] = map[string]any{"isNull": true}
	}
	if id := args.text("addressee"); id != "" {
		filter["addressedTo"] = someNode(map[string]any{"id": equal(id)})
	}
	if id := args.text("topic"); id != "" {
		filter["about"] = map[string]any{"some": map[string]any{includeNarrower: args.values[includeNarrower] == true,
			"node": map[string]any{"id": equal(id)}}}
	}
	if id := args.text("body"); id != "" {
		adopted := someNode(map[string]any{"id": equal(id)})
		filter["partOf"] = someNode(map[string]any{"resolution": map[string]any{"adoptedBy": adopted}})
	}
	if more := args.object("filter"); len(more) > 0 {
		filter["and"] = []any{more}
	}
	return filter
}

func equal(value any) map[string]any { return map[string]any{"eq": value} }

// someNode is a condition on edges: one leads to a node for which the filter holds.
func someNode(filter map[string]any) map[string]any {
	return map[string]any{"some": map[string]any{"node": filter}}
}
