package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"mandategraph/loaders/collect/collecttest"
)

// notes makes a folder with background notes of many days, in it an archive and beside both a file that is broken.
func notes(t *testing.T, n int) string {
	t.Helper()
	root := t.TempDir()
	var files []collecttest.File
	for i := range n {
		text := strings.Replace(note, "2-3 May 2030", fmt.Sprintf("%d-%d May %d", 2+i%20, 3+i%20, 2030+i/20), 1)
		text = strings.Replace(text, "2 MAY 2030", fmt.Sprintf("%d MAY %d", 2+i%20, 2030+i/20), 1)
		files = append(files, collecttest.File{Name: fmt.Sprintf("n/%d.txt", i), Content: text})
	}
	for name, content := range map[string][]byte{
		"half.tar.xz": collecttest.XZ(collecttest.Tar(files[n/2:]...)), "half.zip": collecttest.Zip(files[:n/2]...),
		"broken.txt": []byte(strings.Replace(note, "2-3 May", "42-43 May", 1)),
	} {
		if err := os.WriteFile(filepath.Join(root, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestQuarantine(t *testing.T) {
	root, list := notes(t, 4), filepath.Join(t.TempDir(), "failed.jsonl")
	out, exit := run(t, "memory:", "", "load", root, "--quarantine", list)
	if exit != exitPartly || !strings.Contains(out, "documents             4\n") {
		t.Errorf("exit code %d: %s", exit, out)
	}
	got, err := os.ReadFile(list)
	if err != nil || !strings.HasPrefix(string(got), `{"path":"`+filepath.Join(root, "broken.txt")+`","position":"`) || strings.Count(string(got), "\n") != 1 {
		t.Errorf("%s, %v", got, err)
	}
	if out, exit := run(t, "memory:", "", "load", filepath.Join(root, "half.zip"), "--quarantine", list); exit != 0 {
		t.Errorf("exit code %d: %s", exit, out)
	}
	if got, err := os.ReadFile(list); err != nil || len(got) != 0 {
		t.Errorf("what an earlier run could not read is still there: %s, %v", got, err)
	}
}

// A document in the place of the list is not written over, and a list that cannot be written is refused before anything is read.
func TestQuarantineRefused(t *testing.T) {
	root := notes(t, 2)
	for _, list := range []string{filepath.Join(root, "broken.txt"), root, filepath.Join(root, "missing", "list")} {
		before, _ := os.ReadFile(list)
		out, exit := run(t, "memory:", "", "load", filepath.Join(root, "half.zip"), "--quarantine", list)
		if after, _ := os.ReadFile(list); exit != exitInvalid || !bytes.Equal(before, after) || strings.Contains(out, "documents") {
			t.Errorf("%s: exit code %d: %s", list, exit, out)
		}
	}
}

// Paths in any order, archives by standard input, runs that were killed or asked to stop: the dump is the same, byte for byte.
func TestCollectionIsTheSame(t *testing.T) {
	root, folder := notes(t, 60), t.TempDir()
	paths := []string{filepath.Join(root, "half.zip"), filepath.Join(root, "half.tar.xz")}
	store := func(name string) string { return "file:" + filepath.Join(folder, name+".db") }
	began := time.Now()
	if out, exit := run(t, store("once"), "", "load", root); exit != exitPartly {
		t.Fatalf("exit code %d: %s", exit, out)
	}
	whole := time.Since(began)
	want, _ := run(t, store("once"), "", "dump")
	same := func(name string) {
		t.Helper()
		if got, _ := run(t, store(name), "", "dump"); got != want {
			t.Errorf("%s: another dump", name)
		}
	}
	if out, _ := run(t, store("once"), "", "load", root); !strings.Contains(out, "documents written     0\n") || !strings.Contains(out, "documents unchanged   60\n") {
		t.Errorf("a second run: %s", out)
	}
	run(t, store("turned"), "", "load", paths[1], paths[0])
	same("turned")
	archive, err := os.ReadFile(paths[1])
	if err != nil {
		t.Fatal(err)
	}
	run(t, store("stdin"), string(archive), "load", paths[0], "-")
	same("stdin")
	for i := range 6 {
		name := fmt.Sprint("stopped", i)
		for range 2 {
			c := program(t.Context(), store(name), "load", root)
			var out bytes.Buffer
			c.Stderr = &out
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(rand.N(whole))
			stop := [...]os.Signal{os.Kill, os.Interrupt, syscall.SIGTERM}[i%3]
			_ = c.Process.Signal(stop) // it may have finished
			_ = c.Wait()
			if code := c.ProcessState.ExitCode(); code == exitUnavailable && !strings.Contains(out.String(), "run the same command again") {
				t.Errorf("it does not say how to go on: %s", out.String())
			}
		}
		run(t, store(name), "", "load", root)
		same(name)
	}
}
