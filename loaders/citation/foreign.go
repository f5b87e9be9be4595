package citation

import (
	"strings"

	"mandategraph/loaders/lexicon"
)

// foreignNames are the names of organizations whose numbers are not known here: what they adopted is of no body of the table.
var foreignNames = []string{
	"African Union", "AU", "Association of Southeast Asian Nations", "ASEAN", "Council of Europe", "European Parliament", "European Union", "EU",
	"Economic Community of West African States", "ECOWAS", "Inter-Parliamentary Union", "International Civil Aviation Organization", "ICAO",
	"International Criminal Police Organization", "INTERPOL", "International Maritime Organization", "IMO", "International Telecommunication Union", "ITU",
	"League of Arab States", "Organization for Security and Co-operation in Europe", "OSCE", "Organization of American States", "OAS",
	"Economic Commission for Africa", "ECA", "Economic Commission for Latin America and the Caribbean", "ECLAC", "Economic Commission for Europe", "ECE",
	"United Nations Forum on Forests", "Forum on Forests", "UNFF", "UN-Habitat Assembly", "UN-Habitat Governing Council", "UN-Habitat",
	"United Nations Industrial Development Organization", "UNIDO", "United Nations Conference on Trade and Development", "UNCTAD",
	"World Tourism Organization", "UNWTO", "Organisation for the Prohibition of Chemical Weapons", "OPCW", "International Atomic Energy Agency", "IAEA",
	"International Labour Conference", "Food and Agriculture Organization of the United Nations", "FAO", "FAO Conference", "Universal Postal Union",
	"High-level Committee on South-South Cooperation", "Committee of Experts on Public Administration", "Peacebuilding Commission",
	"International Seabed Authority", "Intergovernmental Oceanographic Commission", "Indian Ocean Tuna Commission", "United Nations Human Settlements Programme",
	"Open-ended Working Group on Ageing", "Committee of Permanent Representatives", "Organisation for Economic Co-operation and Development", "OECD",
	"Southern African Development Community", "SADC", "International Conference of the Red Cross and Red Crescent",
}

const foreignID = "other:"

func foreignTerms() []lexicon.Term {
	terms := make([]lexicon.Term, len(foreignNames))
	for i, name := range foreignNames {
		terms[i] = lexicon.Term{ID: foreignID + name, Labels: []string{name}}
	}
	return terms
}

// isForeign reports whether a name is one of those.
func isForeign(m lexicon.Match) bool {
	return len(m.Terms) > 0 && strings.HasPrefix(m.Terms[0].ID, foreignID)
}

// foreignSubject reports whether "its" before the cue is said of a body of no known numbers: "the Forum on Forests, in its resolution 12/1".
func (s *scanner) foreignSubject(g *group) bool {
	if !g.its || g.cue < 0 {
		return false
	}
	j := g.cue - 1
	for s.is(j, "its", "own", "relevant", "in", "by", "through", "under", "of", ",", "as") {
		j--
	}
	it := s.at(j)
	return it.kind == itemBody && len(it.bodies) == 0 && s.is(g.cue-2, "in", "by", "through", "under", "of")
}
