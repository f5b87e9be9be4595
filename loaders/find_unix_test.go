//go:build unix

package loaders

import (
	"context"
	"net"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe that nobody writes to would be opened for ever, and a socket never. Both are made here: what lies under /dev is the machine's, and in some of them /dev/null is a plain file.
func TestNoRegularFile(t *testing.T) {
	pipe, socket := filepath.Join(t.TempDir(), "pipe"), filepath.Join(t.TempDir(), "socket")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	for _, named := range []string{pipe, socket} {
		report, err := Load(context.Background(), nil, []string{named, "-"}, Options{Stdin: strings.NewReader(smallNote)})
		if err != nil || report.Documents != 1 || !report.Failed() || report.Skipped[0].Reason != "it is no regular file" {
			t.Errorf("%s: %+v, %v", named, report, err)
		}
	}
}
