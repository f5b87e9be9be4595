package collect

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"mandategraph/loaders/collect/collecttest"
)

type file = collecttest.File

// walked tells what a walk gave, in its order: "name=content" for what was visited, "!name: reason" for what was refused.
func walked(t testing.TB, archive []byte, limits Limits) []string {
	t.Helper()
	var got []string
	content := &Content{ReaderAt: bytes.NewReader(archive), Size: int64(len(archive))}
	err := Walk(t.Context(), content, "in/notes.txt.gz", limits, func(m Member, r io.Reader) error {
		if all, err := io.ReadAll(io.LimitReader(r, 1<<20)); err == nil {
			got = append(got, fmt.Sprintf("%s=%s", m.Name, all))
		}
		return nil
	}, func(f Fault) { got = append(got, fmt.Sprintf("!%s: %s [%s]", f.Path, f.Reason, f.Position)) })
	if err != nil {
		t.Error(err)
	}
	return got
}

func TestEachKind(t *testing.T) {
	members := []file{{Name: "./"}, {Name: "./b/2.xml", Content: "two"}, {Name: "a/1.xml", Content: strings.Repeat("one", 50_000)}, {Name: "a/empty"}}
	members[0].Type = tar.TypeDir
	want := []string{"./b/2.xml=two", "a/1.xml=" + members[2].Content, "a/empty="}
	plain := collecttest.Tar(members...)
	for name, archive := range map[string][]byte{
		"tar": plain, "gzip": collecttest.Gzip(plain), "xz": collecttest.XZ(plain), "zip": collecttest.Zip(members[1:]...),
	} {
		if got := walked(t, archive, Limits{}); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %.200q", name, got)
		}
	}
}

func TestPackedFile(t *testing.T) {
	for _, archive := range [][]byte{collecttest.Gzip([]byte("a note")), collecttest.XZ([]byte("a note"))} {
		if got := walked(t, archive, Limits{}); len(got) != 1 || got[0] != "notes.txt=a note" {
			t.Errorf("%q", got)
		}
	}
}

// cut returns an archive without its end.
func cut(archive []byte, n int) []byte { return archive[:len(archive)-n] }

// flipped returns an archive with a byte changed, so many from its end.
func flipped(archive []byte, n int) []byte {
	archive = bytes.Clone(archive)
	archive[len(archive)-n] ^= 1
	return archive
}

// changed returns an archive with other bytes in the place of some.
func changed(archive []byte, old, other string) []byte {
	return bytes.ReplaceAll(bytes.Clone(archive), []byte(old), []byte(other))
}

