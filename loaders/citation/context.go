package citation

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

const maxReach = 24 // names of bodies that the rules look back; bounds the work in very long texts

// possessor: "its resolution" is of the subject of the sentence; without one, of the speaker; without a speaker, of the subject behind.
func (s *scanner) possessor(g *group, m *member) []naming {
	if !g.its {
		return nil
	}
	return slices.Concat(s.subjects(g, m), s.speaker, s.subjectBehind(g, m))
}

// reportSeries are the beginnings of the symbols of bodies' documents.
var reportSeries = []struct{ prefix, body string }{
	{"CAC/COSP/", "COSP-UNCAC"}, {"CTOC/COP/", "COP-UNTOC"}, {"A/HRC/", "HRC"}, {"E/CN.4/", "CHR"}, {"E/CN.15/", "CCPCJ"}, {"E/CN.7/", "CND"}, {"UNEP/EA.", "UNEA"}, {"UNEP/CBD/COP/", "CBD-COP"},
	{"CBD/COP/", "CBD-COP"}, {"WHA", "WHA"},
}

const maxReport = 10 // items between the symbol of a report and what is cited from it

// reportOf: "CAC/COSP/2013/18, sect. I.A, resolution 5/3": what is cited with its place in a report is of the body that reports.
func (s *scanner) reportOf(g *group, m *member) []naming {
	from := m.item
	if g.cue >= 0 {
		from = g.cue
	}
	for j := from - 1; j >= max(0, from-maxReport) && s.items[j].sentence == s.items[from].sentence; j-- {
		if s.items[j].kind != itemSymbol {
			continue
		}
		for _, series := range reportSeries {
			if strings.HasPrefix(s.items[j].text, series.prefix) {
				return []naming{{series.body}}
			}
		}
		return nil
	}
	return nil
}

// subjects are the bodies named before the number in its sentence, the nearest first.
func (s *scanner) subjects(_ *group, m *member) []naming {
	var names []naming
	sentence := s.items[m.item].sentence
	for j := s.items[m.item].lastBody; j >= 0 && s.items[j].sentence == sentence && len(names) < maxReach; j = s.items[j].lastBody {
		names = append(names, s.meantBodies(j))
	}
	return names
}

// subjectBehind: "In its resolution 10/6, the Conference decided": the first body named behind the number in its sentence,
// where no speaker is known.
func (s *scanner) subjectBehind(_ *group, m *member) []naming {
	if s.ctx.Speaker != "" {
		return nil
	}
	j := s.items[m.item].nextBody
	if j < 0 || s.items[j].sentence != s.items[m.item].sentence || !s.is(j-1, "the", ",") {
		return nil
	}
	return []naming{s.meantBodies(j)}
}

// adopterBehind: "resolution 6/2 on …, resolution 6/3 on … and resolution 6/4 on …, adopted by the Conference": who adopts behind it in its sentence.
func (s *scanner) adopterBehind(_ *group, m *member) []naming {
	if body := s.adopter(m.item); body != nil {
		return []naming{body}
	}
	return nil
}

// othersOf: "decision 14/34, as well as other relevant decisions of the Conference": what the others are of.
func (s *scanner) othersOf(g *group, m *member) []naming {
	sentence := s.items[m.item].sentence
	for j := m.item + 1; j < min(len(s.items), m.item+maxAdopter) && s.items[j].sentence == sentence; j++ {
		if it := &s.items[j]; it.kind != itemCue || it.what != g.what || !s.is(j-1, "other", "relevant", "previous") || !s.is(j+1, "of") {
			continue
		}
		k := j + 2
		if s.is(k, "the") {
			k++
		}
		if s.at(k).kind == itemBody {
			return s.namings(k)
		}
		return nil
	}
	return nil
}

// earlier are the bodies named in earlier sentences of the text, the nearest first.
func (s *scanner) earlier(_ *group, m *member) []naming {
	var names []naming
	sentence := s.items[m.item].sentence
	for j, n := s.items[m.item].lastBody, 0; j >= 0 && n < maxReach; j, n = s.items[j].lastBody, n+1 {
		if s.items[j].sentence != sentence {
			names = append(names, s.meantBodies(j))
		}
	}
	return names
}

// namings returns what the body named at item i means, and behind it, for a shared name, all that it can mean: what a number beside the name
// cannot be of the one, it is of another.
func (s *scanner) namings(i int) []naming {
	meant := s.meantBodies(i)
	if all := s.items[i].bodies; len(all) > len(meant) {
		return []naming{meant, all}
	}
	return []naming{meant}
}

// meantBodies returns what the body named at item i can mean. A shared name ("the Commission") means the body of that kind that was named
// in full last; else the one that the context defines; else the speaker; else it stays open between all of them.
func (s *scanner) meantBodies(i int) naming {
	it := &s.items[i]
	if it.meaning == nil && len(it.bodies) > 0 {
		it.meaning = s.findMeaning(i)
	}
	return it.meaning
}

func (s *scanner) findMeaning(i int) naming {
	it := &s.items[i]
	if len(it.bodies) == 1 {
		return it.bodies
	}
	for j, n := it.lastBody, 0; j >= 0 && n < maxReach; j, n = s.items[j].lastBody, n+1 {
		if b := s.items[j].bodies; len(b) == 1 && slices.Contains(it.bodies, b[0]) {
			return b
		}
	}
	for _, id := range []string{s.ctx.Terms[it.word], s.ctx.Speaker} {
		if b := graph.BodiesNamed(id); len(b) == 1 && slices.Contains(it.bodies, b[0]) {
			return b
		}
	}
	if it.word == "assembly" {
		return naming{"GA"}
	}
	return it.bodies
}
