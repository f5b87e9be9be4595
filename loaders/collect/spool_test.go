package collect

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSpool(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, n := range []int{0, 1, inMemory - 1, inMemory, inMemory + 1, 3 * inMemory} {
		text := strings.Repeat("x", n)
		c, err := Spool(strings.NewReader(text), int64(n))
		if err != nil {
			t.Fatal(n, err)
		}
		for range 2 {
			if got, err := io.ReadAll(c.Reader()); err != nil || string(got) != text || c.Size != int64(n) {
				t.Errorf("%d: %d bytes, %v", n, len(got), err)
			}
		}
		if head, err := c.Head(10); err != nil || len(head) != min(n, 10) {
			t.Errorf("%d: %q, %v", n, head, err)
		}
		c.Close()
		if n > 0 {
			if _, err := Spool(strings.NewReader(text), int64(n-1)); !errors.Is(err, ErrTooLarge) {
				t.Errorf("%d: %v", n, err)
			}
		}
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// A fault of the folder for temporary files is none of what was read.
func TestSpoolWithoutRoom(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "missing"))
	_, err := Spool(strings.NewReader(strings.Repeat("x", 2*inMemory)), 3*inMemory)
	if err == nil || !strings.HasPrefix(Reason(err), "no temporary file can be written in ") {
		t.Error(err)
	}
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"é – 中.xml": "é – 中.xml", "a\x1b[2J\n": `a\u001b[2J\u000a`, "\xff": `\xff`, "\u202exml.a": `\u202exml.a`, "\u009b2J": `\u009b2J`,
		strings.Repeat("é", 401): strings.Repeat("é", 200) + " … " + strings.Repeat("é", 200),
	} {
		if got := Printable(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
