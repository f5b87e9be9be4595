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
