package metadata

import (
	"testing"

	"mandategraph/loaders/catalogue/cataloguetest"
)

// The samples in testdata tell what they told before: lines, some of them broken, and an array with other keys.
func TestGolden(t *testing.T) { cataloguetest.Golden(t, Format{}, "*.js*") }

// FuzzRead: whatever a file holds, reading it never panics, and what is read is a sound batch.
func FuzzRead(f *testing.F) { cataloguetest.Fuzz(f, Format{}, "*.js*") }
