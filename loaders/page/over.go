package page

import (
	"cmp"
	"regexp"
	"strings"
)

const (
	longestHead = 25  // blocks between the symbol of a document and its first words
	longestLine = 400 // bytes of a line in a head; titles are long
)

// inHead reports whether a block can stand over a text: a line that does not go on, and is no numbered paragraph.
func (b *Block) inHead() bool {
	return b.Number == "" && len(b.Text) <= longestLine && !strings.ContainsAny(b.Text[len(b.Text)-1:], ",;:")
}

// headOver reads what stands over a block, no farther up than the block from. Of several numbers the nearest counts: those before it are
// a list of titles.
func (p *Page) headOver(first, from int, body string) head {
	top := first
	for top > max(from, first-longestHead) && p.Blocks[top-1].inHead() {
		top--
	}
	h := head{from: first}
	numbered := p.findNumber(&h, top, first, body)
	for i := first - 1; i >= top && i >= h.from-longestHead; i-- {
		if symbol, title := symbolOver(p.Blocks[i].Text); symbol != "" && h.symbol == "" {
			h.symbol, h.title, h.from = symbol, cmp.Or(h.title, title), min(h.from, i)
		}
	}
	if numbered < 0 && top > 0 && p.Blocks[top-1].announces() {
		h.kind, h.from = "draft resolution", top
	}
	p.findTitle(&h, numbered, top, first)
	for i := h.from; i < first; i++ {
		h.take(p.Blocks[i].Text)
	}
	for h.from > top && (from == 0 || !p.endsText(h.from-1, top)) && h.take(p.Blocks[h.from-1].Text) {
		h.from--
	}
	return h
}

// endsText reports whether a block says when the text before it was adopted: the meeting, or the day behind it.
func (p *Page) endsText(i, top int) bool {
	text := strings.TrimRight(p.Blocks[i].Text, ". ")
	return meetingLine.MatchString(text) || dateLine.MatchString(text) && i > top && meetingLine.MatchString(strings.TrimRight(p.Blocks[i-1].Text, ". "))
}

// isLabel reports whether a block is a word that says what the next one is: "Date".
func (p *Page) isLabel(i, first int) bool {
	var said cover
	return i+2 < first && !strings.Contains(p.Blocks[i].Text, " ") && said.take(p.Blocks[i+1].Text)
}

// announced is how a report says that the texts of drafts follow.
var announced = regexp.MustCompile(`\bdraft (?:resolution|decision)s?\b[^.;]*:$`)

// announces reports whether a paragraph says that the texts of drafts follow, and is none of a resolution, which recommends them itself.
func (b *Block) announces() bool { return announced.MatchString(b.Text) && !b.acts() }

var (
	// symbolTitle is the symbol of a text alone on its line, behind a word for it, or with the title.
	symbolTitle = regexp.MustCompile(`^(?:(?i:resolution|decision|(?:document )?symbol):? )?([A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]*){2,6}(?: ?\(\d{4}\))?)\*?(?:[.:]|\s[–—-])?(?:\s+(\p{Lu}.*))?$`)

	titleLabel = regexp.MustCompile(`^Title:? `)
)

// symbolOver returns the symbol of a text that a line over it is, and the title behind it; "" for other lines.
func symbolOver(line string) (symbol, title string) {
	m := symbolTitle.FindStringSubmatch(line)
	if m == nil {
		return "", ""
	}
	if symbol = strings.TrimRight(m[1], "."); !isSymbolOverText(symbol) {
		return "", ""
	}
	return symbol, m[2]
}

func isSymbolLine(line string) bool {
	symbol, _ := symbolOver(line)
	return symbol != "" || symbolFull.MatchString(line)
}

func isSymbolOverText(printed string) bool {
	_, ok := symbolOfText(printed)
	return ok || draftOf.MatchString(printed)
}

// findNumber finds the line with the number of the text, or the one that says that it is a draft, and returns it; -1 for none.
func (p *Page) findNumber(h *head, top, first int, body string) int {
	for i := first - 1; i >= top; i-- {
		text := p.Blocks[i].Text
		if kind, number, title := numberIn(text); number != "" {
			found := head{kind: kind, number: number}
			if _, ok := found.resolve(body); ok {
				h.kind, h.number, h.title, h.from = kind, number, title, i
				return i
			}
		}
		if draftLine.MatchString(text) {
			h.kind, h.from = "draft resolution", i
			return i
		}
	}
	return -1
}

// findTitle finds the title: behind the number; or over the number, as a heading; where there is no number, the last line that is none of
// those that stand in heads.
func (p *Page) findTitle(h *head, numbered, top, first int) {
	if h.title != "" {
		return
	}
	var others cover
	from := max(numbered+1, h.from)
	for i := from; i < first; i++ {
		if text := p.Blocks[i].Text; !others.take(text) && !draftLine.MatchString(text) && !isSymbolLine(text) && !p.isLabel(i, first) {
			h.title = titleLabel.ReplaceAllString(text, "")
			if numbered >= 0 {
				break
			}
		}
	}
	if above := numbered - 1; h.title == "" && above >= top && p.Blocks[above].Kind == Heading && !others.take(p.Blocks[above].Text) && !h.isDraft() {
		h.title, h.from = p.Blocks[above].Text, above
	}
}
