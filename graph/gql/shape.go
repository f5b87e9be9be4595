package gql

import (
	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/gql/answer"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// shaper puts together what writes the answer of an operation, once its plan has run: for each selection one object, with its fields
// collected once and bound to the columns of the rows. Only types of node that were met get one.
type shaper struct {
	op        *graphql.OperationContext
	satisfies map[string][]string
	made      map[*model.Site]answer.Part // types that share a field share what writes it; else nested interfaces would multiply
}

// operation is the object of all root fields.
func (s *shaper) operation(fields []graphql.CollectedField, operation *model.Site) (answer.Part, error) {
	return object(fields, func(f graphql.CollectedField) (answer.Part, error) {
		if f.Name == "__typename" {
			return answer.Constant("Query"), nil
		}
		return s.root(f, operation.At(f.Alias, 0))
	})
}

// object writes fields that were collected. Where two have one key, which the validator allows where they say the same, the first is
// written.
func object(fields []graphql.CollectedField, part func(graphql.CollectedField) (answer.Part, error)) (*answer.Object, error) {
	o := &answer.Object{}
	for _, f := range fields {
		if o.Has(f.Alias) {
			continue
		}
		value, err := part(f)
		if err != nil {
			return nil, err
		}
		o.Add(f.Alias, value)
	}
	return o, nil
}

func (s *shaper) root(f graphql.CollectedField, site *model.Site) (answer.Part, error) {
	if site.Err != nil {
		return answer.Null{}, nil
	}
	if site.Cursor != nil {
		return s.connection(f, site)
	}
	node, err := s.node(f, site.Result, site)
	if err != nil {
		return nil, err
	}
	if f.Definition.Type.Elem == nil {
		return answer.First{Result: site.Result, Row: node}, nil
	}
	ids, _ := site.Select.From.(plan.IDs)
	return answer.ByID{IDs: ids, Result: site.Result, Each: node}, nil
}

// below is what a field writes that reads rows of its own.
func (s *shaper) below(f graphql.CollectedField, site *model.Site) (answer.Part, error) {
	if part, ok := s.made[site]; ok {
		return part, nil
	}
	part, err := s.rows(f, site)
	if s.made == nil {
		s.made = map[*model.Site]answer.Part{}
	}
	s.made[site] = part
	return part, err
}

func (s *shaper) rows(f graphql.CollectedField, site *model.Site) (answer.Part, error) {
	if site.Cursor != nil {
		return s.connection(f, site)
	}
	node, err := s.node(f, site.Result, site)
	return answer.First{Result: site.Result, Row: node}, err
}

// typesMet returns the types of a result's nodes, which are among those that it was asked for.
func typesMet(res *plan.Result) (met graph.TypeSet, err error) {
	for _, t := range res.Types {
		if !res.Select.Types.Has(t) {
			return 0, graph.Errorf(graph.Internal, "the store answered with a node of type %d where none was asked for", t)
		}
		met |= 1 << t
	}
	return met, nil
}

// column returns the column of a property; none where the plan did not ask for it.
func column(names []graph.Prop, columns [][]graph.Value, p graph.Prop) answer.Column {
	for i, name := range names {
		if name == p {
			return columns[i]
		}
	}
	return nil
}
