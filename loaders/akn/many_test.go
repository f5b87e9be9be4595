package akn

import (
	"context"
	"strings"
	"testing"

	"mandategraph/loaders/format"
)

// Each limit is met, also by what comes in small pieces.
func TestLimits(t *testing.T) {
	limits := format.Limits{Depth: 20, Elements: 1000, Paragraph: 10_000, Bytes: 200_000}
	for name, c := range map[string]struct{ body, want string }{
		"depth":                     {strings.Repeat("<p>", 30), "deep (--max-depth)"},
		"elements":                  {strings.Repeat("<p>gull</p>", 1100), "more than 1000 elements (--max-elements)"},
		"attributes":                {"<p " + strings.Repeat(`a="" `, 300) + ">gull</p>", "more than 256 attributes"},
		"a long text":               {"<p>" + strings.Repeat("gull ", 2100) + "</p>", "longer than a paragraph may be"},
		"a long tag":                {`<p class="` + strings.Repeat("gull ", 2100) + `">fly</p>`, "longer than a paragraph may be"},
		"a text in pieces":          {"<p>" + strings.Repeat(strings.Repeat("gull ", 100)+"<b>fly</b>", 21) + "</p>", "a paragraph has more than 10000 bytes (--max-paragraph)"},
		"a footnote in pieces":      {`<p>gull<authorialNote marker="1">` + strings.Repeat(strings.Repeat("gull ", 100)+"<b>fly</b>", 21) + "</authorialNote></p>", "--max-paragraph"},
		"a head in pieces":          {`</mainBody><preface><docTitle>` + strings.Repeat(strings.Repeat("gull ", 100)+"<b>fly</b>", 21) + "</docTitle></preface><mainBody>", "--max-paragraph"},
		"a file":                    {strings.Repeat("<p>"+strings.Repeat("gull ", 100)+"</p>", 500), "--max-file"},
		"many paragraphs are sound": {strings.Repeat("<p>"+strings.Repeat("gull ", 100)+"</p>", 100), ""},
		"many fields are sound":     {`</mainBody><preface>` + strings.Repeat("<docTitle>"+strings.Repeat("gull ", 100)+"</docTitle>", 100) + "</preface><mainBody>" + gull, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Format{}.Read(context.Background(), strings.NewReader(opening+c.body+closing), format.Env{Limits: limits})
			if c.want == "" && err != nil || c.want != "" && (err == nil || !isFault(err) || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("%v; want %q", err, c.want)
			}
		})
	}
}

// Many equal numbers, marks and parts, within the limits, are read.
func TestManyEqual(t *testing.T) {
	const many = 30_000
	for name, body := range map[string]string{
		"footnotes":  "<p>gull" + strings.Repeat(`<authorialNote marker="1">fly</authorialNote>`, many) + "</p>",
		"letters":    strings.Repeat("<paragraph><num>(a)</num><p>gull</p></paragraph>", many),
		"figures":    strings.Repeat("<paragraph><num>1.</num><p>gull</p></paragraph>", many),
		"structures": "<p>" + strings.Repeat("<embeddedStructure><p>gull</p></embeddedStructure>", many) + "</p>",
		"annexes":    strings.Repeat("<doc><mainBody><heading>Annex I</heading><p>gull</p></mainBody></doc>", many/2),
	} {
		t.Run(name, func(t *testing.T) {
			limits := format.Limits{Elements: 4 * many}
			_, err := Format{}.Read(context.Background(), strings.NewReader(opening+body+closing), format.Env{Limits: limits})
			if err != nil {
				t.Error(err)
			}
		})
	}
}
