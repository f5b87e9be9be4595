package neo4j

import (
	"slices"

	"mandategraph/graph"
)

// edgeChange is what sources say of an edge now, and what was stored of it.
type edgeChange struct {
	id   string
	kind graph.EdgeType
	says []said[graph.Edge]

	exists bool
	old    edgeState
}

// edgeState is an edge by what sources assert of it.
type edgeState struct {
	shown  graph.Edge
	claims []claim[graph.Edge]
	lines  []string
}

// edgeStateOf reads a stored edge with its claims.
func edgeStateOf(kind graph.EdgeType, stored map[string]any) (s edgeState, err error) {
	s.shown, s.lines = edgeOf(kind, stored), stringsOf(stored[propClaims])
	s.claims, err = claimsOf(stored[propClaims], s.shown, parseEdge)
	return s, err
}

// mergedEdge returns the edge of which these are the claims: it is shown whole, as the most trusted source asserts it.
func mergedEdge(claims []claim[graph.Edge]) (s edgeState, ok bool, err error) {
	if len(claims) == 0 {
		return s, false, nil
	}
	best := &claims[0]
	for i := range claims {
		if claims[i].source.MoreTrusted(&best.source) {
			best = &claims[i]
		}
	}
	s.shown, s.claims = best.of, claims
	s.lines, err = linesOf(claims, writeEdge)
	return s, true, err
}

// next is the edge after the change.
func (e *edgeChange) next() (s edgeState, ok bool, err error) {
	claims := slices.Clone(e.old.claims)
	for _, x := range e.says {
		claims = with(claims, *x.source, x.of)
	}
	return mergedEdge(claims)
}

// row is the whole of an edge as it is stored.
func (s *edgeState) row(id string) map[string]any {
	row := edgeRow(id, &s.shown)
	row[propClaims] = s.lines
	return row
}
