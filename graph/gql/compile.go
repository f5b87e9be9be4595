package gql

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// compiler turns one operation into a plan and the sites at which its answer will be read.
type compiler struct {
	ctx       context.Context
	op        *graphql.OperationContext
	store     plan.Store          // for walks, which read it themselves
	satisfies map[string][]string // by object type: what a type condition may say
	read      plan.Plan
	root      *model.Site          // its sites are the root fields
	infos     []*model.Site        // root fields that describe the store
	walks     []walking            // root fields that follow edges
	fields    map[*plan.Select]int // how many fields of each row are asked for
}

func (e *Engine) compiler(ctx context.Context, op *graphql.OperationContext) *compiler {
	return &compiler{ctx: ctx, op: op, store: e.store, satisfies: e.satisfies, root: &model.Site{}, fields: map[*plan.Select]int{}}
}

// asked is one field as the operation asks for it, and the types of node that it is asked of.
type asked struct {
	graphql.CollectedField
	types graph.TypeSet
}

// ask collects the fields of a selection on nodes of some types. A field that all types share is asked once: a selection on an
// interface becomes one part of the plan with type conditions, not a copy for each type.
func (c *compiler) ask(selections ast.SelectionSet, types graph.TypeSet) []asked {
	var all []asked
	for _, t := range types.Types() {
	fields:
		for _, f := range graphql.CollectFields(c.op, selections, c.satisfies[t.String()]) {
			for i := range all {
				if all[i].Field == f.Field && slices.Equal(all[i].Selections, f.Selections) {
					all[i].types |= graph.TypesOf(t)
					continue fields
				}
			}
			all = append(all, asked{f, graph.TypesOf(t)})
		}
	}
	return all
}

// node compiles a selection on the nodes that sel reads and hangs its sites below site.
func (c *compiler) node(selections ast.SelectionSet, sel *plan.Select, site *model.Site) error {
	for _, f := range c.ask(selections, sel.Types) {
		c.fields[sel]++
		first := f.types.Types()[0]
		var err error
		switch field := nodeFields[first][f.Name].(type) {
		case propField:
			addColumn(&sel.Columns, field.prop)
		case periodField:
			for _, p := range periodProps {
				addColumn(&sel.Columns, p)
			}
		case edgeField:
			err = c.edges(f, field, sel, site)
		case oneField:
			err = c.one(f, field, sel, site)
		case textField:
			c.text(f, sel, site)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func addColumn(columns *[]graph.Prop, p graph.Prop) {
	if p != graph.PropID && p != graph.PropType && !slices.Contains(*columns, p) {
		*columns = append(*columns, p)
	}
}

// below makes a child of sel and the site at which it is read.
func below(f asked, child *plan.Select, sel *plan.Select, site *model.Site) *model.Site {
	only := f.types
	if only == sel.Types {
		only = 0
	}
	child.Only = only
	sel.Children = append(sel.Children, child)
	sub := &model.Site{Key: f.Alias, Only: only, Select: child}
	site.Sites = append(site.Sites, sub)
	return sub
}

func (c *compiler) edges(f asked, field edgeField, sel *plan.Select, site *model.Site) error {
	_, far := field.kind.Ends(field.dir)
	child := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(field.kind), Dir: field.dir}, Types: far}
	args := arguments{f.ArgumentMap(c.op.Variables)}
	via, node, err := edgeParts(args.object("filter"), field)
	if err == nil && includesNarrower(args.object("filter")) && field.dir == graph.In {
		err = errNarrowerList
	}
	if err != nil {
		return at(f.Field, err)
	}
	child.Via, child.Where = via, node
	child.Distinct = args.values["distinct"] == true
	return c.connection(f, args, graph.OrderPlace, child, below(f, child, sel, site))
}

func (c *compiler) one(f asked, field oneField, sel *plan.Select, site *model.Site) error {
	child := &plan.Select{
		From:  plan.Hop{Kinds: graph.EdgesOf(field.Kind), Dir: field.Dir},
		Types: graph.TypesOf(field.Type),
		Order: plan.Order{Key: graph.OrderPlace},
		Page:  plan.Page{Limit: 1},
	}
	return c.node(f.Selections, child, below(f, child, sel, site))
}

// text reads the wording in one language; of several, that of the source that comes first.
func (c *compiler) text(f asked, sel *plan.Select, site *model.Site) {
	language := arguments{f.ArgumentMap(c.op.Variables)}.text("language")
	child := &plan.Select{
		From:    plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText), Dir: graph.Out},
		Types:   graph.TypesOf(graph.TypeText),
		Where:   plan.Compare{Prop: graph.PropLanguage, Op: plan.Eq, Value: language},
		Order:   plan.Order{Key: graph.OrderPlace},
		Page:    plan.Page{Limit: 1},
		Columns: []graph.Prop{graph.PropContent},
	}
	below(f, child, sel, site)
}
