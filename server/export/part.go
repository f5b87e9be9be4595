package export

import (
	"context"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// part is what lies around some things, with all properties of its nodes and, unless they are merged, every edge among them.
type part struct {
	grown
	store plan.Store
	kinds graph.EdgeSet
	props []graph.Prop // of nodes
	said  []graph.Prop // of edges
	at    map[string]int
	nodes []graph.Props
	edges []*graph.Edge
}

// openPart grows the subgraph. Rolled up, what stands for others has no properties but those of the walk.
func openPart(ctx context.Context, store plan.Store, r *Request, types graph.TypeSet, kinds graph.EdgeSet, version string) (source, error) {
	asked := r.Subgraph
	asked.Types, asked.Kinds = types, kinds
	found, err := asked.Run(ctx, store)
	if err != nil {
		return nil, err
	}
	if r.RollUp != walk.ByNone {
		return &grown{found, layoutOf(version, types, kinds, r, true)}, nil
	}
	if types |= typesIn(found); !r.Texts {
		types &^= graph.TypesOf(graph.TypeText)
	}
	p := &part{grown: grown{found, layoutOf(version, types, kinds, r, r.Merge)}, store: store, kinds: kinds, props: propsOf(types), at: map[string]int{}}
	if !r.Merge {
		p.said = propsOfEdges(kinds)
	}
	for i := range found.Nodes {
		p.at[found.Nodes[i].ID] = i
	}
	return p, p.read(ctx, version)
}

// typesIn are the types of the nodes: what the subgraph lies around may be of a type that is not among those asked for.
func typesIn(g *walk.Grown) (types graph.TypeSet) {
	for i := range g.Nodes {
		types |= graph.TypesOf(g.Nodes[i].Type)
	}
	return types
}

// chunk is of how many nodes one statement reads the edges.
const chunk = 200

// read reads the properties of nodes and the edges among them. A subgraph has at most a few thousand nodes.
func (p *part) read(ctx context.Context, version string) error {
	p.nodes = make([]graph.Props, len(p.Nodes))
	ids := make([]string, len(p.Nodes))
	for i := range p.Nodes {
		ids[i] = p.Nodes[i].ID
	}
	for some := range slices.Chunk(ids, chunk) {
		if err := p.some(ctx, some); err != nil {
			return err
		}
	}
	slices.SortFunc(p.edges, func(a, b *graph.Edge) int { return strings.Compare(a.ID(), b.ID()) })
	stat, err := p.store.Stat(ctx)
	if err == nil && stat.Version != version {
		err = errChanged()
	}
	return err
}

func (p *part) some(ctx context.Context, ids []string) error {
	root := &plan.Select{From: plan.IDs(ids), Types: graph.AllTypes, Columns: p.props}
	if p.said != nil {
		root.Children = []*plan.Select{{From: plan.Hop{Kinds: p.kinds}, Types: graph.AllTypes, Order: plan.Order{Key: graph.OrderPlace}, Edge: p.said}}
	}
	results, err := p.store.Execute(ctx, &plan.Plan{Roots: []*plan.Select{root}, Name: "export"})
	if err != nil {
		return err
	}
	r := results[0]
	for row, id := range r.IDs {
		p.nodes[p.at[id]] = propsIn(p.props, r.Columns, row)
		if p.said == nil {
			continue
		}
		c := r.Children[0]
		from, to := c.Rows(row)
		for i := from; i < to; i++ {
			if _, shown := p.at[c.IDs[i]]; shown {
				p.edges = append(p.edges, edgeIn(id, c, i))
			}
		}
	}
	return nil
}

// propsIn are the properties in a row.
func propsIn(props []graph.Prop, columns [][]graph.Value, row int) (all graph.Props) {
	for c, p := range props {
		all = all.Set(p, columns[c][row])
	}
	return all
}

func (p *part) each(ctx context.Context, give func(*node) error, edges func(*edge) error) error {
	for i := range p.Nodes {
		n := vertex(&p.Nodes[i])
		n.Props = p.nodes[i]
		if err := give(n); err != nil {
			return err
		}
	}
	if p.said == nil {
		return p.grown.each(ctx, func(*node) error { return nil }, edges)
	}
	var one edge
	for _, e := range p.edges {
		if err := edges(one.single(e)); err != nil {
			return err
		}
	}
	return nil
}
