//go:build unix

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// What is no plain file is written into and stays what it is: as root, another file in the place of /dev/null would break the machine.
func TestExportIntoWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	pipe, link, file := filepath.Join(dir, "pipe"), filepath.Join(dir, "link"), filepath.Join(dir, "file")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	read := make(chan int)
	go func() {
		text, _ := os.ReadFile(pipe) // what failed is too short
		read <- len(text)
	}()
	for _, path := range []string{pipe, link} {
		if out, exit := run(t, "memory:", "", "export", "--format", "gexf", "--around", "kyoto", "-o", path); exit != 0 {
			t.Fatalf("export into %s: exit %d: %s", path, exit, out)
		}
	}
	select {
	case n := <-read:
		if n < 500 {
			t.Errorf("%d bytes came through the pipe", n)
		}
	case <-time.After(time.Minute): // its reader waits for ever
		t.Error("nothing was written into the pipe")
	}
	for path, want := range map[string]fs.FileMode{pipe: fs.ModeNamedPipe, link: fs.ModeSymlink, file: 0} {
		info, err := os.Lstat(path)
		if err != nil || info.Mode().Type() != want {
			t.Errorf("%s is %v now, want %v: %v", path, info, want, err)
		}
	}
	if info, err := os.Stat(file); err != nil || info.Size() < 500 {
		t.Errorf("behind the link: %v, %v", info, err)
	}
}
