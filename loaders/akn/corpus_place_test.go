package akn

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// placesOf returns the paragraphs of each unit of a document with their places, as the writer asks for them.
func placesOf(d *document) (units []*unit, all [][]placed) {
	given, preambular := map[*part]taken{}, map[*part]int{}
	for _, u := range d.units() {
		if given[u.part] == nil {
			given[u.part] = taken{}
		}
		places := u.places(given[u.part], preambular[u.part])
		for _, one := range places {
			if !u.annex && one.kind == blockPreambular {
				preambular[u.part]++
			}
		}
		units, all = append(units, u), append(all, places)
	}
	return units, all
}

const (
	maxCollisions = 160 // of paragraphs in the corpus whose number was there already: lists within tables of the annexes to S/RES/2231
	maxGaps       = 1   // a section of A/RES/76/246 goes on with the numbers of the one before it
)

var (
	collides  = regexp.MustCompile(`~\d+$`)
	operative = regexp.MustCompile(`^((?:[A-Za-z0-9]+\.)*)op(\d+)$`)
)

// The paragraphs of a resolution have the places that their printed numbers say: op1 to the last without a gap, in each section again.
func TestCorpusPlaces(t *testing.T) {
	var collisions, gaps atomic.Int64
	eachSample(t, func(s *sample) {
		d, err := parse(context.Background(), bytes.NewReader(s.data), format.Limits{})
		if err != nil {
			t.Errorf("%s: %v", s.path, err)
			return
		}
		units, places := placesOf(d)
		for i, u := range units {
			for _, one := range places[i] {
				if one.block.number != "" && collides.MatchString(one.place) {
					collisions.Add(1)
				}
			}
			for _, gap := range gapsIn(u, places[i]) {
				gaps.Add(1)
				t.Logf("%s: %s", s.path, gap)
			}
		}
	})
	if n := collisions.Load(); n > maxCollisions {
		t.Errorf("%d paragraphs have numbers that were there already; %d are known", n, maxCollisions)
	}
	if n := gaps.Load(); n > maxGaps {
		t.Errorf("%d numbers do not follow the one before; %d are known", n, maxGaps)
	}
}

// gapsIn lists the numbered paragraphs of a body whose number does not follow that of the one before, or whose place says another number.
func gapsIn(u *unit, places []placed) (gaps []string) {
	if u.annex {
		return nil
	}
	last := map[string]int{}
	for _, one := range places {
		if one.number == 0 {
			continue
		}
		m := operative.FindStringSubmatch(one.place)
		if m == nil || m[2] != fmt.Sprint(one.number) || one.number != last[m[1]]+1 {
			gaps = append(gaps, one.place+" has the number "+one.block.number)
		}
		if m != nil {
			last[m[1]] = one.number
		}
	}
	return gaps
}

// A document has the same paragraphs in each of its languages.
func TestCorpusLanguages(t *testing.T) {
	l, err := curatedLexicon()
	if err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob(filepath.Join(corpusRoot(t), "akn/kyoto/*.xml"))
	var first map[string]bool
	for _, s := range filesOf(t, names) {
		reading, err := s.read(l)
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		ids, commitments := map[string]bool{}, 0
		for i := range reading.Batch.Nodes {
			switch n := &reading.Batch.Nodes[i]; n.Type {
			case graph.TypeCommitment:
				commitments++
				ids[n.ID] = true
			case graph.TypeProvision:
				ids[n.ID] = true
			}
		}
		if first == nil {
			first = ids
		}
		if commitments != 97 || !maps.Equal(first, ids) {
			t.Errorf("%s: %d commitments; it differs from %s in %s", s.name, commitments, filepath.Base(names[0]), strings.Join(difference(first, ids), " "))
		}
	}
	if len(names) != 6 {
		t.Errorf("%d languages", len(names))
	}
}

func difference(a, b map[string]bool) (ids []string) {
	for id := range a {
		if !b[id] {
			ids = append(ids, "-"+id)
		}
	}
	for id := range b {
		if !a[id] {
			ids = append(ids, "+"+id)
		}
	}
	slices.Sort(ids)
	return ids
}
