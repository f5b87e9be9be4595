package gql

import (
	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql/answer"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// facets are the counts of a list by some dimensions; the row that they are asked for is the parent's.
func (s *shaper) facets(f graphql.CollectedField, res *plan.Result, site *model.Site) (answer.Part, error) {
	var all answer.Each
	for _, at := range site.Facets {
		groups := res.Groups[at.Group]
		part, err := object(graphql.CollectFields(s.op, f.Selections, nil), func(sub graphql.CollectedField) (answer.Part, error) {
			return s.facet(f, sub, at, groups)
		})
		if err != nil {
			return nil, err
		}
		all = append(all, part)
	}
	return all, nil
}

func (s *shaper) facet(f, sub graphql.CollectedField, at model.FacetAt, groups *plan.Groups) (answer.Part, error) {
	switch sub.Name {
	case "by":
		return answer.Constant(at.Dimension.String()), nil
	case "more":
		return answer.Count(groups.More), nil
	case "none":
		return answer.Count(groups.None), nil
	case "values":
		each, err := s.plain(sub, map[string]answer.Part{
			"value": answer.Strings(model.GroupValues(groups)),
			"label": answer.Strings(model.GroupLabels(groups)),
			"type":  answer.Text{Column: model.GroupTypes(groups), Else: answer.Null{}},
			"count": answer.Count(groups.Count),
		})
		return answer.Groups{Groups: groups, Each: each}, err
	}
	return answer.Constant(f.Definition.Type.Name()), nil // __typename
}
