package marc

import (
	"testing"

	"mandategraph/loaders/catalogue/cataloguetest"
)

// The samples in testdata tell what they told before: an answer to a search with prefixes, one record, records without a namespace, a harvest,
// a resolution of the Security Council, which has no title.
func TestGolden(t *testing.T) { cataloguetest.Golden(t, Format{}, "*.xml") }

// FuzzRead: whatever a file holds, reading it never panics, and what is read is a sound batch.
func FuzzRead(f *testing.F) { cataloguetest.Fuzz(f, Format{}, "*.xml") }
