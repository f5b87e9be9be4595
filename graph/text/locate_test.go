package text_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph/text"
)

// Places count code points of the text as it is, however it is normalized.
func TestLocate(t *testing.T) {
	for _, tt := range []struct{ language, s, located string }{
		{"EN", "The Ports, quietly.", "the=The port=Ports quiet=quietly"},
		{"FR", "l’État de côte", "etat=État de=de cot=côte"},
		{"FR", "cote\u0301 E\u0301tat", "cot=cote\u0301 etat=E\u0301tat"},
		{"ZH", "打击犯罪 a", "打击=打击 击犯=击犯 犯罪=犯罪 a=a"},
		{"EN", "ﬁne 😀 port", "fine=ﬁne port=port"},
	} {
		var all []string
		for _, l := range text.Locate(tt.language, tt.s) {
			all = append(all, l.Term+"="+string([]rune(tt.s)[l.From:l.To]))
		}
		if got := strings.Join(all, " "); got != tt.located {
			t.Errorf("%q: %q, not %q", tt.s, got, tt.located)
		}
	}
}

func TestSpans(t *testing.T) {
	const s = "Quiet ports and quiet harbours; a port."
	for _, tt := range []struct{ query, spans string }{
		{"port", "[{6 11} {34 38}]"},
		{"quiet ports", "[{0 5} {6 11} {16 21} {34 38}]"},
		{`"quiet ports"`, "[{0 11}]"},
		{"harb*", "[{22 30}]"},
		{"harburs~", "[{22 30}]"},
		{"nothing", "[]"},
	} {
		q, _ := text.Parse("EN", tt.query)
		var phrases []text.Phrase
		for _, l := range q.Leaves() {
			phrases = append(phrases, l.Readings...)
		}
		if got := fmt.Sprint(text.Spans(text.Locate("EN", s), phrases)); got != tt.spans {
			t.Errorf("%q: %s, not %s", tt.query, got, tt.spans)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		d    int
	}{
		{"port", "port", 0}, {"port", "prot", 1}, {"port", "ports", 1}, {"port", "pot", 1}, {"port", "part", 1}, {"", "ab", 2},
		{"port", "parts", 2}, {"port", "harbour", 3}, {"été", "etè", 2}, {"ca", "abc", 3},
	} {
		if got := text.Distance(tt.a, tt.b, 2); got != tt.d {
			t.Errorf("%s %s: %d, not %d", tt.a, tt.b, got, tt.d)
		}
	}
}

// Variants do not depend on the order of the terms, and stop at their number.
func TestVariants(t *testing.T) {
	terms := []string{"port", "ports", "pot", "part", "prot", "sport", "porter", "harbour", "port"}
	want := []string{"port", "part", "ports", "prot", "sport", "pot", "porter"}
	for range 20 {
		rand.Shuffle(len(terms), func(i, j int) { terms[i], terms[j] = terms[j], terms[i] })
		if got := text.Variants("port", 2, terms); !slices.Equal(got, want) {
			t.Fatalf("%v, not %v", got, want)
		}
	}
	var many []string
	for a := 'a'; a <= 'z'; a++ {
		many = append(many, string(a)+"ort", "po"+string(a)+"t", "por"+string(a))
	}
	if n := len(text.Variants("port", 1, many)); n != text.MostVariants {
		t.Errorf("%d variants", n)
	}
}
