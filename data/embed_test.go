package data

import (
	"bytes"
	"io/fs"
	"testing"
	"unicode/utf8"
)

// What the program carries of the snapshot is bounded, since everybody downloads it.
func TestSnapshotIsSmall(t *testing.T) {
	size := len(Image)
	err := fs.WalkDir(Snapshot, ".", func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		size += int(info.Size())
		return err
	})
	if err != nil || size > 6_000_000 {
		t.Errorf("%d bytes, %v", size, err)
	}
}

// A spreadsheet easily leaves a byte order mark, carriage returns or another encoding behind; a diff would show every line.
func TestCuratedIsPlainText(t *testing.T) {
	names, err := fs.Glob(Curated, "curated/*.tsv")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	for _, name := range names {
		content, err := Curated.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for why, wrong := range map[string]bool{
			"has no comment on top that says what its columns are": !bytes.HasPrefix(content, []byte("# ")),
			"is not UTF-8":                  !utf8.Valid(content),
			"has carriage returns":          bytes.ContainsRune(content, '\r'),
			"does not end with one newline": !bytes.HasSuffix(content, []byte("\n")) || bytes.HasSuffix(content, []byte("\n\n")),
			"has a no-break space":          bytes.ContainsRune(content, '\u00a0'),
		} {
			if wrong {
				t.Errorf("%s %s", name, why)
			}
		}
	}
}