func TestHostile(t *testing.T) {
	sound := file{Name: "z.xml", Content: "sound"}
	around := func(f file) []byte { return collecttest.Tar(f, sound) }
	noise := make([]byte, 4000)
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	noisy := file{Name: "noise", Content: string(noise)}
	zeros := strings.Repeat("\x00", 16<<20)
	stored := collecttest.Zip(file{Name: "a.xml", Content: "aaaa"}, sound)
	tests := []struct {
		name    string
		archive []byte
		limits  Limits
		want    []string // a part of each line
	}{
		{"a name that leads out", around(file{Name: "../../etc/x"}), Limits{}, []string{`!../../etc/x: its name leads out`, "z.xml=sound"}},
		{"a name that leads out within", around(file{Name: `a\..\..\x`}), Limits{}, []string{"leads out", "z.xml=sound"}},
		{"an absolute name", around(file{Name: "/etc/x"}), Limits{}, []string{"!/etc/x: its name is absolute", "z.xml=sound"}},
		{"an absolute name of Windows", around(file{Name: `C:\x`}), Limits{}, []string{"absolute", "z.xml=sound"}},
		{"a folder outside", around(file{Name: "../x/", Type: tar.TypeDir}), Limits{}, []string{"leads out", "z.xml=sound"}},
		{"a symbolic link", around(file{Name: "l", Type: tar.TypeSymlink, Link: "/etc/passwd"}), Limits{}, []string{"!l: it is a link to /etc/passwd", "z.xml=sound"}},
		{"a hard link", around(file{Name: "l", Type: tar.TypeLink, Link: "z.xml"}), Limits{}, []string{"it is a link", "z.xml=sound"}},
		{"a device", around(file{Name: "d", Type: tar.TypeChar}), Limits{}, []string{"device", "z.xml=sound"}},
		{"hidden files", collecttest.Tar(file{Name: ".git/x"}, file{Name: "__MACOSX/a.xml"}, file{Name: "a/.DS_Store"}, sound), Limits{}, []string{"z.xml=sound"}},
		{"names of PAX", collecttest.Tar(file{Name: strings.Repeat("long/", 60) + "../é.xml"}, sound), Limits{}, []string{"leads out", "z.xml=sound"}},
		{"a packed archive that is packed", collecttest.Gzip(collecttest.Gzip([]byte("x"))), Limits{}, []string{Nested}},
		{"a thousandfold", collecttest.Gzip(collecttest.Tar(sound, file{Name: "zeros", Content: zeros}, sound)), Limits{}, []string{"z.xml=sound", "zeros=", "200 times"}},
		{"a thousandfold in zip", collecttest.Zip(file{Name: "zeros", Content: zeros}, sound), Limits{}, []string{"zeros=", "z.xml=sound"}},
		{"nothing at all, packed", collecttest.Gzip([]byte(zeros)), Limits{}, []string{"notes.txt="}},
		{"too many members", collecttest.Tar(sound, sound, sound), Limits{Members: 2}, []string{"z.xml=sound", "z.xml=sound", "more than 2 members"}},
		{"too many members in zip", collecttest.Zip(sound, sound, sound), Limits{Members: 2}, []string{"z.xml=sound", "z.xml=sound", "more than 2 members"}},
		{"too large", collecttest.Gzip(collecttest.Tar(sound, noisy, noisy)), Limits{Archive: 3000}, []string{"!: it unpacks to more than 2.93 KiB"}},
		{"too large, not packed", collecttest.Tar(sound), Limits{Archive: 1000}, []string{"--max-archive"}},
		{"too large in zip", collecttest.Zip(sound, noisy, sound), Limits{Archive: 3000}, []string{"z.xml=sound", "noise=", "--max-archive"}},
		{"a tar that is cut", cut(collecttest.Tar(sound, noisy), 3000), Limits{}, []string{"z.xml=sound", "ends too early; get|ends too early, as a part"}},
		{"a gzip that is cut", cut(collecttest.Gzip(collecttest.Tar(sound, noisy)), 400), Limits{}, []string{"z.xml=sound", "ends too early"}},
		{"an xz that is cut", cut(collecttest.XZ(collecttest.Tar(sound, noisy)), 3000), Limits{}, []string{"z.xml=sound", "ends too early"}},
		{"an xz of nothing", []byte("\xfd7zXZ\x00"), Limits{}, []string{"ends too early"}},
		{"a gzip with a wrong checksum", flipped(collecttest.Gzip(collecttest.Tar(sound)), 8), Limits{}, []string{"z.xml=sound", "damaged"}},
		{"an xz with a wrong checksum", changed(collecttest.XZ(collecttest.Tar(sound)), "sound", "wrong"), Limits{}, []string{"z.xml=wrong", "damaged"}},
		{"a tar with a wrong checksum", changed(collecttest.Tar(sound, file{Name: "other", Content: "x"}), "other", "OTHER"), Limits{}, []string{"z.xml=sound", "damaged"}},
		{"a zip that is cut", cut(stored, 30), Limits{}, []string{"damaged"}},
		{"a zip with a broken member", broken(stored), Limits{}, []string{"!a.xml: it is damaged", "z.xml=sound"}},
		{"an encrypted zip", encrypted(stored), Limits{}, []string{"!a.xml: it is encrypted", "!z.xml: it is encrypted"}},
		{"a zip that says too little of its size", lying(stored), Limits{}, []string{"!a.xml: it is damaged, or says of its size what is not so", "z.xml=sound"}},
		{"a zip whose members overlap", overlaid(stored), Limits{}, []string{"a.xml=aaaa", "!z.xml: it shares its bytes"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := walked(t, test.archive, test.limits)
			if len(got) < len(test.want) {
				t.Fatalf("%.300q", got)
			}
			for i, at := 0, 0; i < len(test.want); i++ {
				for at < len(got) && !containsAny(got[at], test.want[i]) {
					at++
				}
				if at == len(got) {
					t.Fatalf("%q is not in %.300q", test.want[i], got)
				}
				at++
			}
		})
	}
}

func containsAny(line, parts string) bool {
	for part := range strings.SplitSeq(parts, "|") {
		if strings.Contains(line, part) {
			return true
		}
	}
	return false
}

// A visitor's error ends the walk and is returned; its panic is its own.
func TestVisitorEnds(t *testing.T) {
	archive := collecttest.Tar(file{Name: "a"}, file{Name: "b"})
	content := &Content{ReaderAt: bytes.NewReader(archive), Size: int64(len(archive))}
	enough, visits := errors.New("enough"), 0
	err := Walk(t.Context(), content, "", Limits{}, func(Member, io.Reader) error { visits++; return enough }, func(f Fault) { t.Error(f) })
	if !errors.Is(err, enough) || visits != 1 {
		t.Errorf("%v after %d", err, visits)
	}
	defer func() {
		if recover() == nil {
			t.Error("the visitor's panic was lost")
		}
	}()
	_ = Walk(t.Context(), content, "", Limits{}, func(Member, io.Reader) error { panic("mine") }, func(f Fault) { t.Error(f) })
}

func TestWalkStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, archive := range [][]byte{collecttest.Zip(file{Name: "a"}), collecttest.Gzip(collecttest.Tar(file{Name: "a"}))} {
		content := &Content{ReaderAt: bytes.NewReader(archive), Size: int64(len(archive))}
		err := Walk(ctx, content, "", Limits{}, func(Member, io.Reader) error { return nil }, func(f Fault) { t.Error(f) })
		if !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	}
}
