package collect

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// File is something to read.
type File struct {
	Path  string
	Named bool // by the caller, not found in a folder
}

// Fault is something that cannot be read, and why.
type Fault struct {
	Path     string // of a file or a folder; of a member, as its archive has it; "" for the whole archive
	Position string // where it breaks, such as "byte 512, after a.xml"; "" where that says nothing
	Reason   string
	Passed   bool // nobody asked for it by name: it is left out, and that is no failure
}

// NotRegular is why pipes, devices and links in folders are not read.
const NotRegular = "it is no regular file"

// Find returns the files at the paths, folders with all that is in them, each once and in the order of their paths, whatever the order
// of the arguments. What cannot be looked at is given to refuse.
func Find(paths []string, refuse func(Fault)) []File {
	found := map[string]bool{} // by path: whether it was named
	for _, p := range paths {
		switch p {
		case "": // as a variable gives that is not set; it would stand for the current folder
			refuse(Fault{Path: `""`, Reason: "it is no path; the current folder is ."})
		case Stdin:
			add(Stdin, true, found)
		default:
			look(clean(p), found, refuse)
		}
	}
	files := make([]File, 0, len(found))
	for p, named := range found {
		files = append(files, File{p, named})
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// clean returns the shortest path, but never the one that stands for standard input: a file may have that name.
func clean(p string) string {
	if p = filepath.Clean(p); p == Stdin {
		return "." + string(filepath.Separator) + p
	}
	return p
}

func look(p string, found map[string]bool, refuse func(Fault)) {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		refuse(Fault{Path: p, Reason: Reason(err)})
	case info.IsDir():
		inFolder(os.DirFS(p), p, found, refuse)
	case !info.Mode().IsRegular(): // to open a pipe that nobody writes to would wait for ever
		refuse(Fault{Path: p, Reason: NotRegular})
	default:
		add(p, true, found)
	}
}

// inFolder finds what is in a folder. Hidden files are not looked at.
func inFolder(folder fs.FS, root string, found map[string]bool, refuse func(Fault)) {
	// the function returns no error but to skip, so that neither does WalkDir: each fault is reported where it is met
	_ = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		full := clean(filepath.Join(root, filepath.FromSlash(name)))
		switch {
		case err != nil:
			refuse(Fault{Path: full, Reason: Reason(err)})
		case isHidden(name) && entry.IsDir():
			return fs.SkipDir
		case isHidden(name) || entry.IsDir():
		case !entry.Type().IsRegular():
			refuse(Fault{Path: full, Reason: NotRegular, Passed: true})
		default:
			add(full, false, found)
		}
		return nil
	})
}

// add keeps a file, as named if it ever was.
func add(p string, named bool, found map[string]bool) { found[p] = found[p] || named }

// isHidden reports whether the last part of a name says that it is not for readers.
func isHidden(name string) bool {
	base := path.Base(name)
	return base != "." && base != ".." && strings.HasPrefix(base, ".") || base == "__MACOSX"
}

// Reason says in a few words why a file could not be opened or read.
func Reason(err error) string {
	path, isPath := errors.AsType[*fs.PathError](err)
	_, isSpool := errors.AsType[*spoolError](err)
	switch {
	case isSpool:
	case errors.Is(err, fs.ErrNotExist):
		return "it does not exist"
	case errors.Is(err, fs.ErrPermission):
		return "it may not be read"
	case isPath: // the path is said anyway
		return "it cannot be read: " + path.Err.Error()
	}
	return err.Error()
}
