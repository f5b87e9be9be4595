package main

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// one returns the id of what a reference means, which must be in the graph: what resolve knows, else the id of a topic, an instrument or a
// body without its prefix. Errors: NotFound names what comes nearest; Invalid names the candidates between which the words leave it open.
func (o *options) one(c *cobra.Command, store plan.Store, reference, body string) (string, error) {
	found, err := resolveOn(c, store, reference, body)
	if err != nil {
		return "", err
	}
	var ids, names []string
	for _, candidate := range found.Candidates {
		if candidate.Node != nil {
			ids, names = append(ids, candidate.Node.ID), append(names, candidate.Symbol)
		}
	}
	if len(ids) == 0 {
		ids, err = keyed(c.Context(), store, reference)
		names = ids
	}
	switch {
	case err != nil:
		return "", err
	case len(ids) == 1:
		return ids[0], nil
	case len(ids) > 1:
		return "", graph.Errorf(graph.Invalid, "%q may be %s; name the body or give the symbol", reference, strings.Join(names, " or "))
	}
	return "", o.missing(c.Context(), store, found)
}

// mostNearest is how many things are named where there is none of the name that was asked for.
const mostNearest = 5

// keyed finds what has the reference as its id without the prefix, as in cybercrime and kyoto.
func keyed(ctx context.Context, store plan.Store, reference string) ([]string, error) {
	key := strings.ToLower(strings.Join(strings.Fields(reference), "-"))
	var ids plan.IDs
	for _, t := range []graph.NodeType{graph.TypeTopic, graph.TypeInstrument, graph.TypeBody} {
		ids = append(ids, graph.Nodes[t].Prefix+":"+key)
	}
	return read(ctx, store, &plan.Select{From: ids, Types: graph.AllTypes})
}

// missing says that the graph has nothing of the name, and what comes nearest: paragraphs of the same resolution, the numbers around it
// of the same session, or what has the same words in its name.
func (o *options) missing(ctx context.Context, store plan.Store, r *resolved) error {
	var near []string
	var err error
	for _, candidate := range r.Candidates {
		if len(near) == 0 && err == nil {
			near, err = neighbours(ctx, store, candidate.Symbol)
		}
	}
	if err == nil && len(near) == 0 {
		near, err = alike(ctx, store, r.Reference)
	}
	switch {
	case err != nil:
		return err
	case len(near) > 0:
		return graph.Errorf(graph.NotFound, "%q is not in the graph; the nearest are %s", r.Reference, strings.Join(near, ", "))
	}
	return r.found()
}

// neighbours are what stands beside a symbol or an id: it is cut before its last number, and what begins like that and has the nearest
// numbers is listed.
func neighbours(ctx context.Context, store plan.Store, symbol string) ([]string, error) {
	kind := graph.TypeResolution
	if t, ok := graph.TypeOfID(symbol); ok {
		kind = t
		_, symbol, _ = strings.Cut(symbol, ":")
	} else if strings.Contains(symbol, "#") {
		kind = graph.TypeProvision
	}
	prefix := graph.Nodes[kind].Prefix + ":"
	stem := strings.TrimRight(symbol, "0123456789")
	if stem == "" || stem == symbol {
		return nil, nil
	}
	all, err := read(ctx, store, &plan.Select{From: plan.All{}, Types: graph.TypesOf(kind), Order: plan.Order{Key: graph.OrderNumber},
		Where: plan.Compare{Prop: graph.PropID, Op: plan.Prefix, Value: prefix + stem}, Page: plan.Page{Limit: 1000}})
	for i := range all {
		all[i] = strings.TrimPrefix(all[i], prefix)
	}
	wanted := number(strings.TrimPrefix(symbol, stem))
	distance := func(s string) int { n := number(strings.TrimPrefix(s, stem)) - wanted; return max(n, -n) }
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(distance(a), distance(b)) })
	return all[:min(len(all), mostNearest)], err
}

// number is that which stands in a text; 0 where none does.
func number(s string) int {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	end := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if end >= 0 {
		s = s[:end]
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// alike are the topics, instruments, bodies and resolutions that have the words of the reference in their names, the shortest ids first.
func alike(ctx context.Context, store plan.Store, reference string) ([]string, error) {
	var any plan.Or
	for _, reading := range text.Parse("", reference) {
		var all plan.And
		for _, p := range reading {
			all = append(all, plan.Match{Terms: p.Terms, Prefix: true})
		}
		any = append(any, all)
	}
	if len(any) == 0 {
		return nil, nil
	}
	types := graph.TypesOf(graph.TypeTopic, graph.TypeInstrument, graph.TypeBody, graph.TypeResolution)
	all, err := read(ctx, store, &plan.Select{From: plan.All{}, Types: types, Where: any, Page: plan.Page{Limit: 200}})
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	return all[:min(len(all), mostNearest)], err
}

// read returns the ids of a selection.
func read(ctx context.Context, store plan.Store, sel *plan.Select) ([]string, error) {
	results, err := store.Execute(ctx, &plan.Plan{Roots: []*plan.Select{sel}, Name: "reference"})
	if err != nil {
		return nil, err
	}
	return results[0].IDs, nil
}
