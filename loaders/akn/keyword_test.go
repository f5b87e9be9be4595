package akn

import (
	"context"
	"slices"
	"strings"
	"testing"

	"mandategraph/loaders/format"
)

// Headings of librarians stand in capitals; what programs guessed does not, under whatever name of a dictionary.
func TestKeywords(t *testing.T) {
	const head = `<akomaNtoso><statement><meta><classification>
<keyword showAs="CRIME PREVENTION" dictionary="UNBIS Thesaurus"/><keyword showAs="DECLARATIONS (TEXT)" dictionary="UNBIS Thesaurus"/>
<keyword showAs="food_security" dictionary="UNBIS Thesaurus"/><keyword showAs="women" dictionary="UNBIS Thesaurus"/><keyword showAs="" dictionary="UNBIS Thesaurus"/>
<keyword showAs="PORTS" dictionary="EuroVoc"/><keyword showAs="HARBOURS" dictionary="UNBIS"/></classification></meta></statement></akomaNtoso>`
	doc, err := parse(context.Background(), strings.NewReader(head), format.Limits{})
	if err != nil || !slices.Equal(doc.subjects, []string{"CRIME PREVENTION", "DECLARATIONS (TEXT)"}) {
		t.Errorf("%v, %+v", err, doc.meta)
	}
}
