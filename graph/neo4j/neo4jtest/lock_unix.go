//go:build unix

package neo4jtest

import (
	"os"

	"golang.org/x/sys/unix"
)

// lockFile locks a file for this process until it is closed; it waits where another holds it.
func lockFile(f *os.File) error {
	for {
		if err := unix.Flock(int(f.Fd()), unix.LOCK_EX); err != unix.EINTR {
			return err
		}
	}
}
