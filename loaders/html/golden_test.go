package html

import (
	"testing"

	"mandategraph/loaders/page/pagetest"
)

// The samples in testdata tell what they told before: documents, resolutions, places, texts, footnotes, citations.
func TestGolden(t *testing.T) { pagetest.Golden(t, Format{}, "*.html") }
