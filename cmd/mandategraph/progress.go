package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"mandategraph/loaders"
)

// every is how often a line is written where there is no terminal.
const every = 2 * time.Second

// progress shows how far loading is: a bar on a terminal, plain lines elsewhere.
type progress struct {
	out     io.Writer
	tty     bool
	bar     *progressbar.ProgressBar // on a terminal, while documents are read
	now     func() time.Time
	last    time.Time // when a line was written
	reading time.Time // since when documents are read
}

func newProgress(out io.Writer) *progress {
	f, ok := out.(*os.File)
	return &progress{out: out, tty: ok && term.IsTerminal(int(f.Fd())), now: time.Now, last: time.Now()}
}

func (p *progress) show(now loaders.Progress) {
	if now.Reading && p.reading.IsZero() {
		p.reading = p.now()
	}
	switch {
	case p.tty && now.Reading:
		p.draw(now)
	case p.now().Sub(p.last) >= every:
		p.last = p.now()
		fmt.Fprintln(p.out, p.line(now))
	}
}

func (p *progress) draw(now loaders.Progress) {
	if p.bar == nil {
		p.bar = progressbar.NewOptions64(now.TotalBytes, progressbar.OptionSetWriter(p.out), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionShowBytes(true), progressbar.OptionShowTotalBytes(true), progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish())
	}
	p.bar.Describe(fmt.Sprintf("%s of %s files", thousands(int64(now.Done)), thousands(int64(now.Total))))
	_ = p.bar.Set64(now.Bytes) // a bar that cannot be drawn stops no load
}

// line says how far it is, how fast, and how long it will take at that rate.
func (p *progress) line(now loaders.Progress) string {
	if !now.Reading {
		return fmt.Sprintf("looked at %s files, %s", thousands(int64(now.Done)), megabytes(now.Bytes))
	}
	line := fmt.Sprintf("read %s of %s files, %s", thousands(int64(now.Done)), thousands(int64(now.Total)), megabytes(now.Bytes))
	if spent := p.now().Sub(p.reading).Seconds(); spent > 0 && now.Bytes > 0 {
		rate := float64(now.Bytes) / spent
		line += fmt.Sprintf(", %.3g MB/s, about %.0f s left", rate/1e6, float64(now.TotalBytes-now.Bytes)/rate)
	}
	return line
}

func megabytes(n int64) string { return thousands(n/1e6) + " MB" }

// thousands writes a number with commas.
func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
