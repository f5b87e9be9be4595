package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"mandategraph/loaders/akn"
	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// corpusRoot returns the folder of the corpus.
func corpusRoot() (string, error) {
	root := os.Getenv("MANDATEGRAPH_CORPUS")
	if root == "" {
		root = filepath.Join("..", "shared", "corpus") // beside the repository
	}
	if _, err := os.Stat(filepath.Join(root, "archives")); err != nil {
		return "", fmt.Errorf("no corpus at %s: set MANDATEGRAPH_CORPUS", root)
	}
	return root, nil
}

// file is one file of the corpus.
type file struct {
	path string // with the archive before it
	name string // without folders
	data []byte
}

// corpus is all that is read of a folder.
type corpus struct {
	documents []*document // one for each document in English, in the order of their keys
	files     int
	offsets   offsets // of all files, in all languages
	refused   []string
}

// readCorpus reads all documents of a folder, on all processors. Of several editions the latest counts, as when they are loaded. Of most
// documents it keeps no more than the words, of those in keep also all that they assert.
func readCorpus(root string, l *lexicon.Lexicon, keep map[string]bool) (*corpus, error) {
	c := &corpus{}
	best := map[string]*document{}
	var lock sync.Mutex
	var workers sync.WaitGroup
	files := make(chan file)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for f := range files {
				d, checked, err := readFile(f, l)
				lock.Lock()
				c.files++
				c.offsets.add(checked)
				if err != nil {
					c.refused = append(c.refused, fmt.Sprintf("%s: %v", f.path, err))
				} else if d.language == "EN" && (best[d.key] == nil || d.newer(best[d.key])) {
					if !keep[d.key] {
						d.batch = nil
					}
					best[d.key] = d
				}
				lock.Unlock()
			}
		})
	}
	err := sendFiles(root, files)
	close(files)
	workers.Wait()
	for _, d := range best {
		c.documents = append(c.documents, d)
	}
	slices.SortFunc(c.documents, func(a, b *document) int { return strings.Compare(a.key, b.key) })
	return c, err
}

// sendFiles sends the XML files that lie in the folder or in archives there, each of equal bytes once.
func sendFiles(root string, to chan<- file) error {
	var faults []string
	refuse := func(f collect.Fault) { faults = append(faults, f.Path+": "+f.Reason) }
	sent := map[string]bool{}
	send := func(path, name string, data []byte) {
		if key := string(data); !sent[key] && (akn.Format{}).Detect(data[:min(len(data), format.HeadSize)]) {
			sent[key] = true
			to <- file{path, name, data}
		}
	}
	for _, f := range collect.Find([]string{filepath.Join(root, "akn"), filepath.Join(root, "archives")}, refuse) {
		if err := sendFile(f.Path, send, refuse); err != nil {
			return err
		}
	}
	if len(faults) > 0 {
		return fmt.Errorf("the corpus cannot be read: %s", strings.Join(faults, "; "))
	}
	return nil
}

func sendFile(path string, send func(path, name string, data []byte), refuse func(collect.Fault)) error {
	content, err := collect.OpenFile(path)
	if err != nil {
		return err
	}
	defer content.Close()
	head, err := content.Head(collect.HeadSize)
	if err != nil {
		return err
	}
	if collect.Detect(head) == collect.None {
		data, err := io.ReadAll(content.Reader())
		send(path, filepath.Base(path), data)
		return err
	}
	return collect.Walk(context.Background(), content, filepath.Base(path), collect.Limits{}, func(m collect.Member, r io.Reader) error {
		data, err := io.ReadAll(r)
		send(filepath.Base(path)+"/"+m.Name, filepath.Base(m.Name), data)
		return err
	}, refuse)
}

// readFile reads a file twice: with its links taken away, which gives what is found, and as it is, which gives where the links stand.
func readFile(f file, l *lexicon.Lexicon) (*document, offsets, error) {
	env := format.Env{Name: f.name, Lexicon: l}
	found, err := akn.Format{}.Read(context.Background(), bytes.NewReader(withoutLinks(f.data)), env)
	if err != nil {
		return nil, offsets{}, err
	}
	linked, err := akn.Format{}.Read(context.Background(), bytes.NewReader(f.data), env)
	if err != nil {
		return nil, offsets{}, err
	}
	checked := checkOffsets(f.path, &linked.Batch)
	d, err := newDocument(f.path, found, linked)
	return d, checked, err
}
