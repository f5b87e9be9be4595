package mandate

import (
	"strings"
	"testing"

	"mandategraph/loaders/token"
)

// Reading ends, whatever a paragraph repeats; work that grew with the square would outlast the run.
func TestReadEnds(t *testing.T) {
	for _, unit := range []string{"and requests it to report, ", "Commission ", "requests the United Nations ", "also , ", "within existing report ", "urges Office of the ", "that States and "} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		tokens := token.Split(text)
		if m := Read(text, tokens, Context{Lexicon: testLexicon(), Speaker: "body:GA", Terms: map[string]string{}}); len(m.Addressees) > len(tokens) {
			t.Errorf("%q: %d addressees of %d tokens", unit, len(m.Addressees), len(tokens))
		}
	}
}
