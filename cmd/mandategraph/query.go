package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

func newQuery(o *options) *cobra.Command {
	var file, variables, operation string
	c := &cobra.Command{
		Use:   "query [TEXT | -]",
		Short: "Answer one GraphQL operation; no server is needed",
		Long:  "Prints the response as JSON. Reads the operation from the argument, from a file (-f), or from standard input (-).",
		Example: `  mandategraph query '{ topic(id: "cybercrime") { prefLabel narrower { nodes { label } } } }'
  mandategraph query -f question.graphql -v '{"n": 61}'
  mandategraph query - < question.graphql`,
		Args: args(cobra.MaximumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error {
			text, err := operationText(c.InOrStdin(), a, file)
			if err != nil {
				return err
			}
			params := &graphql.RawParams{Query: text, OperationName: operation}
			if params.Variables, err = parseVariables(variables); err != nil {
				return err
			}
			return o.query(c, params)
		},
	}
	c.Flags().StringVarP(&file, "file", "f", "", "file with the operation")
	c.Flags().StringVarP(&variables, "variables", "v", "", "variables as a JSON object")
	c.Flags().StringVar(&operation, "operation", "", "name of the operation, where the text has several")
	return c
}

func operationText(stdin io.Reader, a []string, file string) (string, error) {
	switch {
	case len(a) == 1 && file != "" || len(a) == 0 && file == "":
		return "", graph.Errorf(graph.Invalid, "give the operation once: as an argument, as - or with -f FILE")
	case file != "":
		text, err := os.ReadFile(file)
		if err != nil {
			return "", graph.Errorf(graph.Invalid, "cannot read the operation: %w", err)
		}
		return string(text), nil
	case a[0] == "-":
		text, err := io.ReadAll(stdin)
		if err != nil {
			return "", graph.Errorf(graph.Invalid, "cannot read standard input: %w", err)
		}
		return string(text), nil
	}
	return a[0], nil
}

func parseVariables(text string) (map[string]any, error) {
	if text == "" {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewBufferString(text))
	d.UseNumber() // as over HTTP: whole numbers stay whole
	var v map[string]any
	if err := d.Decode(&v); err != nil {
		return nil, graph.Errorf(graph.Invalid, "the variables are no JSON object: %w", err)
	}
	return v, nil
}

// query prints the response; its errors are in it, and the exit code is that of the first.
func (o *options) query(c *cobra.Command, params *graphql.RawParams) error {
	defer debug.SetGCPercent(debug.SetGCPercent(startGC)) // the process ends with the answer
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	response := ask(c, store, params)
	if err := printJSON(c.OutOrStdout(), response); err != nil {
		return err
	}
	return firstError(response)
}

// ownLimits are those of an operation that keeps nobody else waiting: the first look at a large database takes longer than a server allows.
func ownLimits() gql.Limits {
	limits := gql.DefaultLimits
	limits.Deadline = 5 * time.Minute
	return limits
}

// ask answers one operation on a store.
func ask(c *cobra.Command, store plan.Store, params *graphql.RawParams) *graphql.Response {
	return gql.New(store, ownLimits(), slog.New(slog.NewTextHandler(c.ErrOrStderr(), nil))).Do(c.Context(), params)
}

// firstError returns the first error of a response, with its code.
func firstError(response *graphql.Response) error {
	if len(response.Errors) == 0 {
		return nil
	}
	code, _ := response.Errors[0].Extensions["code"].(string)
	return graph.Errorf(graph.Code(code), "%s", response.Errors[0].Message)
}
