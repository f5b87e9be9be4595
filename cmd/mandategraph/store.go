package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

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
