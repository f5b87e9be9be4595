package facet

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Links says by what a text meets a commitment in a table.
type Links uint8

// The links. A text speaks of a commitment where it, or one of its paragraphs, cites it, carries its wording over, says more about it or
// discusses it. It shares a topic where both are about one.
const (
	Spoken    Links = 1 << iota
	SameTopic       // which says less: many texts are about each topic
	AnyLink   = Spoken | SameTopic
)

// CellKey returns by what resolutions, paragraphs or commitments are grouped in a table; ok is false where they lack the dimension.
//
// It reaches further than Key. A resolution has what its paragraphs have; a commitment is of the bodies, years and forces of the texts that meet it.
func CellKey(of graph.NodeType, d Dimension, links Links) (key plan.Key, ok bool) {
	key = plan.Key{Ways: cellWays(graph.TypesOf(of), d, links), Prop: dimensions[d].prop, Year: d == Year}
	return key, key.Ways != nil
}

// within are the turns from a commitment to what it is a part of, or to itself.
var within = map[Dimension]plan.Way{Commitment: nil, Cluster: {partOf(clusters)}, Pillar: {partOf(clusters), partOf(pillars)}}

func cellWays(of graph.TypeSet, d Dimension, links Links) (ways []plan.Way) {
	inside, structure := within[d]
	switch {
	case of == commitments && structure:
		return []plan.Way{inside}
	case structure:
		return textWays(of, d, inside, links)
	case of == commitments && d != Topic:
		return met(d, links)
	case of == resolutions && d == Topic:
		return []plan.Way{{out(graph.EdgeAbout)}, {contains(provisions), out(graph.EdgeAbout)}}
	case of == resolutions && d == Force:
		return []plan.Way{{contains(provisions)}}
	}
	for _, w := range dimensions[d].ways {
		if w.from&of != 0 {
			ways = append(ways, w.turns)
		}
	}
	return ways
}

// textWays lead from texts to commitments and what these are parts of.
func textWays(of graph.TypeSet, d Dimension, inside plan.Way, links Links) (ways []plan.Way) {
	if links&Spoken != 0 {
		for _, w := range dimensions[d].ways {
			if w.from&of != 0 {
				ways = append(ways, w.turns)
			}
		}
	}
	if links&SameTopic != 0 {
		shared := append(path(out(graph.EdgeAbout), aboutBack(commitments)), inside...)
		ways = append(ways, shared)
		if of == resolutions {
			ways = append(ways, append(path(contains(provisions)), shared...))
		}
	}
	return ways
}

// met lead from commitments to the texts that meet them, and on to what these have.
func met(d Dimension, links Links) (ways []plan.Way) {
	for _, of := range [...]graph.TypeSet{resolutions, provisions} {
		var meets []plan.Way
		if links&Spoken != 0 {
			meets = append(meets, path(plan.Turn{Kinds: speaking, Dir: graph.In, Types: of}))
		}
		if links&SameTopic != 0 {
			meets = append(meets, path(out(graph.EdgeAbout), aboutBack(of)))
		}
		for _, first := range meets {
			for _, w := range dimensions[d].ways {
				if w.from&of != 0 {
					ways = append(ways, append(first[:len(first):len(first)], w.turns...))
				}
			}
		}
	}
	return ways
}

func aboutBack(to graph.TypeSet) plan.Turn {
	return plan.Turn{Kinds: graph.EdgesOf(graph.EdgeAbout), Dir: graph.In, Types: to}
}
