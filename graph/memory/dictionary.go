package memory

import (
	"maps"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"
)

// dictionary is terms in order, each with its bitmap.
type dictionary struct {
	terms   []string
	bitmaps map[string]*bitmap
}

func newDictionary(words map[string]*bitmap) *dictionary {
	return &dictionary{slices.Sorted(maps.Keys(words)), words}
}

func (d *dictionary) bitmap(term string) *bitmap { return d.bitmaps[term] }

// prefix returns the nodes of all terms that begin so.
func (d *dictionary) prefix(prefix string) *bitmap {
	all := roaring.New()
	from, _ := slices.BinarySearch(d.terms, prefix)
	for i := from; i < len(d.terms) && strings.HasPrefix(d.terms[i], prefix); i++ {
		all.Or(d.bitmaps[d.terms[i]])
	}
	return all
}
