package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/curated"
)

// defaultStore is the store of the environment, else a file in the user's data directory.
func defaultStore() string {
	if s := os.Getenv("MANDATEGRAPH_STORE"); s != "" {
		return s
	}
	return "file:" + filepath.Join(xdg.DataHome, "mandategraph", "graph.db")
}

// read opens the store for a command that only reads, and says so if there is nothing yet where the user pointed.
func (o *options) read(c *cobra.Command) (*memory.Store, error) {
	path, isFile := strings.CutPrefix(o.store, "file:")
	if _, err := os.Stat(path); isFile && c.Flags().Changed("store") && errors.Is(err, fs.ErrNotExist) {
		c.PrintErrf("%s does not exist yet; only the curated facts are shown\n", path)
	}
	return o.open()
}

// open opens the store that the flags name. The curated facts are its base.
func (o *options) open() (*memory.Store, error) {
	facts, err := curated.Facts()
	if err != nil {
		return nil, err
	}
	kind, path, _ := strings.Cut(o.store, ":")
	switch {
	case kind == "memory" && path == "":
		return memory.New(facts)
	case kind == "file" && path != "":
		return memory.Open(path, facts)
	}
	return nil, graph.Errorf(graph.Invalid, "the store %q is of no kind known here; it is memory: or file:PATH", o.store)
}
