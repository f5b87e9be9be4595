package loaders

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stdin is the path that stands for standard input.
const stdin = "-"

// file is something to read.
type file struct {
	path  string
	named bool // by the caller, not found in a folder
}

// find returns the files at the paths: folders with all that is in them, in the order of names. What cannot be looked at is reported.
func find(paths []string, report *Report) []file {
	var files []file
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case path == stdin:
			files = append(files, file{path, true})
		case err != nil:
			report.fail(path, reason(err))
		case info.IsDir():
			files = append(files, inFolder(path, report)...)
		case !info.Mode().IsRegular(): // to open a pipe that nobody writes to would wait for ever
			report.fail(path, notRegular)
		default:
			files = append(files, file{path, true})
		}
	}
	return files
}

const notRegular = "it is no regular file"

func inFolder(root string, report *Report) []file {
	var files []file
	// the function returns no error, so that neither does WalkDir: each fault is reported where it is met
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(filepath.Base(path), ".")
		switch {
		case err != nil:
			report.fail(path, reason(err))
		case hidden && entry.IsDir():
			return fs.SkipDir
		case hidden || entry.IsDir():
		case !entry.Type().IsRegular():
			report.skip(path, notRegular)
		default:
			files = append(files, file{path, false})
		}
		return nil
	})
	return files
}

// reason says in a few words why a file could not be opened or read.
func reason(err error) string {
	switch {
	case os.IsNotExist(err):
		return "it does not exist"
	case os.IsPermission(err):
		return "it may not be read"
	}
	return err.Error()
}
