package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"mandategraph/graph/walk/draw"
)

// FuzzEscaping holds what is written of texts against what libraries write.
func FuzzEscaping(f *testing.F) {
	every := make([]byte, 256)
	for i := range every {
		every[i] = byte(i)
	}
	for _, s := range []string{"", "plain", `"quoted" it's <b> & \`, "a\tb\nc\rd", "é中😀", "\u2028\u2029\u0085", "\ufffd\ufffe\uffff", "\xed\xa0\x80 \xff", "\x00\x7f", "é\xe4", string(every)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var inElement, inString bytes.Buffer
		if err := xml.EscapeText(&inElement, []byte(s)); err != nil {
			t.Fatal(err)
		}
		e := json.NewEncoder(&inString)
		e.SetEscapeHTML(false)
		if err := e.Encode(s); err != nil {
			t.Fatal(err)
		}
		cell := draw.Harmless(cleaned(s))
		if strings.ContainsAny(cell, "\",\r\n") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		for name, c := range map[string]struct{ got, want string }{
			"XML":   {string(appendXML(nil, s)), inElement.String()},
			"JSON":  {string(appendString(nil, s)), strings.TrimSuffix(inString.String(), "\n")},
			"CSV":   {string(appendCell(nil, s)), cell},
			"DOT":   {"\"" + string(appendEscaped(nil, strings.TrimSpace(cleaned(s)), inDOT)) + "\"", draw.DOTText(cleaned(s))},
			"bytes": {string(appendXML(nil, []byte(s))), inElement.String()},
		} {
			if c.got != c.want {
				t.Errorf("in %s %q is %q, want %q", name, s, c.got, c.want)
			}
		}
	})
}
