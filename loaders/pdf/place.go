package pdf

import "math"

// place finds where the words of a run stand. The library is asked for the first and the last, for words that are set otherwise, stand
// behind a gap or behind a number; the others stand between those. Where the guesses by the widths of letters do not come out, it is asked
// for each.
func (p *printed) place(run []word) (err error) {
	for i := range run {
		if run[i].inserted, err = p.isInserted(&run[i]); err != nil {
			return err
		}
	}
	if err := p.sizesOf(run); err != nil {
		return err
	}
	last := len(run) - 1
	for i := range run {
		if i == 0 || i == last || run[i-1].inserted || run[i].size != run[i-1].size || i == 1 && isLabel(run[0].text) {
			if err := p.ask(&run[i]); err != nil {
				return err
			}
		}
	}
	if !isSmooth(run) {
		for i := range run {
			if err := p.ask(&run[i]); err != nil {
				return err
			}
		}
	}
	between(run)
	return p.edges(run)
}

// sizesOf asks for the sizes of words that begin a run, behind a gap or behind a mark at its beginning; others have that of the word before
// them, unless it is a mark.
func (p *printed) sizesOf(run []word) (err error) {
	running := 0.0
	for i := range run {
		w := &run[i]
		if w.size == 0 && (running == 0 || run[i-1].inserted) {
			if w.size, err = p.size(w.index); err != nil {
				return err
			}
		}
		switch {
		case w.size == 0:
			w.size = running
		case !isMark(w):
			running = w.size
		}
	}
	return nil
}

func isMark(w *word) bool { return marker(w.text) != "" }

func (p *printed) ask(w *word) (err error) {
	if !w.placed {
		w.x, w.y, err = p.origin(w.index)
		w.placed = true
	}
	return err
}

// isSmooth reports whether the words between those whose places are known fill the room between them.
func isSmooth(run []word) bool {
	const most = 2.5 // ems too much or too little
	from, used := 0, 0.0
	for i := range run {
		w := &run[i]
		if w.placed {
			if i > 0 && (math.Abs(w.x-run[from].x-used) > most*w.size && i-from > 1 || w.x < run[from].x) {
				return false
			}
			from, used = i, 0
		}
		used += w.guess() + space*w.size
	}
	return true
}

const space = 0.27 // ems

// between puts the words between those whose places are known.
func between(run []word) {
	for from := 0; from < len(run); {
		to, used := from+1, run[from].guess()+space*run[from].size
		for ; to < len(run) && !run[to].placed; to++ {
			used += run[to].guess() + space*run[to].size
		}
		scale := 1.0
		if to < len(run) && used > 0 {
			scale = (run[to].x - run[from].x) / used
		}
		x := run[from].x
		for i := from; i < to; i++ {
			w := &run[i]
			w.x, w.y = x, run[from].y
			x += scale * (w.guess() + space*w.size)
			w.end = max(w.x, x-scale*space*w.size)
		}
		from = to
	}
}

// edges finds the ends of words before gaps and of the run, and how the words beside gaps and at the ends are set.
func (p *printed) edges(run []word) (err error) {
	last := len(run) - 1
	for i := range run {
		w := &run[i]
		gap := i < last && run[i+1].placed && run[i+1].x-w.x-w.guess() > w.size
		switch {
		case i < last && run[i+1].index == w.behind:
			w.end = run[i+1].x
		case i == last, w.inserted, gap:
			if err := p.ask(w); err != nil {
				return err
			}
			if err := p.end(w); err != nil {
				return err
			}
		}
		if i == 0 || i == last || gap || run[i-1].end+w.size < w.x {
			if w.strong, err = p.isStrong(w.index); err != nil {
				return err
			}
		}
	}
	return nil
}
