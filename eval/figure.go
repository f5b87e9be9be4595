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

// String returns the value as it stands in the baseline; a dash where there is nothing to measure.
func (f figure) String() string {
	if f.whole == 0 {
		return "–"
	}
	return f.stored()
}

func (f figure) stored() string { return strconv.FormatFloat(f.value(), 'f', places, 64) }

// fallen lists the figures that are below the baseline, and those of the baseline that are not measured any more.
func fallen(figures []figure, baseline string) (fell []string) {
	now := map[string]figure{}
	for _, f := range figures {
		now[f.name] = f
	}
	for _, one := range rowsOf(baseline) {
		f, measured := now[one["figure"]]
		before, err := strconv.ParseFloat(one["value"], 64)
		after, _ := strconv.ParseFloat(f.stored(), 64)
		switch {
		case err != nil:
			fell = append(fell, fmt.Sprintf("%s: the baseline has %q", one["figure"], one["value"]))
		case !measured:
			fell = append(fell, one["figure"]+" is not measured any more")
		case after < before:
			fell = append(fell, fmt.Sprintf("%s fell from %s to %s (%d of %d)", f.name, one["value"], f, f.part, f.whole))
		}
	}
	return fell
}

// baselineOf writes figures as a baseline.
func baselineOf(figures []figure) string {
	table := "figure\tvalue\n"
	for _, f := range figures {
		if f.whole == 0 {
			continue
		}
		table += f.name + "\t" + f.stored() + "\n"
	}
	return table
}

// detail returns the value with what it is made of.
func (f figure) detail() string { return fmt.Sprintf("%s  %d of %d", f, f.part, f.whole) }
