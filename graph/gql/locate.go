package gql

import (
	"context"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Refer returns the id that a reference means: it is one, or means one thing as printed, or is the name or the key of one thing of the graph, as
// "doha declaration" and "cybercrime" are. Of what its words tell it is not asked whether the graph has it.
// Errors: Invalid where it means nothing or several things; those of the store.
func Refer(ctx context.Context, store plan.Store, reference string) (string, error) {
	senses := sensesOf(reference, "")
	var names []string
	for _, s := range senses {
		names = append(names, s.Symbol)
	}
	switch len(senses) {
	case 1:
		return senses[0].ID, nil
	case 0:
		l := locator{ctx, store}
		ids, err := l.called(taken(tidied(reference)))
		if err != nil || len(ids) == 1 {
			return strings.Join(ids, ""), err
		}
		if names = ids; len(ids) == 0 {
			near, err := l.nearest(reference)
			if err == nil {
				err = graph.Errorf(graph.Invalid, "%q is no id and no reference; give an id such as topic:cybercrime, or a symbol%s", short(reference), near)
			}
			return "", err
		}
	}
	return "", graph.Errorf(graph.Invalid, "%q may be %s; give the symbol", short(reference), strings.Join(names, " or "))
}

// mostReferences is how many references a list may have that are no ids; ids are not looked for, and a walk says how many of these it takes.
const mostReferences = 200

// ReferAll is Refer for each reference of a list. Errors: Invalid also for more than 200 that are no ids, before any is looked for in the store.
func ReferAll(ctx context.Context, store plan.Store, references []string) ([]string, error) {
	looked := 0
	for _, r := range references {
		if _, ok := graph.TypeOfID(r); !ok {
			looked++
		}
	}
	if looked > mostReferences {
		return nil, graph.Errorf(graph.Invalid, "%d references are given; at most %d are read at a time", looked, mostReferences)
	}
	var ids []string
	for _, r := range references {
		id, err := Refer(ctx, store, r)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (c *compiler) referAll(references []string) ([]string, error) {
	return ReferAll(c.ctx, c.store, references)
}

func (c *compiler) refer(reference string) (string, error) { return Refer(c.ctx, c.store, reference) }

// Locate is Refer for what must be in the graph: of several things that the words can mean, those that it has. The body, where given, is that
// which the context speaks of. Errors: NotFound names what comes nearest; Invalid names the candidates between which the words leave it open.
func Locate(ctx context.Context, store plan.Store, reference, body string) (string, error) {
	if body != "" && len(graph.BodiesNamed(body)) == 0 {
		return "", graph.Errorf(graph.Invalid, "body %q is not known here; give an abbreviation such as GA or COSP-UNCAC", body)
	}
	l := locator{ctx, store}
	senses := sensesOf(reference, body)
	ids := make(plan.IDs, len(senses))
	for i, s := range senses {
		ids[i] = s.ID
	}
	found, err := l.read(&plan.Select{From: ids, Types: graph.AllTypes})
	if err == nil && len(found) == 0 {
		found, err = l.called(taken(tidied(reference)))
	}
	switch {
	case err != nil:
		return "", err
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		var symbols []string
		for _, s := range senses {
			if slices.Contains(found, s.ID) {
				symbols = append(symbols, s.Symbol)
			}
		}
		if symbols != nil {
			found = symbols
		}
		return "", graph.Errorf(graph.Invalid, "%q may be %s; name the body or give the symbol", short(reference), strings.Join(found, " or "))
	}
	return "", l.missing(reference, ids)
}

// locator looks for what is called by a name.
type locator struct {
	ctx   context.Context
	store plan.Store
}

// read returns the ids of a selection.
func (l locator) read(sel *plan.Select) ([]string, error) {
	if ids, ok := sel.From.(plan.IDs); ok && len(ids) == 0 {
		return nil, nil
	}
	results, err := l.store.Execute(l.ctx, &plan.Plan{Roots: []*plan.Select{sel}, Name: "reference"})
	if err != nil {
		return nil, err
	}
	return results[0].IDs, nil
}

// called finds what has a name, or its id without the prefix, and of an instrument that has it the part that is meant.
func (l locator) called(r reading) ([]string, error) {
	ids, err := l.keyed(r.whole)
	if err == nil && len(ids) == 0 {
		ids, err = l.named(r.whole)
	}
	if err != nil || r.part == "" && r.art == "" {
		return ids, err
	}
	var parts plan.IDs
	for _, id := range ids {
		if t, _ := graph.TypeOfID(id); t == graph.TypeInstrument {
			parts = append(parts, r.within(id)[0].ID)
		}
	}
	return l.read(&plan.Select{From: parts, Types: graph.AllTypes})
}

// keyed finds what has the reference as its id without the prefix, as in cybercrime and kyoto.
func (l locator) keyed(name string) ([]string, error) {
	key := strings.ReplaceAll(name, " ", "-")
	var ids plan.IDs
	for _, t := range []graph.NodeType{graph.TypeTopic, graph.TypeInstrument, graph.TypeBody} {
		for _, k := range []string{strings.ToLower(key), strings.ToUpper(key)} { // keys of bodies are abbreviations
			ids = append(ids, prefixed(t, k))
		}
	}
	return l.read(&plan.Select{From: ids, Types: graph.AllTypes})
}

// mostCalled is how many things that have all words of a name are looked at.
const mostCalled = 200

// named finds what is called so: case, articles and how marks are printed do not count.
func (l locator) named(name string) ([]string, error) {
	all := allWords(name, false)
	if len(all) == 0 {
		return nil, nil
	}
	return l.sameName(&plan.Select{From: plan.All{}, Types: namedTypes, Where: all, Page: plan.Page{Limit: mostCalled}}, name)
}

// allWords holds where all words of a name occur, or begin words, as any language reads them.
func allWords(name string, begun bool) (all plan.And) {
	q, _ := text.Parse("", name)
	for _, leaf := range q.Leaves() {
		var any plan.Or
		for _, p := range leaf.Readings {
			any = append(any, plan.Match{Terms: p.Terms, Prefix: begun})
		}
		all = append(all, any)
	}
	return all
}

func (l locator) sameName(sel *plan.Select, name string) (ids []string, err error) {
	sel.Columns = names[:]
	results, err := l.store.Execute(l.ctx, &plan.Plan{Roots: []*plan.Select{sel}, Name: "reference"})
	if err != nil {
		return nil, err
	}
	for row, id := range results[0].IDs {
		same := func(n string) bool { return sameForm(n) == sameForm(name) }
		if slices.ContainsFunc(namesIn(results[0], row), same) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// namesIn are all names of a row.
func namesIn(r *plan.Result, row int) (all []string) {
	for _, column := range r.Columns {
		switch v := column[row].(type) {
		case string:
			all = append(all, v)
		case []string:
			all = append(all, v...)
		}
	}
	return all
}

// sameForm is the form in which names compare.
func sameForm(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(tidied(name), "-", " ")), "the ")
}
