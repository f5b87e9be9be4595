package gql

import (
	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/gql/answer"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// connection is a page of a list; the row that its parts are asked for is the parent's.
func (s *shaper) connection(f graphql.CollectedField, site *model.Site) (answer.Part, error) {
	return object(graphql.CollectFields(s.op, f.Selections, nil), func(sub graphql.CollectedField) (answer.Part, error) { return s.part(f, sub, site) })
}

// part is a field of a connection.
func (s *shaper) part(f, sub graphql.CollectedField, list *model.Site) (part answer.Part, err error) {
	res := list.Result
	switch sub.Name {
	case "totalCount":
		return answer.Count(res.Total), nil
	case "targetCount":
		return answer.Count(res.Targets), nil
	case "pageInfo":
		return s.pageInfo(sub, list)
	case "nodes":
		part, err = s.node(sub, res, list.At(sub.Alias, 0))
		return answer.Rows{Result: res, Each: part}, err
	case "edges":
		part, err = s.edge(sub, list, list.At(sub.Alias, 0))
		return answer.Rows{Result: res, Each: part}, err
	case "facets":
		return s.facets(sub, res, list.At(sub.Alias, 0))
	}
	return answer.Constant(f.Definition.Type.Name()), nil // __typename
}

func (s *shaper) pageInfo(f graphql.CollectedField, list *model.Site) (answer.Part, error) {
	cursor := answer.Cursor{Result: list.Result, Encode: list.Cursor}
	return s.plain(f, map[string]answer.Part{
		"hasNextPage":     answer.More{Result: list.Result, After: true},
		"hasPreviousPage": answer.More{Result: list.Result},
		"startCursor":     answer.End{Cursor: cursor},
		"endCursor":       answer.End{Cursor: cursor, Last: true},
	})
}

// edge is a row of a connection: of a list of nodes, or an edge with its far node.
func (s *shaper) edge(f graphql.CollectedField, list, site *model.Site) (answer.Part, error) {
	fields := collectEdge(s.op, f.Selections, list.Select, s.satisfies)
	return object(fields, func(sub graphql.CollectedField) (answer.Part, error) { return s.ofEdge(f, sub, list, site) })
}

// ofEdge is a field of a connection's row.
func (s *shaper) ofEdge(f, sub graphql.CollectedField, list, site *model.Site) (answer.Part, error) {
	res := list.Result
	switch sub.Name {
	case "__typename":
		return answer.Constant(f.Definition.Type.Name()), nil
	case "id":
		return answer.Strings(res.Edges), nil
	case "cursor":
		return answer.Cursor{Result: res, Encode: list.Cursor}, nil
	case "node":
		return s.node(sub, res, site.At(sub.Alias, 0))
	case "evidence":
		return s.evidence(sub, res, site.At(sub.Alias, 0))
	case "pinpoints":
		return s.pinpoints(sub, res), nil
	}
	return edgeProp(sub.Name, res)
}

// evidence says why an edge is believed.
func (s *shaper) evidence(f graphql.CollectedField, res *plan.Result, site *model.Site) (answer.Part, error) {
	return object(graphql.CollectFields(s.op, f.Selections, nil), func(sub graphql.CollectedField) (answer.Part, error) { return s.ofEvidence(sub, res, site) })
}

func (s *shaper) ofEvidence(f graphql.CollectedField, res *plan.Result, site *model.Site) (answer.Part, error) {
	switch f.Name {
	case "__typename":
		return answer.Constant("Evidence"), nil
	case "source", "text":
		return s.below(f, site.At(f.Alias, 0))
	}
	return edgeProp(f.Name, res)
}

// edgeProp is a property of edges. What every edge has is never null: where a store breaks that promise, it is empty.
func edgeProp(name string, res *plan.Result) (answer.Part, error) {
	p, ok := graph.PropOf(name)
	if !ok {
		return nil, graph.Errorf(graph.Internal, "edges have no field %q that could be written", name)
	}
	values := column(res.Select.Edge, res.Edge, p)
	switch p {
	case graph.PropSourceID, graph.PropMethod:
		return answer.Text{Column: values, Else: answer.Constant("")}, nil
	case graph.PropConfidence:
		return answer.Number{Column: values, Else: answer.Zero{}}, nil
	}
	return value(p, values), nil
}

// pinpoints are the parts that a citation points at.
func (s *shaper) pinpoints(f graphql.CollectedField, res *plan.Result) answer.Part {
	part := answer.Pinpoints{Column: column(res.Select.Edge, res.Edge, graph.PropPinpoints)}
	for _, sub := range graphql.CollectFields(s.op, f.Selections, nil) {
		if text, ok := pinpointFields[sub.Name]; ok {
			part.Fields = append(part.Fields, answer.PinpointField{Key: sub.Alias, Text: text})
		}
	}
	return part
}

var pinpointFields = map[string]func(graph.Pinpoint) string{
	"__typename": func(graph.Pinpoint) string { return "Pinpoint" },
	"unit":       func(p graph.Pinpoint) string { return p.Unit },
	"from":       func(p graph.Pinpoint) string { return p.From },
	"to":         func(p graph.Pinpoint) string { return p.To },
	"raw":        func(p graph.Pinpoint) string { return p.Raw },
}
