package text

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters that no decomposition takes apart.
var plain = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ς': "σ",
	'ى': "ي", 'ة': "ه", 'ٱ': "ا", // Arabic letters that are written one for the other
}

// appendFolded appends r without case and accents, in compatibility form; what decomposes into several letters becomes all of them.
func appendFolded(b []byte, r rune) []byte {
	if r < 0x80 {
		return append(b, byte(unicode.ToLower(r)))
	}
	var raw [4]byte
	in := append(raw[:0], string(r)...)
	parts := norm.NFKD.Properties(in).Decomposition()
	if parts == nil || r == 'й' || r == 'Й' {
		return appendLower(b, r)
	}
	for _, p := range string(parts) {
		if !mark(p) && inWord(p) {
			b = appendLower(b, p)
		}
	}
	return b
}

func appendLower(b []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if s, ok := plain[r]; ok {
		return append(b, s...)
	}
	return append(b, string(r)...)
}

// mark reports what is written on, in or around letters and is not heard in search: combining accents, Arabic vowels, the
// stroke that lengthens Arabic words, and characters that do not print. The vowel signs of other scripts are letters here.
func mark(r rune) bool {
	switch {
	case r < 0xad:
		return false
	case 0x0300 <= r && r <= 0x036f, 0x064b <= r && r <= 0x065f, r == 0x0670, r == 0x0640:
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

// footnote reports digits set above or below the line.
func footnote(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || 0x2070 <= r && r <= 0x2079 || 0x2080 <= r && r <= 0x2089
}

func inWord(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Nl) && !footnote(r)
}

// pairwise reports the characters of scripts without spaces.
func pairwise(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
