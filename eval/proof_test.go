package main

import (
	"testing"

	"mandategraph/graph"
)

func TestProvenInPrint(t *testing.T) {
	for _, c := range []struct {
		text, printed, symbol string
		want                  bool
	}{
		{"see General Assembly resolution 76/181", "76/181", "A/RES/76/181", true},
		{"see General Assembly resolution 76/181", "General Assembly resolution 76/181", "A/RES/76/181", true},
		{"see Human Rights Council resolution 46/12", "46/12", "A/RES/46/12", false},
		{"its resolution 76/181 of 16 December 2021 on boats", "76/181", "A/RES/76/181", true},
		{"its resolution 46/12 of 23 March 2021 on boats", "46/12", "A/RES/46/12", false},
		{"its resolution 57/270 B of 23 June 2003", "57/270 B", "A/RES/57/270B", true},
		{"its resolution 76/181 on boats", "76/181", "A/RES/76/181", false},
		{"resolutions 1325 (2000), 1820 and 2250 on boats", "2250", "S/RES/2250(2015)", true},
		{"UNSCR 2450 on boats", "UNSCR 2450", "S/RES/2450(2018)", true},
		{"the 2030 Agenda", "2030", "S/RES/2030(2011)", false},
		{"Security Council resolution 242", "242", "S/RES/242(1967)", true},
		{"resolution 242 on boats", "242", "S/RES/242(1967)", false},
		{"resolution 169 (II)", "169 (II)", "A/RES/169(II)", false},
	} {
		d := &document{texts: map[string]string{"op1": c.text}}
		start, end, ok := locate(c.text, c.printed, "1")
		symbol := graph.ParseSymbol(c.symbol, "")
		if !ok || len(symbol) != 1 {
			t.Fatalf("%q is not in %q, or %s is no symbol", c.printed, c.text, c.symbol)
		}
		g := &guess{shape: shape{start: start, end: end, printed: c.printed}, place: "op1", symbol: symbol[0]}
		if got := d.provenInPrint(g); got != c.want {
			t.Errorf("%q in %q: %v", c.printed, c.text, got)
		}
	}
}
