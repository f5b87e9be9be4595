package page

import (
	"regexp"
	"strings"

	"mandategraph/loaders/mandate"
	"mandategraph/loaders/token"
)

var (
	adverbs         = regexp.MustCompile(`^(?:(?i:also|further|furthermore|again|once|strongly|urgently|solemnly|in|this|that|regard|respect|context|connection|\pL+ly),? )*`)
	verbFirst       = regexp.MustCompile(`^\pL{3,}[sS]\b`)
	participleFirst = regexp.MustCompile(`^(?i:\pL{2,}(?:ing|ed|ous|ful|less)|aware|cognizant|desirous|confident)\b`)
)

// longestOpening is how much of a paragraph tells how it begins, in bytes.
const longestOpening = 200

func (b *Block) opening() string {
	return strings.ToValidUTF8(b.Text[:min(len(b.Text), longestOpening)], "")
}

// acts reports whether a paragraph begins with a verb, as operative ones do.
func (b *Block) acts() bool {
	text := b.opening()
	if !verbFirst.MatchString(text[len(adverbs.FindString(text)):]) || b.opensPreamble() {
		return false
	}
	return mandate.Read(text, token.Split(text), mandate.Context{}).Lemma != ""
}

// opensPreamble reports whether a paragraph begins with a participle or an adjective, as those of a preamble do.
func (b *Block) opensPreamble() bool {
	text := b.opening()
	rest := text[len(adverbs.FindString(text)):]
	return participleFirst.MatchString(rest) && !strings.HasPrefix(rest, "United ")
}

// shortestParagraph is how many words a paragraph has that ends without a stop; a shorter line is a heading.
const shortestParagraph = 5

func (b *Block) isLong() bool { return len(strings.Fields(b.opening())) >= shortestParagraph }
