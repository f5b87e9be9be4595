package metadata

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Split gives each object of a file to one: of JSON Lines each line, whatever stands on it; of a file that is an array, or whose objects
// go over several lines, each object up to the first fault.
func (Format) Split(ctx context.Context, r io.Reader, limits format.Limits, one func(format.Piece) error) error {
	limits = page.WithDefaults(limits)
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(format.HeadSize) // what is wrong is met again by who reads on
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		_, _ = in.Discard(len("\ufeff"))
		head = head[len("\ufeff"):]
	}
	first, _, _ := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("\n"))
	if bytes.HasPrefix(first, []byte("[")) || string(bytes.TrimSpace(first)) == "{" {
		return objects(ctx, in, limits, one)
	}
	return lines(ctx, in, limits, one)
}

func lines(ctx context.Context, in *bufio.Reader, limits format.Limits, one func(format.Piece) error) error {
	for number := 1; ; number++ {
		if ctx.Err() != nil {
			return graph.Errorf(graph.Unavailable, "reading was stopped")
		}
		line, long, err := line(in, limits.Paragraph)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		p := format.Piece{At: fmt.Sprintf("line %d", number), Data: bytes.TrimSpace(line)}
		if long {
			p.Data, p.Fault = nil, tooLong(limits)
		}
		if len(p.Data) > 0 || long {
			if err := one(p); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

// line reads a line, or, where it is longer than allowed, over it.
func line(in *bufio.Reader, most int) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > most {
			line, long = nil, true
		}
		if !long {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

func tooLong(limits format.Limits) string {
	return fmt.Sprintf("it is longer than a record may be (--max-paragraph is %d bytes)", limits.Paragraph)
}

// objects gives the objects of an array, or those that stand behind one another.
func objects(ctx context.Context, in *bufio.Reader, limits format.Limits, one func(format.Piece) error) error {
	data, err := page.ReadAll(in, limits)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")) {
		_, _ = d.Token() // it is there
	}
	for n := 1; d.More(); n++ {
		if ctx.Err() != nil {
			return graph.Errorf(graph.Unavailable, "reading was stopped")
		}
		var object json.RawMessage
		if err := d.Decode(&object); err != nil {
			return &format.Fault{Position: position(data, d.InputOffset()), Reason: broken(err) + "; what stands behind it was not read"}
		}
		p := format.Piece{At: fmt.Sprintf("record %d", n), Data: object}
		if len(object) > limits.Paragraph {
			p.Data, p.Fault = nil, tooLong(limits)
		}
		if err := one(p); err != nil {
			return err
		}
	}
	return nil
}

// position is the line of a byte.
func position(data []byte, at int64) string {
	return fmt.Sprintf("line %d", 1+bytes.Count(data[:min(at, int64(len(data)))], []byte("\n")))
}

func broken(err error) string { return "it is no JSON: " + err.Error() }
