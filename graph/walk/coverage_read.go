package walk

import (
	"mandategraph/graph"
	"mandategraph/graph/facet"
	"mandategraph/graph/plan"
)

// tabling is a table under way, with the results of its statements.
type tabling struct {
	Coverage
	reader
	roots []*plan.Select
	of    map[graph.NodeType]*plan.Result // what meets
	base  map[string]*plan.Result         // of resolutions by how well they are known; "" for all
	axis  map[facet.Dimension]*plan.Result
}

// readAll runs all statements of a table as one plan, so that they see one state.
func (t *tabling) readAll() error {
	t.of, t.base, t.axis = map[graph.NodeType]*plan.Result{}, map[string]*plan.Result{}, map[facet.Dimension]*plan.Result{}
	var keep []func(*plan.Result)
	ask := func(s *plan.Select, to func(*plan.Result)) {
		if s != nil {
			t.roots, keep = append(t.roots, s), append(keep, to)
		}
	}
	for _, typ := range counted {
		ask(t.meeting(typ), func(r *plan.Result) { t.of[typ] = r })
	}
	for _, known := range [...]string{string(graph.Loaded), string(graph.Snapshot), ""} {
		ask(t.known(known), func(r *plan.Result) { t.base[known] = r })
	}
	for _, d := range [...]facet.Dimension{t.Rows, t.Columns} {
		ask(t.values(d), func(r *plan.Result) { t.axis[d] = r })
	}
	results, err := t.read("coverage", 0, t.roots...)
	for i, r := range results {
		keep[i](r)
	}
	return err
}

// meeting counts the nodes of a type in all cells; nil where the filter says nothing of them.
func (t *tabling) meeting(of graph.NodeType) *plan.Select {
	if of == graph.TypeCommitment && !t.countsCommitments() {
		return nil
	}
	g := plan.Group{Most: plan.MaxGroups, First: t.First}
	for _, d := range [...]facet.Dimension{t.Rows, t.Columns} {
		key, ok := facet.CellKey(of, d, t.Links)
		if !ok {
			return nil
		}
		key.Where = t.kept(d)
		g.By = append(g.By, key)
	}
	return &plan.Select{From: plan.All{}, Types: graph.TypesOf(of), Where: t.where(of), Page: plan.Page{Limit: 1}, Groups: []plan.Group{g}}
}

func (t *tabling) countsCommitments() bool {
	return len(t.Bodies) == 0 && t.Since == "" && t.Until == ""
}

// kept is the condition on the values of an axis that are nodes.
func (t *tabling) kept(d facet.Dimension) plan.Cond {
	switch {
	case d == facet.Topic && len(t.Topics) > 0:
		return oneOf(graph.PropID, t.Topics)
	case d == facet.Topic && t.Crimes:
		return plan.Compare{Prop: graph.PropKind, Op: plan.Eq, Value: "CRIME"}
	case d == facet.Body && len(t.Bodies) > 0:
		return oneOf(graph.PropID, t.Bodies)
	}
	return nil
}

// where is the filter on what is counted. A paragraph is of the bodies and days of its resolution.
func (t *tabling) where(of graph.NodeType) plan.Cond {
	var all plan.And
	if len(t.Topics) > 0 {
		about := plan.Cond(plan.Along{Kind: graph.EdgeAbout, Node: oneOf(graph.PropID, t.Topics)})
		if of == graph.TypeResolution {
			about = plan.Or{about, plan.Along{Kind: graph.EdgeContains, Node: plan.And{plan.Is{Types: graph.TypesOf(graph.TypeProvision)}, about}}}
		}
		all = append(all, about)
	}
	if adopted := t.adopted(); adopted != nil && of == graph.TypeResolution {
		all = append(all, adopted)
	} else if adopted != nil && of == graph.TypeProvision {
		all = append(all, plan.Along{Kind: graph.EdgeContains, Dir: graph.In, Node: plan.And{plan.Is{Types: graph.TypesOf(graph.TypeResolution)}, adopted}})
	}
	return joined(all)
}

// adopted is the filter on resolutions alone; nil where there is none.
func (t *tabling) adopted() plan.Cond {
	var all plan.And
	if len(t.Bodies) > 0 {
		all = append(all, plan.Along{Kind: graph.EdgeAdoptedBy, Node: oneOf(graph.PropID, t.Bodies)})
	}
	if t.Since != "" {
		all = append(all, plan.Compare{Prop: graph.PropDateStart, Op: plan.MoreEq, Value: t.Since})
	}
	if t.Until != "" {
		all = append(all, plan.Compare{Prop: graph.PropDateStart, Op: plan.LessEq, Value: t.Until})
	}
	return joined(all)
}

// known counts resolutions that are known so well, by the body and the year of the table's cells, as far as it has these.
func (t *tabling) known(known string) *plan.Select {
	s := &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeResolution), Where: t.adopted(), Page: plan.Page{Limit: 1}, Total: true}
	if known != "" {
		is := plan.Compare{Prop: graph.PropKnown, Op: plan.Eq, Value: known}
		if s.Where == nil {
			s.Where = is
		} else {
			s.Where = plan.And{is, s.Where}
		}
	}
	if by := t.baseKeys(); by != nil {
		s.Groups = []plan.Group{{By: by, Most: plan.MaxGroups}}
	}
	return s
}

func (t *tabling) baseKeys() (by []plan.Key) {
	for _, d := range [...]facet.Dimension{t.Rows, t.Columns} {
		if d == facet.Body || d == facet.Year {
			key, _ := d.Key(graph.TypesOf(graph.TypeResolution))
			by = append(by, key)
		}
	}
	return by
}

// values reads what an axis has; nil where the ontology knows it.
func (t *tabling) values(d facet.Dimension) *plan.Select {
	s := &plan.Select{From: plan.All{}, Types: d.Ends(), Where: t.kept(d), Order: plan.Order{Key: graph.OrderNumber},
		Page: plan.Page{Limit: mostAxis}, More: true, Columns: []graph.Prop{graph.PropLabel}}
	switch d {
	case facet.Year:
		return t.years()
	case facet.Force:
		return nil
	case facet.Topic:
		s.Order.Key = graph.OrderLabel
	case facet.Body:
		adopts := plan.Along{Kind: graph.EdgeAdoptedBy, Dir: graph.In, Node: plan.Is{Types: graph.TypesOf(graph.TypeResolution)}}
		s.Order.Key = graph.OrderLabel
		if s.Where == nil {
			s.Where = adopts // those that adopt nothing can cover nothing
		}
	}
	return s
}

// years counts by year alone what is known: the base by body and year leaves out what has no body.
func (t *tabling) years() *plan.Select {
	key, _ := facet.Year.Key(graph.TypesOf(graph.TypeResolution))
	return &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeResolution), Where: t.adopted(), Page: plan.Page{Limit: 1}, More: true,
		Groups: []plan.Group{{By: []plan.Key{key}, Most: plan.MaxGroups}}}
}
