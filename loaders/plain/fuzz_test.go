package plain

import (
	"testing"

	"mandategraph/loaders/page/pagetest"
)

// FuzzRead: whatever a file holds, reading it never panics; and what is read is a sound batch whose quotes are what their offsets cut out.
func FuzzRead(f *testing.F) { pagetest.Fuzz(f, Format{}, "*.txt") }
