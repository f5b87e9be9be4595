package walk

import (
	"cmp"
	"math"
	"slices"

	"mandategraph/graph/wording"
)

// compare says what became of the paragraphs of a text in another one.
func (c *Compared) compare(first, other int) Comparison {
	a, b := &c.Texts[first], &c.Texts[other]
	p := &pairing{first: a.Paragraphs, other: b.Paragraphs, worded: a.Loaded && b.Loaded, near: &wording.Nearest{}}
	p.edges()
	if p.worded {
		p.byWords()
	} else {
		p.byEdges()
	}
	return Comparison{first, other, p.inOrder()}
}

// pairing compares the paragraphs of two texts.
type pairing struct {
	first, other []Paragraph
	worded       bool // whether both have their wordings
	known        [][2]int
	by           map[[2]int]carrying // of the known
	near         *wording.Nearest
	changes      []Change // of those that are paired, in the order of first
}

// edges collects which paragraphs are known to carry over which, the best first.
func (p *pairing) edges() {
	at := map[string]int{}
	for i := range p.first {
		at[p.first[i].ID] = i
	}
	p.by = map[[2]int]carrying{}
	for j := range p.other {
		for _, c := range p.other[j].carried {
			i, ok := at[c.to]
			if _, twice := p.by[[2]int{i, j}]; ok && !twice {
				p.by[[2]int{i, j}] = c
				p.known = append(p.known, [2]int{i, j})
			}
		}
	}
	slices.SortStableFunc(p.known, func(x, y [2]int) int { return cmp.Compare(grades[p.by[x].grade], grades[p.by[y].grade]) })
}

var grades = map[string]int{"EXACT": 0, "NEAR": 1, "PARTIAL": 2, "": 3}

// byWords pairs what is most alike, and compares word by word.
func (p *pairing) byWords() {
	pairs, near := wording.Pairs(passages(p.first), passages(p.other), p.known)
	p.near = near
	for _, found := range pairs {
		a, b := &p.first[found.First], &p.other[found.Other]
		change := Change{What: CarriedOver, First: found.First, Other: found.Other, Alike: math.Round(found.Alike*1000) / 1000, Near: -1, Compared: true,
			Moved: found.Moved || partOrder(a.Place) != partOrder(b.Place), Edge: p.by[[2]int{found.First, found.Other}].edge}
		if change.Differences = wording.InWords(a.Words, b.Words); len(change.Differences) > 0 {
			change.What = Changed
		}
		p.changes = append(p.changes, change)
	}
}

// The sorts of passages: a heading becomes a heading, and a footnote a footnote.
var sorts = map[string]int{"HEADING": 1, "FOOTNOTE": 2}

func passages(all []Paragraph) []wording.Passage {
	out := make([]wording.Passage, len(all))
	for i := range all {
		out[i] = wording.Passage{Words: all[i].Words, Sort: sorts[all[i].Kind], Within: all[i].within}
	}
	return out
}

// byEdges pairs what is known to carry over, the best grade first. Whether the words between are the same, EXACT tells.
func (p *pairing) byEdges() {
	left, right := map[int]bool{}, map[int]bool{}
	for _, k := range p.known {
		if left[k[0]] || right[k[1]] {
			continue
		}
		left[k[0]], right[k[1]] = true, true
		by := p.by[k]
		change := Change{What: Changed, First: k[0], Other: k[1], Near: -1, Edge: by.edge,
			Moved: partOrder(p.first[k[0]].Place) != partOrder(p.other[k[1]].Place)}
		if by.grade == "EXACT" {
			change.What, change.Alike = CarriedOver, 1
		}
		p.changes = append(p.changes, change)
	}
	slices.SortFunc(p.changes, func(x, y Change) int { return cmp.Compare(x.First, y.First) })
}

// inOrder adds what has no partner, and puts all in the order of the other text; what was dropped stands behind what it stood behind.
func (p *pairing) inOrder() []Change {
	from, to := make([]*Change, len(p.first)), make([]*Change, len(p.other))
	for i := range p.changes {
		c := &p.changes[i]
		from[c.First], to[c.Other] = c, c
	}
	p.lonely(from, to)
	behind := make([][]Change, len(p.other)+1) // what was dropped, by the place in the other text
	at := 0
	for i := range p.first {
		if from[i].Other < 0 {
			behind[at] = append(behind[at], *from[i])
		} else if !from[i].Moved {
			at = from[i].Other + 1
		}
	}
	all := behind[0]
	for j := range p.other {
		all = append(append(all, *to[j]), behind[j+1]...)
	}
	return all
}

// lonely makes changes of what has no partner.
func (p *pairing) lonely(from, to []*Change) {
	gone, come := Unknown, Unknown
	if p.worded {
		gone, come = Dropped, New
	}
	for i := range from {
		if from[i] == nil {
			from[i] = &Change{What: gone, First: i, Other: -1, Near: p.near.OfFirst(i)}
		}
	}
	for j := range to {
		if to[j] == nil {
			to[j] = &Change{What: come, First: -1, Other: j, Near: p.near.OfOther(j)}
		}
	}
}

// histories follow each paragraph through the texts: those of the last text in its order, then what was dropped on the way, the latest first.
func (c *Compared) histories() []History {
	last := len(c.Texts) - 1
	var all []History
	done := make([][]bool, len(c.Texts))
	for t := range c.Texts {
		done[t] = make([]bool, len(c.Texts[t].Paragraphs))
	}
	for t := last; t >= 0; t-- {
		for i := range c.Texts[t].Paragraphs {
			if !done[t][i] {
				all = append(all, c.history(t, i, done))
			}
		}
	}
	return all
}

// history follows a paragraph back from the last text that has it.
func (c *Compared) history(text, paragraph int, done [][]bool) History {
	h := History{Places: make([]int, len(c.Texts)), FirstIn: text, LastIn: text, ChangedIn: -1}
	for t := range h.Places {
		h.Places[t] = -1
	}
	for {
		h.Places[text], done[text][paragraph] = paragraph, true
		h.FirstIn = text
		if text == 0 {
			break
		}
		change := c.Steps[text-1].of(paragraph)
		if change.First < 0 {
			h.Open = change.What == Unknown
			break
		}
		if change.What != CarriedOver && h.ChangedIn < 0 {
			h.ChangedIn = text
		}
		text, paragraph = text-1, change.First
	}
	if h.ChangedIn < 0 {
		h.ChangedIn = h.FirstIn
	}
	return h
}

// of returns what became of a paragraph of the other text.
func (s *Comparison) of(other int) *Change {
	for i := range s.Changes {
		if s.Changes[i].Other == other {
			return &s.Changes[i]
		}
	}
	return nil // each paragraph of the other text has one
}
