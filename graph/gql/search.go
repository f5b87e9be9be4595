package gql

import (
	"context"
	"regexp"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
)

// find reads what is to be searched.
func find(c *compiler, f asked, args arguments) error {
	s := &search.Search{Query: args.text("query"), Meant: Meant(args.text("query")), Language: args.text("language")}
	s.Bodies, s.Topics = args.texts("bodies"), args.texts("topics")
	for _, k := range args.texts("known") {
		s.Known = append(s.Known, graph.Known(k))
	}
	var err error
	if s.Types, err = args.types("types"); err != nil {
		return err
	}
	for name, to := range map[string]*int{"since": &s.Since, "until": &s.Until, "first": &s.First} {
		if args.values[name] == nil && name != "first" {
			continue
		}
		if *to, err = args.positive(name); err != nil {
			return err
		}
	}
	if err := s.Check(); err != nil {
		return err
	}
	if s.Bodies, err = c.named(graph.TypeBody, s.Bodies...); err != nil {
		return err
	}
	if s.Topics, err = c.named(graph.TypeTopic, s.Topics...); err != nil {
		return err
	}
	if after := args.text("after"); after != "" {
		if err := s.Decode(after); err != nil {
			return err
		}
	}
	return c.searched(f, s)
}

// searched makes the root field of a search: its hits are found first, and what is asked of them is read as of nodes with their ids.
func (c *compiler) searched(f asked, s *search.Search) error {
	hits := &plan.Select{From: plan.IDs{}, Types: graph.AllTypes}
	err := c.walked(f, func(ctx context.Context) (sized, error) {
		found, err := s.Run(ctx, c.store)
		if err != nil {
			return nil, err
		}
		ids := plan.IDs{}
		for _, h := range found.Hits {
			ids = append(ids, h.Node.ID)
		}
		hits.From = ids
		return &model.Searched{Asked: s, Found: found}, nil
	})
	if err != nil {
		return err
	}
	site := c.walks[len(c.walks)-1].site
	for _, sub := range c.collect(f.Selections) {
		switch sub.Name {
		case "totalCount", "totalIsExact":
			s.Count = true
		case "facets":
			err = c.hitFacets(asked{sub, 0}, s, child(site, sub.Alias))
		case "nodes":
			err = c.hits(site, child(site, sub.Alias), hits, sub.Selections)
		case "edges":
			err = c.hitEdges(site, child(site, sub.Alias), hits, sub.Selections)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// hitFacets compiles what hits are counted by.
func (c *compiler) hitFacets(f asked, s *search.Search, site *model.Site) error {
	types := s.Types
	if types == 0 {
		types = graph.AllTypes
	}
	sel := &plan.Select{Types: types, Groups: s.Facets}
	err := c.facets(f, sel, site)
	s.Facets = sel.Groups
	return err
}

// hits compiles what is asked of the nodes of hits. They are read only where something is.
func (c *compiler) hits(root, site *model.Site, hits *plan.Select, selections ast.SelectionSet) error {
	if root.Select == nil {
		root.Select = hits
		c.read.Roots = append(c.read.Roots, hits)
	}
	return c.node(selections, hits, site)
}

func (c *compiler) hitEdges(root, site *model.Site, hits *plan.Select, selections ast.SelectionSet) error {
	for _, sub := range c.collect(selections) {
		if sub.Name == "node" {
			if err := c.hits(root, child(site, sub.Alias), hits, sub.Selections); err != nil {
				return err
			}
		}
	}
	return nil
}

// keyed is the key of a topic or an instrument, such as cybercrime and kyoto.
var keyed = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Meant returns the ids of what a query may mean where it is a reference as printed, or an id; nil where it is none.
func Meant(query string) (ids []string) {
	for _, sense := range sensesOf(query, "") {
		ids = append(ids, sense.ID)
	}
	key := strings.ToLower(strings.Join(strings.Fields(query), "-"))
	if len(ids) == 0 && keyed.MatchString(key) {
		for _, t := range []graph.NodeType{graph.TypeTopic, graph.TypeInstrument} {
			ids = append(ids, prefixed(t, key))
		}
	}
	return ids
}

// suggest reads what was typed.
func suggest(c *compiler, f asked, args arguments) error {
	s := &search.Suggest{Prefix: args.text("prefix")}
	for _, sense := range sensesOf(s.Prefix, "") {
		s.Meant = append(s.Meant, sense.ID)
	}
	var err error
	if s.Types, err = args.types("types"); err != nil {
		return err
	}
	if s.First, err = args.positive("first"); err != nil {
		return err
	}
	named := &plan.Select{From: plan.IDs{}, Types: graph.AllTypes}
	err = c.walked(f, func(ctx context.Context) (sized, error) {
		found, err := s.Run(ctx, c.store)
		if err != nil {
			return nil, err
		}
		ids := plan.IDs{}
		for _, x := range found {
			ids = append(ids, x.Node.ID)
		}
		named.From = ids
		return model.Suggested(found), nil
	})
	if err != nil {
		return err
	}
	site := c.walks[len(c.walks)-1].site
	return c.hitEdges(site, site, named, f.Selections)
}
