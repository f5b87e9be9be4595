package page

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
)

// longestSlug is how much of a title goes into an id, in bytes.
const longestSlug = 60

// slug is a title in the form that ids have: letters and figures in lower case, hyphens between them.
func slug(title string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r > 0xffff || !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if b.Len()+1+len(word) > longestSlug {
			break
		}
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(word)
	}
	return b.String()
}

// ownKey is the key of a document that has no symbol: its title, for people, and a hash of what it says, so that two documents with one
// title stay two. Where resolutions stand in it, the first one's symbol takes the place of the hash: a page that is changed stays itself.
func (p *Page) ownKey(title, first string) string {
	mark := strings.NewReplacer("/", "-", "(", "-", ")", "").Replace(first)
	if mark == "" {
		h := sha256.New()
		for i := range p.Blocks {
			h.Write([]byte(p.Blocks[i].Text + "\n"))
		}
		mark = hex.EncodeToString(h.Sum(nil))[:12]
	}
	if s := slug(title); s != "" {
		return "text/" + s + "~" + mark
	}
	return "text/" + mark
}
