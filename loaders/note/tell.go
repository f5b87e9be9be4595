package note

import "strings"

// tellSessions tells the headings of sessions from the lines of the programme: a session has paragraphs of the declaration, or sections.
func (c *cutter) tellSessions() {
	held := false
	for i := len(c.blocks) - 1; i >= 0; i-- {
		switch b := &c.blocks[i]; b.kind {
		case blockHeading:
			held = held || b.section == inBackground || b.section == inQuestions
		case blockDeclared:
			held = true
		case blockSession:
			if !held && b.session.fault == nil {
				b.kind = blockOverview
			}
			held = held && b.continues(c.blocks[:i])
		}
	}
}

// continues reports whether the heading of a session only repeats the one before it, at the top of a page.
func (b *block) continues(before []block) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if a := &before[i]; a.kind == blockSession {
			return a.session.number == b.session.number && a.session.date.Equal(b.session.date) && strings.EqualFold(a.session.title, b.session.title)
		}
	}
	return false
}

// tellRemarks tells the remark for an asterisk in the text before it from the items of a list, which stand side by side.
func (c *cutter) tellRemarks() {
	starred, inList := c.starred, false
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != blockRemark {
			starred, inList = starred || starInText.MatchString(b.Text), false
			continue
		}
		inList = inList || i+1 < len(c.blocks) && c.blocks[i+1].kind == blockRemark
		if inList || !starred {
			b.kind = blockBullet
		}
	}
}
