package memory

import (
	"os"

	"golang.org/x/sys/windows"
)

// lockFile locks a file for this process until it is closed; it fails at once where another holds it.
func lockFile(f *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	return windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{})
}
