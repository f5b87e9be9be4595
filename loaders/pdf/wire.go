package pdf

import (
	"bufio"
	"encoding/gob"
	"io"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// What a process and its readers say to each other, through the readers' standard input and output: first the reader that it is ready, then
// by turns a task, the bytes of the document behind it, and its answer.
type (
	// readiness is the reader's first word.
	readiness struct {
		Problem string // why it cannot read; "" for nothing
	}
	// task is a document to read.
	task struct {
		Size   int // bytes
		Limits format.Limits
	}
	// answer is what is printed in a document, or why it was not read.
	answer struct {
		Page  page.Page
		Fault *format.Fault
	}
)

// receive reads the next task and its document.
func receive(from *bufio.Reader, messages *gob.Decoder) (t task, data []byte, err error) {
	if err := messages.Decode(&t); err != nil {
		return t, nil, err
	}
	data = make([]byte, t.Size)
	_, err = io.ReadFull(from, data)
	return t, data, err
}
