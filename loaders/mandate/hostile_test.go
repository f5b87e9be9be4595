package mandate

import (
	"strings"
	"testing"
	"time"

	"mandategraph/loaders/token"
)

// Reading is linear, whatever a paragraph repeats.
func TestReadIsLinear(t *testing.T) {
	for _, unit := range []string{"and requests it to report, ", "Commission ", "requests the United Nations ", "also , ", "within existing report ", "urges Office of the ", "that States and "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		tokens := token.Split(text)
		began := time.Now()
		Read(text, tokens, Context{Lexicon: testLexicon(), Speaker: "body:GA", Terms: map[string]string{}})
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("a megabyte of %q took %v", unit, took)
		}
	}
}
