package main

import (
	"slices"
	"testing"
)

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // print: form, with a star where it stands further in a list
	}{
		{"its resolutions 76/181, 57/270 B and S-32/1", []string{"76/181: slash", "57/270 B: lettered*", "S-32/1: special*"}},
		{"resolutions 2195 (2014), 217 A (III), 2625 (XXV) and 1874 (S-IV)", []string{"2195 (2014): with year", "217 A (III): lettered*", "2625 (XXV): Roman*", "1874 (S-IV): special*"}},
		{"statement S/PRST/2015/25 and A/75/982", []string{"S/PRST/2015/25: symbol", "A/75/982: other symbol*"}},
		{"E/CN.15/2024/7 of 24/7 size", []string{"E/CN.15/2024/7: other symbol*", "24/7: slash*"}},
		{"no number at all, 1325 included", nil},
	} {
		var got []string
		for _, s := range shapesIn(c.text) {
			print := s.printed + ": " + string(s.form)
			if s.listed {
				print += "*"
			}
			got = append(got, print)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q; want %q", c.text, got, c.want)
		}
	}
}

func TestShapeOffsets(t *testing.T) {
	s := shapesIn("Über “boats” 76/181")[0]
	if s.start != 13 || s.end != 19 {
		t.Errorf("from %d to %d", s.start, s.end)
	}
}
