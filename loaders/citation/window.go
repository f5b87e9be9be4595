package citation

import (
	"strings"
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

// scanWindows scans a text that is too long to be held as items at once. What stands across the end of a window is not seen together.
func scanWindows(text string, ctx Context) Found {
	var all Found
	ctx.Tokens = nil
	s := newScanner("", ctx)
	for offset := 0; text != ""; {
		end := windowEnd(text)
		s = s.next(text[:end])
		found := s.scan()
		if offset == 0 { // dense at its beginning, dense throughout
			all.References = make([]Reference, 0, (len(found.References)+1)*(len(text)/end+1))
		}
		for _, r := range found.References {
			r.Start, r.End = r.Start+offset, r.End+offset
			all.References = append(all.References, r)
		}
		for _, m := range found.Marks {
			m.Offset += offset
			all.Marks = append(all.Marks, m)
		}
		offset += utf8.RuneCountInString(text[:end])
		text = text[end:]
	}
	return all
}
