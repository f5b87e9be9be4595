package gql

import (
	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/gql/answer"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// node is what a selection writes of the rows of a result, which are seen from a site.
func (s *shaper) node(f graphql.CollectedField, res *plan.Result, site *model.Site) (answer.Part, error) {
	met, err := typesMet(res)
	if err != nil {
		return nil, err
	}
	node := &answer.Node{Types: res.Types}
	for t := range graph.NodeType(len(graph.Nodes)) {
		if !met.Has(t) {
			continue
		}
		if node.Objects[t], err = s.typed(f, t, res, site); err != nil {
			return nil, err
		}
	}
	return node, nil
}

// typed is what a selection writes of nodes of one type.
func (s *shaper) typed(f graphql.CollectedField, t graph.NodeType, res *plan.Result, site *model.Site) (*answer.Object, error) {
	fields := graphql.CollectFields(s.op, f.Selections, s.satisfies[t.String()])
	return object(fields, func(sub graphql.CollectedField) (answer.Part, error) { return s.field(sub, t, res, site) })
}

func (s *shaper) field(f graphql.CollectedField, t graph.NodeType, res *plan.Result, site *model.Site) (answer.Part, error) {
	switch field := nodeFields[t][f.Name].(type) {
	case propField:
		return nodeProp(field.prop, t, res), nil
	case periodField:
		return s.period(f, res)
	case edgeField, oneField:
		return s.below(f, site.At(f.Alias, t))
	case textField:
		words := site.At(f.Alias, t).Result
		content := column(words.Select.Columns, words.Columns, graph.PropContent)
		return answer.First{Result: words, Row: answer.Text{Column: content, Else: answer.Null{}}}, nil
	}
	if f.Name == "__typename" {
		return answer.Constant(t.String()), nil
	}
	return nil, graph.Errorf(graph.Internal, "%s has no field %q that could be written", t, f.Name)
}

// nodeProp is a property of nodes of one type.
func nodeProp(p graph.Prop, t graph.NodeType, res *plan.Result) answer.Part {
	values := column(res.Select.Columns, res.Columns, p)
	switch p {
	case graph.PropID:
		return answer.Strings(res.IDs)
	case graph.PropType:
		return answer.Constant(t.String())
	case graph.PropLabel:
		return answer.Text{Column: values, Else: answer.Strings(res.IDs)}
	case graph.PropKnown:
		return answer.Text{Column: values, Else: answer.Constant(graph.CitedOnly)}
	}
	return value(p, values)
}

// period is a date. What only the first day is known of is that day, in the past.
func (s *shaper) period(f graphql.CollectedField, res *plan.Result) (answer.Part, error) {
	of := func(p graph.Prop) answer.Column { return column(res.Select.Columns, res.Columns, p) }
	start := answer.Text{Column: of(graph.PropDateStart), Else: answer.Null{}}
	period, err := s.plain(f, map[string]answer.Part{
		"start":     start,
		"end":       answer.Text{Column: of(graph.PropDateEnd), Else: start},
		"precision": answer.Text{Column: of(graph.PropDatePrecision), Else: answer.Constant(graph.ToDay)},
		"status":    answer.Text{Column: of(graph.PropDateStatus), Else: answer.Constant(graph.Held)},
	})
	return answer.Where{Column: start.Column, Part: period}, err
}

// plain is an object with fields that have no selections.
func (s *shaper) plain(f graphql.CollectedField, parts map[string]answer.Part) (answer.Part, error) {
	return object(graphql.CollectFields(s.op, f.Selections, nil), func(sub graphql.CollectedField) (answer.Part, error) {
		if sub.Name == "__typename" {
			return answer.Constant(f.Definition.Type.Name()), nil
		}
		return parts[sub.Name], nil
	})
}
