package gql

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/walk"
)

// mostWalks is how many root fields of an operation may follow edges; each may read as much as the rest of the operation.
const mostWalks = 5

// walking is a root field that follows edges: it reads the store itself, a statement a level.
type walking struct {
	site   *model.Site
	fields int // that are asked for, over all levels
	run    func(context.Context) (sized, error)
}

// sized is what a walk found, and how many things that are.
type sized interface{ Size() int }

// walk runs the root fields that follow edges. What is not in the graph is null.
func (p planner) walk(ctx context.Context, c *compiler) error {
	for _, w := range c.walks {
		found, err := w.run(ctx)
		switch {
		case err == nil && found.Size()*w.fields > p.limits.Cells:
			return graph.Errorf(graph.Limit, "the answer could have %d fields; at most %d are allowed, ask for fewer hops or fewer fields", found.Size()*w.fields, p.limits.Cells)
		case graph.CodeOf(err) == graph.NotFound && err != nil:
		case err != nil:
			return p.overdue(ctx, err)
		default:
			w.site.Extra = found
		}
	}
	return nil
}

// walked makes a root field that follows edges.
func (c *compiler) walked(f asked, run func(context.Context) (sized, error)) error {
	if len(c.walks) == mostWalks {
		return graph.Errorf(graph.Limit, "the operation has more than %d walks; ask for the others in operations of their own", mostWalks)
	}
	c.walks = append(c.walks, walking{child(c.root, f.Alias), countFields(f.Selections), run})
	return nil
}

// countFields counts the fields of a selection and below it, with every fragment written out; the operation's limits have bounded them.
func countFields(set ast.SelectionSet) (n int) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n += 1 + countFields(s.SelectionSet)
		case *ast.InlineFragment:
			n += countFields(s.SelectionSet)
		case *ast.FragmentSpread:
			n += countFields(s.Definition.SelectionSet)
		}
	}
	return n
}

var throughs = map[string]walk.Through{"SAME_TOPIC": walk.SameTopic, "ALL": walk.All, "NONE": walk.None}

// trace reads what is to be traced.
func trace(c *compiler, f asked, args arguments) error {
	t := walk.Trace{Forward: args.text("direction") == "FORWARD", Through: throughs[args.text("through")]}
	t.Since, t.Until, t.AsOf = args.text("since"), args.text("until"), args.text("asOf")
	t.Lemmas, t.Forces, t.Bodies = args.texts("lemmas"), args.texts("forces"), args.texts("bodies")
	id, err := c.refer(args.text("from"))
	if err != nil {
		return err
	}
	t.From = []string{id}
	if t.Confidence, err = args.share("confidence"); err != nil {
		return err
	}
	if t.Kinds, err = args.kinds("kinds"); err != nil {
		return err
	}
	for name, to := range map[string]*int{"first": &t.First, "depth": &t.Depth, "steps": &t.Steps} {
		if *to, err = args.positive(name); err != nil {
			return err
		}
	}
	if err := t.Check(); err != nil {
		return err
	}
	if t.Bodies, err = c.named(graph.TypeBody, t.Bodies...); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return t.Run(ctx, c.store) })
}

// texts reads a list of texts.
func (a arguments) texts(name string) (all []string) {
	if a.values[name] == nil {
		return nil
	}
	for _, v := range listOf(a.values[name]) {
		if s, ok := v.(string); ok {
			all = append(all, s)
		}
	}
	return all
}

// kinds reads a list of kinds of edges; none stands for those that are usual.
func (a arguments) kinds(name string) (set graph.EdgeSet, err error) {
	for _, k := range a.texts(name) {
		kind, ok := graph.EdgeTypeNamed(k)
		if !ok {
			return 0, graph.Errorf(graph.Invalid, "%s has %q, which is no kind of edge", name, short(k))
		}
		set |= graph.EdgesOf(kind)
	}
	return set, nil
}

// positive reads a whole number of 1 or more.
func (a arguments) positive(name string) (int, error) {
	n, ok := whole(a.values[name])
	if !ok || n < 1 || n > 1<<30 {
		return 0, graph.Errorf(graph.Invalid, "%s is %v; it is 1 or more", name, a.values[name])
	}
	return int(n), nil
}

// share reads a number from 0 to 1.
func (a arguments) share(name string) (float64, error) {
	var n float64
	switch v := a.values[name].(type) {
	case float64:
		n = v
	case interface{ Float64() (float64, error) }:
		f, err := v.Float64()
		if err != nil {
			return 0, graph.Errorf(graph.Invalid, "%s is %v; it is a number from 0 to 1", name, v)
		}
		n = f
	default:
		w, ok := whole(v)
		if !ok {
			return 0, graph.Errorf(graph.Invalid, "%s is %v; it is a number from 0 to 1", name, v)
		}
		n = float64(w)
	}
	return n, nil
}

// paths reads between what paths are looked for.
func paths(c *compiler, f asked, args arguments) (err error) {
	p := walk.Paths{}
	for name, to := range map[string]*string{"from": &p.From, "to": &p.To} {
		if *to, err = c.refer(args.text(name)); err != nil {
			return err
		}
	}
	if p.Kinds, err = args.kinds("kinds"); err != nil {
		return err
	}
	for name, to := range map[string]*int{"maxLength": &p.Most, "first": &p.First} {
		if *to, err = args.positive(name); err != nil {
			return err
		}
	}
	if err := p.Check(); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return p.Run(ctx, c.store) })
}

var rollUps = map[string]walk.RollUp{"NONE": walk.ByNone, "RESOLUTION": walk.ByResolution, "BODY": walk.ByBody, "SESSION": walk.BySession}

// subgraph reads what is to be drawn.
func subgraph(c *compiler, f asked, args arguments) (err error) {
	s := walk.Subgraph{RollUp: rollUps[args.text("rollUp")]}
	if s.Around, err = c.referAll(args.texts("around")); err != nil {
		return err
	}
	if s.Kinds, err = args.kinds("kinds"); err != nil {
		return err
	}
	if s.Types, err = args.types("types"); err != nil {
		return err
	}
	if depth, ok := whole(args.values["depth"]); !ok || depth != 0 {
		if s.Depth, err = args.positive("depth"); err != nil {
			return err
		}
	}
	for name, to := range map[string]*int{"perNode": &s.PerNode, "limit": &s.Limit} {
		if *to, err = args.positive(name); err != nil {
			return err
		}
	}
	if err := s.Check(); err != nil {
		return err
	}
	return c.walked(f, func(ctx context.Context) (sized, error) { return s.Run(ctx, c.store) })
}

// types reads a list of types of nodes; none stands for those that are usual.
func (a arguments) types(name string) (set graph.TypeSet, err error) {
	for _, n := range a.texts(name) {
		t, ok := graph.NodeTypeNamed(n)
		if !ok {
			return 0, graph.Errorf(graph.Invalid, "%s has %q, which is no type of node", name, short(n))
		}
		set |= graph.TypesOf(t)
	}
	return set, nil
}
