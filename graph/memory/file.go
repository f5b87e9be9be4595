package memory

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"mandategraph/graph"
)

// file is where the store keeps what was loaded. It is open only while it is read or written, so that others can come in between;
// who writes holds a second file locked from the first transaction to Close.
type file struct {
	path string
	lock *os.File // nil while this process does not write
}

// patience is how long to wait for another process to finish its transaction.
const patience = 10 * time.Second

// own makes this process the only one that writes, and reports whether it was not before.
func (f *file) own() (first bool, err error) {
	if f.lock != nil {
		return false, nil
	}
	if err := os.MkdirAll(filepath.Dir(f.path), 0o755); err != nil {
		return false, graph.Failed(graph.Unavailable, err, "%s: its folder cannot be made; choose another place for the store", f.path)
	}
	lock, err := os.OpenFile(f.path+".lock", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return false, graph.Failed(graph.Unavailable, err, "%s cannot be written: its folder does not allow it", f.path)
	}
	if err := lockFile(lock); err != nil {
		lock.Close()
		return false, graph.Failed(graph.Unavailable, err, "%s is being written by another process; try again when that has finished", f.path)
	}
	f.lock = lock
	return true, nil
}

// release lets others write. The locked file stays, since removing it could take it away from the next writer.
func (f *file) release() error {
	if f.lock == nil {
		return nil
	}
	err := f.lock.Close()
	f.lock = nil
	if err != nil {
		return graph.Failed(graph.Unavailable, err, "%s: its lock cannot be let go", f.path)
	}
	return nil
}

// missing reports that there is nothing yet to read; an empty file counts as none.
func (f *file) missing() bool {
	info, err := os.Stat(f.path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0
}

// open opens the database for reading or writing.
func (f *file) open(write bool) (*bbolt.DB, error) {
	if info, err := os.Stat(f.path); err == nil && !info.Mode().IsRegular() {
		return nil, graph.Errorf(graph.Invalid, "%s is no file; give the path of a file for the store", f.path)
	}
	db, err := bbolt.Open(f.path, 0o644, &bbolt.Options{ReadOnly: !write, Timeout: patience})
	if err != nil {
		return nil, f.explain(err)
	}
	return db, nil
}

func (f *file) explain(err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return graph.Failed(graph.Unavailable, err, "%s is held by another process for more than %s; try again", f.path, patience)
	case errors.Is(err, fs.ErrPermission):
		return graph.Failed(graph.Unavailable, err, "%s cannot be opened: permission denied", f.path)
	case isSystem(err):
		return graph.Failed(graph.Unavailable, err, "%s cannot be opened", f.path)
	}
	return f.foreign(err) // the database does not know the file as one of its own
}

func isSystem(err error) bool {
	_, path := errors.AsType[*fs.PathError](err)
	_, call := errors.AsType[*os.SyscallError](err)
	_, number := errors.AsType[syscall.Errno](err)
	return path || call || number
}

func (f *file) foreign(cause error) error {
	return graph.Failed(graph.Invalid, cause, "%s is no store of mandategraph; give another path, or move the file away", f.path)
}

func (f *file) damaged(cause error, what string) error {
	return graph.Failed(graph.Invalid, cause, "%s is damaged (%s); move it away and load its sources again", f.path, what)
}

// create makes an empty database beside its place and moves it there, so that nobody ever sees half of one.
func (f *file) create() error {
	temporary := f.path + ".new"
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return graph.Failed(graph.Unavailable, err, "%s cannot be removed, and so no store be made", temporary)
	}
	db, err := bbolt.Open(temporary, 0o644, nil)
	if err != nil {
		return graph.Failed(graph.Unavailable, err, "%s cannot be made", f.path)
	}
	err = errors.Join(db.Update(format), db.Close())
	if err == nil {
		err = os.Rename(temporary, f.path)
	}
	if err != nil {
		return graph.Failed(graph.Unavailable, err, "%s cannot be made", f.path)
	}
	return nil
}
