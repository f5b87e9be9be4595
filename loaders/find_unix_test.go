//go:build unix

package loaders

import (
	"context"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe that nobody writes to would be opened for ever.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	for _, named := range []string{path, "/dev/null"} {
		report, err := Load(context.Background(), nil, []string{named, "-"}, Options{Stdin: strings.NewReader(smallNote)})
		if err != nil || report.Documents != 1 || !report.Failed() || report.Skipped[0].Reason != "it is no regular file" {
			t.Errorf("%s: %+v, %v", named, report, err)
		}
	}
}
