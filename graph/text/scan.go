package text

import (
	"strings"
	"unicode"
)

// tokenKind tells words from what joins them.
type tokenKind uint8

const (
	tokenWords tokenKind = iota // a word or a phrase
	tokenOpen
	tokenClose
	tokenAnd
	tokenOr
	tokenNot
)

// token is a piece of what was typed.
type token struct {
	kind  tokenKind
	at    int    // its first code point
	text  string // of words, without what stands around them
	star  bool   // it ends in *
	fuzzy int    // it ends in ~: how many letters may differ
	open  bool   // it stood behind a quote that nothing closed
}

// anyEdits is asked for by ~ alone: as many letters as the length of a word allows.
const anyEdits = 2

var operators = map[string]tokenKind{"AND": tokenAnd, "OR": tokenOr, "NOT": tokenNot}

// scan cuts what was typed into tokens.
func scan(s string) (all []token) {
	c := cutter{in: []rune(strings.Map(oneQuote, s))}
	for c.at < len(c.in) {
		switch r := c.in[c.at]; {
		case unicode.IsSpace(r):
			c.at++
		case r == '"':
			all = append(all, c.quoted()...)
		case r == '(':
			all = append(all, c.sign(tokenOpen))
			c.depth++
		case r == ')' && c.depth > 0:
			all = append(all, c.sign(tokenClose))
			c.depth--
		case r == '-' && c.denies():
			all = append(all, c.sign(tokenNot))
		default:
			all = append(all, c.word())
		}
	}
	return all
}

type cutter struct {
	in    []rune
	at    int
	depth int // of open parentheses
}

func (c *cutter) sign(k tokenKind) token {
	c.at++
	return token{kind: k, at: c.at - 1}
}

// denies reports whether the hyphen here, where a word could begin, stands right before what it denies.
func (c *cutter) denies() bool {
	if c.at+1 == len(c.in) {
		return false
	}
	next := c.in[c.at+1]
	return inWord(next) || next == '"' || next == '('
}

// quoted takes what stands between quotes. Where none closes, it is words like others.
func (c *cutter) quoted() []token {
	from := c.at
	to := from + 1
	for to < len(c.in) && c.in[to] != '"' {
		to++
	}
	if to == len(c.in) {
		c.at++
		return []token{{kind: tokenWords, at: from, open: true}}
	}
	c.at = to + 1
	t := token{at: from, text: string(c.in[from+1 : to])}
	t.ending()
	if c.at < len(c.in) && c.in[c.at] == '*' { // "member stat"*
		t.star = true
		c.at++
	}
	return []token{t}
}

// word takes what stands up to the next space or quote, or up to a parenthesis that closes an open one: those of 2178(2014) belong to the word.
func (c *cutter) word() token {
	from, own := c.at, 0
	for ; c.at < len(c.in) && !unicode.IsSpace(c.in[c.at]) && c.in[c.at] != '"'; c.at++ {
		switch r := c.in[c.at]; {
		case r == '(':
			own++
		case r == ')' && own > 0:
			own--
		case r == ')' && c.depth > 0:
			return c.cut(from)
		}
	}
	return c.cut(from)
}

// cut makes a token of what stands between there and here.
func (c *cutter) cut(from int) token {
	t := token{at: from, text: string(c.in[from:c.at])}
	if k, ok := operators[t.text]; ok {
		return token{kind: k, at: from}
	}
	t.ending()
	return t
}

// ending takes what stands behind the words: a star, or a tilde with a number.
func (t *token) ending() {
	t.text = strings.TrimRightFunc(t.text, unicode.IsSpace)
	head, number := t.text, anyEdits
	if n := len(head); n > 1 && head[n-2] == '~' && '0' <= head[n-1] && head[n-1] <= '9' {
		head, number = head[:n-1], int(head[n-1]-'0')
	}
	if cut, ok := strings.CutSuffix(head, "~"); ok {
		t.text, t.fuzzy = cut, number
		return
	}
	head = strings.TrimRight(t.text, "*")
	t.star, t.text = len(head) < len(t.text), head
}

func oneQuote(r rune) rune {
	if strings.ContainsRune("“”„«»＂", r) {
		return '"'
	}
	return r
}
