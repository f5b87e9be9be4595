// Package snapshot keeps what is known of many documents without any of their sentences: symbols, titles, dates, bodies, how they were
// adopted, topics, and which paragraph cites what. Each document is a source of its own with the id that the document itself has when it is
// loaded, so that loading it takes the place of what the snapshot says of it.
package snapshot

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strings"
	"sync"

	"mandategraph/data"
	"mandategraph/graph"
)

// The files of a snapshot.
const (
	folder    = "snapshot/"
	aboutFile = "about.tsv"
	nodesFile = "nodes.tsv.gz"
	edgesFile = "edges.tsv.gz"
)

// fileNames are in the order in which they are hashed.
var fileNames = [...]string{aboutFile, nodesFile, edgesFile}

// hashPrefix begins the hash of each source of a snapshot; those of loaded documents begin otherwise.
const hashPrefix = "snapshot:"

// version is part of the hash: raise it when the reader makes other facts of the same files.
const version = "1"

var own = sync.OnceValues(func() ([]*graph.Batch, error) { return Read(data.Snapshot) })

// Batches returns the snapshot that comes with the program, a batch for each document in the order of their ids. It is read once, and
// stores may sort the batches in place but give them to no other store at the same time. An Invalid error names what is wrong.
func Batches() ([]*graph.Batch, error) { return own() }

// Holds reports whether a source is what a snapshot says of a document, rather than the document.
func Holds(s graph.Source) bool { return strings.HasPrefix(s.Hash, hashPrefix) }

// Date returns the day on which the snapshot in fsys was made, YYYY-MM-DD; "" where there is none.
func Date(fsys fs.FS) string {
	about, err := fs.ReadFile(fsys, folder+aboutFile)
	if err != nil {
		return ""
	}
	return dateIn(string(about))
}

func dateIn(about string) string {
	for line := range strings.Lines(about) {
		if day, ok := strings.CutPrefix(strings.TrimSpace(line), "made\t"); ok {
			return day
		}
	}
	return ""
}

// Hash returns the hash of each source of the snapshot that comes with the program. It takes far less time than to read it.
func Hash() (string, error) {
	files, err := filesIn(data.Snapshot)
	if err != nil {
		return "", err
	}
	return files.hash(), nil
}

// filesIn returns the files under snapshot/ in fsys.
func filesIn(fsys fs.FS) (Files, error) {
	files := Files{}
	for _, name := range fileNames {
		content, err := fs.ReadFile(fsys, folder+name)
		if err != nil {
			return nil, graph.Errorf(graph.Invalid, "%s%s: cannot be read; make snapshot writes it: %w", folder, name, err)
		}
		files[name] = content
	}
	return files, nil
}

func (f Files) hash() string {
	h := sha256.New()
	h.Write([]byte(version))
	for _, name := range fileNames {
		h.Write(f[name])
	}
	return hashPrefix + hex.EncodeToString(h.Sum(nil))
}
