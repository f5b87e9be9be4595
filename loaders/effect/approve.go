package effect

import (
	"mandategraph/graph"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/token"
)

// approve reads what a verb of approval governs: texts by name, and documents in which what is approved stands, by their symbols in the text or
// in a footnote.
func (r *reader) approve(verb int) {
	at, joined := r.inserted(verb+1), false
	end, behind := r.objectEnd(at, ends), r.objectEnd(at, endsOfDocuments)
	from := r.Tokens[verb].Start
	for _, ref := range r.from(r.Tokens[verb].End) {
		if ref.Start >= max(end, behind) {
			break
		}
		if ref.Kind == citation.Document {
			r.add(graph.EdgeEndorses, ref.Target, from, ref.End, "approval-of-document", 0.9)
			continue
		}
		between := heads
		if joined {
			between = joints
		}
		if ref.Start >= end || !r.only(at, r.tokenAt(ref.Start), between) {
			continue
		}
		at, joined = r.tokenAt(ref.End), true
		r.add(graph.EdgeEndorses, ref.Target, from, ref.End, "approval", 0.95)
	}
	r.approveNotes(verb, from, behind+1) // behind a mark that ends it
}

// approveNotes reads the footnotes at what a verb of approval governs; of those that name several documents it is not known which is meant.
func (r *reader) approveNotes(verb, from, end int) {
	for i := range r.Notes {
		n := &r.Notes[i]
		if n.Offset <= r.Tokens[verb].End || n.Offset > end {
			continue
		}
		target := ""
		for j := range n.References {
			switch ref := &n.References[j]; {
			case ref.Kind != citation.Document || ref.Target == "":
			case target != "" && target != ref.Target:
				return
			default:
				target = ref.Target
			}
		}
		if target != "" {
			r.add(graph.EdgeEndorses, target, from, min(n.Offset, r.Tokens[len(r.Tokens)-1].End), "approval-of-document-in-note", 0.85)
		}
	}
}

// inserted returns where what a verb governs begins, behind what is inserted between commas: "Approves, on an exceptional basis, the plan".
func (r *reader) inserted(i int) int {
	for r.word(i) == "," {
		next := i + 1
		for next < min(len(r.Tokens), i+longestInsertion) && r.word(next) != "," {
			next++
		}
		if r.word(next) != "," {
			return i
		}
		if i = next; !prepositions[r.word(next+1)] {
			return next + 1
		}
	}
	return i
}

// objectEnd returns the code point at which what a verb governs ends.
func (r *reader) objectEnd(i int, ends map[string]bool) int {
	for last := min(len(r.Tokens), i+longestObject); i < last; i++ {
		switch w := r.word(i); {
		case ends[w] && !r.inName(i), others[w], approvals[w], changes[w]:
			return r.Tokens[i].Start
		case w == "," && !r.goesOn(i+1):
			return r.Tokens[i].End
		case w == "as" && !goingOn[r.word(i+1)] && r.word(i+1) != "well":
			return r.Tokens[i].Start
		}
	}
	return r.Tokens[min(i, len(r.Tokens))-1].End
}

const longestObject = 150 // tokens

// inName reports whether a small word stands within a name, before a year, or between an annex and what it is annexed to.
func (r *reader) inName(i int) bool {
	if i == 0 || i+1 >= len(r.Tokens) || r.Tokens[i].Kind != token.Word {
		return false
	}
	before, next := &r.Tokens[i-1], &r.Tokens[i+1]
	return before.Upper() && next.Upper() || r.word(i) == "for" && next.Kind == token.Number ||
		r.word(i) == "to" && (r.word(i-1) == "annex" || r.word(i-2) == "annex")
}

// goesOn reports whether what is governed goes on behind a comma: with "as contained in", or with the next of a list of texts.
func (r *reader) goesOn(i int) bool {
	if r.word(i) == "as" {
		return goingOn[r.word(i+1)] || r.word(i+1) == "well"
	}
	return goingOn[r.word(i)] || r.inReference(i) || r.word(i) == "the" && r.inReference(i+1)
}
