package loaders

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

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
	in = io.MultiReader(strings.NewReader(string(head)), in)
	if it.of == nil {
		it.of = r.detect(head)
	}
	if it.of == nil && it.member >= 0 && collect.Detect(head) == collect.Zip {
		content, err := collect.Spool(in, r.limits.File)
		if err != nil { // it is too large, or the walk says why
			r.unspooled(err, skip)
			return
		}
		defer content.Close()
		it.of, in = r.packed(content), content.Reader()
	}
	switch {
	case err != nil && !ended:
		if it.member < 0 {
			skip(collect.Reason(err), true)
		}
	case it.of == nil && it.member >= 0 && collect.Detect(head) != collect.None:
		skip(collect.Nested, true)
	case it.of == nil:
		reason, fault := unknown(head)
		skip(reason, named || fault)
	case it.size > r.limits.File:
		skip(r.tooLarge(), true)
	default:
		if of, ok := it.of.(format.Gathered); ok {
			r.split(of, it, in, f)
			return
		}
		r.hash(it, in, f, skip)
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

// unspooled reports a member that is too large to be looked into. One that breaks the walk reports.
func (r *run) unspooled(err error, skip func(reason string, failed bool)) {
	if errors.Is(err, collect.ErrTooLarge) {
		skip(r.tooLarge(), true)
	}
}

func (r *run) tooLarge() string {
	return fmt.Sprintf("it has more than %s; --max-file allows more", collect.Size(r.limits.File))
}
