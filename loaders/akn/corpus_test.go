package akn

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"mandategraph/loaders/curated"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// corpusRoot returns the folder of the corpus; without the corpus it skips the test, but never in CI.
func corpusRoot(t testing.TB) string {
	t.Helper()
	root := os.Getenv("MANDATEGRAPH_CORPUS")
	if root == "" {
		root = "../../../shared/corpus" // beside the repository
	}
	_, err := os.Stat(filepath.Join(root, "akn"))
	switch {
	case err == nil:
		return root
	case os.Getenv("CI") != "":
		t.Fatalf("the corpus is missing: %v", err)
	}
	t.Skipf("no corpus at %s; set MANDATEGRAPH_CORPUS to test against real resolutions", root)
	return ""
}

// sample is one real document.
type sample struct {
	name string // of the file, without folders
	path string // "akn/kyoto/…", "archives/GA_75session_English.tar.xz/…"
	data []byte
}

// eachSample calls do for every document of the corpus, on all processors; with -short, only for those that lie there unpacked.
func eachSample(t *testing.T, do func(*sample)) {
	t.Helper()
	root := corpusRoot(t)
	samples := make(chan *sample)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for s := range samples {
				do(s)
			}
		})
	}
	count := sendFolder(t, filepath.Join(root, "akn"), samples)
	if !testing.Short() {
		archives, _ := filepath.Glob(filepath.Join(root, "archives", "*.tar.xz"))
		for _, name := range archives {
			count += sendArchive(t, name, samples)
		}
	}
	close(samples)
	workers.Wait()
	t.Logf("%d documents", count)
}

func sendFolder(t *testing.T, root string, to chan<- *sample) (count int) {
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".xml" {
			return err
		}
		data, err := os.ReadFile(path)
		to <- &sample{entry.Name(), path, data}
		count++
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return count
}

// sendArchive reads an archive with the program xz: its format is needed nowhere else.
func sendArchive(t *testing.T, name string, to chan<- *sample) (count int) {
	xz := exec.Command("xz", "--decompress", "--stdout", name)
	if xz.Err != nil {
		t.Logf("%s is left out: there is no program xz to unpack it", filepath.Base(name))
		return 0
	}
	unpacked, err := xz.Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	archive := tar.NewReader(bytes.NewReader(unpacked))
	for {
		entry, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return count
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !strings.HasSuffix(entry.Name, ".xml") {
			continue
		}
		data, err := io.ReadAll(archive)
		if err != nil {
			t.Fatalf("%s: %v", entry.Name, err)
		}
		to <- &sample{filepath.Base(entry.Name), filepath.Base(name) + "/" + entry.Name, data}
		count++
	}
}

var curatedLexicon = sync.OnceValues(func() (*lexicon.Lexicon, error) {
	facts, err := curated.Facts()
	if err != nil {
		return nil, err
	}
	return lexicon.FromBatch(facts), nil
})

func (s *sample) read(l *lexicon.Lexicon) (*format.Reading, error) {
	return Format{}.Read(context.Background(), bytes.NewReader(s.data), format.Env{Name: s.name, Lexicon: l})
}

func filesOf(t testing.TB, names []string) (samples []*sample) {
	t.Helper()
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		samples = append(samples, &sample{filepath.Base(name), name, data})
	}
	return samples
}
