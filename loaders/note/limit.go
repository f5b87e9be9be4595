package note

import (
	"context"
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
)

// Real notes have a tenth of a megabyte, some hundred blocks, and paragraphs of a few thousand characters. What is far beyond that is no
// note, and memory must not run out over it.
const (
	maxSize          = 4 << 20 // bytes
	mostBlocks       = 50_000
	longestParagraph = 200_000 // characters
)

func tooLong(line int) error {
	return graph.Errorf(graph.Invalid, "line %d: the paragraph has more than %d characters; notes have shorter ones", line, longestParagraph)
}

func tooMany(line int) error {
	return graph.Errorf(graph.Invalid, "line %d: more than %d paragraphs, headings and items stand before it; notes have fewer", line, mostBlocks)
}

// stopped returns an error when ctx has ended.
func stopped(ctx context.Context) error {
	if ctx.Err() != nil {
		return graph.Errorf(graph.Unavailable, "stopped: %w", ctx.Err())
	}
	return nil
}

// checkEncoding refuses a text that is not UTF-8, with the place: what is printed there is not known.
func checkEncoding(text string) error {
	if utf8.ValidString(text) {
		return nil
	}
	at := 0
	for r, size := utf8.DecodeRuneInString(text); r != utf8.RuneError || size > 1; r, size = utf8.DecodeRuneInString(text[at:]) {
		at += size
	}
	before := lineEnds.Replace(text[:at])
	line := 1 + strings.Count(before, "\n")
	return graph.Errorf(graph.Invalid, "line %d, byte %d: the file is not UTF-8", line, len(before)-strings.LastIndexByte(before, '\n'))
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")
