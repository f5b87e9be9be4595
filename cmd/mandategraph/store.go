package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

// ownStore is a file in the user's data directory.
func ownStore() string { return "file:" + filepath.Join(xdg.DataHome, "mandategraph", "graph.db") }

// prepared is a store that must be prepared before it is used.
type prepared interface {
	Ready(ctx context.Context) error
	Migrate(ctx context.Context) (did []string, err error)
}

// read opens the store for a command that only reads, and says so if there is nothing yet where the user pointed.
func (o *options) read(c *cobra.Command) (plan.Store, error) {
	path, isFile := strings.CutPrefix(o.store, "file:")
	if _, err := os.Stat(path); isFile && c.Flags().Changed("store") && errors.Is(err, fs.ErrNotExist) {
		c.PrintErrf("%s does not exist yet; only what comes with the program is shown\n", path)
	}
	store, err := o.open(c.Context())
	if err != nil {
		return nil, err
	}
	if err := sayEmpty(c, store); err != nil {
		store.Close()
		return nil, err
	}
	return store, nil
}

// sayEmpty tells of a store without any source. Those that need not be prepared have what comes with the program as their base.
func sayEmpty(c *cobra.Command, store plan.Store) error {
	if _, ok := store.(prepared); !ok {
		return nil
	}
	sources, err := store.Sources(c.Context())
	if err == nil && len(sources) == 0 {
		c.PrintErrln(`the store is empty; "mandategraph load" puts what comes with the program in`)
	}
	return err
}

// open opens the store that the flags name, and sees that it can be used as it is.
func (o *options) open(ctx context.Context) (plan.Store, error) {
	store, err := o.connect(ctx)
	if err != nil {
		return nil, err
	}
	if p, ok := store.(prepared); ok {
		if err := p.Ready(ctx); err != nil {
			store.Close()
			return nil, err
		}
	}
	return store, nil
}

// connect opens the store that the flags name, prepared or not. What comes with the program is the base of an embedded one.
func (o *options) connect(ctx context.Context) (plan.Store, error) {
	kind, path, _ := strings.Cut(o.store, ":")
	switch {
	case kind == "memory" && path == "":
		return o.embedded(func(base *memory.Base) (*memory.Store, error) { return base.New(), nil })
	case kind == "file" && path != "":
		return o.embedded(func(base *memory.Base) (*memory.Store, error) { return base.Open(path) })
	case isNeo4j(kind):
		return o.database(ctx)
	}
	// What was given is not repeated, because it may hold a password.
	return nil, graph.Errorf(graph.Invalid, "the store is of no kind known here; it is memory: or file:PATH or neo4j://HOST:PORT or bolt://HOST:PORT")
}

// startGC is by how many percent the heap may grow before it is collected, while a store is opened.
const startGC = 1600

func (o *options) embedded(open func(*memory.Base) (*memory.Store, error)) (plan.Store, error) {
	// What comes with the program is read at once and stays: collecting garbage meanwhile finds little and costs a third of the start.
	defer debug.SetGCPercent(debug.SetGCPercent(startGC))
	base, err := o.base()
	if err != nil {
		return nil, err
	}
	store, err := open(base)
	if err != nil {
		return nil, err // and no store that is a nil pointer
	}
	return store, nil
}
