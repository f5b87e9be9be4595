package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPinpoints(t *testing.T) {
	points := []Pinpoint{{"paragraph", "5", "10", "para. 5–10"}, {"article", "6", "6", ""}, {}}
	if d := cmp.Diff(points, DecodePinpoints(EncodePinpoints(points))); d != "" {
		t.Errorf("there and back:\n%s", d)
	}
	if got := DecodePinpoints([]string{"", "a\tb", "a\tb\tc\td\te", "a\tb\tc\td"}); len(got) != 1 || got[0].Raw != "d" {
		t.Errorf("what has not four fields is read as %v", got)
	}
	if EncodePinpoints(nil) != nil || DecodePinpoints(nil) != nil {
		t.Error("nothing becomes something")
	}
}
