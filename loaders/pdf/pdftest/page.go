package pdftest

// footLine is a line of a footnote.
type footLine struct {
	marker string // that it begins with; "" for one that goes on
	words  []word
}

// newPage begins a page with what stands over it.
func (p *printer) newPage() {
	p.AddPage()
	p.y = top
	d := p.document
	if p.PageNo() > 1 {
		p.over()
		return
	}
	for i, line := range d.Left {
		p.font([]string{"", "B"}[min(i, 1)], 14)
		p.at(left, 58+28*float64(min(i, 1))+15*float64(max(i-1, 0)), line)
	}
	for i, line := range d.Right {
		p.font("", size)
		if i == 0 {
			p.upTo(far, 58, line)
		} else {
			p.at(397, 74+pitch*float64(i), line)
		}
	}
	p.font("", size)
	p.at(65, 748, d.Job+" (E)    010199")
	p.at(65, 762, "*"+d.Job[:2]+d.Job[3:]+"*")
	p.y = 150
}

// over prints the head and the foot of a page behind the first.
func (p *printer) over() {
	d, symbol := p.document, ""
	if len(d.Right) > 0 {
		symbol = d.Right[0]
	}
	p.font("B", small)
	lines := p.lines(words(d.Running, nil), 330, 330)
	for i, l := range lines[:min(len(lines), 2)] {
		p.upTo(far, 49+10*float64(i), l.text())
	}
	p.at(edge, 59, symbol)
	if p.PageNo()%2 == 0 {
		p.at(edge, 755, itoa(p.PageNo())+"/{nb}")
		p.font("", 7)
		p.upTo(far, 754, d.Job)
	} else {
		p.upTo(far, 755, itoa(p.PageNo())+"/{nb}")
		p.font("", 7)
		p.at(edge, 754, d.Job)
	}
}

// room reports whether a line, with its footnotes, has room on the page.
func (p *printer) room(notes int) bool {
	lines := len(p.foot) + notes
	need := float64(lines) * close
	if lines > 0 {
		need += 2 * pitch
	}
	return p.y+pitch+need <= bottom
}

// endPage prints the footnotes of the page.
func (p *printer) endPage() {
	if len(p.foot) == 0 {
		return
	}
	y := bottom - float64(len(p.foot))*close + pitch
	p.font("", 8)
	p.at(99, y-pitch, "__________________")
	for _, l := range p.foot {
		x := float64(left)
		if l.marker != "" {
			x = 117
			p.raised(l.marker, x, y, small)
			x += 8
		}
		p.words(l.words, x, y, small, "", 0)
		y += close
	}
	p.foot = nil
}

// raised prints a mark over the base line and returns how wide it is.
func (p *printer) raised(marker string, x, y, points float64) float64 {
	p.font("", points*0.65)
	p.at(x, y-points*0.33, marker)
	return p.width(marker)
}
