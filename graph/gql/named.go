package gql

import (
	"context"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Named returns the ids of the topics or bodies that a filter names by their ids, with or without the prefix and whatever their case, or by their
// names. A word that is none would let nothing through and look like an answer. Errors: NotFound names what comes nearest; those of the store.
func Named(ctx context.Context, store plan.Store, t graph.NodeType, keys []string) ([]string, error) {
	l := locator{ctx, store}
	var asked plan.IDs
	spellings := make([][]string, len(keys))
	for i, key := range keys {
		spellings[i] = spelt(t, key)
		asked = append(asked, spellings[i]...)
	}
	slices.Sort(asked)
	there, err := l.read(&plan.Select{From: slices.Compact(asked), Types: graph.TypesOf(t)})
	if err != nil {
		return nil, err
	}
	var ids []string
	for i, key := range keys {
		at := slices.IndexFunc(spellings[i], func(id string) bool { return slices.Contains(there, id) })
		if at >= 0 {
			ids = append(ids, spellings[i][at])
			continue
		}
		id, err := l.calledOf(t, key)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (c *compiler) named(t graph.NodeType, keys ...string) ([]string, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	return Named(c.ctx, c.store, t, keys)
}

// spelt are the ids that a key may stand for.
func spelt(t graph.NodeType, key string) []string {
	key = strings.TrimPrefix(strings.TrimSpace(key), graph.Nodes[t].Prefix+":")
	joined := strings.Join(strings.Fields(key), "-")
	var ids []string
	for _, k := range []string{key, folded(t, key), strings.ToUpper(joined), strings.ToLower(joined)} {
		ids = append(ids, prefixed(t, k))
	}
	return ids
}

// calledOf finds the one thing of a type that has a name.
func (l locator) calledOf(t graph.NodeType, name string) (string, error) {
	others := func(id string) bool { is, _ := graph.TypeOfID(id); return is != t }
	found, err := l.called(taken(tidied(name)))
	if err != nil {
		return "", err
	}
	if found = slices.DeleteFunc(found, others); len(found) == 1 {
		return found[0], nil
	}
	near, err := l.alike(name)
	if near = append(found, slices.DeleteFunc(near, others)...); err == nil && len(near) == 0 {
		near, err = l.mistyped(name)
		near = slices.DeleteFunc(near, others)
	}
	if err != nil {
		return "", err
	}
	return "", graph.Errorf(graph.NotFound, "the graph has no %s %q%s", strings.ToLower(t.String()), short(name), nearestAre(near))
}
