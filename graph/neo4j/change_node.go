package neo4j

import (
	"slices"

	"mandategraph/graph"
)

// nodeChange is what sources say of a node now, and what was stored of it.
type nodeChange struct {
	id    string
	says  []said[graph.Node]
	cited int // by how many more sources assert no more than that it exists

	exists bool
	old    nodeState
	full   bool // whether sources that say nothing now assert more of it; known where only cited counts
}

// nodeState is a node by what sources assert of it.
type nodeState struct {
	shown  graph.Node
	claims []claim[graph.Node]
	lines  []string // the claims as they are stored
	cited  int
}

// stateOf reads a stored node with its claims.
func stateOf(stored map[string]any) (s nodeState, err error) {
	if s.shown, err = nodeOf(stored); err != nil {
		return s, err
	}
	s.lines, s.cited = stringsOf(stored[propClaims]), int(intOf(stored[propCited]))
	s.claims, err = claimsOf(stored[propClaims], s.shown, parseNode)
	return s, err
}

// merged returns the node of which these are the claims, or false where it is not asserted at all.
func merged(id string, claims []claim[graph.Node], cited int) (s nodeState, ok bool, err error) {
	s.claims, s.cited = claims, cited
	if len(claims) == 0 {
		s.shown, err = bare(id)
		return s, cited > 0, err
	}
	all := make([]graph.Claim, len(claims))
	for i := range claims {
		all[i] = graph.Claim{Source: &claims[i].source, Node: &claims[i].of}
	}
	s.shown = graph.MergeNode(all)
	s.lines, err = linesOf(claims, writeNode)
	return s, true, err
}

// next is the node after the change.
func (n *nodeChange) next() (s nodeState, ok bool, err error) {
	claims := slices.Clone(n.old.claims)
	for _, x := range n.says {
		claims = with(claims, *x.source, x.of)
	}
	return merged(n.id, claims, n.old.cited+n.cited)
}

// only tells whether no more changes than how many sources cite the node.
func (n *nodeChange) only() bool { return len(n.says) == 0 }

// row is the whole of a node as it is stored.
func (s *nodeState) row() map[string]any {
	row := nodeRow(&s.shown)
	s.support(row)
	return row
}

// support writes who asserts the node; nil takes away what is there no more.
func (s *nodeState) support(row map[string]any) {
	if len(s.lines) > 0 {
		row[propClaims] = s.lines
	}
	if s.cited > 0 {
		row[propCited] = s.cited
	}
}
