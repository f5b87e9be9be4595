package gql

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// includeNarrower is the key of a filter on ABOUT edges by which narrower topics count as the topic itself.
const includeNarrower = "includeNarrower"

// mostBroader is how many steps up are followed: a bound that no hierarchy that people can read comes near.
const mostBroader = plan.MaxSteps

var errNarrowerList = graph.Errorf(graph.Invalid, "includeNarrower does not lengthen this list, which has the edges of one topic; "+
	"ask a list for what is about a topic or a narrower one: filter: {about: {some: {node: {id: {eq: \"topic:…\"}}, includeNarrower: true}}}")

func includesNarrower(filter map[string]any) bool { return filter[includeNarrower] == true }

// withNarrower makes a condition on a topic one that holds of all narrower topics too.
func withNarrower(topic plan.Cond) plan.Cond {
	return plan.Within{Kind: graph.EdgeBroader, Dir: graph.Out, Steps: mostBroader, Node: topic}
}

// ofNarrower makes a condition on the edges that enter a topic one on the edges that enter it or a narrower topic.
func ofNarrower(a plan.Along) plan.Cond {
	within := func(c plan.Cond) plan.Cond {
		return plan.Within{Kind: graph.EdgeBroader, Dir: graph.In, Steps: mostBroader, Node: c}
	}
	switch a.Quantifier {
	case plan.None:
		a.Quantifier = plan.Some
		return plan.Not{Cond: within(a)}
	case plan.Every:
		return plan.Not{Cond: within(plan.Not{Cond: a})}
	}
	return within(a)
}
