package citation

import (
	"strings"

	"mandategraph/graph"
)

// findNames finds instruments and tools by name, and by a short name where it is certain what that means.
func (s *scanner) findNames() {
	for i := range s.items {
		switch it := &s.items[i]; it.kind {
		case itemName:
			s.addName(i, it.term.ID, "name", graph.ByLexicon, 0.97)
		case itemWord:
			if it.word == "protocols" && s.is(i+1, "thereto") {
				s.addProtocols(i)
			}
		case itemShort:
			if id, rule := s.meant(i); id != "" {
				s.addName(i, id, rule, graph.ByPattern, 0.85)
			}
		}
	}
}

func (s *scanner) addName(i int, id, rule string, method graph.Method, confidence float64) {
	kind := Instrument
	if strings.HasPrefix(id, graph.Nodes[graph.TypeTool].Prefix+":") {
		kind = Tool
	}
	s.refs = append(s.refs, &pending{first: i, end: i + 1, next: i + 1,
		ref: Reference{Kind: kind, Target: id, Rule: rule, Method: method, Confidence: confidence}})
}

// addProtocols: "the Organized Crime Convention and the Protocols thereto" names all protocols to the convention named last. The ids of
// protocols begin with that of their convention.
func (s *scanner) addProtocols(i int) {
	j := s.items[i].lastName
	if j < 0 || s.ctx.Lexicon == nil || s.items[j].term.Kind != "CONVENTION" {
		return
	}
	for _, term := range s.ctx.Lexicon.Instruments {
		if term.Kind == "PROTOCOL" && strings.HasPrefix(term.ID, s.items[j].term.ID+"-") {
			s.addName(i, term.ID, "protocols-thereto", graph.ByPattern, 0.9)
			s.refs[len(s.refs)-1].end = i + 2
		}
	}
}
