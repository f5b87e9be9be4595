package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// exportFlags are the flags of export.
type exportFlags struct {
	export.Request
	format, table, trace, body, rollUp, output string
	around, kinds, types                       []string
	forward                                    bool
}

func newExport(o *options) *cobra.Command {
	f := &exportFlags{}
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or a part of it, for networkx, R, Gephi, Cytoscape and others",
		Long: `Writes the whole graph, what lies around some things (--around), or a trace (--trace) in the format of another tool. Parallel edges are kept, each with
its evidence, unless they are merged (--merge) or paragraphs are rolled up (--roll-up). The wordings of documents are left out unless --texts asks for them.
CSV is two tables: in a folder, in a ZIP file, or one of them (--table). A file is put in its place once it is whole. Equal graphs give equal bytes.`,
		Example: `  mandategraph export --format graphml --output mandates.graphml
  mandategraph export --format gexf --roll-up resolution --output mandates.gexf
  mandategraph export --format csv --output tables/
  mandategraph export --format cytoscape --around "Kyoto Declaration" --depth 2 > kyoto.cyjs
  mandategraph export --format dot --trace "GA res 78/223 OP 3" | dot -Tsvg > trace.svg`,
		Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error { return o.export(c, f) },
	}
	flags := c.Flags()
	flags.StringVar(&f.format, "format", "graphml", formatNames())
	flags.StringSliceVar(&f.around, "around", nil, "only what lies around these: references as in resolve, or ids")
	flags.IntVar(&f.Depth, "depth", 1, "levels around them")
	flags.IntVar(&f.PerNode, "per-node", 25, "neighbours of each, the best")
	flags.IntVar(&f.Limit, "limit", 2000, "nodes around them")
	flags.StringSliceVar(&f.kinds, "kinds", nil, "only edges of these kinds, such as cites")
	flags.StringSliceVar(&f.types, "types", nil, "only nodes of these types, such as Resolution")
	flags.StringVar(&f.rollUp, "roll-up", "none", "what stands for its parts: none, resolution, body, session")
	flags.BoolVar(&f.Merge, "merge", false, "one edge for all of one kind from one node to another; its weight counts them")
	flags.BoolVar(&f.Texts, "texts", false, "with the wordings of documents")
	flags.StringVar(&f.trace, "trace", "", "a trace from this reference, as dot, mermaid, csv, json or markdown")
	flags.BoolVar(&f.forward, "forward", false, "of a trace, what rests on it")
	flags.StringVar(&f.body, "body", "", "the body that the references speak of, such as GA or COSP-UNCAC")
	flags.StringVar(&f.table, "table", "", "of CSV, one table: nodes or edges")
	flags.BoolVar(&f.BOM, "bom", false, "of CSV, with a byte order mark, for Excel")
	flags.StringVar(&f.Base, "base", export.DefaultBase, "of RDF, what the IRIs of things begin with")
	flags.StringVarP(&f.output, "output", "o", "", "the file; for CSV a name that ends in .zip, else a folder; without it, standard output")
	return c
}

func formatNames() string {
	var all []string
	for _, f := range export.Formats() {
		all = append(all, string(f))
	}
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}

// settle reads the flags that are words.
func (f *exportFlags) settle() (err error) {
	f.Format, f.Table = export.Format(f.format), export.Table(f.table)
	ways := []string{"none", "resolution", "body", "session"}
	way := slices.Index(ways, strings.ToLower(f.rollUp))
	if way < 0 {
		return usage(graph.Errorf(graph.Invalid, "roll-up is %q; it is none, resolution, body or session", f.rollUp))
	}
	f.RollUp = walk.RollUp(way)
	if f.Kinds, err = kindsOf(f.kinds); err != nil {
		return err
	}
	if f.Types, err = typesNamed(f.types); err != nil {
		return err
	}
	if f.trace != "" {
		f.Trace = &walk.Trace{From: []string{"?"}, Forward: f.forward, Kinds: f.Kinds}
	}
	for range f.around {
		f.Around = append(f.Around, "?") // to be checked before the store is opened
	}
	return usage(f.Check())
}

func (o *options) export(c *cobra.Command, f *exportFlags) error {
	if err := f.settle(); err != nil {
		return err
	}
	if f.packed() && inTerminal(c.OutOrStdout()) {
		return usage(graph.Errorf(graph.Invalid, "two tables are a ZIP file, which is not for a terminal; name a folder or a file with --output, or one of them with --table"))
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	for i, reference := range f.around {
		if f.Around[i], err = o.one(c, store, reference, f.body); err != nil {
			return err
		}
	}
	if f.trace != "" {
		id, err := o.one(c, store, f.trace, f.body)
		if err != nil {
			return err
		}
		f.Trace.From = []string{id}
	}
	return f.write(c, store)
}

// write writes where the flags say, and then says what.
func (f *exportFlags) write(c *cobra.Command, store plan.Store) error {
	start := time.Now()
	p := &exportProgress{newProgress(c.ErrOrStderr())}
	tables := []export.Table{f.Table}
	if f.inFolder() {
		tables = []export.Table{export.Nodes, export.Edges}
	}
	var done export.Written
	var bytes int64
	for _, t := range tables {
		one := f.Request
		one.Table = t
		w, err := f.place(c.OutOrStdout(), t)
		if err != nil {
			return err
		}
		done, err = one.Write(c.Context(), store, w, p.show)
		if err = w.end(err); err != nil {
			return err
		}
		bytes += w.n
	}
	if f.output != "" {
		c.PrintErrf("wrote %s nodes and %s edges to %s (%s) in %.1f s\n", thousands(int64(done.Nodes)), thousands(int64(done.Edges)), f.output,
			sizeOf(bytes), time.Since(start).Seconds())
	}
	return nil
}

// sizeOf is a size for people, with a digit behind the point.
func sizeOf(bytes int64) string {
	if bytes < 1e5 {
		return fmt.Sprintf("%.1f kB", float64(bytes)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}

// packed reports whether both tables of CSV go into what the command prints.
func (f *exportFlags) packed() bool {
	return f.Format == export.CSV && f.Table == export.Both && f.output == ""
}

// inFolder reports whether both tables of CSV go into a folder.
func (f *exportFlags) inFolder() bool {
	return f.Format == export.CSV && f.Table == export.Both && f.Trace == nil && f.output != "" && !strings.HasSuffix(f.output, ".zip")
}
