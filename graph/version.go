package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Version names what a store shows, which follows from its sources alone: stores with equal sources have equal versions, in whatever
// order the sources are given.
func Version(sources []Source) string {
	byID := slices.SortedFunc(slices.Values(sources), func(a, b Source) int { return strings.Compare(a.ID, b.ID) })
	h := sha256.New()
	for _, s := range byID {
		fmt.Fprintf(h, "%q %q %d\n", s.ID, s.Hash, s.Rank)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
