package akn

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzRead: whatever a file holds, reading it never panics; and what is read is a sound batch whose quotes are what their offsets cut out.
func FuzzRead(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.xml")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(opening + gull + closing))
	l, err := curatedLexicon()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		reading, err := (&sample{data: data}).read(l)
		if err != nil {
			return
		}
		for _, fault := range checkEvidence(&reading.Batch) {
			t.Error(fault)
		}
		if err := reading.Batch.Normalize(); err != nil {
			t.Error(err)
		}
	})
}
