package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/99designs/gqlgen/graphql"
	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func newResolve(o *options) *cobra.Command {
	var body string
	var asJSON bool
	c := &cobra.Command{
		Use:   "resolve REFERENCE",
		Short: "Say what a printed reference means",
		Long: `Prints one line for each thing that the reference can mean: its canonical symbol or id, how well the graph knows it, its name.
One line is certain; several are the candidates between which the words leave it open. Exit code 4 where the graph has none of them.`,
		Example: `  mandategraph resolve "General Assembly resolution 76/181"
  mandategraph resolve 10/7
  mandategraph resolve "COSP 10/7"
  mandategraph resolve 10/7 --body COP-UNTOC
  mandategraph resolve "Kyoto Declaration para 61"
  mandategraph resolve UNTOC`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error {
			found, err := o.resolve(c, strings.Join(a, " "), body)
			if err != nil {
				return err
			}
			if asJSON {
				return errors.Join(printJSON(c.OutOrStdout(), found), found.found())
			}
			return errors.Join(found.print(c), found.found())
		},
	}
	c.Flags().StringVar(&body, "body", "", "the body that the context speaks of, such as GA or COSP-UNCAC")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

const resolveQuery = `query($reference: String!, $body: ID) {
	resolve(reference: $reference, body: $body) { reference canonical candidates { symbol node { id label known } } }
}`

type resolved struct {
	Reference  string  `json:"reference"`
	Canonical  *string `json:"canonical"`
	Candidates []struct {
		Symbol string `json:"symbol"`
		Node   *struct {
			ID    string `json:"id"`
			Label string `json:"label"`
			Known string `json:"known"`
		} `json:"node"`
	} `json:"candidates"`
	missing error // what there is nothing of, and what comes nearest
}

func (o *options) resolve(c *cobra.Command, reference, body string) (*resolved, error) {
	store, err := o.read(c)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	found, err := resolveOn(c, store, reference, body)
	if err != nil || len(found.Candidates) > 0 {
		return found, err
	}
	id, err := o.one(c, store, reference, body) // a key, or a name as people type it
	if graph.CodeOf(err) == graph.NotFound {
		found.missing = err
		return found, nil
	}
	if err != nil {
		return nil, err
	}
	if found, err = resolveOn(c, store, id, ""); err == nil {
		found.Reference = reference
	}
	return found, err
}

// resolveOn asks a store what a reference means.
func resolveOn(c *cobra.Command, store plan.Store, reference, body string) (*resolved, error) {
	variables := map[string]any{"reference": reference}
	if body != "" {
		variables["body"] = body
	}
	response := ask(c, store, &graphql.RawParams{Query: resolveQuery, Variables: variables})
	if err := firstError(response); err != nil {
		return nil, err
	}
	var data struct{ Resolve resolved }
	if err := json.Unmarshal(response.Data, &data); err != nil {
		return nil, fmt.Errorf("reading the answer: %w", err)
	}
	return &data.Resolve, nil
}

// found reports, as an error, that the graph has none of the things that the reference can mean.
func (r *resolved) found() error {
	if len(r.Candidates) == 0 {
		return r.missing
	}
	for _, c := range r.Candidates {
		if c.Node != nil {
			return nil
		}
	}
	return graph.Errorf(graph.NotFound, "%q is not in the graph", r.Reference)
}

func (r *resolved) print(c *cobra.Command) error {
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
	for _, candidate := range r.Candidates {
		known, label := "not in the graph", ""
		if candidate.Node != nil {
			known, label = candidate.Node.Known, candidate.Node.Label
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", candidate.Symbol, known, label)
	}
	return w.Flush()
}
