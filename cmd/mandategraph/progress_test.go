package main

import (
	"bytes"
	"testing"
	"time"

	"mandategraph/loaders"
)

// Where there is no terminal, a line is written every two seconds at most, with the rate and the time left.
func TestProgressLines(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	clock := time.Unix(0, 0)
	p.now, p.last = func() time.Time { return clock }, clock
	for i := range 50 {
		p.show(loaders.Progress{Done: i * 100, Bytes: int64(i) * 1e6})
		clock = clock.Add(100 * time.Millisecond)
	}
	for i := range 2062 {
		p.show(loaders.Progress{Reading: true, Path: "x", Done: i, Total: 2062, Bytes: int64(i) * 50_000, TotalBytes: 2062 * 50_000})
		clock = clock.Add(2 * time.Millisecond)
	}
	p.finish()
	want := `looked at 2,000 files, 20 MB
looked at 4,000 files, 40 MB
read 500 of 2,062 files, 25 MB, 25 MB/s, about 3 s left
read 1,500 of 2,062 files, 75 MB, 25 MB/s, about 1 s left
`
	if out.String() != want {
		t.Errorf("%s", out.String())
	}
}

func TestLimitFlag(t *testing.T) {
	for text, want := range map[string]int64{"300": 300, "64MiB": 64 << 20, "4G": 4 << 30, "1KiB": 1024, "0": 0, "-1": 0, "x": 0, "9999999999GiB": 0, "": 0} {
		var got int64
		l := limit[int64]{&got, true}
		if err := l.Set(text); got != want || (err == nil) != (want > 0) {
			t.Errorf("%q: %d, %v", text, got, err)
		}
		if again := got; got > 0 && (l.Set(l.String()) != nil || got != again) {
			t.Errorf("%q is written as %s", text, l)
		}
	}
	var number int
	if (limit[int]{&number, false}).Set("2MiB") == nil {
		t.Error("a number is no size")
	}
}
