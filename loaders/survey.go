package loaders

import (
	"io"
	"path/filepath"
	"runtime"
	"sync"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// mostSurveyed bounds the archives that are open at once: a dictionary of xz has up to 64 MiB.
const mostSurveyed = 4

// found is what one file holds.
type found struct {
	items   []*item
	skipped []Skipped
	files   int // and members of archives
	archive bool
	bytes   int64
}

// survey finds all documents and their hashes, several files at a time.
func (r *run) survey(paths []string) error {
	files := collect.Find(paths, func(f collect.Fault) { r.report.refuse("", f) })
	r.readStdin(files)
	all := make([]found, len(files))
	var group sync.WaitGroup
	var progress sync.Mutex
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), mostSurveyed) {
		group.Go(func() {
			for at := range next {
				r.look(files[at], &all[at])
				progress.Lock()
				r.looked(files[at], &all[at])
				progress.Unlock()
			}
		})
	}
	for at := range files {
		if r.ctx.Err() != nil {
			break
		}
		next <- at
	}
	close(next)
	group.Wait()
	if r.ctx.Err() != nil {
		return r.stopped()
	}
	r.gather(all)
	return nil
}

// gather joins what the files hold, in their order.
func (r *run) gather(all []found) {
	var items []*item
	for i := range all {
		items = append(items, all[i].items...)
		r.report.Skipped = append(r.report.Skipped, all[i].skipped...)
	}
	r.documents = documents(items)
}

// looked counts a file and tells how far the survey is.
func (r *run) looked(file collect.File, f *found) {
	r.report.Files += f.files
	if f.archive {
		r.report.Archives++
	}
	r.report.Bytes += f.bytes
	if r.options.Progress != nil {
		r.options.Progress(Progress{Path: collect.Printable(file.Path), Done: r.report.Files, Bytes: r.report.Bytes})
	}
}

// look looks at one file.
func (r *run) look(file collect.File, f *found) {
	refuse := func(fault collect.Fault) { f.skipped = append(f.skipped, skippedOf(file.Path, fault)) }
	content, err := r.open(file.Path)
	if err != nil {
		f.files++
		refuse(collect.Fault{Reason: collect.Reason(err)})
		return
	}
	defer r.letGo(content)
	head, err := content.Head(format.HeadSize)
	of := r.packed(content)
	switch {
	case err != nil:
		f.files++
		refuse(collect.Fault{Reason: collect.Reason(err)})
	case of == nil && collect.Detect(head) != collect.None:
		f.archive = true
		visit := func(m collect.Member, in io.Reader) error { return r.member(file.Path, m, in, f) }
		// an end of ctx is met by survey itself
		_ = collect.Walk(r.ctx, content, filepath.Base(file.Path), r.limits.Limits, visit, refuse)
	default:
		it := &item{file: file.Path, member: -1, of: of, path: collect.Printable(file.Path), name: filepath.Base(file.Path), size: content.Size}
		if file.Path == collect.Stdin {
			it.name = ""
		}
		r.consider(it, content.Reader(), file.Named, f)
	}
}
