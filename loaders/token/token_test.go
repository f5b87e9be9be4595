package token

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSplit(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"resolution 10/7 (see ¹²)": "w:resolution n:10 m:/ n:7 m:( w:see f:12 m:)",
		"S\u201132/1":              "w:s m:- n:32 m:/ n:1",
		"“soft targets”":           `m:" w:soft w:targets m:"`,
		"57/270\u00a0В":            "n:57 m:/ n:270 w:b",
		"co\u00adoperation":        "w:cooperation",
		"café":                     "w:café",
	} {
		var got []string
		for _, x := range Split(text) {
			got = append(got, [...]string{"w", "n", "m", "f"}[x.Kind]+":"+x.Fold)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("Split(%q) = %s; want %s", text, s, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("In its resolution 76/181, the Assembly¹² – “x” – noted\u00a0…")
	f.Add("\xff\xfe A/RES/1")
	f.Fuzz(func(t *testing.T, text string) {
		runes, last := []rune(text), 0
		for _, x := range Split(text) {
			if x.Start < last || x.End <= x.Start || x.End > len(runes) {
				t.Fatalf("%q: offsets %d to %d after %d", text, x.Start, x.End, last)
			}
			if utf8.ValidString(text) && string(runes[x.Start:x.End]) != x.Text {
				t.Fatalf("%q: %q is not at %d", text, x.Text, x.Start)
			}
			last = x.End
		}
	})
}
