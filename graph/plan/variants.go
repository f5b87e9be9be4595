package plan

import "slices"

// WithVariants returns the plan with each word whose letters may differ written as the words that stand for it, of which near tells those that a store has
// among its terms, or among those of titles. Stores that know no such words run what it returns. A plan without any is returned as it is.
func (p *Plan) WithVariants(near func(term string, edits int, titles bool) ([]string, error)) (*Plan, error) {
	if !slices.ContainsFunc(p.Roots, (*Select).hasVariants) {
		return p, nil
	}
	v := &variants{near: near, known: map[variantsOf][]string{}}
	next := *p
	next.Roots = make([]*Select, len(p.Roots))
	for i, s := range p.Roots {
		next.Roots[i] = v.selection(s)
	}
	return &next, v.err
}

// Owns makes the results of a plan that WithVariants returned those of p.
func (p *Plan) Owns(results []*Result) []*Result {
	for i, r := range results { // none where there was an error
		r.of(p.Roots[i])
	}
	return results
}

func (r *Result) of(s *Select) {
	r.Select = s
	for i, c := range r.Children {
		c.of(s.Children[i])
	}
}

// hasVariants is asked first, since plans are run often and few have such words.
func (s *Select) hasVariants() bool {
	for i := range s.Groups {
		if slices.ContainsFunc(s.Groups[i].By, func(k Key) bool { return hasVariants(k.Where) }) {
			return true
		}
	}
	return hasVariants(s.Where) || hasVariants(s.Via) || slices.ContainsFunc(s.Children, (*Select).hasVariants)
}

func hasVariants(c Cond) bool {
	switch c := c.(type) {
	case And:
		return slices.ContainsFunc(c, hasVariants)
	case Or:
		return slices.ContainsFunc(c, hasVariants)
	case Not:
		return hasVariants(c.Cond)
	case Along:
		return hasVariants(c.Edge) || hasVariants(c.Node)
	case Within:
		return hasVariants(c.Node)
	case Far:
		return hasVariants(c.Cond)
	case Match:
		return c.Edits > 0
	}
	return false
}

type variants struct {
	near  func(term string, edits int, titles bool) ([]string, error)
	known map[variantsOf][]string // a search asks for the same words on several rungs
	err   error
}

type variantsOf struct {
	term   string
	edits  int
	titles bool
}

func (v *variants) selection(s *Select) *Select {
	next := *s
	next.Where, next.Via = v.cond(s.Where), v.cond(s.Via)
	next.Groups = v.groups(s.Groups)
	next.Children = make([]*Select, len(s.Children))
	for i, c := range s.Children {
		next.Children[i] = v.selection(c)
	}
	return &next
}

func (v *variants) groups(groups []Group) []Group {
	next := slices.Clone(groups)
	for i := range next {
		next[i].By = slices.Clone(next[i].By)
		for k := range next[i].By {
			next[i].By[k].Where = v.cond(next[i].By[k].Where)
		}
	}
	return next
}

func (v *variants) cond(c Cond) Cond {
	switch c := c.(type) {
	case And:
		return And(v.all(c))
	case Or:
		return Or(v.all(c))
	case Not:
		return Not{v.cond(c.Cond)}
	case Along:
		c.Edge, c.Node = v.cond(c.Edge), v.cond(c.Node)
		return c
	case Within:
		c.Node = v.cond(c.Node)
		return c
	case Far:
		return Far{v.cond(c.Cond)}
	case Match:
		return v.match(c)
	}
	return c
}

func (v *variants) all(conds []Cond) []Cond {
	next := make([]Cond, len(conds))
	for i, c := range conds {
		next[i] = v.cond(c)
	}
	return next
}

func (v *variants) match(c Match) Cond {
	if c.Edits == 0 {
		return c
	}
	terms := v.of(variantsOf{c.Terms[0], c.Edits, c.Titles})
	any := make(Or, len(terms))
	for i, t := range terms {
		each := c
		each.Edits, each.Terms = 0, []string{t}
		any[i] = each
	}
	return any
}

func (v *variants) of(word variantsOf) []string {
	if terms, ok := v.known[word]; ok || v.err != nil {
		return terms
	}
	v.known[word], v.err = v.near(word.term, word.edits, word.titles)
	return v.known[word]
}
