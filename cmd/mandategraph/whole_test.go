package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// kills is how often a load of the whole corpus is killed.
const kills = 50

// TestWholeCorpus loads the whole corpus, in another order of paths, again, and after 50 kills; and a part of it into both stores. The dumps must be
// equal, byte for byte. It runs the program as it is shipped: the race detector, under which the other tests run it, makes it ten times slower.
func TestWholeCorpus(t *testing.T) {
	c := wholeCorpus{program: build(t), paths: []string{corpus(t, ".")}, folder: t.TempDir(), least: 100 << 20}
	want := c.dumpOf(t, c.load(t, "once.db"))
	t.Run("again", func(t *testing.T) {
		if out := c.run(t, "file:"+filepath.Join(c.folder, "once.db"), "load"); !strings.Contains(out, "documents written     0\n") {
			t.Errorf("a second load wrote something:\n%s", out)
		}
	})
	t.Run("in another order", func(t *testing.T) {
		turned := c
		turned.paths = []string{corpus(t, "note"), corpus(t, "marcxml"), corpus(t, "archives"), corpus(t, "metadata"), corpus(t, "akn/crime"), corpus(t, "pdf"), corpus(t, "akn"), corpus(t, ".")}
		if got := turned.dumpOf(t, turned.load(t, "turned.db")); got != want {
			t.Error("another order of paths gives another dump")
		}
	})
	t.Run("after kills", func(t *testing.T) {
		if got := c.dumpOf(t, c.killed(t)); got != want {
			t.Errorf("after %d kills the dump is another one", kills)
		}
	})
	t.Run("on Neo4j", func(t *testing.T) { // the archives too would keep a database busy for a quarter of an hour
		part := c
		part.paths = []string{corpus(t, "note"), corpus(t, "akn"), corpus(t, "marcxml"), corpus(t, "pdf")}
		part.least = 10 << 20
		want, store := part.dumpOf(t, part.load(t, "part.db")), database(t).URL
		must(t, store, "load")
		part.run(t, store, "load")
		if got := part.dumpOf(t, store); got != want {
			t.Error("the dump of the database is another one")
		}
	})
}

// wholeCorpus is what is loaded, and with which program.
type wholeCorpus struct {
	program string
	paths   []string
	folder  string
	least   int64 // bytes of a dump
}

// build makes the program without the race detector.
func build(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mandategraph")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

func (c wholeCorpus) command(ctx context.Context, store string, command string) *exec.Cmd {
	arguments := []string{command, "--store", store}
	if command == "load" {
		arguments = append(append(arguments, "--memory", "3GiB"), c.paths...) // so that less time goes into collecting garbage
	}
	return exec.CommandContext(ctx, c.program, arguments...)
}

// run returns what a command prints. Some files of the corpus claim the symbol of another, so a load ends with exit code 3.
func (c wholeCorpus) run(t *testing.T, store, command string) string {
	t.Helper()
	cmd := c.command(t.Context(), store, command)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != exitPartly {
		t.Fatalf("%s: %v: %s", command, err, complaints.String())
	}
	return out.String()
}

func (c wholeCorpus) load(t *testing.T, name string) (store string) {
	t.Helper()
	store = "file:" + filepath.Join(c.folder, name)
	c.run(t, store, "load")
	return store
}

// killed loads into a store and kills the load at random moments, then lets it end.
func (c wholeCorpus) killed(t *testing.T) (store string) {
	t.Helper()
	path := filepath.Join(c.folder, "killed.db")
	window := 1500 * time.Millisecond
	for range kills {
		cmd := c.command(t.Context(), "file:"+path, "load")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(200*time.Millisecond + rand.N(window))
		_ = cmd.Process.Kill() // it may have finished
		_ = cmd.Wait()
		if _, err := os.Stat(path); err != nil { // a machine that is busy writes later
			window += time.Second
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("the kills came before anything was written: %v", err)
	}
	return c.load(t, "killed.db")
}

// dumpOf returns the hash of what the store shows.
func (c wholeCorpus) dumpOf(t *testing.T, store string) string {
	t.Helper()
	cmd := c.command(t.Context(), store, "dump")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	hash := sha256.New()
	size, copied := io.Copy(hash, out)
	if err := cmd.Wait(); err != nil || copied != nil || size < c.least {
		t.Fatalf("dump: %v, %v, %d bytes", err, copied, size)
	}
	return hex.EncodeToString(hash.Sum(nil))
}
