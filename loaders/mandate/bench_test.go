package mandate

import (
	"testing"

	"mandategraph/loaders/token"
)

func BenchmarkRead(b *testing.B) {
	const text = "Also requests the Secretary-General, in close consultation with Member States and the United Nations Office on Drugs and Crime, to submit to the General Assembly " +
		"at its seventy-eighth session a report on bees, subject to the availability of extrabudgetary resources, and invites Member States and donors to provide honey for that;"
	tokens := token.Split(text)
	ctx := Context{Lexicon: testLexicon(), Speaker: "body:GA", Adopted: "2024-01-01"}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(text, tokens, ctx)
	}
}
