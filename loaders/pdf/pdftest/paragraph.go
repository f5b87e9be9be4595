package pdftest

// paragraph prints a paragraph, over as many pages as it takes.
func (p *printer) paragraph(g *Paragraph) {
	switch g.Style {
	case Annex:
		p.endPage()
		p.newPage()
		p.block(g, left, left, "B", 14)
	case Title:
		p.block(g, left-38, left, "B", 12)
	case Heading:
		p.block(g, left, left, "B", size)
	case Line:
		p.block(g, edge, edge, "", size)
	case Signature:
		p.font("I", size)
		p.step(0)
		p.upTo(right, p.y, g.Text)
		p.y += pitch
	default:
		indent := float64(left + 24*(1+g.Level))
		p.block(g, indent, left+24*float64(g.Level), "", size)
	}
	p.y += pitch / 2
}

// step goes to the next page where there is no room for a line.
func (p *printer) step(notes int) {
	if !p.room(notes) {
		p.endPage()
		p.newPage()
	}
}

// block prints lines: the first begins at first, the others at rest. A number stands before the first; beside a title it stands out.
func (p *printer) block(g *Paragraph, first, rest float64, style string, points float64) {
	p.font(style, points)
	start := first
	if g.Style == Title && g.Number == "" {
		start = rest
	}
	if g.Number != "" {
		start = first + max(24, p.width(g.Number)+8)
	}
	if g.Style == Title {
		rest = start
	}
	lines := p.lines(words(g.Text, g.Notes), right-start, right-rest)
	for i, l := range lines {
		foot := p.footnotes(l)
		p.step(len(foot))
		p.foot = append(p.foot, foot...)
		x := rest
		if i == 0 {
			x = start
			p.font(style, points)
			p.at(first, p.y, g.Number)
		}
		room := right - x
		if i == len(lines)-1 || style != "" {
			room = 0
		}
		p.words(l, x, p.y, points, style, room)
		p.y += pitch * max(1, points/size*0.95)
	}
}

// footnotes returns the lines of the footnotes whose marks stand in a line.
func (p *printer) footnotes(l line) (all []footLine) {
	for _, w := range l {
		for _, n := range w.notes {
			p.font("", small)
			for i, words := range p.lines(words(n.Text, nil), right-left, right-left) {
				f := footLine{words: words}
				if i == 0 {
					f.marker = n.Marker
				}
				all = append(all, f)
			}
		}
	}
	return all
}

// words prints the words of a line; over a room, where one is given, their spaces are widened to fill it.
func (p *printer) words(all []word, x, y, points float64, style string, room float64) {
	p.font(style, points)
	used, spaces := 0.0, 0
	for i := range all {
		used += p.wide(&all[i])
		if i > 0 && !all[i].glued {
			spaces++
		}
	}
	space := p.width(" ")
	if room > used && spaces > 0 {
		space = min((room-used)/float64(spaces), 3*space)
	}
	for i := range all {
		w := &all[i]
		if i > 0 && !w.glued {
			x += space
		}
		text := w.text
		if w.hyphen {
			text += "-"
		}
		p.font(style, points)
		p.at(x, y, text)
		x += p.width(text)
		for _, n := range w.notes {
			x += p.raised(n.Marker, x, y, points)
		}
	}
}
