package note

import (
	"strings"

	"mandategraph/graph"
)

// Parse reads a note. Errors: Invalid, with the line.
func Parse(text string) (*Note, error) {
	text = strings.ToValidUTF8(text, "\uFFFD")
	head, rest, lines := cutTitle(text)
	n, err := parseTitle(head)
	if err != nil {
		return nil, err
	}
	p := parser{note: n, blocks: split(rest, lines)}
	for p.at = range p.blocks {
		if err := p.take(&p.blocks[p.at]); err != nil {
			return nil, err
		}
	}
	if len(n.Days) == 0 && len(n.Intro) == 0 {
		return nil, graph.Errorf(graph.Invalid, "the note has a title and nothing else")
	}
	return n, nil
}

// section is the part of the note that is being read.
type section uint8

const (
	inIntro section = iota
	inDeclaration
	inBackground
	inQuestions
	inClosing
)

type parser struct {
	note   *Note
	blocks []block
	at     int
	in     section
	last   *Paragraph // what a broken paragraph would go on from
	list   bool       // the last block was an item of a list
}

func (p *parser) take(b *block) error {
	switch b.kind {
	case blockDay:
		return p.startDay(b)
	case blockDeclared:
		p.note.Instrument = declared.FindStringSubmatch(b.Text)[1]
		p.start(inDeclaration)
	case blockHeading:
		p.startSection(b)
	case blockFootnote:
		p.note.Footnotes = append(p.note.Footnotes, Footnote{b.number, b.Paragraph})
	case blockRemark:
		p.note.Remarks = append(p.note.Remarks, b.Paragraph)
	case blockNumbered:
		if p.in == inDeclaration {
			return p.addNumbered(b)
		}
		b.Text = b.number + ". " + b.Text // a list in running text
		p.addItem(b)
	case blockBullet:
		p.addItem(b)
	default:
		p.addText(b)
	}
	return nil
}

func (p *parser) start(in section) { p.in, p.last, p.list = in, nil, false }

func (p *parser) startDay(b *block) error {
	m := dayHeading.FindStringSubmatch(b.Text)
	date, err := parseDay(m[1])
	if err != nil {
		return graph.Errorf(graph.Invalid, "line %d: %w", b.line, err)
	}
	p.note.Days = append(p.note.Days, Day{Number: number(m[2]), Date: date, Title: m[3]})
	p.start(inDeclaration)
	return nil
}

// startSection: headings in capitals name the parts of a day; others belong to the part where they stand.
func (p *parser) startSection(b *block) {
	heading := strings.ToLower(b.Text)
	switch {
	case strings.Contains(heading, "question"):
		p.start(inQuestions)
	case strings.Contains(heading, "background"):
		p.start(inBackground)
	case strings.Contains(heading, "introduction"):
		p.start(inIntro)
	default:
		p.addText(b)
	}
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
	case p.in == inQuestions:
		return &day.Questions
	}
	return &day.Passages
}

func (p *parser) append(b *block) {
	list := p.paragraphs()
	*list = append(*list, b.Paragraph)
	p.last = &(*list)[len(*list)-1]
}

// addItem: an item of a list belongs to the paragraph that introduces it; each question is an item.
func (p *parser) addItem(b *block) {
	if p.in == inQuestions || p.last == nil {
		p.append(b)
	} else {
		p.last.add(b.Paragraph)
	}
	p.list = true
}

func (p *parser) addText(b *block) {
	switch {
	case p.in == inDeclaration && p.day() != nil && p.isClusterHeading(b):
		p.addHeading(b)
	case p.last != nil && p.last.continuedBy(b.Paragraph) && (!p.list || !b.startsUpper()):
		p.last.add(b.Paragraph)
	case p.in == inDeclaration && p.day() != nil:
		p.addHeading(b)
	case p.introducesList(b):
		p.last.add(b.Paragraph)
	case p.in == inQuestions:
		p.start(inClosing)
		p.append(b)
	default:
		p.append(b)
	}
	p.list = false
}

// isClusterHeading reports whether a block in the declaration is the heading over the numbered paragraph that follows.
func (p *parser) isClusterHeading(b *block) bool {
	next := p.at + 1
	return b.startsUpper() && b.open() && next < len(p.blocks) && p.blocks[next].kind == blockNumbered
}

// introducesList reports whether a block is a short line over a list within the paragraph before it: "Day 1: …".
func (p *parser) introducesList(b *block) bool {
	if p.last == nil || !b.open() || len(b.Text) > shortestProse || p.at+1 >= len(p.blocks) || p.blocks[p.at+1].kind != blockBullet {
		return false
	}
	return p.list || strings.HasSuffix(p.last.Text, ":")
}

// addHeading opens a cluster of the declaration.
func (p *parser) addHeading(b *block) {
	day := p.day()
	day.Clusters = append(day.Clusters, Cluster{Title: b.Text})
	p.last = nil
}

func (p *parser) addNumbered(b *block) error {
	day := p.day()
	if day == nil {
		return graph.Errorf(graph.Invalid, "line %d: paragraph %s stands before the first thematic session", b.line, b.number)
	}
	if len(day.Clusters) == 0 {
		day.Clusters = append(day.Clusters, Cluster{Title: day.Title})
	}
	c := &day.Clusters[len(day.Clusters)-1]
	c.Paragraphs = append(c.Paragraphs, Numbered{number(b.number), b.Paragraph})
	p.last = &c.Paragraphs[len(c.Paragraphs)-1].Paragraph
	return nil
}
