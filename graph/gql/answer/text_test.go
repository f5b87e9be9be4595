package answer

import (
	"bytes"
	"math"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
)

func TestAppendStringIsMarshalString(t *testing.T) {
	every := make([]byte, 256) // no UTF-8, and all characters that are escaped
	for i := range every {
		every[i] = byte(i)
	}
	for _, s := range []string{"", "plain", `"`, `\`, "a\"b\\c", "\x00", "é中😀", "\u2028<>&", "\xff\xfe", string(every)} {
		var want bytes.Buffer
		graphql.MarshalString(s).MarshalGQL(&want)
		if got := appendString(nil, s); string(got) != want.String() {
			t.Errorf("%q is %s, want %s", s, got, want.String())
		}
	}
}

func TestNumberIsMarshalFloat(t *testing.T) {
	for _, f := range []float64{0, math.Copysign(0, -1), 1, 0.1, 0.95, 1e-5, 123456, 1234567, 1e20, 1e21, -2.5e-7, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		var want bytes.Buffer
		graphql.MarshalFloat(f).MarshalGQL(&want)
		got, err := Write(Number{Column: Column{graph.Value(f)}, Else: Null{}})
		if err != nil || string(got) != want.String() {
			t.Errorf("%v is %s (%v), want %s", f, got, err, want.String())
		}
	}
}
