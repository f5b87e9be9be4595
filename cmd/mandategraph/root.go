package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/neo4j"
)

// options are the flags that every command has.
type options struct {
	store        string
	noSnapshot   bool
	neo4j        neo4j.Options // but URL and Password
	passwordFile string
}

func newRoot() *cobra.Command {
	o := &options{}
	root := &cobra.Command{
		Use:   "mandategraph",
		Short: "A knowledge graph of commitments, resolutions and crime types",
		Long: `Mandategraph links the commitments of declarations with resolutions, decisions and crime types, and shows for each link
the document, the place and the words that it rests on.

Exit codes: 0 done, 1 internal fault, 2 invalid input, 3 partly done, 4 not found, 5 unavailable.`,
		Example: `  mandategraph serve
  mandategraph load notes/
  mandategraph query '{ commitment(paragraph: 72) { summary cluster { title } } }'`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          args(cobra.NoArgs),
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	fromEnvironment(root, &o.store, "store", "MANDATEGRAPH_STORE", ownStore(),
		"where the graph is kept: memory: or file:PATH or neo4j://HOST:PORT")
	flags := root.PersistentFlags()
	flags.BoolVar(&o.noSnapshot, "no-snapshot", os.Getenv("MANDATEGRAPH_NO_SNAPSHOT") != "",
		"leave out the snapshot of documents that comes with the program (environment: MANDATEGRAPH_NO_SNAPSHOT)")
	flags.Lookup("no-snapshot").DefValue = "false"
	o.neo4jFlags(root)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage(err) })
	root.AddCommand(
		newServe(o), newLoad(o), newQuery(o), newResolve(o), newTrace(o), newPaths(o), newSearch(o), newCompare(o), newCoverage(o), newTimeline(o), newExport(o), newDifferences(o), newSchema(), newDump(o), newExtract(), newStore(o), newFetch(o),
	)
	return root
}

// version is that of the module, or the revision that it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return info.Main.Version
}

// usage gives a mistake on the command line the code of invalid input.
func usage(err error) error {
	if err == nil {
		return nil
	}
	return graph.Errorf(graph.Invalid, "%w; --help shows how", err)
}

// args wraps a check of arguments so that its refusal has the code of invalid input, and says what the command wants.
func args(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, a []string) error {
		err := check(c, a)
		if err == nil || c.HasSubCommands() { // of those the check says which command there is not
			return usage(err)
		}
		given := "alone"
		if len(a) > 0 {
			given = fmt.Sprintf("with %.60q", strings.Join(a, " "))
		}
		return usage(fmt.Errorf("it is used as %q, not %s", strings.TrimSuffix(c.UseLine(), " [flags]"), given))
	}
}
