package pdf

import (
	"bufio"
	"encoding/gob"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/klippa-app/go-pdfium"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// asReader is the variable by which a process knows that it was started to read documents and for nothing else.
const asReader = "MANDATEGRAPH_PDF_READER"

// It is decided here and not in each main, so that every program and every test that reads PDF can do it: one whose main forgot would
// start itself for ever.
func init() {
	if os.Getenv(asReader) != "" {
		kept := ""
		if len(os.Args) > 1 {
			kept = os.Args[1]
		}
		out := os.Stdout
		os.Stdout = os.Stderr // what anything prints is no answer
		os.Exit(serve(os.Stdin, out, kept))
	}
}

// mostHeap is from what memory on a reader collects garbage while it works, the sandbox and the compiler's needs (0.5 GiB, once) included.
const mostHeap = 640 << 20

// prepare makes sure that a process whose library cannot be interrupted still ends with its parent. The collector would stop the process
// for as long as a call into the library lasts, so it runs between documents; and one core more than the library has is there to see
// that standard input ends. Signals for all processes of a terminal or a service are for the parent to act on.
func prepare() {
	signal.Ignore(os.Interrupt, syscall.SIGTERM)
	runtime.GOMAXPROCS(max(2, runtime.GOMAXPROCS(0)))
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(mostHeap)
}

// serve reads documents until its input ends, and returns the exit code. The process ends within, even while a document is read.
func serve(in io.Reader, out io.Writer, kept string) int {
	prepare()
	type document struct {
		task
		data []byte
	}
	documents := make(chan document)
	go func() {
		from := bufio.NewReader(in)
		messages := gob.NewDecoder(from)
		for {
			t, data, err := receive(from, messages)
			if err != nil {
				os.Exit(0) // whoever asked has ended
			}
			documents <- document{t, data}
		}
	}()
	messages := gob.NewEncoder(out)
	library, err := start(kept)
	if err != nil {
		_ = messages.Encode(readiness{Problem: err.Error()}) // else its end tells
		return 1
	}
	err = messages.Encode(readiness{})
	for err == nil {
		d := <-documents
		err = messages.Encode(answered(library, d.data, d.Limits))
		d.data = nil
		debug.FreeOSMemory()
	}
	return 1
}

// answered reads a document.
func answered(library pdfium.Pool, data []byte, limits format.Limits) answer {
	p, err := pages(library, data, limits)
	if err != nil {
		return answer{Fault: why(err)}
	}
	return answer{Page: *p}
}

// pages reads the pages of a document.
func pages(library pdfium.Pool, data []byte, limits format.Limits) (*page.Page, error) {
	s, err := sheets(library, data)
	if err != nil {
		return nil, err
	}
	blocks, err := newComposer(s, limits).blocks()
	if err != nil {
		return nil, err
	}
	return &page.Page{Kind: "OTHER", Edition: edition, Blocks: blocks, Doubts: s.doubts}, nil
}
