package pdf

// place asks where the words of a run stand, and how those at its ends and beside its gaps are set.
func (p *printed) place(run []word) (err error) {
	for i := range run {
		if run[i].inserted, err = p.isInserted(&run[i]); err != nil {
			return err
		}
	}
	if err := p.sizesOf(run); err != nil {
		return err
	}
	for i := range run {
		w := &run[i]
		if w.x, w.y, err = p.origin(w.index); err != nil {
			return err
		}
	}
	last := len(run) - 1
	for i := range run {
		w := &run[i]
		if i < last && run[i+1].index == w.behind {
			w.end = run[i+1].x
		} else if err := p.end(w); err != nil {
			return err
		}
		if i == 0 || i == last || w.end+w.size < run[i+1].x || run[i-1].end+w.size < w.x {
			if w.strong, err = p.isStrong(w.index); err != nil {
				return err
			}
		}
	}
	return nil
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
