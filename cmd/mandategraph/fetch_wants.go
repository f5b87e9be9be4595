package main

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"

	"mandategraph/fetch"
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// wants lists the documents: each symbol in each language and format.
func (o *options) wants(c *cobra.Command, printed []string, g *fetching) ([]fetch.Want, error) {
	symbols, err := o.symbols(c, printed, g)
	if err != nil {
		return nil, err
	}
	var wants []fetch.Want
	seen := map[fetch.Want]bool{}
	for _, s := range symbols {
		for _, language := range g.languages {
			for _, format := range g.formats {
				w := fetch.Want{Symbol: s, Language: strings.ToLower(language), Format: strings.ToLower(format)}
				if err := w.Check(); err != nil {
					return nil, err
				}
				if !seen[w] {
					seen[w] = true
					wants = append(wants, w)
				}
			}
		}
	}
	return wants, nil
}

func (o *options) symbols(c *cobra.Command, printed []string, g *fetching) ([]string, error) {
	if g.missing {
		store, err := o.read(c)
		if err != nil {
			return nil, err
		}
		defer store.Close()
		return missing(c, store, g)
	}
	var symbols []string
	for _, p := range printed {
		found := graph.ParseSymbol(p, g.body)
		switch len(found) {
		case 1:
			symbols = append(symbols, found[0].String())
		case 0:
			return nil, o.notUnderstood(c, p)
		default:
			return nil, graph.Errorf(graph.Invalid, "%q may be any of %v; write the one that you mean, or say --body", p, found)
		}
	}
	return symbols, nil
}

// notUnderstood names the symbol in the graph that is nearest to what was written.
func (o *options) notUnderstood(c *cobra.Command, printed string) error {
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	nearest, least := "", 1<<30
	given := strings.ToUpper(printed[:min(len(printed), 200)])
	err = store.Scan(c.Context(), func(n *graph.Node) error {
		if s := n.Props.Text(graph.PropSymbol); n.Type == graph.TypeResolution && s != "" {
			if d := levenshtein.ComputeDistance(given, strings.ToUpper(s)); d < least {
				nearest, least = s, d
			}
		}
		return nil
	}, nil)
	if err != nil {
		return err
	}
	return graph.Errorf(graph.Invalid, "%q is no symbol of a resolution or decision; the nearest that the graph knows is %q", printed, nearest)
}

// missing lists the symbols of what is cited and whose text is not loaded, the most cited first.
func missing(c *cobra.Command, store plan.Store, g *fetching) ([]string, error) {
	symbols, cited := map[string]string{}, map[string]int{}
	err := store.Scan(c.Context(), func(n *graph.Node) error {
		if n.Type != graph.TypeResolution || n.Known == graph.Loaded {
			return nil
		}
		if s := graph.ParseSymbol(n.Props.Text(graph.PropSymbol), g.body); len(s) == 1 && s[0].ID() == n.ID {
			symbols[n.ID] = s[0].String()
		}
		return nil
	}, func(e *graph.Edge) error {
		if e.Type == graph.EdgeCites && symbols[e.To] != "" {
			cited[e.To]++
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	ids := make([]string, 0, len(cited))
	for id := range cited {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(cited[b], cited[a]), cmp.Compare(a, b)) })
	if g.first > 0 {
		ids = ids[:min(g.first, len(ids))]
	}
	for i, id := range ids {
		ids[i] = symbols[id]
	}
	return ids, nil
}

// writeLines writes records as JSON Lines.
func writeLines[T any](w io.Writer, records []T) error {
	out := bufio.NewWriter(w)
	for _, r := range records {
		if err := writeLine(out, r); err != nil {
			return err
		}
	}
	return out.Flush()
}
