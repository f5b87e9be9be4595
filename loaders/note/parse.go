package note

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mandategraph/graph"
)

// Parse reads a note. Errors: Invalid, with the line.
func Parse(text string) (*Note, error) { return parse(context.Background(), text) }

// parse reads a note until ctx ends.
func parse(ctx context.Context, text string) (*Note, error) {
	if err := checkEncoding(text); err != nil {
		return nil, err
	}
	text = clean(text)
	head, rest, lines := cutTitle(text)
	n, err := parseTitle(head)
	if err != nil {
		return nil, err
	}
	j := newJoiner(rest)
	blocks, err := split(ctx, j.lines(rest), lines, n.Starred)
	if err != nil {
		return nil, err
	}
	p := parser{note: n, blocks: blocks, joiner: j, in: inIntro, seen: map[string]int{}}
	if err := p.takeAll(ctx); err != nil {
		return nil, err
	}
	if len(n.Days) == 0 && len(n.Intro) == 0 {
		return nil, graph.Errorf(graph.Invalid, "the note has a title and nothing else")
	}
	return n, nil
}

type parser struct {
	note   *Note
	blocks []block
	joiner joiner
	at     int
	in     section
	last   *growing       // what a broken paragraph would go on from
	list   blockKind      // of the last block, if it was an item of a list; else blockText
	within bool           // the list belongs to the paragraph before it
	seen   map[string]int // footnotes, by their number

	sessions bool // there are headings of sessions
}

func (p *parser) takeAll(ctx context.Context) error {
	p.sessions = slices.ContainsFunc(p.blocks, func(b block) bool { return b.kind == blockSession })
	for p.at = range p.blocks {
		if err := stopped(ctx); err != nil {
			return err
		}
		b := &p.blocks[p.at]
		if err := p.take(b); err != nil {
			return err
		}
		if p.last != nil && p.last.runes > longestParagraph {
			return tooLong(b.line)
		}
	}
	p.goOn(nil)
	return nil
}

func (p *parser) take(b *block) error {
	switch b.kind {
	case blockSession:
		if b.session.fault != nil {
			return graph.Errorf(graph.Invalid, "line %d: %w", b.line, b.session.fault)
		}
		p.startSession(b)
	case blockDeclared:
		p.startDeclaration(b)
	case blockHeading:
		p.startSection(b)
	case blockFootnote:
		p.note.Footnotes = append(p.note.Footnotes, Footnote{b.number, p.seen[b.number], b.Paragraph})
		p.seen[b.number]++
	case blockRemark:
		p.note.Remarks = append(p.note.Remarks, b.Paragraph)
	case blockNumbered:
		if p.in == inDeclaration {
			return p.addNumbered(b)
		}
		p.addItem(b)
	case blockBullet, blockLettered, blockOverview:
		p.addItem(b)
	default:
		p.addText(b)
	}
	return nil
}

func (p *parser) start(in section) {
	p.goOn(nil)
	p.in, p.list, p.within = in, blockText, false
}

// goOn finishes the paragraph that was read last and notes the one that what follows may go on from; nil for none.
func (p *parser) goOn(with *Paragraph) {
	if p.last != nil {
		p.last.finish()
	}
	p.last = nil
	if with != nil {
		p.last = grow(with)
	}
}

// startSession opens a day; a heading that is only printed again at the top of a page opens none.
func (p *parser) startSession(b *block) {
	day := p.day()
	switch {
	case day != nil && b.session.number == day.Number && b.session.date.Equal(day.Date):
		return
	case b.session.number == 0 || day != nil && b.session.number <= day.Number:
		b.session.number = len(p.note.Days) + 1
	}
	if b.session.title == "" {
		b.session.title = fmt.Sprintf("Thematic session %d", b.session.number)
	}
	p.note.Days = append(p.note.Days, Day{Number: b.session.number, Date: b.session.date, Title: b.session.title})
	p.start(inDeclaration)
}

// startDeclaration: elsewhere than at the beginning of a day, such a line is running text.
func (p *parser) startDeclaration(b *block) {
	if p.in != inDeclaration && len(p.note.Intro)+len(p.note.Days) > 0 && !p.oneSession() {
		p.addText(b)
		return
	}
	if m := declaredIn.FindStringSubmatch(b.Text); m != nil {
		p.note.Instrument = m[1]
	}
	p.start(inDeclaration)
}

// oneSession reports whether the note has no headings of sessions; then it opens the only one.
func (p *parser) oneSession() bool {
	if p.sessions || len(p.note.Days) > 0 || len(p.note.Intro) == 0 {
		return false
	}
	p.note.Days = append(p.note.Days, Day{Number: 1, Date: p.note.First, Title: cmp.Or(p.note.Title, "Thematic session 1")})
	return true
}

// startSection opens a section. A heading that is printed again within its section changes nothing.
func (p *parser) startSection(b *block) {
	if b.section == inNotes || b.section == p.in {
		return
	}
	if b.section != inIntro {
		p.oneSession()
	}
	if b.section == inQuestions && p.day() == nil {
		p.addText(b)
		return
	}
	p.start(b.section)
}

// day returns the session that is being read, or nil in the introduction.
func (p *parser) day() *Day {
	if len(p.note.Days) == 0 {
		return nil
	}
	return &p.note.Days[len(p.note.Days)-1]
}

// paragraphs returns the list that the running text of the section goes to.
func (p *parser) paragraphs() *[]Paragraph {
	day := p.day()
	switch {
	case p.in == inClosing:
		return &p.note.Closing
	case day == nil:
		return &p.note.Intro
	}
	return &day.Passages
}

func (p *parser) append(b *block) { p.appendTo(p.paragraphs(), b) }

func (p *parser) appendTo(list *[]Paragraph, b *block) {
	p.goOn(nil) // while the list still stands where the last paragraph was taken from
	*list = append(*list, b.Paragraph)
	p.goOn(&(*list)[len(*list)-1])
}
