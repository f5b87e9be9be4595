package neo4j

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// claim is what one source asserts of a node or an edge. Of the source, id and rank are known.
type claim[T any] struct {
	source graph.Source
	of     T
}

// asShown stands for an assertion that is just what is shown, as that of an only source is.
const asShown = "="

// claimsOf reads what sources assert of something, given what is shown of it.
func claimsOf[T any](stored any, shown T, read func(payload string, like T) (T, error)) ([]claim[T], error) {
	lines := stringsOf(stored)
	claims := make([]claim[T], len(lines))
	for i, line := range lines {
		source, payload, err := cutLine(line)
		of := shown
		if err == nil && payload != asShown {
			of, err = read(payload, shown)
		}
		if err != nil {
			return nil, graph.Failed(graph.Internal, err, "the database has an assertion that cannot be read: %.100q", line)
		}
		claims[i] = claim[T]{source, of}
	}
	return claims, nil
}

// linesOf writes what sources assert, in the order of the sources' ids. A payload holds no tab, whatever an id may hold.
func linesOf[T any](claims []claim[T], write func(*T) (string, error)) ([]string, error) {
	lines := make([]string, len(claims))
	for i := range claims {
		c, payload := &claims[i], asShown
		if len(claims) > 1 {
			var err error
			if payload, err = write(&c.of); err != nil {
				return nil, graph.Failed(graph.Internal, err, "what %s asserts cannot be written", c.source.ID)
			}
		}
		lines[i] = strconv.Itoa(int(c.source.Rank)) + "\t" + c.source.ID + "\t" + payload
	}
	return lines, nil
}

// with returns the claims with that of a source replaced, added or, where there is none any more, taken away.
func with[T any](claims []claim[T], source graph.Source, of *T) []claim[T] {
	i, found := slices.BinarySearchFunc(claims, source.ID, func(c claim[T], id string) int { return cmp.Compare(c.source.ID, id) })
	if found {
		claims = slices.Delete(claims, i, i+1)
	}
	if of == nil {
		return claims
	}
	return slices.Insert(claims, i, claim[T]{graph.Source{ID: source.ID, Rank: source.Rank}, *of})
}

// cutLine takes a line apart.
func cutLine(line string) (source graph.Source, payload string, err error) {
	first, last := strings.IndexByte(line, '\t'), strings.LastIndexByte(line, '\t')
	if first == last { // also where there is none
		return source, "", strconv.ErrSyntax
	}
	rank, err := strconv.ParseUint(line[:first], 10, 8)
	return graph.Source{ID: line[first+1 : last], Rank: graph.Rank(rank)}, line[last+1:], err
}
