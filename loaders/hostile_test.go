package loaders

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/collect/collecttest"
	"mandategraph/loaders/format"
)

// zeros gives so many bytes of nothing.
func zeros(n int64) io.Reader { return io.LimitReader(nothing{}, n) }

type nothing struct{}

func (nothing) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// A gigabyte of nothing costs neither time nor memory: as a file with holes, packed, within an archive, after a head that looks good,
// and from standard input.
func TestNothing(t *testing.T) {
	const gigabyte = 1 << 30
	root := t.TempDir()
	for name, head := range map[string]string{"holes.xml": "", "good-head.fake": "FAKE a\n"} {
		f, err := os.Create(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = f.WriteString(head)
		if err := f.Truncate(gigabyte); err != nil {
			t.Skip(err)
		}
		f.Close()
	}
	for name, head := range map[string]string{"packed.gz": "", "packed-head.gz": "FAKE b\n"} {
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
		if _, err := io.Copy(w, io.MultiReader(strings.NewReader(head), zeros(gigabyte>>2))); err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	report, err := Load(t.Context(), nil, []string{root, "-"}, Options{Stdin: zeros(1 << 50), formats: []format.Format{newFake()}})
	runtime.ReadMemStats(&after)
	want := `failed - [] it begins with zero bytes and nothing else
failed good-head.fake [] it has more than 64 MiB; --max-file allows more
failed holes.xml [] it begins with zero bytes and nothing else
failed packed-head.gz [byte `
	if err != nil || !strings.HasPrefix(reasons(report, root), want) || !strings.Contains(reasons(report, root), "--max-ratio") {
		t.Errorf("%s, %v", reasons(report, root), err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 32<<20 {
		t.Errorf("it took %d MB", used>>20)
	}
}

func TestLimits(t *testing.T) {
	small := strings.Repeat("x", 5000)
	large := "FAKE large\n" + strings.Repeat("x", 20_000)
	root := folder(t, map[string]string{
		"large.fake": large, "small.fake": "FAKE small\n" + small,
		"pack.zip": string(collecttest.Zip(member("large.fake", large), member("little.fake", "FAKE little\n"))),
		"pack.gz":  string(collecttest.Gzip(collecttest.Tar(member("large.fake", large), member("tiny.fake", "FAKE tiny\n")))),
		"one.gz":   string(collecttest.Gzip([]byte(large))),
	})
	report, err := Load(t.Context(), nil, []string{root}, Options{formats: []format.Format{newFake()}, Limits: Limits{Limits: collect.Limits{File: 10_000}}})
	want := `failed large.fake [] it has more than 9.766 KiB; --max-file allows more
failed one.gz:one [] it has more than 9.766 KiB; --max-file allows more
failed pack.gz:large.fake [] it has more than 9.766 KiB; --max-file allows more
failed pack.zip:large.fake [] it has more than 9.766 KiB; --max-file allows more`
	if err != nil || reasons(report, root) != want || report.Documents != 3 {
		t.Errorf("%s\n%+v, %v", reasons(report, root), report, err)
	}
}

// Standard input may be a document or an archive, of any size up to the limits.
func TestStdin(t *testing.T) {
	plain := collecttest.Tar(member("a.fake", "FAKE a\n"), member("b.fake", "FAKE b\n"+strings.Repeat("x", 3<<20)))
	for name, test := range map[string]struct {
		in        []byte
		documents int
		skipped   string
	}{
		"a document": {[]byte("FAKE a\n"), 1, ""}, "tar": {plain, 2, ""}, "gzip": {collecttest.Gzip(plain), 2, ""}, "xz": {collecttest.XZ(plain), 2, ""},
		"zip":        {collecttest.Zip(member("x/a.fake", "FAKE a\n"), member("../a.fake", "")), 1, `failed -:../a.fake [] its name leads out of the archive by ".."`},
		"nothing":    {nil, 0, "failed - [] it is empty"},
		"large":      {bytes.Repeat([]byte("FAKE a\n"), 1<<20), 0, "failed - [] it has more than 4 MiB; --max-file and --max-archive allow more"},
		"a cut pack": {collecttest.XZ(plain)[:100_000], 1, "failed - [byte 99970, unpacked, after b.fake] it ends too early, as a part of an archive does; get it anew"},
	} {
		options := Options{Stdin: bytes.NewReader(test.in), formats: []format.Format{newFake()}, Limits: Limits{Limits: collect.Limits{File: 4 << 20}}}
		report, err := Load(t.Context(), nil, []string{"-"}, options)
		if err != nil || report.Documents != test.documents || reasons(report, "none") != test.skipped {
			t.Errorf("%s: %d documents, %s, %v", name, report.Documents, reasons(report, "none"), err)
		}
	}
}
