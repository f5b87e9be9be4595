package loaders

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/fnv"

	"mandategraph/graph"
)

// derivedParts is into how many sources a derived one is cut. All are written, also empty ones, so that the same documents make the same
// sources whatever was there before.
const derivedParts = 64

// inParts cuts a derived batch into sources of their own, by what their edges leave: a part whose content did not change is not written
// again. The ids are that of the batch with "/00" to "/63".
func inParts(b *graph.Batch) ([]*graph.Batch, error) {
	parts := make([]*graph.Batch, derivedParts)
	for i := range parts {
		parts[i] = &graph.Batch{Source: graph.Source{ID: fmt.Sprintf("%s/%02d", b.Source.ID, i), Rank: b.Source.Rank}}
	}
	nodes := map[string]graph.Node{}
	for _, n := range b.Nodes {
		nodes[n.ID] = n
		if len(n.Props) > 0 { // says something of itself, not only for the sake of an edge
			p := parts[partOf(n.ID)]
			p.Nodes = append(p.Nodes, n)
		}
	}
	for _, e := range b.Edges {
		p := parts[partOf(e.From)]
		p.Edges = append(p.Edges, e)
		for _, id := range []string{e.From, e.To, e.Evidence.Source, e.Evidence.Text} {
			if n, ok := nodes[id]; ok {
				p.Nodes = append(p.Nodes, n)
			}
		}
	}
	for _, p := range parts {
		if err := p.Normalize(); err != nil {
			return nil, err
		}
		hash, err := contentHash(p)
		if err != nil {
			return nil, err
		}
		p.Source.Hash = hash
	}
	return parts, nil
}

func partOf(id string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32() % derivedParts
}

// contentHash is that of all that a normalized batch asserts.
func contentHash(b *graph.Batch) (string, error) {
	h := sha256.New()
	out := json.NewEncoder(h)
	for i := range b.Nodes {
		if err := out.Encode(&b.Nodes[i]); err != nil {
			return "", err
		}
	}
	for i := range b.Edges {
		if err := out.Encode(&b.Edges[i]); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
