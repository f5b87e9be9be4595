package gql

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// root compiles one root field.
type root func(c *compiler, f asked, args arguments) error

// roots are the fields of Query by name. The rest of Query, introspection, reads no store.
var roots = func() map[string]root {
	m := map[string]root{
		"node":          byID,
		"nodes":         byIDs,
		"info":          (*compiler).info,
		"resolve":       resolve,
		"resolution":    resolution,
		"commitment":    commitment,
		"provision":     provision,
		"crimeTopics":   crimeTopics,
		"mandates":      mandates,
		"trace":         trace,
		"paths":         paths,
		"coverage":      coverage,
		"subgraph":      subgraph,
		"timeline":      timeline,
		"compare":       compare,
		"compareSeries": compareSeries,
		"graphInfo":     (*compiler).info,
		"search":        find,
		"suggest":       suggest,
	}
	for _, t := range []graph.NodeType{
		graph.TypeTopic, graph.TypeBody, graph.TypeInstrument, graph.TypeDocument, graph.TypeMeeting,
	} {
		m[graph.Nodes[t].Prefix] = byKey(t)
	}
	for t, info := range graph.Nodes {
		m[info.Plural] = list(graph.NodeType(t))
	}
	return m
}()

// operation compiles all root fields. One that is refused and may be null is null, with the error; the others are answered.
func (c *compiler) operation() error {
	for _, f := range graphql.CollectFields(c.op, c.op.Operation.SelectionSet, []string{"Query"}) {
		compile, ok := roots[f.Name]
		if !ok {
			continue
		}
		reads, sites := len(c.read.Roots), len(c.root.Sites)
		err := compile(c, asked{f, 0}, arguments{f.ArgumentMap(c.op.Variables)})
		if err == nil {
			continue
		}
		if f.Definition.Type.NonNull {
			return at(f.Field, err)
		}
		c.read.Roots, c.root.Sites = c.read.Roots[:reads], c.root.Sites[:sites]
		child(c.root, f.Alias).Err = at(f.Field, err)
	}
	return nil
}

// add makes a root of the plan and the site at which it is read.
func (c *compiler) add(f asked, sel *plan.Select) *model.Site {
	c.read.Roots = append(c.read.Roots, sel)
	site := child(c.root, f.Alias)
	site.Select = sel
	return site
}

// list is a connection of all nodes of a type.
func list(t graph.NodeType) root {
	return func(c *compiler, f asked, args arguments) error {
		where, err := typeCond(args.object("filter"), t)
		if err != nil {
			return err
		}
		return c.all(f, args, t, where)
	}
}

// crimeTopics is the connection of the topics that are crime types.
func crimeTopics(c *compiler, f asked, args arguments) error {
	where, err := typeCond(args.object("filter"), graph.TypeTopic)
	if err != nil {
		return err
	}
	isCrime := plan.Compare{Prop: graph.PropKind, Op: plan.Eq, Value: "CRIME"}
	if where == nil {
		return c.all(f, args, graph.TypeTopic, isCrime)
	}
	return c.all(f, args, graph.TypeTopic, plan.And{isCrime, where})
}

func (c *compiler) all(f asked, args arguments, t graph.NodeType, where plan.Cond) error {
	sel := &plan.Select{From: plan.All{}, Types: graph.TypesOf(t), Where: where}
	return c.connection(f, args, graph.OrderNumber, sel, c.add(f, sel))
}

// byID is the node with an id; an id tells its type, so that only that type's fields are compiled.
func byID(c *compiler, f asked, args arguments) error {
	return c.ids(f, args.text("id"))
}

func byIDs(c *compiler, f asked, args arguments) error {
	list := listOf(args.values["ids"])
	if len(list) > MaxPage {
		return graph.Errorf(graph.Limit, "ids has %d ids; at most %d are allowed", len(list), MaxPage)
	}
	ids := make([]string, len(list))
	for i := range list {
		ids[i], _ = list[i].(string)
	}
	return c.ids(f, ids...)
}

// ids compiles a read of nodes by id.
func (c *compiler) ids(f asked, ids ...string) error {
	sel := &plan.Select{From: plan.IDs(ids), Types: typesOf(ids)}
	return c.node(f.Selections, sel, c.add(f, sel))
}

// typesOf returns the types that ids tell; all where they tell none: nothing will be found then, and the plan stays whole.
func typesOf(ids []string) (types graph.TypeSet) {
	for _, id := range ids {
		if t, ok := graph.TypeOfID(id); ok {
			types |= graph.TypesOf(t)
		}
	}
	if types == 0 {
		return graph.AllTypes
	}
	return types
}

func (c *compiler) collect(selections ast.SelectionSet) []graphql.CollectedField {
	return graphql.CollectFields(c.op, selections, nil)
}

// info describes the store.
func (c *compiler) info(f asked, _ arguments) error {
	c.infos = append(c.infos, child(c.root, f.Alias))
	return nil
}
