package model

import "context"

// Meaning is what a reference was found to mean: the Extra of the site of `resolve`. The rows of that site are the nodes of the
// candidates; `node` and `candidates` look at them, each with a selection of its own.
type Meaning struct {
	Reference  string  // as it was asked for
	Canonical  string  // of the candidate that it stands for; "" while it stays open
	Candidates []Sense // one where it is settled
}

// Sense is one thing that a reference may mean.
type Sense struct{ Symbol, ID string } // canonical symbol; id of the node, whether the graph has it or not

// Resolved answers the root field resolve.
type Resolved struct {
	site    *Site
	meaning *Meaning
}

// RootResolve answers the root field resolve.
func RootResolve(ctx context.Context) *Resolved {
	site := rootSite(ctx)
	meaning, _ := site.Extra.(*Meaning)
	return &Resolved{site, meaning}
}

// Reference returns the reference as it was asked for.
func (r *Resolved) Reference() string { return r.meaning.Reference }

// Canonical returns the symbol that it stands for; nil while it stays open.
func (r *Resolved) Canonical() *string {
	if r.meaning.Canonical == "" {
		return nil
	}
	return &r.meaning.Canonical
}

// Node returns the node that it stands for.
func (r *Resolved) Node(ctx context.Context) Node {
	for _, s := range r.meaning.Candidates {
		if s.Symbol == r.meaning.Canonical {
			return r.node(s.ID, r.site.At(key(ctx), 0))
		}
	}
	return nil
}

// node finds a row of the site by its id, seen from another site.
func (r *Resolved) node(id string, from *Site) Node {
	if row, ok := byID(r.site.rows(0))[id]; ok {
		return wrap(row.from(from))
	}
	return nil
}

// Candidates returns what it may mean.
func (r *Resolved) Candidates(ctx context.Context) []Candidate {
	all := make([]Candidate, 0, len(r.meaning.Candidates))
	for _, s := range r.meaning.Candidates {
		all = append(all, Candidate{s, r, r.site.At(key(ctx), 0)})
	}
	return all
}

// Candidate is one thing that a reference may mean, seen from the site `candidates`.
type Candidate struct {
	sense    Sense
	resolved *Resolved
	site     *Site
}

// Symbol returns its canonical symbol.
func (c Candidate) Symbol() string { return c.sense.Symbol }

// Node returns its node.
func (c Candidate) Node(ctx context.Context) Node {
	return c.resolved.node(c.sense.ID, c.site.At(key(ctx), 0))
}
