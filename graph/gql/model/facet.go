package model

import (
	"context"
	"fmt"

	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/plan"
)

// FacetAt is a dimension that a connection is counted by, and which group of its selection counts.
type FacetAt struct {
	Dimension facet.Dimension
	Group     int
}

// Facet is how many nodes of a list have which value of a dimension.
type Facet struct {
	By         string
	Values     []FacetValue
	More, None int
}

// FacetValue is one value, with how many nodes have it.
type FacetValue struct {
	Value, Label string
	Type         *string
	Count        int
}

// Facets returns the counts that the field asks for.
func (c Connection) Facets(ctx context.Context) []Facet {
	site := c.site.At(key(ctx), 0)
	all := make([]Facet, len(site.Facets))
	for i, at := range site.Facets {
		all[i] = facetOf(at, c.site.Result.Groups[at.Group], c.parent)
	}
	return all
}

func facetOf(at FacetAt, g *plan.Groups, parent int) Facet {
	values, labels, types := GroupValues(g), GroupLabels(g), GroupTypes(g)
	f := Facet{By: at.Dimension.String(), Values: []FacetValue{}, More: int(g.More[parent]), None: int(g.None[parent])}
	from, to := g.Of(parent)
	for i := from; i < to; i++ {
		v := FacetValue{Value: values[i], Label: labels[i], Count: int(g.Count[i])}
		if types != nil {
			v.Type = text(types[i])
		}
		f.Values = append(f.Values, v)
	}
	return f
}

// GroupValues returns the values of groups by one key as texts.
func GroupValues(g *plan.Groups) []string {
	all := make([]string, g.Len())
	for i, v := range g.Values[0] {
		all[i] = fmt.Sprint(v)
	}
	return all
}

// GroupLabels returns the labels of the nodes that the values of groups by one key are ids of; of others the values.
func GroupLabels(g *plan.Groups) []string {
	if g.Labels[0] != nil {
		return g.Labels[0]
	}
	return GroupValues(g)
}

// GroupTypes returns the names of the types of these nodes; nil where the values are no ids.
func GroupTypes(g *plan.Groups) []graph.Value {
	if g.Labels[0] == nil {
		return nil
	}
	all := make([]graph.Value, g.Len())
	for i, v := range g.Values[0] {
		if t, ok := graph.TypeOfID(v.(string)); ok {
			all[i] = t.String()
		}
	}
	return all
}
