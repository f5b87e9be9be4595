package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// counting shows how many documents are done, as progress shows loading.
type counting struct {
	*progress
}

func newCounting(out io.Writer) counting { return counting{newProgress(out)} }

func (c counting) show(done, total int) {
	switch {
	case c.tty:
		if c.bar == nil {
			c.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(c.out), progressbar.OptionShowCount(),
				progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetDescription("documents"))
		}
		_ = c.bar.Set(done) // a bar that cannot be drawn stops nothing
	case c.now().Sub(c.last) >= every:
		c.last = c.now()
		fmt.Fprintf(c.out, "%s of %s documents\n", thousands(int64(done)), thousands(int64(total)))
	}
}
