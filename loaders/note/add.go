package note

import (
	"strings"

	"mandategraph/graph"
)

// addItem: an item of a list belongs to the paragraph that introduces it; each question is an item.
func (p *parser) addItem(b *block) {
	first := b.kind != p.list
	switch {
	case p.last == nil:
		p.within = false
	case first && p.in == inQuestions:
		p.within = p.last.open() || p.last.introduces() || p.within && b.kind != blockNumbered
	case first:
		p.within = p.last.open() || p.last.introduces() || b.kind != blockNumbered
	case p.within && p.in == inQuestions && b.kind != blockLettered:
		p.within = p.last.open()
	}
	if b.kind == blockNumbered && (p.in != inQuestions || p.within) {
		b.prefix(b.number + ". ")
	}
	switch {
	case p.within:
		p.join(b)
	case p.in == inQuestions:
		b.dropLetter()
		p.appendTo(&p.day().Questions, b)
	default:
		p.append(b)
	}
	p.list = b.kind
}

func (p *parser) addText(b *block) {
	goesOn := p.last != nil && p.last.continuedBy(b.Paragraph)
	switch {
	case p.in == inDeclaration && p.isClusterHeading(b):
		p.addHeading(b)
	case goesOn && (p.list == blockText || !b.startsUpper() || p.restOfQuestion(b)):
		p.join(b)
		return
	case p.in == inDeclaration && !b.isProse():
		p.addHeading(b)
	case p.in == inDeclaration:
		p.start(inBackground)
		p.append(b)
	case p.introducesList(b):
		p.join(b)
	case p.in == inQuestions:
		p.addBetweenQuestions(b)
	default:
		p.append(b)
	}
	p.list, p.within = blockText, false
}

func (p *parser) join(b *block) { p.last.add(b.Paragraph, p.joiner) }

// restOfQuestion reports whether a block ends the question that a page broke before a name.
func (p *parser) restOfQuestion(b *block) bool {
	return p.in == inQuestions && strings.HasSuffix(b.Text, "?")
}

// addBetweenQuestions: what asks is a question, what stands over a list introduces it, anything else stands behind the questions.
func (p *parser) addBetweenQuestions(b *block) {
	switch {
	case strings.HasSuffix(b.Text, "?"):
		p.appendTo(&p.day().Questions, b)
	case b.introduces():
		p.append(b)
		p.goOn(nil)
	default:
		p.start(inClosing)
		p.append(b)
	}
}

// isClusterHeading reports whether a block in the declaration is the heading over the numbered paragraph that follows.
func (p *parser) isClusterHeading(b *block) bool {
	next := p.at + 1
	return b.startsUpper() && b.open() && next < len(p.blocks) && p.blocks[next].kind == blockNumbered
}

// introducesList reports whether a block is a short line over a list within the paragraph before it.
func (p *parser) introducesList(b *block) bool {
	if p.last == nil || !b.open() || len(b.Text) > shortestProse || p.at+1 >= len(p.blocks) || p.blocks[p.at+1].kind != blockBullet {
		return false
	}
	return p.list != blockText || p.last.introduces()
}

// addHeading opens a cluster of the declaration.
func (p *parser) addHeading(b *block) {
	day := p.day()
	if day == nil {
		p.start(inIntro)
		p.append(b)
		return
	}
	day.Clusters = append(day.Clusters, Cluster{Title: b.Text})
	p.goOn(nil)
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
	p.goOn(nil)
	c.Paragraphs = append(c.Paragraphs, Numbered{number(b.number), b.Paragraph})
	p.goOn(&c.Paragraphs[len(c.Paragraphs)-1].Paragraph)
	p.list, p.within = blockNumbered, false
	return nil
}
