package main

import (
	"fmt"
	"strconv"
)

// figure is a share, between 0 and 1.
type figure struct {
	name        string // "citations/unseen/GA/precision"
	part, whole int
}

func (f figure) value() float64 {
	if f.whole == 0 {
		return 1
	}
	return float64(f.part) / float64(f.whole)
}

const places = 5 // behind the point

// String returns the value as it stands in the baseline.
func (f figure) String() string { return strconv.FormatFloat(f.value(), 'f', places, 64) }

// fallen lists the figures that are below the baseline, and those of the baseline that are not measured any more.
func fallen(figures []figure, baseline string) (fell []string) {
	now := map[string]figure{}
	for _, f := range figures {
		now[f.name] = f
	}
	for _, row := range rowsOf(baseline) {
		f, measured := now[row["figure"]]
		before, err := strconv.ParseFloat(row["value"], 64)
		after, _ := strconv.ParseFloat(f.String(), 64)
		switch {
		case err != nil:
			fell = append(fell, fmt.Sprintf("%s: the baseline has %q", row["figure"], row["value"]))
		case !measured:
			fell = append(fell, row["figure"]+" is not measured any more")
		case after < before:
			fell = append(fell, fmt.Sprintf("%s fell from %s to %s (%d of %d)", f.name, row["value"], f, f.part, f.whole))
		}
	}
	return fell
}

// baselineOf writes figures as a baseline.
func baselineOf(figures []figure) string {
	table := "figure\tvalue\n"
	for _, f := range figures {
		table += f.name + "\t" + f.String() + "\n"
	}
	return table
}
