package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"mandategraph/graph"
	"mandategraph/server/export"
)

// place opens what a table, or all, is written to.
func (f *exportFlags) place(standard io.Writer, t export.Table) (*exportFile, error) {
	if f.output == "" {
		return &exportFile{out: standard}, nil
	}
	path := f.output
	if f.inFolder() {
		if err := os.MkdirAll(path, 0o777); err != nil {
			return nil, graph.Errorf(graph.Invalid, "the tables cannot be written to %s: %w", path, err)
		}
		path = filepath.Join(path, string(t)+".csv")
	}
	return placeAt(path)
}

func placeAt(path string) (*exportFile, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, graph.Errorf(graph.Invalid, "%s is a folder; give the name of a file", path)
	}
	if err == nil && !info.Mode().IsRegular() {
		return straight(path)
	}
	// Beside its place, so that it can be put there in one step.
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, graph.Errorf(graph.Invalid, "%s cannot be written: %w", path, err)
	}
	return &exportFile{out: file, file: file, path: path}, nil
}

// straight writes into a device or a pipe as it stands: a file put in its place would take /dev/null from the whole machine.
func straight(path string) (*exportFile, error) {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, graph.Errorf(graph.Invalid, "%s cannot be written: %w", path, err)
	}
	return &exportFile{out: file, file: file}, nil
}

// exportFile is what is written to: a file that is put in its place at the end, a device or a pipe, or standard output.
type exportFile struct {
	out  io.Writer
	file *os.File // nil for standard output
	path string   // its place; none for a device or a pipe
	n    int64    // bytes
}

// Write writes, and counts.
func (f *exportFile) Write(b []byte) (int, error) {
	n, err := f.out.Write(b)
	f.n += int64(n)
	return n, err
}

// end puts the file in its place, or takes it away where the writing failed.
func (f *exportFile) end(failed error) error {
	if f.file == nil {
		return failed
	}
	if f.path == "" {
		return cmp.Or(failed, f.file.Close())
	}
	err := cmp.Or(failed, f.mode(), f.file.Close())
	if err == nil {
		err = os.Rename(f.file.Name(), f.path)
	}
	if err != nil {
		f.file.Close()
		_ = os.Remove(f.file.Name()) // what is not whole is of no use, and what is not there need not go
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return fmt.Errorf("writing %s: %w", f.path, err)
	}
	return err
}

// mode gives the file the rights of one that was simply created: what is made as temporary is its maker's alone.
func (f *exportFile) mode() error {
	if info, err := os.Stat(f.path); err == nil {
		return f.file.Chmod(info.Mode().Perm())
	}
	return f.file.Chmod(0o644)
}

// exportProgress says how far it is, in a line now and then.
type exportProgress struct{ *progress }

// lookEvery is after how many elements it is looked at the clock.
const lookEvery = 4096

func (p *exportProgress) show(done export.Written) {
	if (done.Nodes+done.Edges)%lookEvery != 0 || p.now().Sub(p.last) < every {
		return
	}
	p.last = p.now()
	fmt.Fprintf(p.out, "wrote %s nodes and %s edges\n", thousands(int64(done.Nodes)), thousands(int64(done.Edges)))
}
