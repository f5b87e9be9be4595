package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/marc"
	"mandategraph/loaders/metadata"
)

// said is what a file says of one resolution.
type said struct {
	props  graph.Props
	topics []string // that follow from librarians' headings
}

// saidIn returns what a batch says of resolutions that are known in that way, by their ids; of drafts nothing.
func saidIn(b *graph.Batch, known graph.Known) map[string]said {
	all := map[string]said{}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Type == graph.TypeResolution && n.Known == known && n.Props.Text(graph.PropKind) != "DRAFT" && n.Props.Text(graph.PropSymbol) != "" {
			all[n.ID] = said{props: n.Props}
		}
	}
	for i := range b.Edges {
		e := &b.Edges[i]
		if s, ok := all[e.From]; ok && e.Type == graph.EdgeAbout && e.Evidence.Method == graph.ByLibrarian {
			s.topics = append(s.topics, e.To)
			all[e.From] = s
		}
	}
	return all
}

// records scores what records say of resolutions against what the XML of the same resolutions says, field by field.
func records(r *report, c *corpus, root string, l *lexicon.Lexicon) error {
	official := map[string]said{}
	of := map[string]*document{}
	for _, d := range c.documents {
		for id, s := range d.said {
			official[id], of[id] = s, d
		}
	}
	for _, kind := range []struct {
		name, title, pattern string
		format               format.Gathered
		read                 func(*graph.Batch) map[string]said
	}{
		{"metadata", "metadata against the XML", "metadata/*.jsonl", metadata.Format{}, func(b *graph.Batch) map[string]said { return saidIn(b, graph.Recorded) }},
		{"drafts", "MARC of drafts against it", "marcxml/*.xml", marc.Format{}, ofDrafts},
	} {
		recorded, err := readRecords(filepath.Join(root, kind.pattern), kind.format, l, kind.read)
		if err != nil {
			return err
		}
		compareRecords(r, kind.name, kind.title, recorded, official, of)
	}
	return nil
}

// ofDrafts returns what the record of a draft says of the text that was adopted from it, with the title and topics of the draft.
func ofDrafts(b *graph.Batch) map[string]said {
	all := saidIn(b, graph.CitedOnly)
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Type != graph.TypeDocument || n.Known != graph.Recorded {
			continue
		}
		for id, s := range all {
			s.props = s.props.Set(graph.PropTitle, n.Props.Text(graph.PropTitle))
			for j := range b.Edges {
				if e := &b.Edges[j]; e.Type == graph.EdgeAbout && e.From == n.ID {
					s.topics = append(s.topics, e.To)
				}
			}
			all[id] = s
		}
	}
	return all
}

// readRecords reads the records of all files that a pattern names, as they are read when they are loaded.
func readRecords(pattern string, f format.Gathered, l *lexicon.Lexicon, read func(*graph.Batch) map[string]said) (map[string]said, error) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("there is nothing at %s: %w", pattern, cmp.Or(err, os.ErrNotExist))
	}
	all := map[string]said{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		err = f.Split(context.Background(), bytes.NewReader(data), format.Limits{}, func(p format.Piece) error {
			reading, err := f.Read(context.Background(), io.Reader(bytes.NewReader(p.Data)), format.Env{Lexicon: l})
			if err != nil {
				return fmt.Errorf("%s: %s: %w", name, p.At, err)
			}
			for id, s := range read(&reading.Batch) {
				all[id] = s
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// compareRecords prints for each field: of those that both say, how many are the same; of those that the XML says, how many the records say.
func compareRecords(r *report, name, title string, recorded, official map[string]said, of map[string]*document) {
	ids := slices.DeleteFunc(sortedKeys(recorded), func(id string) bool { _, ok := official[id]; return !ok })
	r.header(fmt.Sprintf("%s (%d)", title, len(ids)), "both: the same", "in the XML: recorded")
	for _, f := range recordFields {
		same, both, printed := 0, 0, 0
		for _, id := range ids {
			want, got := f.of(official[id]), f.of(recorded[id])
			if len(want) > 0 {
				printed++
			}
			if len(want) == 0 || len(got) == 0 {
				continue
			}
			both++
			if f.same(want, got) {
				same++
				continue
			}
			r.show(of[id], string(wrong), name+"/"+f.name, fmt.Sprintf("%q", want), fmt.Sprintf("%q", got))
		}
		key := "records/" + name + "/" + f.name
		if both > 0 {
			r.row(f.name, figure{key + "/same", same, both}, figure{key + "/recorded", both, printed})
		}
	}
}
