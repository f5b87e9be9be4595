package loaders

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

const smallNote = `2 May 2030**BACKGROUND
NOTE****Pillar I:** "Boats"

INTRODUCTION

See General Assembly resolution 76/181, para. 5, resolution 10/7 and the resolution entitled “Boats”.
`

// recorder is a store that keeps what is applied to it.
type recorder struct {
	plan.Store
	hashes map[string]string
	err    error
}

func (r *recorder) Sources(context.Context) (all []graph.Source, _ error) {
	for id, hash := range r.hashes {
		all = append(all, graph.Source{ID: id, Hash: hash})
	}
	return all, nil
}

func (r *recorder) Apply(_ context.Context, batches ...*graph.Batch) (plan.Applied, error) {
	var done plan.Applied
	if r.err != nil {
		return done, r.err
	}
	for _, b := range batches {
		if r.hashes[b.Source.ID] == b.Source.Hash {
			done.Unchanged++
			continue
		}
		r.hashes[b.Source.ID] = b.Source.Hash
		done.Written++
		done.Nodes += len(b.Nodes)
		done.Edges += len(b.Edges)
	}
	return done, nil
}

// folder makes a folder of files by their names.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestLoad(t *testing.T) {
	root := folder(t, map[string]string{
		"a/note.txt": smallNote, "b/copy.txt": smallNote, "c/other.txt": smallNote + "\nMore.\n", "README.md": "# Read me", "empty.txt": "",
		"broken.txt": strings.Replace(smallNote, "2 May", "42 May", 1), ".hidden": smallNote, ".git/note.txt": smallNote,
	})
	store := &recorder{hashes: map[string]string{}}
	var paths []string
	options := Options{Progress: func(p Progress) {
		if !p.Reading {
			paths = append(paths, p.Path)
		}
	}}
	report, err := Load(context.Background(), store, []string{root, filepath.Join(root, "missing.txt")}, options)
	if err != nil {
		t.Fatal(err)
	}
	if report.Files != 6 || report.Documents != 1 || report.Paragraphs != 2 || report.Written != 1 || report.Nodes == 0 || report.Edges == 0 {
		t.Errorf("%+v", report)
	}
	if want := (References{Resolved: 1, Open: 1, Ambiguous: 1}); report.References != want {
		t.Errorf("references %+v; want %+v", report.References, want)
	}
	if slices.Sort(paths); len(paths) != 6 || !strings.HasSuffix(paths[0], "README.md") {
		t.Errorf("progress: %q", paths)
	}
	for name, want := range map[string]struct {
		reason string
		failed bool
	}{
		"README.md": {"no format that is known", false}, "empty.txt": {"empty", true}, "broken.txt": {"is no date", true},
		"b/copy.txt": {"copy of", false}, "a/note.txt": {"another document claims document:note/pillar-i/2030-05-02 too", true}, "missing.txt": {"does not exist", true},
	} {
		found := false
		for _, s := range report.Skipped {
			if strings.HasSuffix(s.Path, name) {
				found = strings.Contains(s.Reason, want.reason) && s.Failed == want.failed
			}
		}
		if !found {
			t.Errorf("%s is not skipped because %s: %+v", name, want.reason, report.Skipped)
		}
	}
	if len(report.Skipped) != 6 || !report.Failed() {
		t.Errorf("%d skipped", len(report.Skipped))
	}
}

func TestLoadAgain(t *testing.T) {
	root := folder(t, map[string]string{"note.txt": smallNote})
	store := &recorder{hashes: map[string]string{}}
	for i, want := range []Report{{Written: 1}, {Unchanged: 1}} {
		report, err := Load(context.Background(), store, []string{root}, Options{})
		if err != nil || report.Written != want.Written || report.Unchanged != want.Unchanged || report.Failed() {
			t.Errorf("run %d: %+v, %v", i+1, report, err)
		}
	}
}

func TestNamedFileOfNoFormat(t *testing.T) {
	path := filepath.Join(folder(t, map[string]string{"x.txt": "nothing known"}), "x.txt")
	report, err := Load(context.Background(), nil, []string{path}, Options{})
	if err != nil || !report.Failed() || report.Documents != 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestStoreError(t *testing.T) {
	store := &recorder{err: graph.Errorf(graph.Unavailable, "another process writes")}
	report, err := Load(context.Background(), store, []string{"-"}, Options{Stdin: strings.NewReader(smallNote)})
	if graph.CodeOf(err) != graph.Unavailable || report.Documents != 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	report, err := Load(ctx, nil, []string{"-"}, Options{Stdin: strings.NewReader(smallNote)})
	if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "nothing written") || report.Files != 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestNamedFilesThatAreNone(t *testing.T) {
	root := folder(t, map[string]string{
		"notes.csv": "pillar;day;note\nI;2030-05-02;\"a\"\nII;2030-05-03;\"b\"\n", "wide.txt": "\xff\xfe2\x00 \x00M\x00",
		"latin.txt": strings.Replace(smallNote, "See", "Fran\xe7ais", 1),
	})
	for name, want := range map[string]string{"notes.csv": "no format that is known", "wide.txt": "UTF-16", "latin.txt": "line 6, byte 5: the file is not UTF-8"} {
		report, err := Load(context.Background(), nil, []string{filepath.Join(root, name)}, Options{})
		if err != nil || len(report.Skipped) != 1 || !report.Failed() || !strings.Contains(report.Skipped[0].Reason, want) {
			t.Errorf("%s: %+v, %v", name, report, err)
		}
	}
}

func TestExtract(t *testing.T) {
	var out bytes.Buffer
	report, err := Extract(context.Background(), &out, []string{"-"}, Options{Stdin: strings.NewReader(smallNote)})
	if err != nil || report.Documents != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for i, want := range []struct{ target, candidates, title string }{
		{"A/RES/76/181", "", ""}, {"", "CTOC/COP/RES/10/7 CAC/COSP/RES/10/7", ""}, {"", "", "Boats"},
	} {
		var r Record
		if err := json.Unmarshal([]byte(lines[i]), &r); err != nil {
			t.Fatal(err)
		}
		target := ""
		if r.Target != nil {
			target = *r.Target
		}
		if target != want.target || strings.Join(r.Candidates, " ") != want.candidates || r.Title != want.title ||
			r.Source != "document:note/pillar-i/2030-05-02" || r.Provision != "intro.p1" || r.Kind != "RESOLUTION" {
			t.Errorf("line %d: %s", i+1, lines[i])
		}
	}
	if len(lines) != 3 || !strings.Contains(lines[0], `"pinpoints":[{"unit":"paragraph","from":"5","to":"5","raw":"para. 5"}]`) ||
		!strings.Contains(lines[1], `"target":null`) || !strings.Contains(lines[1], `"pinpoints":[]`) {
		t.Errorf("%s", out.String())
	}
}

func TestTable(t *testing.T) {
	r := Report{Files: 3, Documents: 1, Counts: Counts{References: References{Resolved: 7}}}
	r.skip("a", "it is empty")
	r.skip("b", "it is empty")
	r.fail("c", "it may not be read")
	var out bytes.Buffer
	if err := r.WriteTable(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"references resolved   7\n", "files skipped         3\n", "not read: c: it may not be read\n", "passed over: 2, because it is empty\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
