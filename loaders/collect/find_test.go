package collect

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
)

func TestFind(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"b/z.xml", "b/a.xml", "b/.hidden", "b/.git/x.xml", "b/__MACOSX/a.xml", "a.xml"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := []File{{"-", true}, {"a.xml", true}, {filepath.Join("b", "a.xml"), true}, {filepath.Join("b", "z.xml"), false}}
	paths := []string{"b", "./b/a.xml", "a.xml", "-", "./a.xml", "missing"}
	for range paths {
		var faults []Fault
		if got := Find(paths, func(f Fault) { faults = append(faults, f) }); !reflect.DeepEqual(got, want) {
			t.Errorf("%v: %v", paths, got)
		}
		if len(faults) != 1 || faults[0] != (Fault{Path: "missing", Reason: "it does not exist"}) {
			t.Errorf("%v", faults)
		}
		paths = append(paths[1:], paths[0])
	}
}

// A file may be called as standard input is, and a variable may be empty.
func TestFindOddPaths(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("-", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("loop", "loop"); err != nil {
		t.Skip(err)
	}
	dash := "." + string(filepath.Separator) + "-"
	for path, want := range map[string][]File{
		"-": {{Stdin, true}}, "./-": {{dash, true}}, ".": {{dash, false}}, "": {}, "loop": {},
	} {
		var faults []Fault
		if got := Find([]string{path}, func(f Fault) { faults = append(faults, f) }); !slices.Equal(got, want) {
			t.Errorf("%q: %v", path, got)
		}
		reasons := map[string]string{"": "it is no path; the current folder is .", "loop": "it cannot be read: too many levels of symbolic links", ".": NotRegular}
		if want := reasons[path]; want != "" && (len(faults) != 1 || faults[0].Reason != want) || want == "" && len(faults) > 0 {
			t.Errorf("%q: %v", path, faults)
		}
	}
}

// locked is a folder with another one in it that may not be read, which a test that runs as root cannot have otherwise.
type locked struct{ fstest.MapFS }

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "locked" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

func TestFolderWithoutRights(t *testing.T) {
	folder := locked{fstest.MapFS{"a/1.xml": {}, "locked/2.xml": {}, "z/3.xml": {}, "z/link": {Mode: fs.ModeSymlink}}}
	found := map[string]bool{}
	var faults []Fault
	inFolder(folder, "root", found, func(f Fault) { faults = append(faults, f) })
	want := []Fault{{Path: filepath.Join("root", "locked"), Reason: "it may not be read"},
		{Path: filepath.Join("root", "z", "link"), Reason: NotRegular, Passed: true}}
	if len(found) != 2 || !slices.Equal(faults, want) {
		t.Errorf("%v, %v", found, faults)
	}
}
