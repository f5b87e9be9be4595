package main

import "fmt"

// partList is a root list of the API with the parts of something: those that it contains, and those that parts of these types contain.
type partList struct {
	plural, filter string
	through        []string // types of parts between, by their keys in a filter
	depth          int      // how many of them there may be
}

var (
	pillars     = partList{"pillars", "PillarFilter", nil, 0}
	clusters    = partList{"clusters", "ClusterFilter", []string{"pillar"}, 1}
	commitments = partList{"commitments", "CommitmentFilter", []string{"cluster", "pillar"}, 2}
	articles    = partList{"articles", "ArticleFilter", []string{"article"}, 1}
	provisions  = partList{"provisions", "ProvisionFilter", []string{"provision"}, 2}
	passages    = partList{"passages", "PassageFilter", []string{"passage"}, 1}
	questions   = partList{"questions", "QuestionFilter", []string{"passage"}, 1}
)

// partsOf says, by type, in which lists the parts of a thing are.
var partsOf = map[string][]partList{
	"Instrument": {pillars, clusters, commitments, articles},
	"Pillar":     {clusters, commitments},
	"Cluster":    {commitments},
	"Article":    {articles},
	"Resolution": {provisions},
	"Provision":  {provisions},
	"Document":   {passages, questions},
	"Passage":    {passages, questions},
}

// within is the filter for the parts of a thing.
func (l partList) within(whole string) map[string]any { return l.partOf(whole, l.depth) }

func (l partList) partOf(whole string, depth int) map[string]any {
	is := map[string]any{"id": map[string]any{"eq": whole}}
	either := []any{is}
	if depth > 0 {
		for _, between := range l.through {
			either = append(either, map[string]any{between: l.partOf(whole, depth-1)})
		}
	}
	return map[string]any{"partOf": map[string]any{"some": map[string]any{"node": map[string]any{"or": either}}}}
}

// query reads a page of the list.
func (l partList) query() string {
	return fmt.Sprintf(`query($filter: %s, $after: String, $languages: [Language!]) {
	list: %s(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id type label ...worded } }
}`, l.filter, l.plural) + wordedFragment
}
