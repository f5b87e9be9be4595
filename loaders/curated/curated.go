// Package curated reads the facts that editors keep in data/curated: a file for each kind of row, a row for each thing or relation.
// Every fact is checked on the way in, so that a slip of the pen is told with its file, line, column and remedy.
package curated

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"mandategraph/data"
	"mandategraph/graph"
)

// SourceID is the id of the source that asserts the curated facts.
const SourceID = "curated"

// version is part of the source's hash: raise it when the reader makes other facts of the same files.
const version = "2"

var facts = sync.OnceValues(func() (*graph.Batch, error) { return Read(data.Curated) })

// Facts returns the curated facts that come with the program. They are read once; the slices are the caller's own, because
// Normalize sorts in place. An Invalid error names the rows that are wrong, as Read does.
func Facts() (*graph.Batch, error) {
	shared, err := facts()
	if err != nil {
		return nil, err
	}
	return &graph.Batch{Source: shared.Source, Nodes: slices.Clone(shared.Nodes), Edges: slices.Clone(shared.Edges)}, nil
}

// Read returns the facts of the files under curated/ in fsys as one normalized batch. All rows are checked; what is wrong
// comes back as one Invalid error with a line "file:line: column: reason and what to do" for each fault.
func Read(fsys fs.FS) (*graph.Batch, error) {
	b := newBuilder()
	hash, err := eachFile(fsys, b.read)
	if err != nil {
		return nil, err
	}
	return b.finish(hash)
}

// Hash returns the hash of the source of the facts that come with the program. It takes far less time than to read them.
func Hash() (string, error) {
	return eachFile(data.Curated, func(file, string) {})
}

// eachFile gives the content of each file to do, and returns the hash of all.
func eachFile(fsys fs.FS, do func(f file, content string)) (string, error) {
	hash := sha256.New()
	fmt.Fprintln(hash, version)
	for _, f := range files {
		content, err := fs.ReadFile(fsys, folder+f.name)
		if err != nil {
			return "", graph.Errorf(graph.Invalid, "%s%s: cannot be read; put the file back: %w", folder, f.name, err)
		}
		fmt.Fprintln(hash, f.name, len(content))
		hash.Write(content)
		do(f, string(content))
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}
