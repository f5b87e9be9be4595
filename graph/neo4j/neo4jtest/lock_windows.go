package neo4jtest

import (
	"os"

	"golang.org/x/sys/windows"
)

// lockFile locks a file for this process until it is closed; it waits where another holds it.
func lockFile(f *os.File) error {
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, &windows.Overlapped{})
}
