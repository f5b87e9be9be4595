package citation

import (
	"runtime"
	"strings"
	"sync"
	"unicode/utf8"
)

// maxWindow is how much of a text is held as items at a time, in bytes. Items take some 60 times the bytes of dense text; no paragraph of a
// real document comes near it.
const maxWindow = 1 << 15

// windowEnd returns where the first window of a long text ends: behind the last sentence of its last quarter, else behind the last space
// there, else between two code points.
func windowEnd(text string) int {
	if len(text) <= maxWindow {
		return len(text)
	}
	const from = maxWindow - maxWindow/4
	tail := text[from:maxWindow]
	for _, mark := range []string{". ", " "} {
		if i := strings.LastIndex(tail, mark); i >= 0 {
			return from + i + len(mark)
		}
	}
	end := maxWindow
	for end > from && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

// scanWindows scans a text that is too long to be held as items at once, on all cores where no window learns from the one before. What
// stands across the end of a window is not seen together.
func scanWindows(text string, ctx Context) (all Found) {
	ctx.Tokens = nil
	scanners := make([]*scanner, 1)
	if !ctx.Learn {
		scanners = make([]*scanner, runtime.GOMAXPROCS(0))
	}
	for i := range scanners {
		scanners[i] = newScanner("", ctx)
	}
	for offset, rest := 0, text; rest != ""; {
		windows, length := cutWindows(rest, len(scanners)*windowsAtATime)
		found := scanAll(scanners, windows)
		if offset == 0 { // dense at its beginning, dense throughout
			all.References = make([]Reference, 0, (countReferences(found)+1)*(len(text)/length+1))
		}
		offset = all.add(found, windows, offset)
		rest = rest[length:]
	}
	return all
}

// windowsAtATime is how many windows a core scans before what it found is gathered.
const windowsAtATime = 8

// cutWindows cuts the next windows, at most n, and returns how many bytes they have together.
func cutWindows(text string, n int) (windows []string, length int) {
	for length < len(text) && len(windows) < n {
		end := length + windowEnd(text[length:])
		windows, length = append(windows, text[length:end]), end
	}
	return windows, length
}

func scanAll(scanners []*scanner, windows []string) []Found {
	found := make([]Found, len(windows))
	var group sync.WaitGroup
	for first := range scanners {
		group.Go(func() {
			for i := first; i < len(windows); i += len(scanners) {
				scanners[first] = scanners[first].next(windows[i])
				found[i] = scanners[first].scan()
			}
		})
	}
	group.Wait()
	return found
}

func countReferences(found []Found) (count int) {
	for _, f := range found {
		count += len(f.References)
	}
	return count
}

// add appends what was found in windows from an offset, with offsets in the whole text, and returns the offset behind them.
func (all *Found) add(found []Found, windows []string, offset int) int {
	for i, f := range found {
		for _, r := range f.References {
			r.Start, r.End = r.Start+offset, r.End+offset
			all.References = append(all.References, r)
		}
		for _, m := range f.Marks {
			m.Offset += offset
			all.Marks = append(all.Marks, m)
		}
		offset += utf8.RuneCountInString(windows[i])
	}
	return offset
}
