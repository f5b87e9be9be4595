// Command snapshot writes data/snapshot from the archives of official documents; make snapshot runs it. docs/snapshot.md says what is in it.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"mandategraph/data"
	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/link"
	"mandategraph/loaders/reuse"
	"mandategraph/loaders/series"
	"mandategraph/loaders/snapshot"
)

func main() {
	day := flag.String("day", "", "the day of making, YYYY-MM-DD; without it, that of the snapshot that is there")
	to := flag.String("to", filepath.Join("data", "snapshot"), "the folder to write to")
	onlyImage := flag.Bool("image", false, "write only the image of the facts that are there, which needs no documents")
	flag.Parse()
	write := func() error { return run(context.Background(), cmp.Or(*day, snapshot.Date(data.Snapshot)), *to) }
	if *onlyImage {
		write = func() error { return writeImage(*to, snapshot.Batches) }
	}
	if err := write(); err != nil {
		fmt.Fprintln(os.Stderr, "snapshot:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, day, to string) error {
	day = cmp.Or(day, time.Now().UTC().Format(time.DateOnly))
	if !graph.IsDate(day) {
		return graph.Errorf(graph.Invalid, "the day is %q; it is YYYY-MM-DD", day)
	}
	files, err := snapshotOf(ctx, archives(), day)
	if err != nil {
		return err
	}
	for name, content := range files {
		if err := writeFile(filepath.Join(to, name), content); err != nil {
			return err
		}
	}
	return writeImage(to, files.Batches)
}

func writeFile(path string, content []byte) error {
	if err := os.WriteFile(path, content, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s\t%d bytes\n", path, len(content))
	return nil
}

// writeImage writes the image of the curated facts and of what a snapshot holds.
func writeImage(to string, documents func() ([]*graph.Batch, error)) error {
	image, err := imageOf(documents)
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(to, imageFile), image)
}

// imageFile is data.Image.
const imageFile = "base.image"

func imageOf(documents func() ([]*graph.Batch, error)) ([]byte, error) {
	facts, err := curated.Facts()
	if err != nil {
		return nil, err
	}
	rows, err := documents()
	if err != nil {
		return nil, err
	}
	return memory.WriteImage(append([]*graph.Batch{facts}, rows...)...)
}

// archives is the folder of the documents that the snapshot is made of.
func archives() string {
	return filepath.Join(cmp.Or(os.Getenv("MANDATEGRAPH_CORPUS"), filepath.Join("..", "shared", "corpus")), "archives")
}

// snapshotOf makes a snapshot of the documents in a folder.
func snapshotOf(ctx context.Context, folder, day string) (snapshot.Files, error) {
	facts, err := curated.Facts()
	if err != nil {
		return nil, err
	}
	terms := lexicon.FromBatch(facts)
	store, err := memory.New(facts)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	files, report, err := snapshot.Make(ctx, store, []string{folder}, loaders.Options{
		Lexicon: terms, Derive: []*loaders.Deriver{
			{Source: link.Source, Version: link.Version, Derive: link.Derive}, {Source: series.Source, Version: series.Version, Derive: series.Derive},
			{Source: reuse.Source, Version: reuse.Version, Derive: reuse.Derive},
		},
	}, day)
	if err == nil && report.Written == 0 {
		err = graph.Errorf(graph.NotFound, "%s has no documents; MANDATEGRAPH_CORPUS says where the corpus is", folder)
	}
	return files, err
}
