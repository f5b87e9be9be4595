package graph

import (
	"cmp"
	"slices"
)

// Claim is what one source asserts of a node.
type Claim struct {
	Source *Source
	Node   *Node
}

// MergeNode returns what is shown of a node of which there is at least one claim: of each property the value of the most trusted
// source that has one; of equals, that of the source whose id comes first. Who only cites a node comes after all who know it: the
// title that a text prints of another is hearsay, whatever the text's own rank. The order of the claims does not matter.
func MergeNode(claims []Claim) Node {
	slices.SortFunc(claims, compareClaims)
	merged := *claims[0].Node
	for _, c := range claims[1:] {
		merged.fill(*c.Node)
		if c.Node.Known.Better(merged.Known) {
			merged.Known = c.Node.Known
		}
	}
	return merged
}

func compareClaims(a, b Claim) int {
	hearsay := func(c Claim) int {
		if c.Node.Known == CitedOnly {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(hearsay(a), hearsay(b)), a.Source.compare(b.Source))
}

func (s *Source) compare(other *Source) int {
	return cmp.Or(cmp.Compare(s.Rank, other.Rank), cmp.Compare(s.ID, other.ID))
}

// MoreTrusted reports whether what s asserts goes before what other asserts. An edge that several sources assert is shown whole, as
// the most trusted of them asserts it: parts of two pieces of evidence would be evidence of nothing.
func (s *Source) MoreTrusted(other *Source) bool { return s.compare(other) < 0 }
