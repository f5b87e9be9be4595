package gql

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// facets compiles a connection's field `facets`: a group of the plan for each dimension.
func (c *compiler) facets(f asked, sel *plan.Select, site *model.Site) error {
	args := arguments{f.ArgumentMap(c.op.Variables)}
	first, err := args.count("first")
	if err != nil {
		return at(f.Field, err)
	}
	for _, name := range listOf(args.values["by"]) {
		d, _ := facet.Named(name.(string))
		key, ok := d.Key(sel.Types)
		if !ok {
			return at(f.Field, graph.Errorf(graph.Invalid, "by has %s, which nothing in this list has; ask for one of %s", d, dimensionNames(facet.Of(sel.Types))))
		}
		site.Facets = append(site.Facets, model.FacetAt{Dimension: d, Group: len(sel.Groups)})
		sel.Groups = append(sel.Groups, plan.Group{By: []plan.Key{key}, Most: first, None: true})
	}
	return nil
}

func dimensionNames(all []facet.Dimension) string {
	parts := make([]string, len(all))
	for i, d := range all {
		parts[i] = d.String()
	}
	return strings.Join(parts, ", ")
}
