package graph

import "strings"

// Pinpoint is a part of a text that a citation points at.
type Pinpoint struct {
	Unit     string // paragraph, article, chapter, section, annex
	From, To string // equal for one
	Raw      string // as printed
}

// EncodePinpoints returns the form in which an edge keeps pinpoints: a string each, its fields parted by tabs.
func EncodePinpoints(points []Pinpoint) []string {
	var out []string
	for _, p := range points {
		out = append(out, strings.Join([]string{p.Unit, p.From, p.To, p.Raw}, "\t"))
	}
	return out
}

// DecodePinpoints reads what EncodePinpoints wrote; what has not four fields is left out.
func DecodePinpoints(encoded []string) []Pinpoint {
	var out []Pinpoint
	for _, s := range encoded {
		if f := strings.Split(s, "\t"); len(f) == 4 {
			out = append(out, Pinpoint{f[0], f[1], f[2], f[3]})
		}
	}
	return out
}
