package memory_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"mandategraph/graph"
	"mandategraph/graph/memory"
)

func TestNoStoreInFile(t *testing.T) {
	for _, tt := range []struct {
		name, says string
		make       func(t *testing.T, path string)
	}{
		{"a folder", "no file", func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o700)) }},
		{"a text", "no store", func(t *testing.T, path string) {
			must(t, os.WriteFile(path, []byte(strings.Repeat("text ", 9000)), 0o600))
		}},
		{"a short text", "no store", func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte("text"), 0o600)) }},
		{"another database", "no store", func(t *testing.T, path string) {
			bolt(t, path, func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("x")); return err })
		}},
		{"another version", "another version", func(t *testing.T, path string) {
			apply(t, open(t, path), versionOf(1, 1))
			bolt(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("mandategraph")).Put([]byte("format"), []byte("99")) })
		}},
		{"the version before editions", "another version", func(t *testing.T, path string) {
			apply(t, open(t, path), versionOf(1, 1))
			bolt(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("mandategraph")).Put([]byte("format"), []byte("1")) })
		}},
		{"a changed header", "damaged (header)", func(t *testing.T, path string) {
			apply(t, open(t, path), versionOf(1, 1))
			bolt(t, path, func(tx *bbolt.Tx) error {
				return tx.Bucket([]byte("mandategraph")).Put([]byte("header"), []byte("12345"))
			})
		}},
		{"a missing source", "damaged (contents)", func(t *testing.T, path string) {
			apply(t, open(t, path), versionOf(1, 1))
			bolt(t, path, func(tx *bbolt.Tx) error {
				return tx.Bucket([]byte("sources")).Delete([]byte(versionOf(1, 1).Source.ID))
			})
		}},
		{"a source cut short", "damaged (source ", func(t *testing.T, path string) {
			apply(t, open(t, path), versionOf(1, 1))
			bolt(t, path, func(tx *bbolt.Tx) error {
				b, k := tx.Bucket([]byte("sources")), []byte(versionOf(1, 1).Source.ID)
				return b.Put(k, append([]byte(nil), b.Get(k)[:50]...))
			})
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := newPath(t)
			tt.make(t, path)
			_, err := memory.Open(path)
			if graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("%v (%s)", err, graph.CodeOf(err))
			}
		})
	}
}

func bolt(t *testing.T, path string, do func(*bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(do))
	must(t, db.Close())
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestDamage changes bytes of a file and cuts it off. It is refused, or nothing that is read was hit; it never crashes and never shows something else.
func TestDamage(t *testing.T) {
	path := newPath(t)
	s := open(t, path)
	for i := range 12 {
		apply(t, s, versionOf(i, 1))
	}
	want := dump(t, s)
	s.Close()
	whole, err := os.ReadFile(path)
	must(t, err)
	r := rand.New(rand.NewPCG(1, 1))
	refused := 0
	for i := range 400 {
		broken := append([]byte(nil), whole...)
		if i%8 == 0 {
			broken = broken[:1+r.IntN(len(broken)-1)]
		} else {
			for range 1 + r.IntN(20) {
				broken[r.IntN(len(broken))] ^= byte(1 << r.IntN(8))
			}
		}
		other := filepath.Join(t.TempDir(), "broken.db")
		must(t, os.WriteFile(other, broken, 0o600))
		b, err := memory.Open(other)
		if err != nil {
			refused++
			if c := graph.CodeOf(err); c != graph.Invalid || !strings.Contains(err.Error(), other) {
				t.Errorf("%d: %v (%s)", i, err, c)
			}
			continue
		}
		got := dump(t, b)
		b.Close()
		same(t, "damaged", got, want)
	}
	t.Logf("%d of 400 refused", refused)
}

// TestLockThatCannotBeMade stands for a folder that cannot be written, which the superuser would never meet: reading goes on, writing is
// refused.
func TestLockThatCannotBeMade(t *testing.T) {
	path := newPath(t)
	apply(t, open(t, path), versionOf(1, 1))
	must(t, os.Remove(path+".lock"))
	must(t, os.Mkdir(path+".lock", 0o700))
	s := open(t, path)
	if dump(t, s) == "" {
		t.Error("nothing can be read")
	}
	if _, err := s.Apply(t.Context(), versionOf(2, 1)); graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("%v", err)
	}
}
