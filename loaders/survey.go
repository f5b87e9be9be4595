package loaders

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"mandategraph/graph"
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
		return graph.Errorf(graph.Unavailable, "stopped while looking at the files, with nothing written; run the same command again to go on")
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
	switch {
	case err != nil:
		f.files++
		refuse(collect.Fault{Reason: collect.Reason(err)})
	case collect.Detect(head) != collect.None:
		f.archive = true
		visit := func(m collect.Member, in io.Reader) error { return r.member(file.Path, m, in, f) }
		// an end of ctx is met by survey itself
		_ = collect.Walk(r.ctx, content, filepath.Base(file.Path), r.limits.Limits, visit, refuse)
	default:
		it := &item{file: file.Path, member: -1, path: collect.Printable(file.Path), name: filepath.Base(file.Path), size: content.Size}
		if file.Path == collect.Stdin {
			it.name = ""
		}
		r.consider(it, content.Reader(), file.Named, f)
	}
}

// member looks at a member of an archive. What cannot be read of it the walk reports.
func (r *run) member(archive string, m collect.Member, in io.Reader, f *found) error {
	it := &item{file: archive, member: m.Index, path: memberPath(archive, m.Name), name: path.Base(strings.ReplaceAll(m.Name, `\`, "/")), size: m.Size}
	r.consider(it, in, false, f)
	return r.ctx.Err()
}

func memberPath(archive, name string) string {
	if name == "" {
		return collect.Printable(archive)
	}
	return collect.Printable(archive + ":" + strings.TrimPrefix(name, "./"))
}

// consider keeps an item whose format is known, with its hash.
func (r *run) consider(it *item, in io.Reader, named bool, f *found) {
	f.files++
	head := make([]byte, format.HeadSize)
	n, err := io.ReadFull(in, head)
	head = head[:n]
	skip := func(reason string, failed bool) { f.skipped = append(f.skipped, Skipped{it.path, "", reason, failed}) }
	ended := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
	it.of = r.detect(head)
	switch {
	case err != nil && !ended:
		if it.member < 0 {
			skip(collect.Reason(err), true)
		}
	case it.of == nil && it.member >= 0 && collect.Detect(head) != collect.None:
		skip(collect.Nested, true)
	case it.of == nil:
		skip(unknown(head), named)
	case it.size > r.limits.File:
		skip(r.tooLarge(), true)
	default:
		r.hash(it, io.MultiReader(strings.NewReader(string(head)), in), f, skip)
	}
}

// hash keeps an item that can be read to its end.
func (r *run) hash(it *item, in io.Reader, f *found, skip func(reason string, failed bool)) {
	hash := r.newHash(it.of)
	n, err := io.Copy(hash, io.LimitReader(in, r.limits.File+1))
	f.bytes += n
	switch {
	case err != nil && it.member < 0:
		skip(collect.Reason(err), true)
	case err != nil: // the walk says so
	case n > r.limits.File:
		skip(r.tooLarge(), true)
	default:
		it.size, it.hash = n, hex.EncodeToString(hash.Sum(nil))
		f.items = append(f.items, it)
	}
}

func (r *run) tooLarge() string {
	return fmt.Sprintf("it has more than %s; --max-file allows more", collect.Size(r.limits.File))
}
