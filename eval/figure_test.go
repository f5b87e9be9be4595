package main

import (
	"slices"
	"testing"
)

func TestFallen(t *testing.T) {
	baseline := baselineOf([]figure{{"same", 2, 3}, {"fell", 3, 4}, {"rose", 1, 4}, {"gone", 1, 1}})
	got := fallen([]figure{{"same", 2, 3}, {"fell", 2, 4}, {"rose", 2, 4}, {"new", 0, 1}}, baseline)
	want := []string{"fell fell from 0.75000 to 0.50000 (2 of 4)", "gone is not measured any more"}
	if !slices.Equal(got, want) {
		t.Errorf("%q; want %q", got, want)
	}
}
