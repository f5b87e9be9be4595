package loaders

import (
	"cmp"
	"slices"

	"mandategraph/loaders/format"
)

// item is a file, or a member of an archive, that a format will read.
type item struct {
	file   string // path of the file
	member int    // its place in the archive that the file is; -1 where the file is no archive
	piece  int    // its place in the file or member that holds many, from 1; 0 where it is all of it
	path   string // as it is shown, with the archive before it
	name   string // without folders
	of     format.Format
	hash   string // of its bytes, of the reader and of the lexicon
	size   int64

	document *document
	tried    bool // it was read, or is known to be in the store
	failed   bool
}

// document is what one or several files with the same bytes hold.
type document struct {
	copies []*item // in the order of their paths
}

// documents puts copies together, in the order of the first of each.
func documents(items []*item) []*document {
	slices.SortStableFunc(items, func(a, b *item) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.member, b.member), cmp.Compare(a.piece, b.piece))
	})
	var all []*document
	byHash := map[string]*document{}
	for _, it := range items {
		d := byHash[it.hash]
		if d == nil {
			d = &document{}
			byHash[it.hash] = d
			all = append(all, d)
		}
		it.document = d
		d.copies = append(d.copies, it)
	}
	return all
}

// next returns a copy that is worth a try, and says that it was tried; nil where there is none. A name may contradict what the document
// says of itself, so a copy under another name may be read where the first was refused.
func (d *document) next() *item {
	var tried []string
	for _, c := range d.copies {
		switch {
		case c.tried && !c.failed:
			return nil
		case c.tried:
			tried = append(tried, c.name)
		case !slices.Contains(tried, c.name):
			c.tried = true
			return c
		}
	}
	return nil
}

// main returns the copy that counts: the last that was tried.
func (d *document) main() *item {
	at := slices.IndexFunc(d.copies, func(c *item) bool { return c.tried && !c.failed })
	if at < 0 {
		at = slices.IndexFunc(d.copies, func(c *item) bool { return c.tried })
	}
	return d.copies[max(at, 0)]
}

// oneName reports whether all copies have one name, so that reading any of them gives the same.
func (d *document) oneName() bool {
	return !slices.ContainsFunc(d.copies, func(c *item) bool { return c.name != d.copies[0].name })
}

// unread returns one copy of each document that is to be read; those in the store are not.
func (r *run) unread() []*item {
	var items []*item
	for _, d := range r.documents {
		if id, ok := r.hashes[d.copies[0].hash]; ok && d.oneName() {
			d.copies[0].tried = true
			r.unchanged(d.copies[0], id)
			continue
		}
		items = append(items, d.next())
	}
	return items
}

// again returns other copies of what could not be read.
func again(items []*item) []*item {
	var others []*item
	for _, it := range items {
		if !it.failed {
			continue
		}
		if other := it.document.next(); other != nil {
			others = append(others, other)
		}
	}
	return others
}

// copies reports the files that were not read because others have the same bytes.
func (r *run) copies() {
	for _, d := range r.documents {
		for _, c := range d.copies {
			if !c.tried {
				r.report.skip(c.path, "it is a copy of "+d.main().path)
			}
		}
	}
}
