package main

import (
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"mandategraph/loaders"
)

// progress shows how far loading is: a bar on a terminal, plain lines elsewhere.
type progress struct {
	out io.Writer
	bar *progressbar.ProgressBar // nil where out is no terminal
	tty bool
}

func newProgress(out io.Writer) *progress {
	f, ok := out.(*os.File)
	return &progress{out: out, tty: ok && term.IsTerminal(int(f.Fd()))}
}

func (p *progress) show(now loaders.Progress) {
	if !p.tty {
		fmt.Fprintf(p.out, "reading %d of %d: %s\n", now.Done+1, now.Total, now.Path)
		return
	}
	if p.bar == nil {
		p.bar = progressbar.NewOptions(now.Total, progressbar.OptionSetWriter(p.out),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("files"), progressbar.OptionClearOnFinish())
	}
	p.bar.Describe(now.Path)
	_ = p.bar.Set(now.Done) // a bar that cannot be drawn stops no load
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
