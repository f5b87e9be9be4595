package effect

import (
	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// change reads what a verb of change governs: the texts whose parts or measures it names, up to words that say what else happened to them.
func (r *reader) change(verb int) {
	from := r.Tokens[verb].Start
	at, measured := verb+1, false
	for _, ref := range r.from(r.Tokens[verb].End) {
		next := r.tokenAt(ref.Start)
		if !r.only(at, next, ofChange) {
			return
		}
		measured = measured || r.any(at, next, measures) || measures[r.word(next)]
		if !measured {
			return
		}
		r.add(graph.EdgeAmends, ref.Target, from, ref.End, "change", 0.95)
		at = r.tokenAt(ref.End)
	}
}

// changed reads "decides that paragraph 26 of resolution 2321 (2016) shall be replaced by the following".
func (r *reader) changed(that int) {
	shall := that + 1
	for ; shall < len(r.Tokens) && r.word(shall) != "shall" && r.word(shall) != "is" && r.word(shall) != "are"; shall++ {
		if r.word(shall) == ";" || shall-that > longestInsertion*2 {
			return
		}
	}
	end := shall + 1
	for r.word(end) == "be" || adverbs[r.word(end)] {
		end++
	}
	switch {
	case r.ended(end):
		end += 2
	case !participles[r.word(end)]:
		return
	}
	at := that + 1
	for _, ref := range r.from(r.Tokens[that].End) {
		if ref.Start >= r.Tokens[shall].Start {
			return
		}
		next := r.tokenAt(ref.Start)
		if !r.only(at, next, ofChange) {
			return
		}
		r.add(graph.EdgeAmends, ref.Target, r.Tokens[that-1].Start, r.Tokens[end].End, "changed", 0.95)
		at = r.tokenAt(ref.End)
	}
}

// ended reports whether "no longer apply" begins at a token.
func (r *reader) ended(i int) bool {
	return r.word(i) == "no" && r.word(i+1) == "longer" && r.word(i+2) == "apply"
}

// only reports whether nothing but some words, names, numbers and single letters stands from one token to another.
func (r *reader) only(from, to int, these map[string]bool) bool {
	for i := from; i < to; i++ {
		t := &r.Tokens[i]
		if t.Kind == token.Number || t.Kind == token.Note || t.Kind == token.Word && (t.End-t.Start == 1 || t.Upper()) || these[t.Fold] || r.inReference(i) {
			continue
		}
		return false
	}
	return true
}

// any reports whether one of some words stands from one token to another.
func (r *reader) any(from, to int, these map[string]bool) bool {
	for i := from; i < to; i++ {
		if these[r.word(i)] {
			return true
		}
	}
	return false
}
