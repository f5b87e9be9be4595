package docx

import (
	"context"
	"fmt"
	"io"
	"path"
	"strings"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// The parts that each document has.
const (
	contentTypes = "[Content_Types].xml"
	mainPart     = "word/document.xml"
)

// parts are the parts that are read, by their names in lower case: names do not differ in case alone.
type parts map[string][]byte

// mostParts is how many members an archive may have; documents have some dozens, and one more for each picture.
const mostParts = 10_000

// unpack unpacks the parts that hold text or say how it is printed. Pictures, embedded files and macros are never unpacked.
func unpack(ctx context.Context, r io.ReaderAt, size int64, limits format.Limits) (parts, error) {
	all := parts{}
	var fault error
	left := limits.Bytes
	visit := func(m collect.Member, in io.Reader) error {
		name := strings.ToLower(m.Name)
		if !isRead(name) {
			return nil
		}
		data, err := io.ReadAll(io.LimitReader(in, left+1))
		left -= int64(len(data))
		switch {
		case err != nil: // the walk says why
		case left < 0:
			fault = &format.Fault{Position: m.Name, Reason: fmt.Sprintf("the document unpacks to more than a file may have (--max-file is %d bytes)", limits.Bytes)}
		case all[name] != nil:
			fault = &format.Fault{Position: m.Name, Reason: "it has this part twice; save it again in a word processor"}
		default:
			all[name] = data
		}
		return fault
	}
	refuse := func(f collect.Fault) {
		if fault == nil && (f.Path == "" || isRead(strings.ToLower(f.Path))) {
			fault = &format.Fault{Position: strings.TrimSpace(f.Path + " " + f.Position), Reason: f.Reason}
		}
	}
	bounds := collect.Limits{Archive: 4 * limits.Bytes, Members: mostParts}
	if err := collect.Walk(ctx, &collect.Content{ReaderAt: r, Size: size}, "", bounds, visit, refuse); err != nil && fault == nil {
		return nil, stopped(ctx, err)
	}
	if fault == nil && all[mainPart] == nil {
		fault = &format.Fault{Position: mainPart, Reason: "it has no such part, so it is no document of a word processor, or a damaged one"}
	}
	return all, fault
}

// isRead reports whether a part of that name is unpacked.
func isRead(name string) bool {
	return name == strings.ToLower(contentTypes) || strings.HasPrefix(name, "word/") && (path.Ext(name) == ".xml" || path.Ext(name) == ".rels") &&
		!strings.HasPrefix(name, "word/theme/") && !strings.HasPrefix(name, "word/glossary/")
}

// relation leads from the main part to another, or out of the document. Nothing outside is ever fetched.
type relation struct {
	kind     string // the last word of its type: "footnotes", "hyperlink"
	target   string // name of the part, or the address
	external bool
}

// resolve returns the name of the part that a target means.
func resolve(target string) string {
	if rooted, ok := strings.CutPrefix(target, "/"); ok {
		return strings.ToLower(path.Clean(rooted))
	}
	return strings.ToLower(path.Join(path.Dir(mainPart), target))
}
